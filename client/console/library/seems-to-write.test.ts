import { describe, expect, it } from "vitest";
import { seemsToWrite } from "./seems-to-write.ts";

describe("what seems to write", () => {
  it.each([
    "CREATE (n)",
    "match (n) set n.x = 1",
    "MATCH (n) /* quiet */ DETACH DELETE n",
    "LOAD CSV FROM 'file:///x' AS row RETURN row",
    "CALL apoc.cypher.doIt('x', {})",
    "MATCH (n) C\\u0052EATE (m)",
    ":param x => 1\nMERGE (n {id: $x})",
    ':param x => "\n:param " DETACH DELETE n',
    ":write on\nRETURN 1",
    ":use system",
    "STOP DATABASE neo4j",
    "RETURN 1; DROP INDEX names",
    "CALL `db.labels`() YIELD label CALL custom.run() RETURN 1",
  ])("is opened only: %s", (text) => {
    expect(seemsToWrite(text)).toBe(true);
  });

  it.each([
    "MATCH (start)-->(stop) RETURN start, stop",
    "RETURN 'CREATE (n)' AS text // DELETE",
    "MATCH (n:Set) RETURN n.set, n.delete",
    ":param name => 'SET'\nMATCH (n) WHERE n.name = $name RETURN n",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS degree } RETURN degree",
    "MATCH (`create`) RETURN `create`",
    "",
  ])("is run: %s", (text) => {
    expect(seemsToWrite(text)).toBe(false);
  });
});

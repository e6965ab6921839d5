import { describe, expect, it } from "vitest";
import { emptyGraph, everyValueGraph, twinGraph } from "../../test/every-value-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { textsOfFormat } from "../../test/read-back.ts";
import { GraphNode, valueMap } from "../values.ts";
import { cypherFormat } from "./cypher-script.ts";
import type { ExportedGraph } from "./exported-graph.ts";

function textOf(graph: ExportedGraph): string {
  return textsOfFormat(cypherFormat, graph).join("");
}

describe("cypherFormat", () => {
  it("finds nodes by their id and the label that most of them have", () => {
    const text = textOf(madeExport(24, 30));
    expect(text).toContain(
      "MERGE (n:`Actor` {`id`: row[0]})\nSET n += {`name`: row[1], `nameJa`: row[2]}, n:`Person`;",
    );
    expect(text).toContain("// Nodes are found by the property id, which each of them has.");
    expect(text).toContain("MATCH (a:`Actor`) WHERE a.`id` IN keys");
    expect(text).toContain("`date`: date(row[7])");
  });

  it("says which key it adds where there is none", () => {
    expect(textOf(twinGraph())).toContain(
      "// Nodes are found by the property parleyKey, which this script adds to them.",
    );
  });

  it("says in a comment what Cypher has no literal for", () => {
    expect(textOf(everyValueGraph(true))).toContain(
      '// Left out of every: "bytes": {"$type":"Base64","_value":"AAF/gP8="}\n',
    );
  });

  it("is a comment where the graph is empty", () => {
    expect(textOf(emptyGraph()).replace(/^\/\/.*\n/gm, "")).toBe("");
  });

  it("keeps whatever a title or query holds inside its comment", () => {
    const query = { text: "MATCH (n)\nRETURN n;\u2028\\u000aDETACH DELETE", parameters: {} };
    const text = textOf({ ...emptyGraph(), origin: { title: "a\r\nMATCH (n) DETACH DELETE n;", query } });
    for (const line of text.trimEnd().split(/[\n\r\u2028]/)) expect(line).toMatch(/^\/\/(?:$| )/);
    expect(text).not.toMatch(/;$/m);
    expect(text).not.toContain("\\u");
  });

  it("is made in statements of moderate size", () => {
    const many = Array.from({ length: 1_000 }, (_, index) => new GraphNode(`n${index}`, ["A"], valueMap([])));
    const pieces = cypherFormat.parts({ ...emptyGraph(), nodes: many }, {}).flatMap(({ chunks }) => [...chunks]);
    expect(pieces).toHaveLength(6);
  });
});

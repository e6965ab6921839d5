import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { ValueMap } from "../values.ts";
import type { Keys } from "./lookup.ts";
import { lookup } from "./lookup.ts";

const limits = { timeoutMs: 60_000, maxRows: 10 };
const asking = { limits };
const COUNT = 20_000;

let store: Neo4jStore;
const run = (text: string, parameters: ValueMap = {}) => store.execute({ text, parameters }, { limits });
const find = (keys: Partial<Keys>) => lookup(store, { nodes: [], relationships: [], ...keys }, asking);

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await store.verify();
  await run("MATCH (n) DETACH DELETE n");
  await run("CREATE CONSTRAINT lookup_test IF NOT EXISTS FOR (n:Indexed) REQUIRE n.id IS UNIQUE");
  await run("CREATE INDEX lookup_test_ties IF NOT EXISTS FOR ()-[r:TIED]-() ON (r.id)");
  await run("CALL db.awaitIndexes(60)");
  await run(
    "UNWIND range(0, $count - 1) AS i CREATE (a:Indexed {id: 'i' + i}) CREATE (b:Plain {id: i}) CREATE (a)-[:TIED {id: 't' + i}]->(b) CREATE (b)-[:OTHER {id: 'o' + i}]->(a)",
    { count: BigInt(COUNT) },
  );
  await run("CREATE (:Plain {id: 'text'}), (:Plain {id: 'twice', first: true}), (:Other {id: 'twice'}), (:NoId)");
});
afterAll(async () => {
  await run("DROP CONSTRAINT lookup_test IF EXISTS");
  await run("DROP INDEX lookup_test_ties IF EXISTS");
  await run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await store.close();
});

describe("lookup", () => {
  it("finds nodes by indexed and by other ids, by numbers and element ids, in the order of the keys", async () => {
    const element = String((await run("MATCH (n:NoId) RETURN elementId(n)")).rows[0]?.[0]);
    const keys = ["text", "i7", element, "12", "i3"];
    const { nodes, missing } = await find({ nodes: keys });
    expect(nodes.map((node) => (node.labels[0] === "NoId" ? element : String(node.properties.id)))).toEqual(keys);
    expect(missing).toEqual({ nodes: [], relationships: [] });
  });

  it("finds relationships by indexed and by other ids and element ids, with and without their nodes", async () => {
    const element = String((await run("MATCH ()-[r:TIED {id: 't9'}]->() RETURN elementId(r)")).rows[0]?.[0]);
    const keys = ["o5", element, "t3"];
    for (const nodes of [[], ["5"]]) {
      const { relationships } = await find({ nodes, relationships: keys });
      expect(relationships.map((one) => one.properties.id)).toEqual(["o5", "t9", "t3"]);
    }
  });

  it("names the keys that nothing has, also element ids of another database", async () => {
    const other = "4:00000000-0000-0000-0000-000000000000:1";
    const gone = ["", "gone", other, "99999999999999999999"];
    const { nodes, relationships, missing } = await find({ nodes: [...gone, "i1"], relationships: ["t1", "gone"] });
    expect(nodes).toHaveLength(1);
    expect(relationships).toHaveLength(1);
    expect(missing).toEqual({ nodes: gone, relationships: ["gone"] });
  });

  it("hands out one of several with the same id, always the same, and an entity once", async () => {
    const element = String((await run("MATCH (n:Indexed {id: 'i1'}) RETURN elementId(n)")).rows[0]?.[0]);
    const once = await find({ nodes: ["twice", "i1", element, "twice"] });
    expect(once.nodes.map((node) => node.properties.id)).toEqual(["twice", "i1"]);
    expect(await find({ nodes: ["twice", "i1", element, "twice"] })).toEqual(once);
  });

  it("takes a hostile key as a text", async () => {
    const { missing } = await find({ nodes: ["'}) DETACH DELETE n //", "`\\u0060"] });
    expect(missing.nodes).toHaveLength(2);
  });

  it("finds 12,000 keys at once, whatever the limit of rows", async () => {
    const numbers = Array.from({ length: 6_000 }, (_, index) => index);
    const nodes = numbers.flatMap((index) => [`i${index}`, `${index}`]);
    const found = await find({ nodes, relationships: numbers.map((index) => `o${index}`) });
    expect(found.nodes).toHaveLength(12_000);
    expect(found.relationships).toHaveLength(6_000);
    expect(found.missing).toEqual({ nodes: [], relationships: [] });
  });
});

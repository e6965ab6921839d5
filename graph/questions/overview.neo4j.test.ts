import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, type Neo4jStore } from "../neo4j/connect.ts";
import { readOverview } from "./overview.ts";
import { readSchema } from "./schema.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 60_000, maxRows: 100_000 };
const run = (text: string) => store.execute({ text }, { limits });

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await run("MATCH (n) DETACH DELETE n");
});
afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
});

describe("readOverview", () => {
  it("shows fewer nodes where all of them would be a ball of wool, and all that joins those", async () => {
    // Forty ships, each joined ten times to each: 7,800 relationships.
    await run(
      "UNWIND range(1, 40) AS i CREATE (:Ship {i: i}) WITH count(*) AS made " +
        "MATCH (a:Ship), (b:Ship) WHERE a.i < b.i UNWIND range(1, 10) AS time CREATE (a)-[:MET {time: time}]->(b)",
    );
    const { lens } = await readSchema(store, { limits });
    const { nodes, relationships, truncated, total } = await readOverview(store, { limit: 40 }, { limits, lens });
    expect({ truncated, total }).toEqual({ truncated: true, total: 40 });
    // 28 nodes have 3,780 relationships among them, 29 have 4,060.
    expect(nodes).toHaveLength(28);
    expect(relationships).toHaveLength(3_780);
  });
});

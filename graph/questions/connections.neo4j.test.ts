/** Paths between several nodes, and common neighbours, on the real database. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { LensAsking } from "./asking.ts";
import { readCommonNeighbours } from "./common-neighbours.ts";
import { readConnections } from "./paths.ts";
import { readSchema } from "./schema.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 60_000, maxRows: 1000 };
const WITKOFF = "steve-witkoff";
const DMITRIEV = "kirill-dmitriev";
const PUTIN = "vladimir-putin";
const UKRAINE = "ukraine";

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function asking(): Promise<LensAsking> {
  const { lens, idIndexes } = await readSchema(store, { limits });
  return { limits, lens, idIndexes };
}

const ask = { maxHops: 4, limit: 10 };

describe("paths between several nodes", () => {
  it("are looked for in each pair, and pairs that nothing joins are named", async () => {
    const found = await readConnections(store, { ...ask, ids: [WITKOFF, PUTIN, UKRAINE] }, await asking());
    expect(found.paths.map((path) => path.relationships.length)).toEqual([1]);
    const [witkoff, putin, ukraine] = found.nodes.map((node) => node.elementId);
    expect(found.unconnected).toEqual([
      [witkoff, ukraine],
      [putin, ukraine],
    ]);
    expect(found.truncated).toBe(false);
  });

  it("are all without a repeated node where all are wanted, shorter ones first", async () => {
    const found = await readConnections(store, { ...ask, mode: "all", ids: [WITKOFF, PUTIN] }, await asking());
    expect(found.paths.map((path) => path.relationships.length)).toEqual([1, 2, 2]);
  });

  it("follow the arrows where they are to", async () => {
    const now = await asking();
    const along = await readConnections(store, { ...ask, direction: "out", ids: [DMITRIEV, WITKOFF] }, now);
    expect(along.paths).toHaveLength(2);
    const against = await readConnections(store, { ...ask, direction: "out", ids: [WITKOFF, DMITRIEV] }, now);
    expect([against.paths, against.unconnected.length]).toEqual([[], 1]);
  });

  it("go over chosen types only, the evidence layer too when it is chosen", async () => {
    const now = await asking();
    const by = (types: readonly string[]) => readConnections(store, { ...ask, types, ids: [WITKOFF, PUTIN] }, now);
    expect((await by(["REPRESENTS"])).paths).toEqual([]);
    const overClaims = await readConnections(store, { ...ask, types: ["ACTOR"], ids: [WITKOFF, DMITRIEV] }, now);
    expect(overClaims.paths).toHaveLength(2);
  });

  it("are cut pair by pair, and say so", async () => {
    const found = await readConnections(store, { ...ask, limit: 1, ids: [WITKOFF, DMITRIEV, PUTIN] }, await asking());
    expect(found.paths).toHaveLength(3);
    expect(found.truncated).toBe(true);
  });

  it("name every node that is not there", async () => {
    const missing = readConnections(store, { ...ask, ids: [WITKOFF, "nobody", "no-one"] }, await asking());
    await expect(missing).rejects.toMatchObject({ code: "not_found", details: { missing: ["nobody", "no-one"] } });
  });
});

describe("common neighbours", () => {
  it("are joined to all of the nodes, and come with what joins them", async () => {
    const found = await readCommonNeighbours(store, { ids: [WITKOFF, PUTIN], limit: 10 }, await asking());
    expect(found.nodes.map((node) => node.properties.id)).toEqual([WITKOFF, PUTIN, DMITRIEV]);
    expect(found.common).toMatchObject([{ joined: 2, relationships: 3 }]);
    expect([found.total, found.truncated]).toEqual([1, false]);
  });

  it("may be those of some of them, most first, cut with the number of all", async () => {
    const now = await asking();
    const ids = [WITKOFF, PUTIN, UKRAINE];
    expect((await readCommonNeighbours(store, { ids, limit: 10 }, now)).total).toBe(0);
    const found = await readCommonNeighbours(store, { ids, minimum: 2, limit: 10 }, now);
    expect(found.common).toMatchObject([{ joined: 2 }]);
    const none = await readCommonNeighbours(store, { ids: [WITKOFF, PUTIN], types: ["REJECTED"], limit: 10 }, now);
    expect([none.total, none.nodes.length]).toEqual([0, 2]);
  });

  it("name the nodes that are not there", async () => {
    const missing = readCommonNeighbours(store, { ids: [WITKOFF, "nobody"], limit: 10 }, await asking());
    await expect(missing).rejects.toMatchObject({ code: "not_found" });
  });
});

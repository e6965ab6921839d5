import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphReader } from "../store.ts";
import type { GraphNode } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { readLinks } from "./links.ts";
import type { NeighbourPlace } from "./neighbours.ts";
import { readNeighbours, readNeighboursOfSeveral } from "./neighbours.ts";
import { readNode } from "./node.ts";
import { readSchema } from "./schema.ts";
import { readTieCounts } from "./tie-counts.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 60_000, maxRows: 1000 };
const NOTHING_KNOWN = { nodes: [], relationships: [] };

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function run(text: string, parameters = {}): Promise<void> {
  await store.execute({ text, parameters }, { limits });
}

async function asking(): Promise<LensAsking> {
  const { lens, idIndexes } = await readSchema(store, { limits });
  return { limits, lens, idIndexes };
}

const ids = (nodes: readonly GraphNode[]): readonly unknown[] => nodes.map((node) => node.properties.id);

describe("an expansion on the talks model", () => {
  beforeAll(async () => {
    await loadTalks(store);
  });

  it("counts by type and direction before, each relationship and each neighbour once", async () => {
    const counts = await readTieCounts(
      store,
      { ids: ["steve-witkoff", "vladimir-putin"], known: NOTHING_KNOWN },
      await asking(),
    );
    expect(counts.ties).toEqual([
      { type: "ACTOR", direction: "in", relationships: 2, known: 0 },
      { type: "NEGOTIATED_WITH", direction: "in", relationships: 2, known: 0 },
      { type: "NEGOTIATED_WITH", direction: "within", relationships: 1, known: 0 },
      { type: "REPRESENTS", direction: "in", relationships: 1, known: 0 },
    ]);
    expect(counts.groups).toEqual([
      { ties: [0], neighbours: 2, known: 0 },
      { ties: [1, 3], neighbours: 1, known: 0 },
    ]);
    expect(counts.truncated).toBe(false);
  });

  it("tells what is known already apart", async () => {
    const now = await asking();
    const { node } = await readNode(store, { id: "kirill-dmitriev" }, now);
    const { relationships } = await readNeighbours(store, { id: "steve-witkoff", limit: 1 }, now);
    const known = { nodes: [node.elementId], relationships: relationships.slice(0, 1).map((one) => one.elementId) };
    const counts = await readTieCounts(store, { ids: ["steve-witkoff"], known }, now);
    expect(counts.ties).toContainEqual({ type: "NEGOTIATED_WITH", direction: "in", relationships: 3, known: 1 });
    expect(counts.groups).toContainEqual({ ties: [1], neighbours: 2, known: 1 });
  });

  it("counts within a period and by certainty", async () => {
    const ask = { ids: ["steve-witkoff"], known: NOTHING_KNOWN };
    const dated = await readTieCounts(store, { ...ask, from: "2025-10-01" }, await asking());
    expect(dated.ties).toEqual([{ type: "NEGOTIATED_WITH", direction: "in", relationships: 2, known: 0 }]);
    const sure = await readTieCounts(store, { ...ask, certainty: ["attributed"] }, await asking());
    expect(sure.ties).toEqual([{ type: "NEGOTIATED_WITH", direction: "in", relationships: 1, known: 0 }]);
  });

  it("brings the neighbours of several nodes, each once, and what joins the nodes to each other", async () => {
    const found = await readNeighboursOfSeveral(
      store,
      { ids: ["steve-witkoff", "vladimir-putin"], limit: 10 },
      await asking(),
    );
    expect(ids(found.nodes)).toEqual(["steve-witkoff", "vladimir-putin", "kirill-dmitriev"]);
    expect(found.relationships.map((one) => one.properties.id)).toEqual(["r2", "r4", "r1", "r3"]);
    expect(found).toMatchObject({ total: 1, truncated: false });
  });

  it("expands by types each with a direction of its own", async () => {
    const ties = [
      { type: "NEGOTIATED_WITH", direction: "out" },
      { type: "REPRESENTS", direction: "in" },
    ] as const;
    const found = await readNeighboursOfSeveral(store, { ids: ["vladimir-putin"], ties, limit: 10 }, await asking());
    expect(found.relationships.map((one) => one.properties.id).toSorted()).toEqual(["r2", "r4"]);
    const incoming = await readNeighboursOfSeveral(
      store,
      { ids: ["vladimir-putin"], ties: [{ type: "NEGOTIATED_WITH", direction: "in" }], limit: 10 },
      await asking(),
    );
    expect(incoming).toMatchObject({ relationships: [], total: 0 });
  });

  it("names every node that is not there", async () => {
    const gone = "4:00000000-0000-0000-0000-000000000000:1";
    const ask = { ids: ["steve-witkoff", "nobody", "atlantis"], limit: 5 };
    await expect(readNeighboursOfSeveral(store, ask, await asking())).rejects.toMatchObject({
      code: "not_found",
      details: { missing: ["nobody", "atlantis"] },
    });
    await expect(readTieCounts(store, { ids: [gone], known: NOTHING_KNOWN }, await asking())).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("finds what joins nodes to each other, beside what is known, without the evidence layer", async () => {
    const now = await asking();
    const ask = { ids: ["steve-witkoff", "kirill-dmitriev", "vladimir-putin", "nobody"], known: [], limit: 10 };
    const found = await readLinks(store, ask, now);
    expect(found.relationships.map((one) => one.properties.id)).toEqual(["r1", "r2", "r3", "r4"]);
    expect(found).toMatchObject({ total: 4, truncated: false });
    const known = found.relationships.slice(0, 3).map((one) => one.elementId);
    expect((await readLinks(store, { ...ask, known }, now)).relationships.map((one) => one.properties.id)).toEqual([
      "r4",
    ]);
    expect(await readLinks(store, { ...ask, types: ["REPRESENTS"] }, now)).toMatchObject({ total: 1 });
  });

  it("says when links are cut, and only counts them where none are wanted", async () => {
    const ask = { ids: ["steve-witkoff", "kirill-dmitriev"], known: [], limit: 1 };
    expect(await readLinks(store, ask, await asking())).toMatchObject({ total: 2, truncated: true });
    expect(await readLinks(store, { ...ask, limit: 0 }, await asking())).toEqual({
      total: 2,
      truncated: true,
      relationships: [],
    });
    expect(await readLinks(store, { ...ask, ids: [] }, await asking())).toMatchObject({ total: 0, truncated: false });
  });

  it("finds what joins one node to others, and not the others to each other", async () => {
    const ask = { ids: ["steve-witkoff", "kirill-dmitriev", "vladimir-putin"], known: [], limit: 10 };
    const found = await readLinks(store, { ...ask, of: ["vladimir-putin"] }, await asking());
    expect(found.relationships.map((one) => one.properties.id)).toEqual(["r2", "r4"]);
    expect(found.total).toBe(2);
    expect(await readLinks(store, { ...ask, of: ["nobody"] }, await asking())).toMatchObject({ total: 0 });
  });

  it("reads a node by its stable id in two questions where the schema is known", async () => {
    const now = await asking();
    let count = 0;
    const counting: GraphReader = {
      ...store,
      read: (query, options) => {
        count += 1;
        return store.read(query, options);
      },
    };
    await readNode(counting, { id: "steve-witkoff" }, now);
    expect(now.idIndexes?.nodes).toContain("Actor");
    expect(count).toBe(2);
  });
});

describe("the order of neighbours", () => {
  const names = ["Delta", "Alpha", "Charlie", "Bravo", "Echo"];
  beforeAll(async () => {
    await emptyGraph(store);
    await run(
      "CREATE (hub:Place {name: 'Hub'}) WITH hub UNWIND $names AS name CREATE (hub)-[:NEAR]->(:Place {name: name}) ",
      { names },
    );
    await run("MATCH (hub {name: 'Hub'}), (echo {name: 'Echo'}) CREATE (hub)<-[:NEAR]-(echo), (hub)-[:LOOP]->(hub)");
  });

  it("is by ties, then by a stable name and not by how the database numbers them", async () => {
    const now = await asking();
    const text = "MATCH (n {name: 'Hub'}) RETURN elementId(n)";
    const id = String((await store.read({ text }, { limits })).rows[0]?.[0]);
    const found = await readNeighbours(store, { id, limit: 10 }, now);
    expect(found.nodes.map((node) => node.properties.name)).toEqual([
      "Hub",
      "Echo",
      "Alpha",
      "Bravo",
      "Charlie",
      "Delta",
    ]);
    const parts: unknown[] = [];
    let after: NeighbourPlace | undefined;
    do {
      const part = await readNeighbours(store, { id, limit: 2, after }, now);
      parts.push(...part.nodes.slice(1).map((node) => node.properties.name));
      after = part.next;
    } while (after !== undefined);
    expect(parts).toEqual(["Echo", "Alpha", "Bravo", "Charlie", "Delta"]);
  });

  it("counts a relationship from a node to itself once, within", async () => {
    const text = "MATCH (n {name: 'Hub'}) RETURN elementId(n)";
    const id = String((await store.read({ text }, { limits })).rows[0]?.[0]);
    const { ties } = await readTieCounts(store, { ids: [id], known: NOTHING_KNOWN }, await asking());
    expect(ties).toEqual([
      { type: "LOOP", direction: "within", relationships: 1, known: 0 },
      { type: "NEAR", direction: "in", relationships: 1, known: 0 },
      { type: "NEAR", direction: "out", relationships: 5, known: 0 },
    ]);
  });
});

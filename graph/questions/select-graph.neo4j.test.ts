import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { claimIdsOf, stableKey } from "../files/exported-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import { guardedReader } from "../neo4j/guarded.ts";
import type { ViewNote } from "../view/view-note.ts";
import { readClaimsOf } from "./read-claims.ts";
import { readSchema } from "./schema.ts";
import type { Readers, Selecting, Selection } from "./select-graph.ts";
import { selectGraph } from "./select-graph.ts";

const limits = { timeoutMs: 60_000, maxRows: 1000 };

let store: Neo4jStore;
let readers: Readers;
let selecting: Selecting;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await store.verify();
  await loadTalks(store);
  readers = { reader: store, guarded: guardedReader(store) };
  const { lens } = await readSchema(store, { limits });
  selecting = { limits, lens, language: "en", limit: 300 };
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

const query = (text: string, parameters = {}): Selection => ({ kind: "query", text, parameters });
const select = async (selection: Selection, changes: Partial<Selecting> = {}): Promise<ExportedGraph> => {
  const graph = await selectGraph(readers, selection, { ...selecting, ...changes });
  return { ...graph, claims: await readClaimsOf(store, claimIdsOf(graph.relationships), { ...selecting, ...changes }) };
};
const keysOf = ({ nodes, relationships }: ExportedGraph): unknown => [
  nodes.map(stableKey),
  relationships.map(stableKey),
];

describe("a query", () => {
  it("is the graph of its rows, in the order of stable keys, with claims", async () => {
    const text = "MATCH (a)-[r:NEGOTIATED_WITH]->(b) WHERE r.date < date($day) RETURN r, a, b ORDER BY r.date DESC";
    const graph = await select(query(text, { day: "2025-11-01" }));
    expect(keysOf(graph)).toEqual([
      ["kirill-dmitriev", "steve-witkoff", "vladimir-putin"],
      ["r1", "r2"],
    ]);
    expect([...graph.claims.keys()]).toEqual(["b/1", "a/1"]);
    expect(graph.claims.get("a/1")).toMatchObject({ summary: "They met.", article: { outlet: "First" } });
    expect(graph.origin).toEqual({ query: { text, parameters: { day: "2025-11-01" } } });
    expect(graph.positions.size).toBe(0);
  });

  it("pulls in the ends of relationships that its rows do not hold", async () => {
    const graph = await select(query("MATCH (a:Actor {id: 'ukraine'})-[r:REJECTED]->() RETURN r"));
    expect(keysOf(graph)).toEqual([["plan-28", "ukraine"], ["r5"]]);
  });

  it("is cut at the limit, and says by how much", async () => {
    const graph = await select(query("MATCH (a)-[r:NEGOTIATED_WITH]->(b) RETURN a, r, b ORDER BY r.id"), { limit: 2 });
    expect(graph.nodes).toHaveLength(2);
    expect(graph.relationships.map(stableKey)).toEqual(["r1", "r3"]);
    expect(graph.origin.leftOut).toEqual({ nodes: 1, relationships: 1 });
    const bare = await select(query("MATCH ()-[r:NEGOTIATED_WITH]->() RETURN r ORDER BY r.id"), { limit: 1 });
    expect(bare.nodes).toHaveLength(1);
    expect(bare.origin.leftOut).toEqual({ nodes: 2, relationships: 3 });
  });

  it("says that rows were left out", async () => {
    const graph = await select(query("MATCH (n:Actor) RETURN n"), { limits: { ...limits, maxRows: 2 } });
    expect(graph.nodes).toHaveLength(2);
    expect(graph.origin.truncated).toBe(true);
  });

  it.each([
    ["RETURN 1", "The query returned values, but no node"],
    ["MATCH (n:Nobody) RETURN n", "The query found nothing"],
  ])("without a node is an error that says so: %s", async (text, message) => {
    await expect(select(query(text))).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(message),
    });
  });

  it("may only read", async () => {
    await expect(select(query("MATCH (n) SET n.x = 1 RETURN n"))).rejects.toMatchObject({ code: "not_read_only" });
    await expect(select(query("MATCH (n RETURN n"))).rejects.toMatchObject({ code: "cypher_error" });
  });
});

describe("actors", () => {
  const around = (ids: readonly string[], rest = {}): Selection => ({ kind: "actors", ids, ...rest });

  it("one of them: it and its neighbours, without the evidence layer", async () => {
    const graph = await select(around(["steve-witkoff"]));
    expect(keysOf(graph)).toEqual([
      ["kirill-dmitriev", "steve-witkoff", "vladimir-putin"],
      ["r1", "r2", "r3"],
    ]);
    expect(graph.origin).toEqual({ actors: ["steve-witkoff"] });
    expect(graph.claims.size).toBe(2);
  });

  it("one of them, cut: the neighbours and relationships left out are counted", async () => {
    const graph = await select(around(["steve-witkoff"]), { limit: 2 });
    expect(keysOf(graph)).toEqual([
      ["kirill-dmitriev", "steve-witkoff"],
      ["r1", "r3"],
    ]);
    expect(graph.origin.leftOut).toEqual({ nodes: 1, relationships: 1 });
    const alone = await select(around(["steve-witkoff"]), { limit: 1 });
    expect(alone.origin.leftOut).toEqual({ nodes: 2, relationships: 3 });
  });

  it("several: they, all between them, and who is joined to two of them", async () => {
    const graph = await select(around(["vladimir-putin", "steve-witkoff"]));
    expect(keysOf(graph)).toEqual([
      ["kirill-dmitriev", "steve-witkoff", "vladimir-putin"],
      ["r1", "r2", "r3", "r4"],
    ]);
    const cut = await select(around(["vladimir-putin", "steve-witkoff"]), { limit: 2 });
    expect(keysOf(cut)).toEqual([["steve-witkoff", "vladimir-putin"], ["r2"]]);
    expect(cut.origin.leftOut).toEqual({ nodes: 1, relationships: 3 });
  });

  it("with types and a period, which are told as filters in the language of the graph", async () => {
    const filters = { types: ["NEGOTIATED_WITH"], from: "2025-10-25", to: "2025-12-31" };
    const graph = await select(around(["steve-witkoff"], filters), { language: "ja" });
    expect(graph.relationships.map(stableKey)).toEqual(["r1", "r3"]);
    expect(graph.origin.filters).toEqual(["対象の関係：協議した", "2025-10-25以降", "2025-12-31以前"]);
  });

  it("that are not related to anything are shown alone", async () => {
    const graph = await select(around(["steve-witkoff", "ukraine"], { types: ["PRESSURED"] }));
    expect(keysOf(graph)).toEqual([["steve-witkoff", "ukraine"], []]);
  });

  it("by id and by element id are one", async () => {
    const { nodes } = await select(around(["ukraine"], { types: ["PRESSURED"] }));
    const graph = await select(around(["ukraine", nodes[0]?.elementId ?? ""]));
    expect(keysOf(graph)).toEqual([["plan-28", "ukraine"], ["r5"]]);
  });

  it("that are not there are all named", async () => {
    await expect(select(around(["ukraine", "nobody", "nowhere"]))).rejects.toMatchObject({
      code: "not_found",
      message: "There is no node with the id “nobody”, “nowhere”.",
    });
  });

  it("are refused where they are more than may be shown", async () => {
    await expect(select(around(["ukraine", "steve-witkoff"]), { limit: 1 })).rejects.toMatchObject({
      code: "invalid_request",
    });
  });
});

describe("a note", () => {
  const NOTE: ViewNote = {
    language: "en",
    title: "Talks",
    actors: ["ukraine"],
    nodes: [
      ["ukraine", 10, -20.5],
      ["gone", 1, 1],
      ["plan-28", 0, 0],
    ],
    relationships: ["r5", "r99"],
  };

  it("is what is left of it, where it stood, in its own order", async () => {
    const graph = await select({ kind: "note", note: NOTE }, { limit: 1 });
    expect(keysOf(graph)).toEqual([["ukraine", "plan-28"], ["r5"]]);
    const places = graph.nodes.map((node) => graph.positions.get(node.elementId));
    expect(places).toEqual([
      { x: 10, y: -20.5 },
      { x: 0, y: 0 },
    ]);
    expect(graph.origin).toEqual({ title: "Talks", actors: ["ukraine"], leftOut: { nodes: 1, relationships: 1 } });
  });

  it("of which nothing is left is an error", async () => {
    const note: ViewNote = { ...NOTE, nodes: [["gone", 1, 1]] };
    await expect(select({ kind: "note", note })).rejects.toMatchObject({ code: "not_found" });
    await expect(select({ kind: "note", note: { ...NOTE, nodes: [] } })).rejects.toMatchObject({
      code: "invalid_request",
    });
  });
});

it("reads no claims where the schema has none", async () => {
  const lens = { ...selecting.lens, nodes: selecting.lens.nodes.filter(({ layer }) => layer !== "evidence") };
  const graph = await select({ kind: "actors", ids: ["steve-witkoff"] }, { lens });
  expect(graph.claims.size).toBe(0);
});

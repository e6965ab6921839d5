import { describe, expect, it } from "vitest";
import { MOST_BRIEFED } from "../../graph/contract/brief-evidence.ts";
import { MOST_IN_ONE_REQUEST } from "../api/brief-evidence.ts";
import type { HttpClient } from "../api/client.ts";
import { httpClient } from "../api/client.ts";
import { DATED, DATED_LENS } from "../testing/dated.ts";
import { readEvidence } from "./evidence-reading.ts";
import { open, step } from "./explored.ts";
import { createFiltering } from "./filtering.ts";
import { NO_FILTERS } from "./filters.ts";
import { defaultPreferences } from "./preferences.ts";
import type { Schema } from "./session.ts";
import { visibleSubgraph } from "./state.ts";
import type { ExplorerStore } from "./store.ts";
import { changeExplored, createExplorerStore } from "./store.ts";

const SCHEMA: Schema = {
  database: { name: "neo4j", product: "Neo4j", version: "5", edition: "community", address: "" },
  labels: [],
  types: [],
  propertyKeys: [],
  nodes: 3,
  relationships: 61,
  lens: DATED_LENS,
  writesAllowed: false,
  limits: { seconds: 30, rows: 1000 },
};

function opened(): ExplorerStore {
  const store = createExplorerStore(defaultPreferences(["en"]));
  store.setState({ session: { backend: { kind: "ready" }, schema: SCHEMA } });
  changeExplored(store, (explored) => open(explored, DATED, { words: { en: "", ja: "" } }));
  return store;
}

/** Answers as the server does: a claim each, published on the 10th; not those of `gone`. */
function serving(asked: string[][], gone: ReadonlySet<string> = new Set()): HttpClient {
  return httpClient(async (_, request) => {
    const { ids } = JSON.parse(String(request?.body)) as { ids: string[] };
    asked.push(ids);
    const relationships = ids
      .filter((id) => !gone.has(id))
      .map((elementId) => ({
        elementId,
        claims: [{ id: elementId, outlet: "Wire", publishedAt: "2025-11-10T08:00:00Z", certainty: "stated" }],
      }));
    return new Response(JSON.stringify({ relationships, missing: ids.filter((id) => gone.has(id)) }));
  });
}

it("asks for as many at once as the contract allows", () => {
  expect(MOST_IN_ONE_REQUEST).toBe(MOST_BRIEFED);
});

describe("reading the claims of what is explored", () => {
  it("asks once for those that rest on claims, and for what came since", async () => {
    const store = opened();
    const asked: string[][] = [];
    const client = serving(asked);
    await readEvidence(store, client);
    await readEvidence(store, client);
    expect(asked.map((ids) => ids.length)).toEqual([60]);
    expect(store.getState().evidence.size).toBe(60);
    expect(store.getState().evidenceReading).toMatchObject({ phase: "idle" });
  });

  it("remembers what the database does not have", async () => {
    const store = opened();
    const asked: string[][] = [];
    const client = serving(asked, new Set(["talk-1"]));
    await readEvidence(store, client);
    await readEvidence(store, client);
    expect(asked).toHaveLength(1);
    expect([...store.getState().evidenceReading.missing]).toEqual(["talk-1"]);
  });

  it("says what failed, and reads when it is tried again", async () => {
    const store = opened();
    await readEvidence(
      store,
      httpClient(async () => new Response("{}", { status: 500 })),
    );
    expect(store.getState().evidenceReading).toMatchObject({ phase: "failed", error: { code: "internal" } });
    await readEvidence(store, serving([]));
    expect(store.getState().evidence.size).toBe(60);
  });
});

describe("filters that need more than is there", () => {
  it("get their engine and the claims by themselves, and hide nothing before", async () => {
    const store = opened();
    const asked: string[][] = [];
    createFiltering({ store, client: serving(asked), fail: (error) => expect(error).toBeUndefined() });
    const filters = { ...NO_FILTERS, knownOn: "2025-11-09" };
    changeExplored(store, (explored) => step(explored, { filters }, { words: { en: "", ja: "" } }));
    expect(visibleSubgraph(store.getState()).relationships).toHaveLength(61);
    await expect.poll(() => visibleSubgraph(store.getState()).relationships.length).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("are read anew when the database is another, or answers again", async () => {
    const store = opened();
    const asked: string[][] = [];
    createFiltering({ store, client: serving(asked), fail: (error) => expect(error).toBeUndefined() });
    const filters = { ...NO_FILTERS, knownOn: "2025-11-09" };
    changeExplored(store, (explored) => step(explored, { filters }, { words: { en: "", ja: "" } }));
    await expect.poll(() => store.getState().evidence.size).toBe(60);
    store.setState({ session: { backend: { kind: "ready" }, schema: { ...SCHEMA } } });
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => store.getState().evidence.size).toBe(60);
  });

  it("are read when the schema comes after the view that needs them", async () => {
    const store = opened();
    store.setState({ session: { backend: { kind: "starting" }, schema: undefined } });
    const asked: string[][] = [];
    createFiltering({ store, client: serving(asked), fail: (error) => expect(error).toBeUndefined() });
    const filters = { ...NO_FILTERS, hiddenOutlets: new Set(["Wire"]) };
    changeExplored(store, (explored) => step(explored, { filters }, { words: { en: "", ja: "" } }));
    expect(asked).toHaveLength(0);
    store.setState({ session: { backend: { kind: "ready" }, schema: SCHEMA } });
    await expect.poll(() => store.getState().evidence.size).toBe(60);
  });
});

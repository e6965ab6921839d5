import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import { lensFor } from "../lens.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { LensAsking } from "./asking.ts";
import { readBriefEvidence } from "./brief-evidence.ts";
import { readSchema } from "./schema.ts";

let store: Neo4jStore;
let asking: LensAsking;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
  asking = { limits, lens: (await readSchema(store, { limits })).lens };
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

describe("brief evidence of many relationships", () => {
  it("has outlet, publication with its offset, and certainty, in the order of publication", async () => {
    const { relationships } = await readBriefEvidence(store, { ids: ["r1"] }, asking);
    expect(relationships.map(({ claims }) => claims)).toEqual([
      [
        { id: "b/1", outlet: "Second", publishedAt: "2025-11-20T08:00:00Z", certainty: "attributed" },
        { id: "a/1", outlet: "First", publishedAt: "2025-11-21T21:20:00+09:00", certainty: "stated" },
      ],
    ]);
  });

  it("takes stable ids and element ids, each once, in their order, and says which are missing", async () => {
    const [r4] = (await readBriefEvidence(store, { ids: ["r4"] }, asking)).relationships;
    const elementId = r4?.elementId ?? "";
    const found = await readBriefEvidence(store, { ids: [elementId, "r1", "gone", "r4"] }, asking);
    expect(found.relationships.map(({ claims }) => claims.length)).toEqual([0, 2]);
    expect(found.relationships[0]?.elementId).toBe(elementId);
    expect(found.missing).toEqual(["gone"]);
  });

  it("passes over claims that nobody has", async () => {
    expect((await readBriefEvidence(store, { ids: ["r5"] }, asking)).relationships).toMatchObject([{ claims: [] }]);
  });

  it("has none in a schema without an evidence layer, and of nothing", async () => {
    const lens = lensFor({ labels: ["Film"], types: ["NEGOTIATED_WITH"] });
    expect((await readBriefEvidence(store, { ids: ["r1"] }, { limits, lens })).relationships).toMatchObject([
      { claims: [] },
    ]);
    expect(await readBriefEvidence(store, { ids: [] }, asking)).toEqual({ relationships: [], missing: [] });
  });
});

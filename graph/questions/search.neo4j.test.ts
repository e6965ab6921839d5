import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { LensAsking } from "./asking.ts";
import { readSchema } from "./schema.ts";
import { search } from "./search.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function asking(): Promise<LensAsking> {
  return { limits, lens: (await readSchema(store, { limits })).lens };
}

describe("search in the talks model", () => {
  it.each([
    ["ウィトコフ", "steve-witkoff", "ウィトコフ", "aliases"],
    ["ウィットコフ", "steve-witkoff", "ウィットコフ", "aliases"],
    ["ういっとこふ", "steve-witkoff", "ウィトコフ", "aliases"],
    ["ｳｨｯﾄｺﾌ", "steve-witkoff", "ウィットコフ", "aliases"],
    ["スティーヴ ウィト", "steve-witkoff", "スティーブ・ウィットコフ", "nameJa"],
    ["WITKOFF", "steve-witkoff", "Steve Witkoff", "name"],
    ["wittkof", "steve-witkoff", "Steve Witkoff", "name"],
    ["itkof", "steve-witkoff", "Steve Witkoff", "name"],
    ["ウ", "ukraine", "ウクライナ", "nameJa"],
    ["puchin", "vladimir-putin", "Vladimir Putin", "name"],
    ["プチン", "vladimir-putin", "ウラジーミル・プーチン", "nameJa"],
    ["28", "plan-28", "28-point plan", "name"],
    ["項目の案", "plan-28", "28項目の案", "nameJa"],
  ])("finds %s as %s by the spelling %s", async (q, id, text, property) => {
    const { hits, truncated } = await search(store, { q, limit: 10 }, await asking());
    expect(truncated).toBe(false);
    const hit = hits.find((one) => one.node.properties.id === id);
    expect(hit?.matched).toEqual({ text, property });
  });

  it("counts shown relationships only as degree, and finds by kind", async () => {
    const { hits } = await search(store, { q: "u", kind: ["Country"], limit: 10 }, await asking());
    expect(hits.map((hit) => [hit.node.properties.id, hit.degree])).toEqual([["ukraine", 1]]);
  });

  it("announces hits that the limit left out", async () => {
    const { hits, truncated } = await search(store, { q: "i", limit: 1 }, await asking());
    expect(hits).toHaveLength(1);
    expect(truncated).toBe(true);
  });

  it("looks through all texts where the index knows nothing", async () => {
    const { hits } = await search(store, { q: "more talks", limit: 5 }, await asking());
    expect(hits.map((hit) => hit.matched)).toEqual([{ text: "More talks", property: "title" }]);
  });

  it.each(['"', "\\", "a AND (", "*", "witkoff~ OR [", "/.*/"])(
    "takes %s as text, not as a query language",
    async (q) => {
      await expect(search(store, { q, limit: 5 }, await asking())).resolves.toBeDefined();
    },
  );
});

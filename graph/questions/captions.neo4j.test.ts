import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { BARE, FILMS, TRADE } from "../../test/known-graphs.ts";
import { emptyGraph } from "../../test/talks-graph.ts";
import type { Lens } from "../lens.ts";
import { captionOf, styleOfNode } from "../lens.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphReader } from "../store.ts";
import { findDateSources } from "../time/date-sources.ts";
import { readNeighbours } from "./neighbours.ts";
import { readOverview } from "./overview.ts";
import { readSchema } from "./schema.ts";
import { search } from "./search.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function load(statements: readonly string[]) {
  await emptyGraph(store);
  for (const text of statements) await store.execute({ text }, { limits });
  const schema = await readSchema(store, { limits });
  const asking = { ...schema, limits };
  const overview = await readOverview(store, { limit: 300 }, asking);
  return { asking, lens: schema.lens, overview };
}

/** All captions of nodes of a label, sorted. */
const captions = (lens: Lens, nodes: Parameters<typeof captionOf>[1][], label: string): readonly string[] =>
  nodes
    .filter((node) => styleOfNode(lens, node).label === label)
    .map((node) => captionOf(lens, node, "en"))
    .toSorted();

describe("graphs that nobody has configured", () => {
  it("are named by title and name in the graph of films, and expanded and searched", async () => {
    const { asking, lens, overview } = await load(FILMS);
    const nodes = [...overview.nodes];
    expect(captions(lens, nodes, "Movie")).toEqual(["Harbour Lights", "Orchard Street", "The Last Signal"]);
    expect(captions(lens, nodes, "Person")).toContain("Yuki Arai");
    const { hits } = await search(store, { q: "last sig", limit: 3 }, asking);
    expect(hits[0]?.matched.text).toBe("The Last Signal");
    const id = hits[0]?.node.elementId ?? "";
    expect((await readNeighbours(store, { id, direction: "both", limit: 10 }, asking)).total).toBe(3);
    expect(findDateSources(overview).map(({ key }) => key)).toEqual(["born", "released"]);
  });

  it("are not looked at again as long as nothing is counted otherwise", async () => {
    await load(FILMS);
    const texts: string[] = [];
    const counting: GraphReader = {
      ...store,
      read: (query, options) => {
        texts.push(query.text);
        return store.read(query, options);
      },
    };
    const isSample = (text: string): boolean => text.includes("UNWIND keys(n)");
    const first = await readSchema(counting, { limits });
    expect(texts.filter(isSample)).not.toEqual([]);
    texts.length = 0;
    const again = await readSchema(counting, { limits }, first);
    expect(texts.filter(isSample)).toEqual([]);
    expect(again).toEqual(first);
    await store.execute({ text: "CREATE (:Movie {title: 'Another'})" }, { limits });
    await readSchema(counting, { limits }, again);
    expect(texts.filter(isSample)).not.toEqual([]);
  });

  it("are named by what they are called in a trade: companies, products, people in two parts, orders by number", async () => {
    const { lens, overview } = await load(TRADE);
    const nodes = [...overview.nodes];
    expect(captions(lens, nodes, "Product")).toContain("Green Tea");
    expect(captions(lens, nodes, "Category")).toEqual(["Bakery", "Beverages", "Condiments"]);
    expect(captions(lens, nodes, "Customer")).toContain("Alder Stores");
    expect(captions(lens, nodes, "Supplier")).toContain("Coast Foods");
    expect(captions(lens, nodes, "Employee")).toContain("Chie Sato");
    expect(captions(lens, nodes, "Order")[0]).toMatch(/^Order 102\d\d$/);
    expect(findDateSources(overview).map(({ key }) => key)).toContain("orderDate");
  });

  it("are told apart by their number where they have no name, no property, or no label", async () => {
    const { lens, overview } = await load(BARE);
    const nodes = [...overview.nodes];
    const stations = captions(lens, nodes, "Station");
    expect(stations.every((caption) => /^Station \d+$/.test(caption))).toBe(true);
    expect(new Set(stations).size).toBe(stations.length);
    expect(captions(lens, nodes, "Sensor")).toContain("Sensor 2");
    expect(captions(lens, nodes, "").every((caption) => /^node \d+$/.test(caption))).toBe(true);
  });
});

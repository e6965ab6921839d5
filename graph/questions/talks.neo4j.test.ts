import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphNode } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { readEvidence } from "./evidence.ts";
import { readNeighbours } from "./neighbours.ts";
import { readNode } from "./node.ts";
import { readOverview } from "./overview.ts";
import { readPaths } from "./paths.ts";
import { readSchema } from "./schema.ts";

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

const names = (nodes: readonly GraphNode[]): readonly unknown[] =>
  nodes.map((node) => node.properties.id ?? node.properties.name);

describe("questions on the talks model", () => {
  it("reads the schema with counts and the talks lens", async () => {
    const schema = await readSchema(store, { limits });
    expect(schema.nodes).toBe(10);
    expect(schema.relationships).toBe(12);
    expect(schema.labels).toContainEqual({ label: "Person", count: 3 });
    expect(schema.types).toContainEqual({ type: "NEGOTIATED_WITH", count: 3 });
    expect(schema.propertyKeys).toContain("nameJa");
    expect(schema.lens.id).toBe("talks");
  });

  it("reads a node by its stable id and by its element id, with its degree", async () => {
    const node = await readNode(store, { id: "steve-witkoff" }, { limits });
    expect(node.degree).toEqual([
      { type: "ACTOR", direction: "in", count: 2 },
      { type: "NEGOTIATED_WITH", direction: "in", count: 3 },
    ]);
    expect((await readNode(store, { id: node.node.elementId }, { limits })).node).toEqual(node.node);
  });

  it.each(["nobody", "4:00000000-0000-0000-0000-000000000000:1", "", "`) RETURN 1 //"])(
    "says that there is no node %s",
    async (id) => {
      await expect(readNode(store, { id }, { limits })).rejects.toMatchObject({ code: "not_found" });
    },
  );

  it("expands without the evidence layer, strongest ties first", async () => {
    const found = await readNeighbours(store, { id: "steve-witkoff", direction: "both", limit: 10 }, await asking());
    expect(names(found.nodes)).toEqual(["steve-witkoff", "kirill-dmitriev", "vladimir-putin"]);
    expect(found.relationships.map((one) => one.properties.id)).toEqual(["r1", "r3", "r2"]);
    expect(found).toMatchObject({ total: 2, truncated: false });
  });

  it("counts all neighbours where it shows some", async () => {
    const found = await readNeighbours(store, { id: "steve-witkoff", direction: "both", limit: 1 }, await asking());
    expect(found).toMatchObject({ total: 2, truncated: true });
    expect(names(found.nodes)).toEqual(["steve-witkoff", "kirill-dmitriev"]);
  });

  it("expands into the evidence layer where it is named", async () => {
    const found = await readNeighbours(
      store,
      { id: "steve-witkoff", types: ["ACTOR"], direction: "in", limit: 10 },
      await asking(),
    );
    expect(names(found.nodes).toSorted()).toEqual(["a/1", "b/1", "steve-witkoff"]);
  });

  it.each([
    [{ from: "2025-11-20" }, ["r3"]],
    [{ from: "2025-12-01" }, []],
    [{ from: "2025-10-26", to: "2025-10-31" }, ["r1"]],
    [{ to: "2025-09-30" }, ["r2"]],
    [{ certainty: ["attributed"] }, ["r3"]],
  ] as const)("expands what happened within %j", async (when, expected) => {
    const found = await readNeighbours(
      store,
      { id: "steve-witkoff", direction: "both", limit: 10, ...when },
      await asking(),
    );
    expect(found.relationships.map((one) => one.properties.id)).toEqual(expected);
  });

  it("takes “before a day” as any day until then", async () => {
    const ask = { id: "ukraine", direction: "both", limit: 10 } as const;
    expect((await readNeighbours(store, { ...ask, to: "2025-01-01" }, await asking())).total).toBe(1);
    expect((await readNeighbours(store, { ...ask, from: "2025-11-23" }, await asking())).total).toBe(0);
  });

  it("finds all shortest paths, with parallel relationships apart, and not through claims", async () => {
    const found = await readPaths(
      store,
      { from: "kirill-dmitriev", to: "steve-witkoff", maxHops: 6, limit: 10 },
      await asking(),
    );
    expect(found.paths).toHaveLength(2);
    expect(found.paths.every((path) => path.relationships.length === 1)).toBe(true);
    const none = await readPaths(
      store,
      { from: "ukraine", to: "steve-witkoff", maxHops: 6, limit: 10 },
      await asking(),
    );
    expect(none.paths).toEqual([]);
    expect(names(none.nodes)).toEqual(["ukraine", "steve-witkoff"]);
  });

  it("goes through the evidence layer where it is named, cuts at the limit and says so", async () => {
    const types = ["ACTOR"];
    const ask = { from: "kirill-dmitriev", to: "steve-witkoff", maxHops: 6, types };
    expect((await readPaths(store, { ...ask, limit: 10 }, await asking())).paths).toHaveLength(2);
    const cut = await readPaths(store, { ...ask, limit: 1 }, await asking());
    expect(cut).toMatchObject({ truncated: true });
    expect(cut.paths).toHaveLength(1);
  });

  it("has the path that is the node from a node to itself, and names the end that is missing", async () => {
    const same = await readPaths(store, { from: "ukraine", to: "ukraine", maxHops: 3, limit: 5 }, await asking());
    expect(same.paths).toEqual([{ nodes: [same.nodes[0]?.elementId], relationships: [] }]);
    const missing = readPaths(store, { from: "ukraine", to: "atlantis", maxHops: 3, limit: 5 }, await asking());
    await expect(missing).rejects.toMatchObject({ code: "not_found", message: expect.stringContaining("atlantis") });
  });

  it("gives the evidence of a relationship in the order of publication, with sides", async () => {
    const { relationship, claims } = await readEvidence(store, { id: "r1" }, await asking());
    expect(relationship.type).toBe("NEGOTIATED_WITH");
    expect(claims.map((claim) => claim.id)).toEqual(["b/1", "a/1"]);
    expect(claims[0]?.attributedTo).toBe("an official");
    expect(claims[1]).toMatchObject({
      date: "2025-10-24",
      actors: [
        { id: "steve-witkoff", name: "Steve Witkoff", side: 1 },
        { id: "kirill-dmitriev", nameJa: "キリル・ドミトリエフ", side: 2 },
      ],
      recipients: [],
      article: { outlet: "First", publishedAt: "2025-11-21T21:20:00+09:00", byline: ["A. Writer"] },
    });
  });

  it("has no evidence for a relationship without claims", async () => {
    expect((await readEvidence(store, { id: "r4" }, await asking())).claims).toEqual([]);
    await expect(readEvidence(store, { id: "r99" }, await asking())).rejects.toMatchObject({ code: "not_found" });
  });

  it("shows actors and proposals at first sight, and no claims", async () => {
    const found = await readOverview(store, { limit: 10 }, await asking());
    expect(names(found.nodes).toSorted()).toEqual([
      "kirill-dmitriev",
      "plan-28",
      "steve-witkoff",
      "ukraine",
      "vladimir-putin",
    ]);
    expect(found.relationships.map((one) => one.properties.id).toSorted()).toEqual(["r1", "r2", "r3", "r4", "r5"]);
    expect(found).toMatchObject({ total: 5, truncated: false });
    expect(await readOverview(store, { limit: 2 }, await asking())).toMatchObject({ total: 5, truncated: true });
  });
});

/** How paths and common neighbours land on the page. */
import { describe, expect, it } from "vitest";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { CommonNeighbours, Connections } from "../api/connections.ts";
import type { GraphApi } from "../api/graph.ts";
import { showCommonNeighbours, showPaths } from "./connecting.ts";
import type { Ground } from "./ground.ts";
import { defaultPreferences } from "./preferences.ts";
import { createRequests } from "./requests.ts";
import { exploredSubgraph } from "./state.ts";
import { change, createExplorerStore } from "./store.ts";

const node = (id: string): GraphNode => new GraphNode(id, ["Actor"], valueMap([["name", `Node ${id}`]]));
const between = (from: string, to: string): GraphRelationship =>
  new GraphRelationship(`${from}-${to}`, from, to, "REJECTED", valueMap([]));
const [a, b, m] = [node("a"), node("b"), node("m")];
const FOUND: Connections = {
  nodes: [a, b, m],
  relationships: [between("a", "m"), between("m", "b")],
  paths: [{ nodes: ["a", "m", "b"], relationships: ["a-m", "m-b"] }],
  unconnected: [],
  truncated: false,
};
const NONE: Connections = { nodes: [a, b], relationships: [], paths: [], unconnected: [["a", "b"]], truncated: false };

function groundWith(api: Partial<GraphApi>): Ground & { readonly failures: unknown[] } {
  const store = createExplorerStore(defaultPreferences(["en"]));
  const failures: unknown[] = [];
  return {
    store,
    api: api as GraphApi,
    requests: createRequests((pending) => change(store, "pending", () => pending)),
    fail: (error) => failures.push(error),
    failures,
  };
}

describe("paths", () => {
  it("come into the spotlight and stay as a list, their ends selected", async () => {
    const ground = groundWith({ connections: async () => FOUND });
    await showPaths(ground, [a, b]);
    const state = ground.store.getState();
    expect([...(state.spotlight ?? [])]).toEqual(["a", "b", "m", "a-m", "m-b"]);
    expect([state.selection.nodes, state.paths?.list]).toEqual([["a", "b"], FOUND.paths]);
    expect(state.notices.list[0]?.text.values).toMatchObject({ count: 1, least: 2 });
  });

  it("ask for what the reader chose, and offer all types where the chosen ones lead nowhere", async () => {
    const asked: object[] = [];
    const ground = groundWith({
      connections: async (input) => {
        asked.push(input);
        return NONE;
      },
    });
    await showPaths(ground, [a, b], { types: ["REJECTED"], direction: "out", maxHops: 3 });
    ground.store.getState().notices.list[0]?.action?.run();
    await expect.poll(() => asked.length).toBe(2);
    expect(asked).toMatchObject([
      { ids: ["a", "b"], types: ["REJECTED"], direction: "out", maxHops: 3 },
      { ids: ["a", "b"], direction: "both", maxHops: 3 },
    ]);
    expect(asked[1]).not.toHaveProperty("types");
    expect(exploredSubgraph(ground.store.getState()).nodes).toEqual([]);
  });

  it("say which pairs have none, and that there are more than are shown", async () => {
    const apart = groundWith({ connections: async () => ({ ...FOUND, unconnected: [["a", "z"]] }) });
    await showPaths(apart, [a, b, node("z")]);
    expect(apart.store.getState().notices.list[0]?.text.values).toMatchObject({ apart: "Node a – Node z" });
    const cut = groundWith({ connections: async () => ({ ...FOUND, truncated: true }) });
    await showPaths(cut, [a, b]);
    expect(cut.store.getState().notices.list[0]?.kind).toBe("information");
  });

  it("that come late do not land on a newer view", async () => {
    let answer: (found: Connections) => void = () => undefined;
    const connections = () =>
      new Promise<Connections>((resolve) => {
        answer = resolve;
      });
    const ground = groundWith({ connections });
    const asking = showPaths(ground, [a, b]);
    ground.requests.abandon();
    answer(FOUND);
    await asking;
    expect(ground.store.getState().paths).toBeUndefined();
    expect(exploredSubgraph(ground.store.getState()).nodes).toEqual([]);
  });
});

describe("common neighbours", () => {
  const common: CommonNeighbours = {
    nodes: FOUND.nodes,
    relationships: FOUND.relationships,
    common: [{ node: "m", joined: 2, relationships: 2 }],
    total: 1,
    truncated: false,
  };

  it("are added and come into the spotlight", async () => {
    const ground = groundWith({ commonNeighbours: async () => common });
    await showCommonNeighbours(ground, [a, b]);
    expect(exploredSubgraph(ground.store.getState()).nodes).toHaveLength(3);
    expect(ground.store.getState().spotlight?.has("m")).toBe(true);
  });

  it("of all three there are none: those of two are offered", async () => {
    const minima: unknown[] = [];
    const ground = groundWith({
      commonNeighbours: async ({ minimum }) => {
        minima.push(minimum);
        return minimum === 2 ? common : { ...common, common: [], total: 0 };
      },
    });
    await showCommonNeighbours(ground, [a, b, node("c")]);
    ground.store.getState().notices.list[0]?.action?.run();
    await expect.poll(() => minima).toEqual([undefined, 2]);
  });
});

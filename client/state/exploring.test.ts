/** How answers land on the page, and how they do not: pure state, with an api of promises. */
import { describe, expect, it, vi } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { ExpansionPart } from "../api/expansion.ts";
import type { CutSubgraph, GraphApi } from "../api/graph.ts";
import { createExploring } from "./exploring.ts";
import { defaultPreferences } from "./preferences.ts";
import { createRequests } from "./requests.ts";
import { visibleSubgraph } from "./state.ts";
import { change, createExplorerStore } from "./store.ts";

const node = (id: string): GraphNode => new GraphNode(id, ["Actor"], valueMap([["name", `Node ${id}`]]));
const between = (from: string, to: string): GraphRelationship =>
  new GraphRelationship(`${from}-${to}`, from, to, "REJECTED", valueMap([]));
const cut = (
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
  total = nodes.length - 1,
): CutSubgraph => ({
  nodes,
  relationships,
  total,
  truncated: total > nodes.length - 1,
});

/** An explorer whose questions are answered by `api`; questions that it lacks are a fault of the test. */
function explorerWith(api: Partial<GraphApi>) {
  const store = createExplorerStore(defaultPreferences(["en"]));
  const failures: unknown[] = [];
  const requests = createRequests((pending) => change(store, "pending", () => pending));
  const lacking = new Proxy(api, {
    get: (target, key) =>
      Reflect.get(target, key) ?? (() => Promise.reject(new Error(`not asked for: ${String(key)}`))),
  });
  const exploring = createExploring({
    store,
    api: lacking as GraphApi,
    requests,
    fail: (error) => failures.push(error),
  });
  return {
    store,
    exploring,
    failures,
    ids: () => visibleSubgraph(store.getState()).nodes.map((one) => one.elementId),
  };
}

const overview = async (): Promise<CutSubgraph> => ({
  ...cut([node("a"), node("b")], [between("a", "b")]),
  total: 2,
  truncated: false,
});

describe("exploring", () => {
  it("shows the overview and says how much it is", async () => {
    const { store, exploring, ids } = explorerWith({ overview });
    await exploring.loadOverview();
    expect(ids()).toEqual(["a", "b"]);
    expect(store.getState().notices.announcement?.text.values).toEqual({ nodes: 2, relationships: 1 });
  });

  it("says x of y when the overview is cut", async () => {
    const { store, exploring } = explorerWith({
      overview: async () => ({ ...(await overview()), total: 90, truncated: true }),
    });
    await exploring.loadOverview();
    expect(store.getState().notices.list.map(({ text }) => text.values)).toEqual([{ shown: 2, total: 90 }]);
  });

  it("gives up what was asked about the view before when the overview takes its place", async () => {
    let answer: (part: ExpansionPart) => void = () => undefined;
    const expand = () =>
      new Promise<ExpansionPart>((resolve) => {
        answer = resolve;
      });
    const { store, exploring, ids } = explorerWith({ expand, overview });
    exploring.addSubgraph({ nodes: [node("y")], relationships: [] });
    const expanding = exploring.expand(["y"], { isChosen: true });
    await vi.waitFor(() => expect([...store.getState().pending]).toEqual(["expand y"]));
    await exploring.loadOverview();
    answer({ ...cut([node("y"), node("z")], []), next: undefined });
    await expanding;
    expect(ids()).toEqual(["a", "b"]);
  });

  it("hides, hides others and clears, each undone by one undo", () => {
    const { store, exploring, ids } = explorerWith({});
    exploring.addSubgraph({ nodes: [node("a"), node("b"), node("c")], relationships: [] });
    change(store, "selection", () => ({ nodes: ["a"], relationships: [] }));
    exploring.hide(["a"]);
    expect([ids(), store.getState().selection.nodes]).toEqual([["b", "c"], []]);
    exploring.undo();
    exploring.hideOthers(["a"]);
    expect(ids()).toEqual(["a"]);
    exploring.undo();
    exploring.clear();
    expect(ids()).toEqual([]);
    exploring.undo();
    expect(ids()).toEqual(["a", "b", "c"]);
    exploring.redo();
    expect(ids()).toEqual([]);
  });

  it("shows another view in place of this one, and gives up what was asked about this one", async () => {
    let answer: (part: ExpansionPart) => void = () => undefined;
    const expand = () =>
      new Promise<ExpansionPart>((resolve) => {
        answer = resolve;
      });
    const { store, exploring, ids } = explorerWith({ expand });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    const expanding = exploring.expand(["a"], { isChosen: true });
    await vi.waitFor(() => expect([...store.getState().pending]).toEqual(["expand a"]));
    const view = { subgraph: { nodes: [node("z")], relationships: [] }, positions: new Map() };
    const said = { words: { en: "open", ja: "開く" } };
    expect(await exploring.showView(async () => view, said, said)).toBe(true);
    answer({ ...cut([node("a"), node("b")], [between("a", "b")]), next: undefined });
    await expanding;
    expect(ids()).toEqual(["z"]);
  });

  it("keeps the view where another one cannot be had, and tells why", async () => {
    const { exploring, ids, failures } = explorerWith({});
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    const said = { words: { en: "open", ja: "開く" } };
    const refusal = new GraphError("invalid_request", "Not a file of ours.");
    expect(await exploring.showView(() => Promise.reject(refusal), said, said)).toBe(false);
    expect(failures).toEqual([refusal]);
    expect(ids()).toEqual(["a"]);
  });
});

/** How answers land on the page, and how they do not: pure state, with an api of promises. */
import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { CutSubgraph, FoundPaths, GraphApi } from "../api/graph.ts";
import { createExploring } from "./exploring.ts";
import { defaultPreferences } from "./preferences.ts";
import { createRequests } from "./requests.ts";
import { exploredSubgraph } from "./state.ts";
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
    ids: () => exploredSubgraph(store.getState()).nodes.map((one) => one.elementId),
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

  it("adds neighbours, and offers more of them when they are cut", async () => {
    const limits: number[] = [];
    const neighbours: GraphApi["neighbours"] = async (_id, { limit }) => {
      limits.push(limit);
      return cut([node("a"), node("b"), node("c")], [between("a", "b"), between("a", "c")], 140);
    };
    const { store, exploring, ids } = explorerWith({ neighbours });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    await exploring.expand(["a"]);
    expect(ids()).toEqual(["a", "b", "c"]);
    const [notice] = store.getState().notices.list;
    expect(notice?.text.values).toEqual({ name: "Node a", shown: 2, total: 140 });
    notice?.action?.run();
    expect(limits).toEqual([100, 300]);
  });

  it("drops an answer that comes after undo", async () => {
    let answer: (subgraph: CutSubgraph) => void = () => undefined;
    const neighbours: GraphApi["neighbours"] = () => new Promise((resolve) => (answer = resolve));
    const { store, exploring, ids } = explorerWith({ neighbours });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    const expansion = exploring.expand(["a"]);
    expect([...store.getState().pending]).toEqual(["expand a"]);
    exploring.undo();
    answer(cut([node("a"), node("b")], []));
    await expansion;
    expect(ids()).toEqual([]);
    expect(store.getState().pending.size).toBe(0);
  });

  it("tells a failure and loses nothing of the canvas", async () => {
    const gone = new GraphError("engine_unavailable", "gone");
    const { exploring, failures, ids } = explorerWith({ neighbours: () => Promise.reject(gone) });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    await exploring.expand(["a"]);
    expect(failures).toEqual([gone]);
    expect(ids()).toEqual(["a"]);
  });

  it("adds a found node with its relationships to what is shown, not with strangers, and selects it", async () => {
    const neighbours: GraphApi["neighbours"] = async () =>
      cut([node("n"), node("a"), node("z")], [between("a", "n"), between("n", "z")]);
    const { store, exploring, ids } = explorerWith({ neighbours });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    await exploring.addNode(node("n"));
    expect(ids()).toEqual(["a", "n"]);
    expect(exploredSubgraph(store.getState()).relationships.map((one) => one.elementId)).toEqual(["a-n"]);
    expect(store.getState().selection.nodes).toEqual(["n"]);
  });

  it("brings the neighbours of the first node on an empty canvas", async () => {
    const { exploring, ids } = explorerWith({
      neighbours: async () => cut([node("n"), node("z")], [between("n", "z")]),
    });
    await exploring.addNode(node("n"));
    expect(ids()).toEqual(["n", "z"]);
  });

  it("puts paths into the spotlight and their ends into the selection", async () => {
    const found: FoundPaths = {
      nodes: [node("a"), node("m"), node("b")],
      relationships: [between("a", "m"), between("m", "b")],
      paths: [{ nodes: ["a", "m", "b"], relationships: ["a-m", "m-b"] }],
      truncated: false,
    };
    const { store, exploring } = explorerWith({ paths: async () => found });
    await exploring.showPaths(node("a"), node("b"));
    expect([...(store.getState().spotlight ?? [])]).toEqual(["a", "m", "b", "a-m", "m-b"]);
    expect(store.getState().selection.nodes).toEqual(["a", "b"]);
    expect(store.getState().notices.list[0]?.text.values).toEqual({ count: 1, steps: 2 });
  });

  it("says that there is no path", async () => {
    const { store, exploring } = explorerWith({
      paths: async () => ({ nodes: [], relationships: [], paths: [], truncated: false }),
    });
    await exploring.showPaths(node("a"), node("b"));
    expect(store.getState().notices.list[0]?.text.values).toEqual({ from: "Node a", to: "Node b" });
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
    let answer: (part: CutSubgraph) => void = () => undefined;
    const neighbours = () =>
      new Promise<CutSubgraph>((resolve) => {
        answer = resolve;
      });
    const { exploring, ids } = explorerWith({ neighbours });
    exploring.addSubgraph({ nodes: [node("a")], relationships: [] });
    const expanding = exploring.expand(["a"]);
    const view = { subgraph: { nodes: [node("z")], relationships: [] }, positions: new Map() };
    const said = { words: { en: "open", ja: "開く" } };
    expect(await exploring.showView(async () => view, said, said)).toBe(true);
    answer(cut([node("a"), node("b")], [between("a", "b")]));
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

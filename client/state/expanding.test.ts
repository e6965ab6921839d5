/** How expansions are asked for, guarded, brought in parts and dropped when they come too late: pure state, with an api of promises. */
import { describe, expect, it, vi } from "vitest";
import type { ExpandCountsAnswer, ExpandInput } from "../../graph/contract/expansion.ts";
import { GraphError } from "../../graph/errors.ts";
import type { ExpansionPart } from "../api/expansion.ts";
import type { GraphApi } from "../api/graph.ts";
import { madeBetween, madeExplorer, madeNode } from "../testing/made-explorer.ts";
import { addNode, expand, expandFurther } from "./expanding.ts";
import { change } from "./store.ts";

const counted = (relationships: number, known = 0): ExpandCountsAnswer => ({
  ties: [{ type: "REJECTED", direction: "out", relationships, known }],
  groups: [{ ties: [0], neighbours: relationships, known }],
  truncated: false,
});
const few = async (): Promise<ExpandCountsAnswer> => counted(3);

/** Nodes `a0`, `a1`, … around `a`, as the server hands them over. */
function starOf(total: number, asked: ExpandInput[] = []): GraphApi["expand"] {
  return async (input) => {
    asked.push(input);
    const start = input.cursor === undefined ? 0 : Number(input.cursor);
    const end = Math.min(start + (input.limit ?? 100), total);
    const ids = Array.from({ length: end - start }, (_, index) => `a${start + index}`);
    return {
      nodes: [madeNode("a"), ...ids.map(madeNode)],
      relationships: ids.map((id) => madeBetween("a", id)),
      total,
      truncated: end < total,
      next: end < total ? String(end) : undefined,
    };
  };
}

function explorerAt(api: Partial<GraphApi>, ids: readonly string[] = ["a"]) {
  const made = madeExplorer({ expandCounts: few, ...api });
  const nodes = ids.map(madeNode);
  change(made.ground.store, "explored", (explored) => ({
    ...explored,
    present: { ...explored.present, subgraph: { nodes, relationships: [] } },
  }));
  return { ...made, state: () => made.ground.store.getState() };
}

describe("an expansion", () => {
  it("brings neighbours and writes down exactly what was new", async () => {
    const { ground, nodes, state } = explorerAt({ expand: starOf(2) }, ["a", "a0"]);
    await expand(ground, ["a"]);
    expect(nodes()).toEqual(["a", "a0", "a1"]);
    const [expansion] = state().explored.present.expansions;
    expect(expansion?.of).toEqual(["a"]);
    expect([...(expansion?.broughtNodes ?? [])]).toEqual(["a1"]);
    expect([...(expansion?.broughtRelationships ?? [])]).toEqual(["a-a0", "a-a1"]);
    expect(state().notices.announcement?.text.values).toEqual({ nodes: 1, relationships: 2 });
  });

  it("of several nodes is one question and one step", async () => {
    const asked: ExpandInput[] = [];
    const { ground, exploring, nodes, state } = explorerAt({ expand: starOf(3, asked) }, ["a", "b"]);
    await expand(ground, ["a", "b", "a"]);
    expect(asked.map(({ ids }) => ids)).toEqual([["a", "b"]]);
    expect(state().explored.past).toHaveLength(1);
    exploring.undo();
    expect(nodes()).toEqual(["a", "b"]);
    expect(state().explored.present.expansions).toEqual([]);
  });

  it("says x of y when it is cut, and goes on behind what is there", async () => {
    const asked: ExpandInput[] = [];
    const { ground, nodes, state } = explorerAt({ expand: starOf(140, asked) });
    await expand(ground, ["a"]);
    const [notice] = state().notices.list;
    expect(notice?.text.values).toEqual({ name: "Node a", shown: 100, total: 140 });
    const [expansion] = state().explored.present.expansions;
    if (expansion === undefined) throw new Error("nothing was written down");
    await expandFurther(ground, expansion);
    expect(nodes()).toHaveLength(141);
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, "100"]);
    expect(state().explored.present.expansions.map(({ broughtNodes, rest }) => [broughtNodes.size, rest])).toEqual([
      [140, undefined],
    ]);
    expect(state().notices.list).toEqual([]);
  });

  it("of which the view knows nothing any more goes on from its beginning", async () => {
    const asked: ExpandInput[] = [];
    const { ground, exploring, nodes, state } = explorerAt({ expand: starOf(140, asked) });
    await expand(ground, ["a"]);
    const [expansion] = state().explored.present.expansions;
    exploring.undo();
    if (expansion === undefined) throw new Error("nothing was written down");
    await expandFurther(ground, expansion);
    expect(nodes()).toHaveLength(141);
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, undefined, "100"]);
  });

  it("that is large comes in parts, the first hundred first, and is one step", async () => {
    const asked: ExpandInput[] = [];
    const { ground, exploring, nodes, state } = explorerAt({ expand: starOf(2000, asked) });
    await expand(ground, ["a"], { limit: 1000, isChosen: true });
    expect(asked.map(({ limit }) => limit)).toEqual([100, 300, 600]);
    expect(nodes()).toHaveLength(1001);
    expect(state().explored.past).toHaveLength(1);
    exploring.undo();
    expect(nodes()).toEqual(["a"]);
  });

  it("of more than 300 new relationships asks first, and brings nothing", async () => {
    const { ground, nodes, state } = explorerAt({ expandCounts: async () => counted(4872), expand: starOf(568) });
    await expand(ground, ["a"]);
    expect(nodes()).toEqual(["a"]);
    expect(state().panels).toMatchObject({ dialog: "expand", expanding: { ids: ["a"], isGuard: true } });
    await expand(ground, ["a"], { isChosen: true });
    expect(nodes()).toHaveLength(101);
  });

  it("asks nothing where most of it is shown already", async () => {
    const { ground, nodes, state } = explorerAt({ expandCounts: async () => counted(4872, 4800), expand: starOf(3) });
    await expand(ground, ["a"]);
    expect(nodes()).toHaveLength(4);
    expect(state().panels.dialog).toBeUndefined();
  });

  it("does not follow the evidence unless it is named", async () => {
    const ties = [
      { type: "REJECTED", direction: "out" as const, relationships: 2, known: 0 },
      { type: "MENTIONS", direction: "in" as const, relationships: 900, known: 0 },
    ];
    const expandCounts = async () => ({ ties, groups: [], truncated: false });
    const { ground, state } = explorerAt({ expandCounts, expand: starOf(2) });
    await expand(ground, ["a"], { ties: [{ type: "REJECTED", direction: "both" }] });
    expect(state().panels.dialog).toBeUndefined();
    await expand(ground, ["a"], { ties: [{ type: "MENTIONS", direction: "in" }] });
    expect(state().panels.dialog).toBe("expand");
  });

  it("that comes after undo is dropped, also between two of its parts", async () => {
    let answer: (part: ExpansionPart) => void = () => undefined;
    const first = starOf(2000);
    const expandSlowly: GraphApi["expand"] = (input) => {
      if (input.cursor === undefined) return first(input);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const { ground, exploring, nodes, state } = explorerAt({ expand: expandSlowly });
    const expansion = expand(ground, ["a"], { limit: 300, isChosen: true });
    await vi.waitFor(() => expect(state().notices.list[0]?.action?.words.en).toBe("Stop"));
    expect(nodes()).toHaveLength(101);
    exploring.undo();
    answer(await first({ ids: ["a"], cursor: "100", limit: 200 }));
    await expansion;
    expect(nodes()).toEqual(["a"]);
    expect(state().pending.size).toBe(0);
  });

  it("that is stopped keeps what is there and can go on", async () => {
    const first = starOf(2000);
    const expandSlowly: GraphApi["expand"] = (input) => {
      if (input.cursor === undefined) return first(input);
      return new Promise(() => undefined);
    };
    const { ground, nodes, state } = explorerAt({ expand: expandSlowly });
    void expand(ground, ["a"], { limit: 300, isChosen: true });
    await vi.waitFor(() => expect(state().notices.list).toHaveLength(1));
    state().notices.list[0]?.action?.run();
    expect(nodes()).toHaveLength(101);
    expect(state().pending.size).toBe(0);
    expect(state().notices.list.map(({ action }) => action?.words.en)).toEqual(["Show more"]);
  });

  it("that fails is told and takes nothing of what is shown", async () => {
    const gone = new GraphError("engine_unavailable", "gone");
    const { ground, failures, nodes } = explorerAt({ expand: () => Promise.reject(gone) });
    await expand(ground, ["a"]);
    expect(failures).toEqual([gone]);
    expect(nodes()).toEqual(["a"]);
  });

  it("of more nodes than the server takes is refused with a reason", async () => {
    const { ground, state } = explorerAt({});
    await expand(
      ground,
      Array.from({ length: 1001 }, (_, index) => String(index)),
    );
    expect(state().notices.list.map(({ text }) => text.values)).toEqual([{ count: 1001, most: 1000 }]);
  });

  it("says when there is nothing new, and makes no step", async () => {
    const { ground, state } = explorerAt({ expand: starOf(0) });
    await expand(ground, ["a"]);
    expect(state().notices.announcement?.text.words.en).toContain("Nothing new");
    expect(state().explored.past).toEqual([]);
  });
});

describe("a node that is added", () => {
  it("comes with its relationships to what is shown, and is selected", async () => {
    const links: GraphApi["links"] = async () => ({
      relationships: [madeBetween("a", "n")],
      total: 1,
      truncated: false,
    });
    const { ground, nodes, relationships, state } = explorerAt({ links });
    await addNode(ground, madeNode("n"));
    expect(nodes()).toEqual(["a", "n"]);
    expect(relationships()).toEqual(["a-n"]);
    expect(state().selection.nodes).toEqual(["n"]);
  });

  it("brings its neighbours onto an empty canvas, as one step", async () => {
    const { ground, nodes, state } = explorerAt({ expand: starOf(2) }, []);
    await addNode(ground, madeNode("a"));
    expect(nodes()).toEqual(["a", "a0", "a1"]);
    expect(state().explored.past).toHaveLength(1);
  });
});

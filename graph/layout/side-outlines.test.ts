/** The outlines of pictures by side. */
import { describe, expect, it } from "vitest";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import type { Position } from "../figure/geometry.ts";
import { GraphNode, valueMap } from "../values.ts";
import { layoutGraphIn } from "./layout-input.ts";
import { placeGraph } from "./layouts.ts";
import { nodeFacts } from "./node-facts.ts";
import { outlinePath, sideNames, sideOutlinesOf } from "./side-outlines.ts";

const box = { left: -20, top: -10, right: 20, bottom: 30 };
const lens = talksLens();
const boxesOf = (ids: readonly string[]) => ids.map((id) => ({ id, box }));
const sides = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs.map(([id, side]) => [id, { side }]));

/** Whether a point lies in a convex outline that runs clockwise on screen. */
const holds = (corners: readonly Position[], { x, y }: Position): boolean =>
  corners.every((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });

describe("outlines of sides", () => {
  it("hold every node of their side, and none of another", () => {
    const subgraph = madeGraph();
    const graph = layoutGraphIn(subgraph, lens);
    const facts = nodeFacts(subgraph, lens);
    const placement = placeGraph(graph, "side");
    const outlines = sideOutlinesOf(graph.nodes, facts, placement);
    expect(outlines.flatMap(({ members }) => members).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
    for (const { side, corners } of outlines) {
      for (const [id, place] of placement) if (holds(corners, place)) expect(facts.get(id)?.side).toBe(side);
    }
  });

  it("is around what stands together: a node that was moved away has one of its own", () => {
    const places = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 90, y: 0 }],
      ["c", { x: 3_000, y: 0 }],
    ]);
    const outlines = sideOutlinesOf(boxesOf(["a", "b", "c"]), sides(["a", "X"], ["b", "X"], ["c", "X"]), places);
    expect(outlines.map(({ members }) => members)).toEqual([["a", "b"], ["c"]]);
  });

  it("has its name over the middle of its uppermost edge", () => {
    const [outline] = sideOutlinesOf(boxesOf(["a"]), sides(["a", "X"]), new Map([["a", { x: 100, y: 100 }]]));
    expect(outline?.head).toEqual({ x: 100, y: 76 });
  });

  it("leaves out nodes that have no place yet", () => {
    expect(sideOutlinesOf(boxesOf(["a"]), sides(["a", "X"]), new Map())).toEqual([]);
    expect(outlinePath([])).toBe("");
  });

  it("is drawn as a closed path of finite numbers", () => {
    const [outline] = sideOutlinesOf(boxesOf(["a"]), sides(["a", "X"]), new Map([["a", { x: 0, y: 0 }]]));
    expect(outlinePath(outline?.corners ?? [])).toMatch(/^M[-\d. LQ]+Z$/);
  });
});

describe("names of sides", () => {
  it("are those of countries in the reader's language, and of kinds where a node has none", () => {
    const nodes = [
      new GraphNode("a", ["Person"], valueMap([["country", "USA"]])),
      new GraphNode("b", ["Person"], valueMap([["country", "JPN"]])),
      new GraphNode("c", ["Person"], valueMap([])),
    ];
    const facts = nodeFacts({ nodes, relationships: [] }, lens);
    expect([...sideNames(nodes, facts, lens, "ja").values()]).toEqual(["アメリカ合衆国", "日本", "人物"]);
  });
});

import { describe, expect, it } from "vitest";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { GraphError } from "../errors.ts";
import type { Bounds } from "../figure/geometry.ts";
import { unionOf } from "../figure/geometry.ts";
import { sceneOf } from "../figure/scene.ts";
import type { Subgraph } from "../subgraph.ts";
import { GraphNode, GraphRelationship } from "../values.ts";
import { crossingsOf, drawingOf } from "./crossings.ts";
import type { LayoutGraph, Placement } from "./layout-graph.ts";
import { indexed, layoutGraphOf } from "./layout-graph.ts";
import type { LayoutId } from "./layouts.ts";
import { layouts, placeGraph } from "./layouts.ts";

const lens = talksLens();
const made = madeGraph();
const GRAPH = layoutGraphOf([sceneOf(made, lens, "en"), sceneOf(made, lens, "ja")]);

function boxesAt(graph: LayoutGraph, placement: Placement): readonly Bounds[] {
  return graph.nodes.map(({ id, box }) => {
    const { x, y } = placement.get(id) ?? expect.fail(`${id} has no place`);
    return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
  });
}

const newId = (elementId: string): string => `${[...elementId].toReversed().join("")}!`;

/** The same graph as another database would number it; the nodes keep their `id` property. */
function renamed({ nodes, relationships }: Subgraph): Subgraph {
  return {
    nodes: nodes.map(({ elementId, labels, properties }) => new GraphNode(newId(elementId), labels, properties)),
    relationships: relationships.map(
      ({ elementId, startNodeElementId, endNodeElementId, type, properties }) =>
        new GraphRelationship(newId(elementId), newId(startNodeElementId), newId(endNodeElementId), type, properties),
    ),
  };
}

function overlapsIn(boxes: readonly Bounds[]): number {
  const meet = (a: Bounds, b: Bounds): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.reduce((sum, a, index) => sum + boxes.slice(index + 1).filter((b) => meet(a, b)).length, 0);
}

describe.each(layouts.map((layout) => layout.id))("layout %s", (id: LayoutId) => {
  it("places every node, and no caption over another", () => {
    const placement = placeGraph(GRAPH, id);
    expect(placement.size).toBe(70);
    expect(overlapsIn(boxesAt(GRAPH, placement))).toBe(0);
  });

  it("gives the same places for the same graph, in whatever order it comes", () => {
    const shuffled = { nodes: GRAPH.nodes.toReversed(), links: GRAPH.links.toReversed() };
    const placement = placeGraph(shuffled, id);
    for (const [node, place] of placeGraph(GRAPH, id)) expect(placement.get(node)).toEqual(place);
  });

  it("gives the same places when the graph has been loaded anew and its element ids are others", () => {
    const anew = renamed(made);
    const again = placeGraph(layoutGraphOf([sceneOf(anew, lens, "en"), sceneOf(anew, lens, "ja")]), id);
    for (const [node, place] of placeGraph(GRAPH, id)) expect(again.get(newId(node))).toEqual(place);
  });

  it("takes an empty graph, a lone node, a loop and a link to nowhere", () => {
    const box = { left: -20, top: -10, right: 20, bottom: 30 };
    expect(placeGraph({ nodes: [], links: [] }, id).size).toBe(0);
    const placement = placeGraph(
      {
        nodes: [{ id: "a", box }],
        links: [
          { start: "a", end: "a" },
          { start: "a", end: "gone" },
        ],
      },
      id,
    );
    expect([...placement.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe("force layout", () => {
  it("gives another arrangement for another seed", () => {
    expect(placeGraph(GRAPH, "force", { seed: 2 })).not.toEqual(placeGraph(GRAPH, "force", { seed: 1 }));
  });

  it("fills a wide place widely and a high one highly", () => {
    const shape = (aspect: number): number => {
      const whole = unionOf(boxesAt(GRAPH, placeGraph(GRAPH, "force", { aspect }))) ?? expect.fail();
      return (whole.right - whole.left) / (whole.bottom - whole.top);
    };
    expect(shape(2)).toBeGreaterThan(1.5);
    expect(shape(0.6)).toBeLessThan(0.9);
  });

  it("is compact enough to be read: captions fill a quarter of the picture or more", () => {
    const boxes = boxesAt(GRAPH, placeGraph(GRAPH, "force"));
    const whole = unionOf(boxes) ?? expect.fail();
    const filled = boxes.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
    expect(filled / ((whole.right - whole.left) * (whole.bottom - whole.top))).toBeGreaterThan(0.25);
  });

  it("tangles far less than a circle does", () => {
    const graph = indexed(GRAPH);
    const crossings = (id: LayoutId): number => {
      const placement = placeGraph(GRAPH, id);
      const places = graph.nodes.map((node) => placement.get(node.id) ?? { x: 0, y: 0 });
      return crossingsOf(drawingOf(graph, places));
    };
    expect(crossings("force")).toBeLessThan(crossings("circle") * 0.7);
  });

  it("puts the hub nearer to the middle than most", () => {
    const placement = placeGraph(GRAPH, "force");
    const whole = unionOf(boxesAt(GRAPH, placement)) ?? expect.fail();
    const middle = { x: (whole.left + whole.right) / 2, y: (whole.top + whole.bottom) / 2 };
    const distance = (id: string): number => {
      const place = placement.get(id) ?? expect.fail();
      return Math.hypot(place.x - middle.x, place.y - middle.y);
    };
    const nearer = GRAPH.nodes.filter((node) => distance(node.id) < distance("n0")).length;
    expect(nearer).toBeLessThan(12);
  });
});

describe("placing around what is there", () => {
  const known: LayoutGraph = { nodes: GRAPH.nodes.slice(0, 40), links: GRAPH.links };

  it("moves nothing that has a place and overlaps nothing", () => {
    const fixed = placeGraph(known, "force");
    const placement = placeGraph(GRAPH, "force", { fixed });
    for (const [id, place] of fixed) expect(placement.get(id)).toEqual(place);
    expect(placement.size).toBe(70);
    expect(overlapsIn(boxesAt(GRAPH, placement))).toBe(0);
  });

  it("puts a new node near its neighbour rather than anywhere", () => {
    const box = { left: -30, top: -10, right: 30, bottom: 30 };
    const graph = {
      nodes: ["a", "b", "new"].map((id) => ({ id, box })),
      links: [{ start: "b", end: "new" }],
    };
    const fixed = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 2000, y: 0 }],
    ]);
    expect(placeGraph(graph, "force", { fixed }).get("new")?.x).toBeGreaterThan(1700);
  });

  it("ignores places of nodes that are not in the graph", () => {
    expect(placeGraph(known, "grid", { fixed: new Map([["gone", { x: 1, y: 1 }]]) })).toEqual(
      placeGraph(known, "grid"),
    );
  });
});

describe("placeGraph", () => {
  it("refuses what is not a number", () => {
    const fixed = new Map([["n0", { x: Number.NaN, y: 0 }]]);
    expect(() => placeGraph(GRAPH, "force", { fixed })).toThrow(GraphError);
    expect(() => placeGraph(GRAPH, "grid", { aspect: 0 })).toThrow(GraphError);
  });

  it("names the layouts there are when asked for another", () => {
    expect(() => placeGraph(GRAPH, "spiral" as LayoutId)).toThrow(/force, concentric, circle, hierarchical, grid/);
  });
});

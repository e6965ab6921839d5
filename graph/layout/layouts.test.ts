import { describe, expect, it } from "vitest";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { GraphError } from "../errors.ts";
import type { Bounds } from "../figure/geometry.ts";
import { unionOf } from "../figure/geometry.ts";
import type { Subgraph } from "../subgraph.ts";
import { GraphNode, GraphRelationship } from "../values.ts";
import { crossingsOf, drawingOf } from "./crossings.ts";
import type { LayoutGraph, Placement } from "./layout-graph.ts";
import { indexed } from "./layout-graph.ts";
import { layoutGraphIn } from "./layout-input.ts";
import type { LayoutId } from "./layouts.ts";
import { layouts, placeGraph } from "./layouts.ts";
import { timeAxisOf } from "./time-axis.ts";

const lens = talksLens();
const made = madeGraph();
const GRAPH = layoutGraphIn(made, lens);

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
    const again = placeGraph(layoutGraphIn(anew, lens), id);
    for (const [node, place] of placeGraph(GRAPH, id)) expect(again.get(newId(node))).toEqual(place);
  });

  it("leaves pinned nodes where they are, and no caption over another", () => {
    const pinned = new Map([
      ["n0", { x: 900, y: -300 }],
      ["n7", { x: 40, y: 40 }],
    ]);
    const placement = placeGraph(GRAPH, id, { pinned });
    for (const [node, place] of pinned) expect(placement.get(node)).toEqual(place);
    expect(overlapsIn(boxesAt(GRAPH, placement))).toBe(0);
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

describe("layout time", () => {
  it("puts every node at its day on one linear axis, and what has none apart before it", () => {
    const placement = placeGraph(GRAPH, "time");
    const dated = GRAPH.nodes.flatMap(({ id, day }) => {
      const x = placement.get(id)?.x;
      return day === undefined || x === undefined ? [] : [{ day, x }];
    });
    const [first, last] = [
      dated.toSorted((a, b) => a.day - b.day).at(0),
      dated.toSorted((a, b) => a.day - b.day).at(-1),
    ];
    if (first === undefined || last === undefined || first.day === last.day) expect.fail("the graph has no two days");
    const scale = (last.x - first.x) / (last.day - first.day);
    for (const { day, x } of dated) expect(Math.abs(x - first.x - (day - first.day) * scale)).toBeLessThan(0.2);
    const undated = GRAPH.nodes.filter(({ day }) => day === undefined).map(({ id }) => placement.get(id)?.x ?? 0);
    for (const x of undated) expect(x).toBeLessThan(first.x);
  });
});

describe("layout side", () => {
  it("keeps the sides apart: no node stands in the outline of another side", () => {
    const placement = placeGraph(GRAPH, "side");
    const boxes = boxesAt(GRAPH, placement);
    const sides = [...new Set(GRAPH.nodes.map(({ side }) => side))];
    expect(sides.length).toBeGreaterThan(1);
    const outlines = sides.map((side) => {
      const own = boxes.filter((_, index) => GRAPH.nodes[index]?.side === side);
      return unionOf(own) ?? expect.fail();
    });
    expect(overlapsIn(outlines)).toBe(0);
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
    expect(() => placeGraph(GRAPH, "spiral" as LayoutId)).toThrow(
      /force, concentric, circle, hierarchical, time, side, grid/,
    );
  });
});

describe("layout time with pinned and with new nodes", () => {
  const days = new Map(GRAPH.nodes.flatMap(({ id, day }) => (day === undefined ? [] : [[id, day] as const])));
  const placement = placeGraph(GRAPH, "time");

  it("keeps nodes at their day when they make room for a pinned one", () => {
    const at = placement.get("n5") ?? expect.fail("n5 has no place");
    const pinned = new Map([["n7", { x: at.x, y: at.y }]]);
    expect(timeAxisOf(days, placeGraph(GRAPH, "time", { pinned }))?.elsewhere).toBeLessThanOrEqual(1);
  });

  it("puts new nodes at their day, and moves no other", () => {
    const known = new Map([...placement].slice(0, 40));
    const grown = placeGraph(GRAPH, "time", { fixed: known });
    for (const [id, place] of known) expect(grown.get(id)).toEqual(place);
    expect(timeAxisOf(days, grown)?.elsewhere).toBe(0);
    expect(overlapsIn(boxesAt(GRAPH, grown))).toBe(0);
  });
});

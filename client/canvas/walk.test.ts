import { describe, expect, it } from "vitest";
import { GraphRelationship, valueMap } from "../../graph/values.ts";
import { madeGraph } from "../../test/made-graph.ts";
import { linesAt, nearest, neighboursOf, towards } from "./walk.ts";

const PLACES = new Map([
  ["middle", { x: 0, y: 0 }],
  ["right", { x: 100, y: 10 }],
  ["far right", { x: 300, y: 0 }],
  ["above", { x: 5, y: -80 }],
]);

describe("walking by arrow keys", () => {
  it("goes to the nearest candidate in the direction", () => {
    expect(towards({ x: 0, y: 0 }, "right", PLACES.keys(), PLACES)).toBe("right");
    expect(towards({ x: 0, y: 0 }, "up", PLACES.keys(), PLACES)).toBe("above");
  });

  it("goes nowhere when nothing lies there", () => {
    expect(towards({ x: 0, y: 0 }, "left", PLACES.keys(), PLACES)).toBeUndefined();
  });

  it("finds the place nearest to a point", () => {
    expect(nearest({ x: 90, y: 0 }, PLACES)).toBe("right");
    expect(nearest({ x: 0, y: 0 }, new Map())).toBeUndefined();
  });

  it("knows the neighbours of a node, loops not being neighbours", () => {
    const { nodes, relationships } = madeGraph();
    const loop = new GraphRelationship("loop", "n0", "n0", "PRESSURED", valueMap([]));
    expect(neighboursOf({ nodes, relationships: [...relationships, loop] }, "n0").has("n0")).toBe(false);
  });

  it("knows the lines at a node, those that come to it and loops too", () => {
    const lines = [
      { start: "a", end: "b" },
      { start: "c", end: "a" },
      { start: "a", end: "a" },
      { start: "b", end: "c" },
    ];
    expect(linesAt(lines, "a")).toEqual(lines.slice(0, 3));
  });
});

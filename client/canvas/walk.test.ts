import { describe, expect, it } from "vitest";
import { madeGraph } from "../../test/made-graph.ts";
import { nearest, neighboursOf, relationshipsOf, towards } from "./walk.ts";

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

  it("knows neighbours and relationships of a node, loops not being neighbours", () => {
    const graph = madeGraph();
    expect(neighboursOf(graph, "n0").has("n0")).toBe(false);
    expect(relationshipsOf(graph, "n0").length).toBeGreaterThan(neighboursOf(graph, "n0").size);
  });
});

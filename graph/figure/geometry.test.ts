import { describe, expect, it } from "vitest";
import { bendsOf, controlPoint, parallelArc, pointOn } from "./geometry.ts";
import { edgeOf } from "./shapes.ts";

const between = (elementId: string, start: string, end: string) => ({
  elementId,
  startNodeElementId: start,
  endNodeElementId: end,
});

describe("bendsOf", () => {
  it("keeps a lone relationship straight", () => {
    expect(bendsOf([between("1", "a", "b")]).get("1")).toEqual({ distance: 0, loop: undefined });
  });

  it("fans a bundle out so that no two curves meet, whatever their direction", () => {
    const bends = bendsOf([
      between("1", "a", "b"),
      between("2", "b", "a"),
      between("3", "a", "b"),
      between("4", "b", "a"),
    ]);
    const places = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } };
    const controls = [
      controlPoint(places.a, places.b, bends.get("1")?.distance ?? 0),
      controlPoint(places.b, places.a, bends.get("2")?.distance ?? 0),
      controlPoint(places.a, places.b, bends.get("3")?.distance ?? 0),
      controlPoint(places.b, places.a, bends.get("4")?.distance ?? 0),
    ].map(({ y }) => Math.round(y));
    expect(new Set(controls).size).toBe(4);
    expect(controls.reduce((sum, y) => sum + y, 0)).toBe(0);
  });

  it("numbers loops", () => {
    expect(bendsOf([between("1", "a", "a"), between("2", "a", "a")]).get("2")).toEqual({ distance: 0, loop: 1 });
  });
});

describe("edgeOf", () => {
  it("ends lines on the outline of each shape", () => {
    const center = { x: 10, y: 10 };
    expect(edgeOf("ellipse", center, 20, { x: 100, y: 10 })).toEqual({ x: 20, y: 10 });
    expect(edgeOf("rectangle", center, 20, { x: 110, y: 110 })).toEqual({ x: 20, y: 20 });
    expect(edgeOf("diamond", center, 20, { x: 110, y: 110 }).x).toBeCloseTo(15);
    expect(edgeOf("round-triangle", center, 20, { x: 10, y: 100 })).toEqual({ x: 10, y: 20 });
  });

  it("stays at the centre when the line starts there", () => {
    expect(edgeOf("hexagon", { x: 1, y: 2 }, 20, { x: 1, y: 2 })).toEqual({ x: 1, y: 2 });
  });
});

describe("parallelArc", () => {
  it("keeps its distance from the arc", () => {
    const arc = { from: { x: 0, y: 0 }, control: { x: 50, y: 40 }, to: { x: 100, y: 0 } };
    const middle = pointOn(parallelArc(arc, 3), 0.5);
    expect(middle.y - pointOn(arc, 0.5).y).toBeCloseTo(3, 0);
  });
});

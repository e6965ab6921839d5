import { describe, expect, it } from "vitest";
import { controlPoint, fanOf, fanStep, loopReach, parallelArc, pieceOf, pointOn } from "./geometry.ts";
import { edgeOf } from "./shapes.ts";

const between = (start: string, end: string) => ({ start, end });

describe("fanOf", () => {
  it("keeps a lone line straight", () => {
    expect(fanOf([between("a", "b")])).toEqual([{ distance: 0, loop: undefined }]);
  });

  it("fans lines out so that no two curves meet, whatever their direction", () => {
    const lines = [between("a", "b"), between("b", "a"), between("a", "b"), between("b", "a")];
    const places = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } };
    const controls = fanOf(lines).map(({ distance }, index) => {
      const [from, to] = index % 2 === 0 ? [places.a, places.b] : [places.b, places.a];
      return Math.round(controlPoint(from, to, distance).y);
    });
    expect(new Set(controls).size).toBe(4);
    expect(controls.reduce((sum, y) => sum + y, 0)).toBe(0);
  });

  it("numbers loops", () => {
    expect(fanOf([between("a", "a"), between("a", "a")]).map(({ loop }) => loop)).toEqual([0, 1]);
  });

  it("keeps hundreds of loops near their node, each further out than the one before", () => {
    const reaches = fanOf(new Array(300).fill(between("a", "a"))).map(({ loop }) => loopReach(20, loop ?? 0));
    expect(Math.max(...reaches)).toBeLessThan(200);
    expect(new Set(reaches).size).toBe(300);
  });

  it("gives hundreds of lines more room than a few, and less each", () => {
    expect(fanStep(300) * 300).toBe(600);
    expect(fanStep(300)).toBeLessThan(fanStep(5));
    expect(fanStep(5, true)).toBeGreaterThan(fanStep(5));
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

describe("pieceOf", () => {
  it("lies on its arc, from one point to the other", () => {
    const arc = { from: { x: 0, y: 0 }, control: { x: 50, y: 40 }, to: { x: 100, y: 0 } };
    const piece = pieceOf(arc, 0.25, 0.75);
    expect(piece.from).toEqual(pointOn(arc, 0.25));
    expect(piece.to).toEqual(pointOn(arc, 0.75));
    expect(pointOn(piece, 0.5)).toEqual(pointOn(arc, 0.5));
  });
});

describe("parallelArc", () => {
  it("keeps its distance from the arc", () => {
    const arc = { from: { x: 0, y: 0 }, control: { x: 50, y: 40 }, to: { x: 100, y: 0 } };
    const middle = pointOn(parallelArc(arc, 3), 0.5);
    expect(middle.y - pointOn(arc, 0.5).y).toBeCloseTo(3, 0);
  });
});

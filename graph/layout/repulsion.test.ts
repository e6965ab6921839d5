import { forceManyBody } from "d3-force";
import { describe, expect, it } from "vitest";
import { randomFrom } from "./random.ts";
import { repulsion } from "./repulsion.ts";

function bodies(count: number) {
  const random = randomFrom(3);
  return Array.from({ length: count }, (_, index) => ({
    index,
    x: random() * 900,
    y: random() * 600,
    vx: 0,
    vy: 0,
  }));
}

describe("repulsion", () => {
  it("pushes as d3 does where d3 computes every pair", () => {
    const strengths = Array.from({ length: 40 }, (_, index) => -200 - 10 * index);
    const [ours, theirs] = [bodies(40), bodies(40)];
    repulsion(ours, strengths, 700)(0.5);
    const many = forceManyBody<(typeof theirs)[number]>()
      .strength((_, index) => strengths[index] ?? 0)
      .distanceMax(700)
      .theta(0);
    many.initialize?.(theirs, randomFrom(1));
    many(0.5);
    for (const [index, body] of ours.entries()) {
      expect(body.vx).toBeCloseTo(theirs[index]?.vx ?? Number.NaN, 6);
      expect(body.vy).toBeCloseTo(theirs[index]?.vy ?? Number.NaN, 6);
    }
  });

  it("pushes bodies on one place apart, always the same way", () => {
    const two = [
      { x: 5, y: 5, vx: 0, vy: 0 },
      { x: 5, y: 5, vx: 0, vy: 0 },
    ];
    repulsion(two, [-10, -10], 100)(1);
    expect(two[0]?.vx).toBeLessThan(0);
    expect(two[1]?.vx).toBeGreaterThan(0);
  });

  it("leaves bodies alone that are too far apart", () => {
    const two = [
      { x: 0, y: 0, vx: 0, vy: 0 },
      { x: 101, y: 0, vx: 0, vy: 0 },
    ];
    repulsion(two, [-10, -10], 100)(1);
    expect(two.map(({ vx }) => vx)).toEqual([0, 0]);
  });
});

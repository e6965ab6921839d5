import { expect, it } from "vitest";
import { chargeOf } from "./charge.ts";

/** Bodies in a square of so many, 40 pixels apart. */
function square(side: number) {
  return Array.from({ length: side * side }, (_, index) => ({
    x: 40 * (index % side),
    y: 40 * Math.floor(index / side),
    vx: 0,
    vy: 0,
  }));
}

it.each([5, 19, 21, 40])("pushes a square of %d by itself apart evenly, to all sides", (side) => {
  const bodies = square(side);
  chargeOf(
    bodies,
    bodies.map(() => -100),
    1400,
  )(1);
  const corners = [0, side - 1, side * (side - 1), side * side - 1].map((index) => bodies[index] ?? { vx: 0, vy: 0 });
  expect(corners.map(({ vx, vy }) => [Math.sign(vx), Math.sign(vy)])).toEqual([
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]);
  const sizes = corners.map(({ vx, vy }) => Math.hypot(vx, vy));
  expect(Math.min(...sizes) / Math.max(...sizes)).toBeGreaterThan(0.9);
  expect(bodies.reduce((sum, { vx }) => sum + vx, 0) / (sizes[0] ?? 0)).toBeCloseTo(0, 0);
});

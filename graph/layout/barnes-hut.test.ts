/** Repulsion in large graphs. */
import { describe, expect, it } from "vitest";
import { barnesHut } from "./barnes-hut.ts";
import { randomFrom } from "./random.ts";
import { repulsion } from "./repulsion.ts";

const cloud = (count: number) => {
  const random = randomFrom(3);
  return Array.from({ length: count }, () => ({ x: random() * 900, y: random() * 600, vx: 0, vy: 0 }));
};

describe("repulsion by cells", () => {
  it("pushes nearly as all pairs do", () => {
    const [near, exact] = [cloud(500), cloud(500)];
    const strengths = near.map((_, index) => -200 - (index % 7) * 40);
    barnesHut(near, strengths, 1400)(0.5);
    repulsion(exact, strengths, 1400)(0.5);
    const off = near.map(({ vx, vy }, index) => Math.hypot(vx - (exact[index]?.vx ?? 0), vy - (exact[index]?.vy ?? 0)));
    const length = exact.map(({ vx, vy }) => Math.hypot(vx, vy));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(off) / sum(length)).toBeLessThan(0.1);
  });

  it("is exact for two, and leaves alone what is too far away", () => {
    const two = [
      { x: 0, y: 0, vx: 0, vy: 0 },
      { x: 10, y: 0, vx: 0, vy: 0 },
    ];
    barnesHut(two, [-50, -100], 1400)(1);
    expect(two.map(({ vx }) => vx)).toEqual([-10, 5]);
    const apart = [
      { x: 0, y: 0, vx: 0, vy: 0 },
      { x: 5000, y: 0, vx: 0, vy: 0 },
    ];
    barnesHut(apart, [-50, -100], 1400)(1);
    expect(apart.map(({ vx }) => vx)).toEqual([0, 0]);
  });

  it("parts bodies that lie on one place, and takes none and one", () => {
    const pile = Array.from({ length: 40 }, () => ({ x: 7, y: 7, vx: 0, vy: 0 }));
    barnesHut(
      pile,
      pile.map(() => -30),
      1400,
    )(1);
    expect(pile.every(({ vx, vy }) => Number.isFinite(vx) && Number.isFinite(vy))).toBe(true);
    expect(new Set(pile.map(({ vx }) => Math.sign(vx))).size).toBeGreaterThan(1);
    barnesHut([], [], 1400)(1);
    const one = [{ x: 1, y: 2, vx: 0, vy: 0 }];
    barnesHut(one, [-30], 1400)(1);
    expect(one[0]).toEqual({ x: 1, y: 2, vx: 0, vy: 0 });
  });
});

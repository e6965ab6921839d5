import { describe, expect, it } from "vitest";
import {
  AT_TOP,
  bringIntoView,
  columnStarts,
  columnWindow,
  placeAt,
  ROW_HEIGHT,
  rowWindow,
  scrolledTo,
  scrollSpace,
  slotsFor,
} from "./geometry.ts";

describe("the result table", () => {
  it("draws only the rows that are seen, and a few more", () => {
    expect(rowWindow(0, 300, 1000)).toEqual({ first: 0, last: 18 });
    expect(rowWindow(15_000, 300, 1000)).toEqual({ first: 492, last: 518 });
    expect(rowWindow(0, 300, 3)).toEqual({ first: 0, last: 3 });
    expect(rowWindow(90_000, 300, 3)).toEqual({ first: 3, last: 3 });
  });

  it("draws only the columns that are seen, and one more at each side", () => {
    const starts = columnStarts(Array.from({ length: 200 }, () => 100));
    expect(columnWindow(starts, 0, 350)).toEqual({ first: 0, last: 5 });
    expect(columnWindow(starts, 10_050, 350)).toEqual({ first: 99, last: 105 });
    expect(columnWindow(columnStarts([]), 0, 350)).toEqual({ first: 0, last: 0 });
  });

  it("never draws more rows than it has elements for", () => {
    for (let top = 0; top < 3000; top += 7) {
      const { first, last } = rowWindow(top, 305, 1000);
      expect(last - first).toBeLessThanOrEqual(slotsFor(305));
    }
  });

  it("scrolls as little as needed", () => {
    expect(bringIntoView(100, 130, 0, 300)).toBe(0);
    expect(bringIntoView(400, 430, 0, 300)).toBe(130);
    expect(bringIntoView(10, 40, 100, 300)).toBe(10);
    expect(bringIntoView(50, 900, 0, 300)).toBe(50);
  });
});

describe("a table taller than browsers allow", () => {
  const space = scrollSpace(1_000_000, 300);

  it("is an element that browsers can draw", () => {
    expect(space.native).toBeLessThan(17_000_000);
    expect(scrollSpace(100_000, 300).native).toBe(3_000_000);
  });

  it("goes row by row in small steps", () => {
    const place = scrolledTo(space, placeAt(space, 600_000), placeAt(space, 600_000).native + 30);
    expect(place.top).toBe(600_030);
  });

  it("reaches the last row with the scroll bar and by keys", () => {
    expect(scrolledTo(space, AT_TOP, space.native - space.seen).top).toBeCloseTo(space.whole - space.seen);
    expect(placeAt(space, Number.POSITIVE_INFINITY)).toEqual({
      native: space.native - space.seen,
      top: 1_000_000 * ROW_HEIGHT - 300,
    });
  });
});

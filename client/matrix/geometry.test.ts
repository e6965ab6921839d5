import { describe, expect, it } from "vitest";
import { drawnLines, levelOf, movedBy, scrollToSee } from "./geometry.ts";

describe("the matrix", () => {
  it("draws only the lines that are seen, and two more at each side", () => {
    expect(drawnLines(0, 280, 28, 200)).toEqual({ first: 0, last: 12 });
    expect(drawnLines(2800, 280, 28, 200)).toEqual({ first: 98, last: 112 });
    expect(drawnLines(0, 280, 28, 3)).toEqual({ first: 0, last: 3 });
    expect(drawnLines(9000, 280, 28, 3)).toEqual({ first: 3, last: 3 });
  });

  it("scrolls as little as needed", () => {
    expect(scrollToSee(3, 28, 0, 280)).toBe(0);
    expect(scrollToSee(12, 28, 0, 280)).toBe(84);
    expect(scrollToSee(1, 28, 100, 280)).toBe(28);
    expect(scrollToSee(2, 132, 0, 100)).toBe(264);
  });

  it("shades by doublings", () => {
    expect([1, 2, 3, 4, 8, 16, 5000].map(levelOf)).toEqual([1, 2, 2, 3, 4, 5, 5]);
  });

  it("moves by keys, to the names and no further", () => {
    const size = { rows: 4, columns: 6, page: 10 };
    const from = { row: 0, column: 2 };
    const press = (key: string, ctrlKey = false, place = from) =>
      movedBy({ key, ctrlKey, metaKey: false }, place, size);
    expect(press("ArrowUp")).toEqual({ row: -1, column: 2 });
    expect(press("ArrowUp", false, { row: -1, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(press("ArrowDown", true)).toEqual({ row: 3, column: 2 });
    expect(press("End", true)).toEqual({ row: 3, column: 5 });
    expect(press("PageDown")).toEqual({ row: 3, column: 2 });
    expect(press("x")).toBeUndefined();
  });
});

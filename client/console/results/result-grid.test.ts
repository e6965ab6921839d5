import { describe, expect, it } from "vitest";
import { columnWidths, moved, rowWindow, textWidth } from "./result-grid.ts";

describe("the result table", () => {
  it("draws only the rows that are seen, and a few more", () => {
    expect(rowWindow(0, 300, 1000)).toEqual({ first: 0, last: 18 });
    expect(rowWindow(15_000, 300, 1000)).toEqual({ first: 492, last: 518 });
    expect(rowWindow(0, 300, 3)).toEqual({ first: 0, last: 3 });
  });

  it("counts characters of East Asian scripts twice", () => {
    expect(textWidth("abc")).toBe(3);
    expect(textWidth("日本語")).toBe(6);
  });

  it("keeps columns between a least and a most width", () => {
    expect(columnWidths(["n", "text"], [[1n, "x".repeat(10_000)]])).toEqual([7, 44]);
  });

  it("walks by keys and stays inside", () => {
    const size = { rows: 100, columns: 3, page: 10 };
    const from = { row: 5, column: 1 };
    expect(moved(from, "ArrowDown", false, size)).toEqual({ row: 6, column: 1 });
    expect(moved(from, "PageUp", false, size)).toEqual({ row: 0, column: 1 });
    expect(moved(from, "End", false, size)).toEqual({ row: 5, column: 2 });
    expect(moved(from, "End", true, size)).toEqual({ row: 99, column: 2 });
    expect(moved(from, "a", false, size)).toBeUndefined();
  });
});

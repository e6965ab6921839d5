import { describe, expect, it } from "vitest";
import { HEADINGS, isInRange, isSingle, moved, rangeOf, selectionAt } from "./selection.ts";

const SIZE = { rows: 100, columns: 3, page: 10 };

describe("keys in the result table", () => {
  it.each([
    ["ArrowDown", false, { row: 6, column: 1 }],
    ["PageUp", false, { row: 0, column: 1 }],
    ["End", false, { row: 5, column: 2 }],
    ["End", true, { row: 99, column: 2 }],
    ["Home", true, { row: 0, column: 0 }],
    ["ArrowRight", true, { row: 5, column: 2 }],
    ["a", false, undefined],
  ] as const)("%s (Ctrl: %s) leads to %o", (key, control, cell) => {
    expect(moved({ row: 5, column: 1 }, key, control, SIZE)).toEqual(cell);
  });

  it("lead up to the headings and stay there", () => {
    expect(moved({ row: 0, column: 1 }, "ArrowUp", false, SIZE)).toEqual({ row: HEADINGS, column: 1 });
    expect(moved({ row: HEADINGS, column: 1 }, "PageUp", false, SIZE)).toEqual({ row: HEADINGS, column: 1 });
    expect(moved({ row: HEADINGS, column: 0 }, "ArrowDown", false, { ...SIZE, rows: 0 })).toEqual({
      row: HEADINGS,
      column: 0,
    });
  });
});

describe("what is selected", () => {
  it("lies between anchor and active cell, whichever comes first", () => {
    const selection = { anchor: { row: 5, column: 2 }, active: { row: 3, column: 1 }, extent: "cells" } as const;
    const range = rangeOf(selection, SIZE);
    expect(range).toEqual({ firstRow: 3, lastRow: 5, firstColumn: 1, lastColumn: 2 });
    expect(isInRange(range, { row: 4, column: 2 })).toBe(true);
    expect(isInRange(range, { row: 4, column: 0 })).toBe(false);
  });

  it("is whole rows, whole columns, or everything, also what arrives later", () => {
    expect(rangeOf(selectionAt({ row: 3, column: 1 }, "rows"), SIZE)).toMatchObject({
      firstColumn: 0,
      lastColumn: 2,
      firstRow: 3,
    });
    expect(rangeOf(selectionAt({ row: 3, column: 1 }, "columns"), SIZE)).toMatchObject({ firstColumn: 1, lastRow: 99 });
    expect(rangeOf(selectionAt({ row: 3, column: 1 }, "all"), { ...SIZE, rows: 200 })).toMatchObject({ lastRow: 199 });
    expect(rangeOf(selectionAt({ row: HEADINGS, column: 1 }), SIZE)).toMatchObject({
      firstRow: 0,
      lastRow: 99,
      lastColumn: 1,
    });
  });

  it("is nothing in an empty table", () => {
    expect(rangeOf(selectionAt({ row: 0, column: 0 }), { ...SIZE, rows: 0 })).toBeUndefined();
  });

  it("is a single cell only where it is one", () => {
    expect(isSingle(selectionAt({ row: 1, column: 1 }))).toBe(true);
    expect(isSingle(selectionAt({ row: 1, column: 1 }, "rows"))).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { lensFor } from "../../../../graph/lens.ts";
import { GraphNode, Temporal, type Value, valueMap } from "../../../../graph/values.ts";
import { barSpans, chartOf } from "./chart-series.ts";

const LENS = lensFor({ labels: ["Film"], types: [] });
const chart = (rows: readonly (readonly Value[])[], fields = ["a", "b"]) =>
  chartOf({ fields, rows, count: rows.length }, LENS, "en");

describe("a chart of two columns", () => {
  it("is bars by category, whichever column has the numbers", () => {
    const bars = [
      { label: "x", value: 2, exact: 2n },
      { label: "y", value: -1.5, exact: -1.5 },
    ];
    expect(
      chart([
        ["x", 2n],
        ["y", -1.5],
      ]),
    ).toMatchObject({ kind: "bars", bars, labelField: "a", valueField: "b" });
    expect(
      chart([
        [2n, "x"],
        [-1.5, "y"],
      ]),
    ).toMatchObject({ kind: "bars", bars, labelField: "b", valueField: "a" });
  });

  it("is a line over dates, in the order of time", () => {
    const found = chart([
      [new Temporal("Date", "1970-01-03"), 2n],
      [new Temporal("Date", "1970-01-02"), 1n],
    ]);
    expect(found).toMatchObject({
      kind: "line",
      isTime: true,
      points: [
        { x: 86_400, y: 1 },
        { x: 172_800, y: 2 },
      ],
    });
  });

  it("is a line over numbers", () => {
    expect(
      chart([
        [2n, 1n],
        [1n, 5.5],
      ]),
    ).toMatchObject({
      kind: "line",
      isTime: false,
      points: [
        { x: 1, y: 5.5 },
        { x: 2, y: 1 },
      ],
    });
  });

  it("has captions of nodes as labels", () => {
    const film = new GraphNode("4:a:1", ["Film"], valueMap([["title", "Ran"]]));
    expect(
      chart([
        [film, 3n],
        ["x", 1n],
      ]),
    ).toMatchObject({ bars: [{ label: "Ran" }, { label: "x" }] });
  });

  it("says what it leaves out and what it rounds", () => {
    const found = chart([
      ["x", null],
      ["y", Number.NaN],
      ["z", 9007199254740993n],
    ]);
    expect(found).toMatchObject({ skipped: 2, isRounded: true, bars: [{ exact: 9007199254740993n }] });
  });

  it("draws no more than 200 bars and tells how many there are", () => {
    const found = chart(Array.from({ length: 1000 }, (_, index) => [`c${index}`, BigInt(index)]));
    expect(found?.kind === "bars" && [found.bars.length, found.total]).toEqual([200, 1000]);
  });

  it("is none where no column, or more than two, are there to draw", () => {
    expect(chart([["x", "y"]])).toBeUndefined();
    expect(chart([[1n]], ["n"])).toBeUndefined();
    expect(chart([])).toBeUndefined();
  });
});

describe("bars", () => {
  it("begin at zero, to the left where a number is negative", () => {
    const bar = (value: number) => ({ label: "", value, exact: value });
    expect(barSpans([bar(3), bar(-1)])).toEqual([
      { start: 25, size: 75 },
      { start: 0, size: 25 },
    ]);
    expect(barSpans([bar(0)])).toEqual([{ start: 0, size: 0 }]);
  });
});

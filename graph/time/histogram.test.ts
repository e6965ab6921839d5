import { describe, expect, it } from "vitest";
import type { Value } from "../values.ts";
import { Temporal, valueMap } from "../values.ts";
import { binCount, binOfDay, binsFor, binsOf, daysOfBin } from "./bins.ts";
import { dayNumberOf, isoOfDay } from "./days.ts";
import { countsOfBin, histogramOf } from "./histogram.ts";
import { countWithin, timeIndexOf } from "./time-index.ts";

const day = (text: string): number => dayNumberOf(text) ?? Number.NaN;
const dated = (date: string, precision = "day", more: Readonly<Record<string, Value>> = {}) => ({
  properties: valueMap(Object.entries({ date: new Temporal("Date", date), datePrecision: precision, ...more })),
});
const ENTITIES = [
  dated("2025-11-20"),
  dated("2025-11-20"),
  dated("2025-11-17", "week"),
  dated("2025-11-22", "before"),
  { properties: valueMap([]) },
];

describe("an index of days", () => {
  const index = timeIndexOf(ENTITIES, "date");

  it("counts what is dated, vague and undated", () => {
    expect([index.dated, index.vague, index.undated]).toEqual([4, 2, 1]);
    expect(index.extent).toEqual({ first: day("2025-11-17"), last: day("2025-11-23") });
  });

  it.each([
    ["2025-11-20", "2025-11-20", 4],
    ["2025-11-21", "2025-11-21", 2],
    ["2025-11-23", "2025-11-30", 1],
    ["2025-11-24", "2025-11-30", 0],
    ["2024-01-01", "2024-01-01", 1],
  ])("counts what may have happened from %s to %s", (from, to, expected) => {
    expect(countWithin(index, day(from), day(to))).toBe(expected);
  });

  it("counts all but the undated without limits", () => {
    expect(countWithin(index, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(4);
  });

  it("is empty without a key, and of nothing", () => {
    expect(timeIndexOf(ENTITIES, undefined)).toMatchObject({ dated: 0, undated: 5, extent: undefined });
    expect(timeIndexOf([], "date")).toMatchObject({ dated: 0, undated: 0, extent: undefined });
  });
});

describe("bars", () => {
  it.each([
    ["2025-11-01", "2025-11-30", "day"],
    ["2025-01-01", "2025-12-31", "week"],
    ["2020-01-01", "2025-12-31", "month"],
    ["1950-01-01", "2025-12-31", "year"],
    ["1000-01-01", "2025-12-31", "decade"],
    ["-000500-01-01", "2025-12-31", "century"],
  ])("from %s to %s are of a %s", (first, last, unit) => {
    expect(binsFor(day(first), day(last), 120).unit).toBe(unit);
  });

  it("are no finer than the dates", () => {
    expect(binsFor(day("1990-01-01"), day("1999-12-31"), 200, 365).unit).toBe("year");
  });

  it("begin weeks on Monday and months on the first", () => {
    expect(binsOf("week", day("2025-11-20"), day("2025-11-24")).edges.map(isoOfDay)).toEqual([
      "2025-11-17",
      "2025-11-24",
      "2025-12-01",
    ]);
    expect(binsOf("month", day("2025-11-20"), day("2026-01-02")).edges.map(isoOfDay)).toEqual([
      "2025-11-01",
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
    ]);
  });

  it("know the bar of a day and the days of a bar", () => {
    const bins = binsOf("week", day("2025-11-17"), day("2025-12-31"));
    expect(binOfDay(bins, day("2025-11-30"))).toBe(1);
    expect(daysOfBin(bins, 1)).toEqual({ first: day("2025-11-24"), last: day("2025-11-30") });
    expect([binOfDay(bins, day("1900-01-01")), binOfDay(bins, day("2900-01-01"))]).toEqual([0, binCount(bins) - 1]);
  });
});

describe("a histogram", () => {
  const index = timeIndexOf(ENTITIES, "date");
  const bins = binsOf("day", day("2025-11-17"), day("2025-11-23"));
  const histogram = histogramOf(index, bins, new Uint16Array([0, 1, 0, 1, 0]), 2);

  it("counts exact dates for certain, and vague ones as possible on each of their days", () => {
    const counts = Array.from({ length: binCount(bins) }, (_, bin) => countsOfBin(histogram, bin));
    expect(counts.map(({ certain, possible }) => `${certain}+${possible}`)).toEqual([
      "0+1",
      "0+1",
      "0+1",
      "2+1",
      "0+1",
      "0+2",
      "0+1",
    ]);
    expect(histogram.highest).toBe(3);
  });

  it("counts a vague date for certain in a bar that holds all of it", () => {
    const weeks = histogramOf(index, binsOf("week", day("2025-11-17"), day("2025-11-23")), new Uint16Array(5), 1);
    expect(countsOfBin(weeks, 0)).toEqual({ certain: 3, possible: 1 });
  });
});

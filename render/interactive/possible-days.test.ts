import { expect, it } from "vitest";
import { GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import { talksLens } from "../../test/made-graph.ts";
import { possibleDays } from "./possible-days.ts";

const lens = { ...talksLens(), dateProperty: "date" };

function dated(date: string | undefined, precision?: string, end?: string): GraphRelationship {
  return new GraphRelationship(
    "r",
    "a",
    "b",
    "MET",
    valueMap([
      ...(date === undefined ? [] : [["date", new Temporal("Date", date)] as const]),
      ...(precision === undefined ? [] : [["datePrecision", precision] as const]),
      ...(end === undefined ? [] : [["dateEnd", new Temporal("Date", end)] as const]),
    ]),
  );
}

it.each([
  ["2025-11-21", undefined, undefined, "2025-11-21", "2025-11-21"],
  ["2025-10-24", "day", "2025-10-26", "2025-10-24", "2025-10-26"],
  ["2025-12-29", "week", undefined, "2025-12-29", "2026-01-04"],
  ["2024-02-01", "month", undefined, "2024-02-01", "2024-02-29"],
  ["2025-12-11", "part-of-month", undefined, "2025-12-11", "2025-12-31"],
  ["2025-03-01", "year", undefined, "2025-03-01", "2025-12-31"],
  ["2025-11-22", "before", undefined, "0000-01-01", "2025-11-22"],
  ["2025-11-22", "after", undefined, "2025-11-22", "9999-12-31"],
  ["2025-11-22T10:00:00Z", undefined, undefined, "2025-11-22", "2025-11-22"],
])("%s with the precision %s and the end %s is from %4$s to %5$s", (date, precision, end, first, last) => {
  expect(possibleDays(lens, dated(date, precision, end))).toMatchObject({ first, last });
});

it("knows no days where there is no date, or none that can be compared", () => {
  expect(possibleDays(lens, dated(undefined))).toBeUndefined();
  expect(possibleDays(lens, dated("+12025-11-21"))).toBeUndefined();
  expect(possibleDays(lens, dated("2025-13-21"))).toBeUndefined();
});

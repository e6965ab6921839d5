import { describe, expect, it } from "vitest";
import type { Value } from "../values.ts";
import { Temporal, valueMap } from "../values.ts";
import { isoOfDay } from "./days.ts";
import { spanOf } from "./spans.ts";

const date = (text: string) => new Temporal("Date", text);
const words = (properties: Readonly<Record<string, Value>>): string => {
  const span = spanOf(valueMap(Object.entries(properties)), "date");
  if (span === undefined) return "none";
  return [span.first, span.last].map((day) => (Number.isFinite(day) ? isoOfDay(day) : "…")).join(" ");
};

describe("the days that a date may mean", () => {
  it.each([
    ["2025-11-21 2025-11-21", { date: date("2025-11-21"), datePrecision: "day" }],
    ["2025-11-21 2025-11-21", { date: date("2025-11-21") }],
    ["2025-10-24 2025-10-26", { date: date("2025-10-24"), dateEnd: date("2025-10-26"), datePrecision: "day" }],
    ["2025-11-17 2025-11-23", { date: date("2025-11-17"), datePrecision: "week" }],
    ["2025-10-21 2025-10-31", { date: date("2025-10-21"), datePrecision: "part-of-month" }],
    ["2024-02-01 2024-02-29", { date: date("2024-02-01"), datePrecision: "month" }],
    ["2024-02-01 2024-12-31", { date: date("2024-02-01"), datePrecision: "year" }],
    ["… 2025-11-22", { date: date("2025-11-22"), datePrecision: "before" }],
    ["2025-11-22 …", { date: date("2025-11-22"), datePrecision: "after" }],
    ["none", { date: date("2025-11-22"), datePrecision: "unknown" }],
    ["1996-07-04 1996-07-04", { date: "1996-07-04 00:00:00.000" }],
    ["1999-01-01 1999-12-31", { date: 1999n }],
    ["2025-11-22 2025-11-22", { date: date("2025-11-22"), dateEnd: date("2025-11-01") }],
    ["none", { date: 42n }],
    ["none", { date: "soon" }],
    ["none", {}],
  ])("%s", (expected, properties) => {
    expect(words(properties)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { talksLens } from "../../test/made-graph.ts";
import { lensFor } from "../lens.ts";
import { GraphRelationship, Temporal, type Value, valueMap } from "../values.ts";
import { spellOf } from "./gexf-time.ts";

function spell(date: Value, precision?: string, dateEnd?: string): ReturnType<typeof spellOf> {
  const properties = valueMap([
    ["date", date],
    ["datePrecision", precision ?? null],
    ["dateEnd", dateEnd === undefined ? null : new Temporal("Date", dateEnd)],
  ]);
  return spellOf(talksLens(), new GraphRelationship("r", "a", "b", "REJECTED", properties));
}

describe("the spell of a relationship", () => {
  it("is one day, or from one to the other", () => {
    expect(spell(new Temporal("Date", "2025-11-21"))).toEqual({ start: "2025-11-21", end: "2025-11-21" });
    expect(spell(new Temporal("Date", "2025-11-21"), "day", "2025-12-02")).toEqual({
      ...{ start: "2025-11-21", end: "2025-12-02" },
    });
  });

  it("is as wide as a vague date may mean", () => {
    expect(spell("2024-02-03", "week")).toEqual({ start: "2024-02-03", end: "2024-02-09" });
    expect(spell("2024-02-03", "month")).toEqual({ start: "2024-02-03", end: "2024-02-29" });
    expect(spell("2024-12-21", "part-of-month")).toEqual({ start: "2024-12-21", end: "2024-12-31" });
    expect(spell("2024-02-03", "year")).toEqual({ start: "2024-02-03", end: "2024-12-31" });
  });

  it("is open where the date is a bound", () => {
    expect(spell("2024-02-03", "before")).toEqual({ end: "2024-02-03" });
    expect(spell("2024-02-03", "after")).toEqual({ start: "2024-02-03" });
  });

  it("is the day of a moment", () => {
    expect(spell(new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"))).toEqual({
      ...{ start: "2025-11-21", end: "2025-11-21" },
    });
  });

  it("does not end before it begins", () => {
    expect(spell("2025-11-21", "day", "2025-11-01")).toEqual({ start: "2025-11-21", end: "2025-11-21" });
  });

  it("is none where there is no day in the calendar, or nobody knows it", () => {
    expect(["2025-02-30", "soon", "-0044-03-15", 7n, null].map((date) => spell(date))).toEqual(
      Array(5).fill(undefined),
    );
    expect(spell("2025-11-21", "unknown")).toBeUndefined();
  });

  it("is none where the schema has no dates", () => {
    const lens = lensFor({ labels: ["Thing"], types: [] });
    const relationship = new GraphRelationship("r", "a", "b", "T", valueMap([["date", "2025-11-21"]]));
    expect(spellOf(lens, relationship)).toBeUndefined();
  });
});

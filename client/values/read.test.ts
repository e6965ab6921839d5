import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal } from "../../graph/values.ts";
import { readValue } from "./read.ts";

describe("a value for a reader", () => {
  it("says a duration in words and keeps the exact text", () => {
    expect(readValue(new Duration("P1Y2M10DT2H30M"), "en")).toEqual({
      text: "1 year, 2 months, 10 days, 2 hours, 30 minutes",
      exact: "P1Y2M10DT2H30M",
    });
    expect(readValue(new Duration("PT1.5S"), "en").text).toBe("1.5 seconds");
    expect(readValue(new Duration("PT0S"), "en").text).toBe("PT0S");
  });

  it("says a date in the reader's language", () => {
    expect(readValue(new Temporal("Date", "2025-11-21"), "ja")).toEqual({
      text: "2025年11月21日",
      exact: "2025-11-21",
    });
  });

  it("says a place on Earth with its hemispheres", () => {
    expect(readValue(new Point(4326, [-74.006, 40.7128]), "en").text).toBe("40.7128° N, 74.006° W");
    expect(readValue(new Point(4326, [139.6503, 35.6762]), "ja").text).toBe("北緯35.6762° 東経139.6503°");
    expect(readValue(new Point(7203, [1, 2]), "en").text).toBe("point({x: 1, y: 2})");
  });

  it("keeps every digit of an integer", () => {
    expect(readValue(9007199254740993n, "en").text).toBe("9007199254740993");
  });
});

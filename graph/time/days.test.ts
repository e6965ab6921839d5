import { describe, expect, it } from "vitest";
import { dayNumber, dayNumberOf, isoOfDay, lastOfMonth } from "./days.ts";

describe("days as numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["2025-11-21", 20_413],
    ["1969-12-31", -1],
    ["2025-11-21T21:20:00+09:00[Asia/Tokyo]", 20_413],
  ])("%s is day %i", (text, day) => {
    expect(dayNumberOf(text)).toBe(day);
  });

  it.each(["2025-02-30", "2025-13-01", "soon", "2025", "20251121", "2025-11-211", ""])("%s is none", (text) => {
    expect(dayNumberOf(text)).toBeUndefined();
  });

  it("keeps the day as it is written, whatever the zone", () => {
    expect(dayNumberOf("2025-11-21T00:30+14:00")).toBe(dayNumberOf("2025-11-21T23:30-11:00"));
  });

  it.each(["0001-01-01", "-000043-03-15", "9999-12-31", "2024-02-29"])("%s goes there and back", (text) => {
    const day = dayNumberOf(text);
    expect(day).toBeDefined();
    expect(isoOfDay(day ?? 0)).toBe(text);
  });

  it("knows leap years and ends of months", () => {
    expect(dayNumber(2023, 2, 29)).toBeUndefined();
    expect(isoOfDay(lastOfMonth(2024, 2))).toBe("2024-02-29");
    expect(isoOfDay(lastOfMonth(2025, 12))).toBe("2025-12-31");
  });
});

import { describe, expect, it } from "vitest";
import { progressLine } from "./terminal.ts";

describe("progressLine", () => {
  it("fills with the count and is full for nothing at all", () => {
    expect(progressLine("border-talks", { done: 6, total: 12 })).toBe(
      `border-talks [${"=".repeat(12)}${" ".repeat(12)}] 6/12`,
    );
    expect(progressLine("empty", { done: 0, total: 0 })).toBe(`empty [${"=".repeat(24)}] 0/0`);
  });

  it("says how fast it goes and how long it still takes", () => {
    expect(progressLine("events loading", { done: 120, total: 240 }, 60)).toBe(
      `events loading [${"=".repeat(12)}${" ".repeat(12)}] 120/240, 60/s, 2 s left`,
    );
  });
});

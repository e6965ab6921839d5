import { describe, expect, it } from "vitest";
import { progressLine } from "./terminal.ts";

describe("progressLine", () => {
  it("fills with the count and is full for nothing at all", () => {
    expect(progressLine("border-talks", 6, 12)).toBe(`border-talks [${"=".repeat(12)}${" ".repeat(12)}] 6/12`);
    expect(progressLine("empty", 0, 0)).toBe(`empty [${"=".repeat(24)}] 0/0`);
  });
});

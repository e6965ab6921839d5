import { describe, expect, it } from "vitest";
import { happeningOf, relationshipId } from "./ids.ts";

describe("relationshipId", () => {
  it("never changes for the same fields", () => {
    // A changed id breaks links that people keep: this value must stay.
    expect(relationshipId("NEGOTIATED_WITH", "anna-berg", "mira-sol", "event:border-meeting")).toBe(
      "negotiated-with-d291380d9ab003c4",
    );
  });

  it("differs by type, ends and happening", () => {
    const ids = [
      relationshipId("REJECTED", "a", "b", "2031-03-01"),
      relationshipId("PRESSURED", "a", "b", "2031-03-01"),
      relationshipId("REJECTED", "b", "a", "2031-03-01"),
      relationshipId("REJECTED", "a", "b", "2031-03-02"),
      relationshipId("REJECTED", "a", "b", ""),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("happeningOf", () => {
  it("is the event where there is one, else the date with its vagueness", () => {
    expect(happeningOf({ event: "summit", date: "2031-03-01", datePrecision: "day" })).toBe("event:summit");
    expect(happeningOf({ date: "2031-03-01", datePrecision: "day" })).toBe("2031-03-01");
    expect(happeningOf({ date: "2031-03-01", datePrecision: "month" })).toBe("2031-03-01/month");
  });
});

import { describe, expect, it } from "vitest";
import { dayNumberOf } from "./days.ts";
import type { ClaimBrief } from "./standing.ts";
import { standingOf } from "./standing.ts";

const CLAIMS: readonly ClaimBrief[] = [
  { id: "1", outlet: "Wire", publishedAt: "2025-11-20T23:30:00-05:00", certainty: "attributed" },
  { id: "2", outlet: "Daily", publishedAt: "2025-11-22T08:00:00Z", certainty: "stated" },
  { id: "3", outlet: "Wire", publishedAt: "2025-11-25T08:00:00Z", certainty: "denied" },
];
const on = (day: string) => standingOf(CLAIMS, { until: dayNumberOf(day) });

describe("what was known on a day", () => {
  it("is nothing before the first claim was published, by the calendar where it was", () => {
    expect(on("2025-11-19")).toBeUndefined();
    expect(on("2025-11-20")).toMatchObject({ certainty: "attributed", contested: false });
  });

  it("becomes surer with a surer claim, and disputed only with the denial", () => {
    expect(on("2025-11-22")).toMatchObject({ certainty: "stated", contested: false });
    expect(on("2025-11-25")).toMatchObject({ certainty: "disputed", contested: true });
  });

  it("counts the outlets that state it by then", () => {
    expect(on("2025-11-20")?.outlets).toBe(1);
    expect(on("2025-11-25")?.outlets).toBe(2);
  });

  it("leaves outlets out that are not heard, their denials too", () => {
    expect(standingOf(CLAIMS, { without: new Set(["Wire"]) })).toMatchObject({ certainty: "stated", contested: false });
    expect(standingOf(CLAIMS, { without: new Set(["Wire", "Daily"]) })).toBeUndefined();
  });

  it("is nothing where there are only denials, and nothing where there is no claim", () => {
    expect(standingOf(CLAIMS.slice(2), {})).toBeUndefined();
    expect(standingOf([], {})).toBeUndefined();
  });

  it("does not count what has no day of publication", () => {
    const claim = { id: "4", outlet: "X", publishedAt: "", certainty: "stated" };
    expect(standingOf([claim], { until: 30_000 })).toBeUndefined();
    expect(standingOf([claim], {})).toMatchObject({ certainty: "stated" });
  });
});

import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "./history.ts";
import { byDay, isHistoryEntry, mayRunAgain, nextEntry, searchHistory, statementsOf, surplus } from "./history.ts";

function entry(id: string, statement: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return { id, statement, at: Number(id.slice(1)), times: 1, pinned: false, ...more };
}

describe("the history of the console", () => {
  it("counts a statement that is run again right after itself, and keeps its pin", () => {
    const entries = [entry("e1", "RETURN 1", { pinned: true, times: 2 })];
    expect(nextEntry(entries, { id: "e2", statement: "RETURN 1", at: 2 })).toEqual({
      entry: { id: "e2", statement: "RETURN 1", at: 2, times: 3, pinned: true },
      replaced: ["e1"],
    });
  });

  it("takes the same statement against another database for another entry", () => {
    const entries = [entry("e1", "RETURN 1", { database: "one" })];
    expect(nextEntry(entries, { id: "e2", statement: "RETURN 1", database: "two", at: 2 }).replaced).toEqual([]);
  });

  it("walks through each statement once, the latest last", () => {
    expect(statementsOf([entry("e1", "a"), entry("e2", "b"), entry("e3", "a")])).toEqual(["b", "a"]);
  });

  it("lets the oldest go, and never what is pinned", () => {
    const entries = [entry("e1", "a", { pinned: true }), entry("e2", "b"), entry("e3", "c"), entry("e4", "d")];
    expect(surplus(entries, 2)).toEqual(["e2"]);
  });

  it("is bounded in characters too", () => {
    const long = "x".repeat(900_000);
    expect(surplus([1, 2, 3, 4, 5, 6].map((at) => entry(`e${at}`, long)))).toEqual(["e2", "e1"]);
  });

  it("is searched in statement, database and error", () => {
    const failed = entry("e1", "MATCH (n) RETURN x", { end: { kind: "failed", error: "Variable `x` not defined" } });
    const other = entry("e2", "MATCH (n) RETURN n", { database: "movies" });
    expect(searchHistory([failed, other], "not DEFINED match")).toEqual([failed]);
    expect(searchHistory([failed, other], "movies")).toEqual([other]);
    expect(searchHistory([failed, other], " ")).toEqual([failed, other]);
  });

  it("runs again what reads, and only opens what wrote or seems to", () => {
    expect(mayRunAgain(entry("e1", "RETURN 1", { end: { kind: "whole", statementType: "r" } }))).toBe(true);
    expect(mayRunAgain(entry("e1", "RETURN 1"))).toBe(true);
    expect(mayRunAgain(entry("e1", "CALL custom.x()", { end: { kind: "whole", statementType: "rw" } }))).toBe(false);
    expect(mayRunAgain(entry("e1", "CREATE ()", { end: { kind: "failed" } }))).toBe(false);
  });

  it("is grouped by day, pinned entries first", () => {
    const day = new Date(2025, 10, 21, 9).getTime();
    const entries = [
      entry("e1", "late", { at: day + 3_600_000 }),
      entry("e2", "early", { at: day }),
      entry("e3", "before", { at: day - 86_400_000 }),
      entry("e4", "old", { at: day - 9 * 86_400_000, pinned: true }),
    ];
    expect(byDay(entries).map((group) => group.entries.map(({ statement }) => statement))).toEqual([
      ["old"],
      ["late", "early"],
      ["before"],
    ]);
  });

  it("skips what is kept in another form", () => {
    expect(isHistoryEntry(entry("e1", "a", { end: { kind: "cut", rows: 3, ms: 4 } }))).toBe(true);
    for (const spoilt of [
      null,
      "a",
      { id: "e1" },
      { ...entry("e1", "a"), at: "now" },
      { ...entry("e1", "a"), end: { kind: "?" } },
    ])
      expect(isHistoryEntry(spoilt)).toBe(false);
  });
});

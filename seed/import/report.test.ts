import { describe, expect, it } from "vitest";
import type { ImportReport } from "./import-files.ts";
import { importReportLines } from "./report.ts";

const CHECKED: ImportReport = {
  dataset: "talks",
  files: [{ name: "a.zip/a.csv", format: "ICEWS", encoding: "utf-8", encodingFrom: "detected" }],
  ...{ read: 12_345, facts: 12_000, nodes: 0, relationships: 1, leftOut: [], rejected: 0, rejectedBy: [] },
  rejectsFile: undefined,
};

describe("importReportLines", () => {
  it("says of a check what the files hold and that nothing was loaded", () => {
    expect(importReportLines(CHECKED, 2_000)).toEqual([
      "talks: checked, nothing was loaded",
      "  file  a.zip/a.csv: ICEWS, utf-8 (detected)",
      "  read  12,345 records: 12,000 facts, 1 relationship",
      "  time  2.0 s (6,173 records a second)",
    ]);
  });

  it("says of a load what is new, merged, resumed, left out and rejected", () => {
    const loaded = { nodes: 1, relationships: 2_000, merged: 10, resumedAt: 5_000 };
    const more = { leftOut: [["no second party", 1_200]], rejected: 3, rejectedBy: [["there is no type", 3]] } as const;
    expect(importReportLines({ ...CHECKED, ...more, rejectsFile: "r.csv", loaded }, 100)).toEqual([
      "talks: loaded",
      "  file      a.zip/a.csv: ICEWS, utf-8 (detected)",
      "  read      12,345 records: 12,000 facts, 1 relationship",
      "  new       1 node, 2,000 relationships",
      "  merged    10 into relationships that were there already",
      "  resumed   after 5,000 records of an earlier run",
      "  left out  1,200: no second party",
      "  rejected  3: there is no type",
      "  rejects   r.csv",
      "  time      0.1 s (123,450 records a second)",
    ]);
  });

  it("knows no rate of what took no time, and no contents of what holds nothing", () => {
    const lines = importReportLines({ ...CHECKED, read: 0, facts: 0, relationships: 0 }, 0);
    expect(lines.slice(2)).toEqual(["  read  0 records", "  time  0.0 s"]);
  });
});

import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import type { MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import { cellInWords, holeWords, shortDate } from "./cell-words.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: [] });
const LAST = { date: "2025-12-02", datePrecision: "day" };
const CELL: MatrixCell = {
  count: 4,
  last: LAST,
  ties: [
    { type: "NEGOTIATED_WITH", direction: "both", count: 3, last: LAST },
    { type: "PRESSURED", direction: "in", count: 1, last: undefined },
  ],
};

describe("a cell", () => {
  it("is told by its types, their direction, and the last date", () => {
    expect(cellInWords(CELL, LENS, "en")).toBe("negotiated with 3, ← pressured 1; last 2 December 2025");
    expect(cellInWords(CELL, LENS, "ja")).toBe("協議した 3件、←圧力をかけた 1件、直近 2025年12月2日");
  });

  it("writes a date as short as it is exact", () => {
    expect(shortDate(LAST, "en")).toBe("2 Dec 25");
    expect(shortDate({ date: "2025-11-01", datePrecision: "month" }, "en")).toBe("Nov 2025");
    expect(shortDate({ date: "2025-11-01", datePrecision: "month" }, "ja")).toBe("2025/11");
    expect(shortDate({ date: "some day long ago" }, "en")).toBe("some day l");
  });

  it("says of a hole where was counted", () => {
    expect(holeWords("pairs", "database", false).long.en).toContain("anywhere in the database");
    expect(holeWords("pairs", "canvas", false).long.en).toContain("what is shown");
    expect(holeWords("stances", "database", true).long.en).toContain("more is in the database");
  });
});

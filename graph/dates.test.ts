import { describe, expect, it } from "vitest";
import { dateInWords, momentInWords } from "./dates.ts";

describe("a date in words", () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined, string, string])[] = [
    ["2025-11-21", undefined, "day", "21 November 2025", "2025年11月21日"],
    ["2025-11-21", undefined, undefined, "21 November 2025", "2025年11月21日"],
    ["2025-11-21", "2025-11-21", "day", "21 November 2025", "2025年11月21日"],
    ["2025-11-21", "2025-11-23", "day", "21–23 November 2025", "2025年11月21日~23日"],
    ["2025-10-30", "2025-11-02", "day", "30 October – 2 November 2025", "2025年10月30日~11月2日"],
    ["2025-12-30", "2026-01-02", "day", "30 December 2025 – 2 January 2026", "2025年12月30日~2026年1月2日"],
    ["2025-11-17", "2025-11-23", "week", "week of 17 November 2025", "2025年11月17日の週"],
    ["2025-10-21", "2025-10-31", "part-of-month", "late October 2025", "2025年10月下旬"],
    ["2025-10-28", undefined, "part-of-month", "late October 2025", "2025年10月下旬"],
    ["2025-10-11", "2025-10-20", "part-of-month", "mid October 2025", "2025年10月中旬"],
    ["2025-10-01", "2025-10-10", "part-of-month", "early October 2025", "2025年10月上旬"],
    ["2025-10-01", "2025-10-31", "month", "October 2025", "2025年10月"],
    ["2025-10-01", "2025-11-30", "month", "October–November 2025", "2025年10月~11月"],
    ["2025-01-01", undefined, "year", "2025", "2025年"],
    ["2024-01-01", "2025-12-31", "year", "2024–2025", "2024~2025年"],
    ["2025-11-21", undefined, "before", "on or before 21 November 2025", "2025年11月21日以前"],
    ["2025-11-21", undefined, "after", "on or after 21 November 2025", "2025年11月21日以降"],
    ["2025-11-21", undefined, "unknown", "date unknown", "日付不明"],
    ["2025-11-21T21:20:00+09:00[Asia/Tokyo]", undefined, "day", "21 November 2025", "2025年11月21日"],
  ];
  it.each(cases)("says %s to %s (%s) as “%s” and 「%s」", (date, dateEnd, precision, english, japanese) => {
    expect(dateInWords(date, dateEnd, precision, "en")).toBe(english);
    expect(dateInWords(date, dateEnd, precision, "ja")).toBe(japanese);
  });

  it("says that the date is unknown where there is none", () => {
    expect(dateInWords(undefined, undefined, "day", "en")).toBe("date unknown");
  });

  it("leaves a text that is no date as it is", () => {
    expect(dateInWords("Michaelmas", undefined, "day", "en")).toBe("Michaelmas");
    expect(dateInWords("2025-13-01", undefined, "day", "en")).toBe("2025-13-01");
  });
});

describe("a moment in words", () => {
  it("names Japan's time", () => {
    expect(momentInWords("2025-11-21T21:20:00+09:00", "minute", "en")).toBe("21 November 2025, 21:20 JST");
    expect(momentInWords("2025-11-21T21:20:00+09:00[Asia/Tokyo]", "minute", "ja")).toBe(
      "2025年11月21日 21:20(日本時間)",
    );
  });

  it("keeps the zone of a day, since the day depends on it", () => {
    expect(momentInWords("2025-11-21T00:00:00+09:00", "day", "en")).toBe("21 November 2025 (JST)");
    expect(momentInWords("2025-11-21T00:00:00+09:00", "day", "ja")).toBe("2025年11月21日(日本時間)");
  });

  it("gives other zones as an offset", () => {
    expect(momentInWords("2025-11-21T08:05:00-05:00", undefined, "en")).toBe("21 November 2025, 08:05 UTC−05:00");
    expect(momentInWords("2025-11-21T08:05:00Z", undefined, "en")).toBe("21 November 2025, 08:05 UTC");
  });
});

import { describe, expect, it } from "vitest";
import { formatProblem, parseDate } from "./dates.ts";

describe("a date that can be read in one way alone", () => {
  it.each([
    ["2014-11-21", "2014-11-21", "day"],
    ["20141121", "2014-11-21", "day"],
    ["2014/11/21", "2014-11-21", "day"],
    ["2014.11.21", "2014-11-21", "day"],
    ["2014-2-1", "2014-02-01", "day"],
    ["2014/2/1", "2014-02-01", "day"],
    [" 2014-11-21\u3000", "2014-11-21", "day"],
    ["1000-01-01", "1000-01-01", "day"],
    ["2200-12-31", "2200-12-31", "day"],
    ["2016-02-29", "2016-02-29", "day"],
    ["2000-02-29", "2000-02-29", "day"],
    ["2014-11-21T10:00:00+09:00", "2014-11-21", "day"],
    ["2014-11-21T23:30:00-05:00", "2014-11-21", "day"],
    ["2014-11-21T00:30:00.123456Z", "2014-11-21", "day"],
    ["2014-11-21T10:00+09:00[Asia/Tokyo]", "2014-11-21", "day"],
    ["2014-11-21 10:00", "2014-11-21", "day"],
    ["2014-11-21 10:00:00 UTC", "2014-11-21", "day"],
    ["2014/11/21 10:00", "2014-11-21", "day"],
    ["2014-06-30T23:59:60Z", "2014-06-30", "day"],
    ["20141121T100000Z", "2014-11-21", "day"],
    ["20141121101500", "2014-11-21", "day"],
    ["2014-11", "2014-11-01", "month"],
    ["2014-3", "2014-03-01", "month"],
    ["2014/11", "2014-11-01", "month"],
    ["201411", "2014-11-01", "month"],
    ["2014", "2014-01-01", "year"],
    ["21 Nov 2014", "2014-11-21", "day"],
    ["21 November 2014", "2014-11-21", "day"],
    ["21st November 2014", "2014-11-21", "day"],
    ["21-Nov-2014", "2014-11-21", "day"],
    ["21/NOV/2014", "2014-11-21", "day"],
    ["November 21, 2014", "2014-11-21", "day"],
    ["nov. 21 2014", "2014-11-21", "day"],
    ["Sept 2, 2014", "2014-09-02", "day"],
    ["2014-Nov-21", "2014-11-21", "day"],
    ["November 2014", "2014-11-01", "month"],
    ["May 2014", "2014-05-01", "month"],
    ["2014-W47", "2014-11-17", "week"],
    ["2014W47", "2014-11-17", "week"],
    ["2014-W47-5", "2014-11-21", "day"],
    ["2015-W01", "2014-12-29", "week"],
    ["2015-W53", "2015-12-28", "week"],
    ["2014年11月21日", "2014-11-21", "day"],
    ["２０１４年１１月２１日", "2014-11-21", "day"],
    ["２０１４／１１／２１", "2014-11-21", "day"],
    ["2014年11月", "2014-11-01", "month"],
    ["2014年", "2014-01-01", "year"],
    ["令和7年11月25日", "2025-11-25", "day"],
    ["令和７年１１月２５日", "2025-11-25", "day"],
    ["㋿7年11月25日", "2025-11-25", "day"],
    ["令和元年5月1日", "2019-05-01", "day"],
    ["令和元年", "2019-01-01", "year"],
    ["平成26年11月", "2014-11-01", "month"],
    ["平成31年4月30日", "2019-04-30", "day"],
    ["平成元年1月8日", "1989-01-08", "day"],
    ["昭和64年1月7日", "1989-01-07", "day"],
    ["昭和元年12月25日", "1926-12-25", "day"],
    ["大正15年12月25日", "1926-12-25", "day"],
    ["大正元年7月30日", "1912-07-30", "day"],
    ["明治6年1月1日", "1873-01-01", "day"],
  ])("%j is %s to the %s", (text, date, precision) => {
    expect(parseDate(text, undefined)).toEqual({ date, precision });
  });

  it.each([
    "2014-11-21/2014-11-23",
    "2014-11-21 – 2014-11-23",
    "2014-11-21–2014-11-23",
    "2014-11-21 - 2014-11-23",
    "2014-11-21 to 2014-11-23",
    "2014/11/21〜2014/11/23",
    "2014年11月21日～2014年11月23日",
    "2014年11月21日から2014年11月23日",
    "2014/11/21 to 2014/11/23",
    "20141121/20141123",
    "21 Nov 2014 - 23 Nov 2014",
    "2014-11-21T10:00/2014-11-23T10:00",
  ])("%j is a range of two days", (text) => {
    expect(parseDate(text, undefined)).toEqual({ date: "2014-11-21", dateEnd: "2014-11-23", precision: "day" });
  });

  it("needs no end where a range has one day", () => {
    expect(parseDate("2014-11-21/2014-11-21", undefined)).toEqual({ date: "2014-11-21", precision: "day" });
  });

  it("is the same when the same text comes again, and another with another format", () => {
    const first = parseDate("20141121", undefined);
    expect(parseDate("20141121", undefined)).toEqual(first);
    expect(parseDate("20141121", "d/M/yyyy")).toHaveProperty("problem");
    expect(parseDate("20141121", undefined)).toEqual(first);
  });
});

describe("any other text", () => {
  it.each([
    // Nothing there.
    ["", "empty"],
    ["   ", "empty"],
    ["NA", "missing"],
    ["n/a", "missing"],
    ["null", "missing"],
    ["None", "missing"],
    ["NaN", "missing"],
    ["\\N", "missing"],
    ["-", "missing"],
    ["unknown", "missing"],
    ["0000-00-00", "missing"],
    ["00000000", "missing"],
    ["0000-00-00 00:00:00", "missing"],
    // Parts that do not exist.
    ["2014-13-01", "month 13"],
    ["2014-21-11", "write 2014-11-21"],
    ["20141301", "month 13"],
    ["201413", "may be a month"],
    ["2014-02-31", "February 2014 has 28 days"],
    ["2014-02-29", "February 2014 has 28 days"],
    ["1900-02-29", "February 1900 has 28 days"],
    ["20140431", "April 2014 has 30 days"],
    ["2014-11-31T10:00", "November 2014 has 30 days"],
    ["31 Nov 2014", "November 2014 has 30 days"],
    ["2014-11-00", "write 2014-11 for the whole month"],
    ["2014-00-00", "write 2014 for the whole year"],
    ["2014-W53", "2014 has 52 weeks"],
    ["2014-W00", "2014 has 52 weeks"],
    ["2014-W47-8", "day of the week 8"],
    // Years.
    ["0000-01-01", "year 0"],
    ["0999-12-31", "year 999"],
    ["2201-01-01", "year 2201"],
    ["9999-12-31", "year 9999"],
    ["9999", "year 9999"],
    ["10000-01-01", "year"],
    ["-2014-11-21", "year"],
    ["+002014-11-21", "year"],
    ["44 BC", "year"],
    ["201-11-21", "four digits"],
    // Two digits for the year.
    ["14-11-21", "two digits"],
    ["1/2/14", "two digits"],
    ["21 Nov 14", "two digits"],
    ["21-Nov-14", "two digits"],
    ["Nov 21, '14", "two digits"],
    ["14", "two digits"],
    ["141121", "two digits"],
    ["190512", "two digits"],
    // Day or month first.
    ["1/2/2014", "may be 1 February or 2 January; write it as 2014-02-01 or give a format such as d/M/yyyy"],
    ["01-02-2014", "may be 1 February or 2 January"],
    ["1.2.2014", "d.M.yyyy"],
    ["13/2/2014", "day first; write it as 2014-02-13 or give the format d/M/yyyy"],
    ["2/13/2014", "month first; write it as 2014-02-13 or give the format M/d/yyyy"],
    ["1/1/2014", "day first"],
    ["31/2/2014", "does not exist"],
    ["21/11/2014 10:00", "day first"],
    ["21112014", "day first; write it as 2014-11-21 or give the format ddMMyyyy"],
    ["11122014", "may be 11 December or 12 November"],
    // Numbers.
    ["41964", "spreadsheet"],
    ["41964.5", "spreadsheet"],
    ["1416528000", "format X"],
    ["1416528000000", "format x"],
    ["2014.8877", "fraction of a year"],
    ["2014.11", "number"],
    ["7", "number"],
    ["2.0141121e7", "number"],
    // Times.
    ["2014-11-21T24:00", "24:00"],
    ["2014-11-21 24:00:00", "24:00"],
    ["2014-11-21T25:00", "no time such as 10:00"],
    ["2014-11-21 10:60", "time"],
    ["2014-11-21T10:00+25:00", "time"],
    ["2014-11-21 10:00 AM", "time"],
    ["10:00", "without a day"],
    // Other calendars and languages.
    ["R7.11.25", "era"],
    ["H26/11/21", "era"],
    ["7年11月25日", "without its era"],
    ["11月25日", "whole Japanese date"],
    ["平成元年1月7日", "not in 平成"],
    ["平成31年5月1日", "not in 平成"],
    ["平成31年5月", "not in 平成"],
    ["令和元年4月30日", "not in 令和"],
    ["令和0年1月1日", "begins with year 1"],
    ["昭和65年", "not in 昭和"],
    ["明治5年12月2日", "calendar"],
    ["平成26年2月30日", "February 2014 has 28 days"],
    ["2014年13月1日", "month 13"],
    ["21 Dez 2014", '"Dez"'],
    ["21 novembre 2014", '"novembre"'],
    ["٢٠١٤-١١-٢١", "digits"],
    // What is no day.
    ["2014-Q4", "quarter"],
    ["Q4 2014", "quarter"],
    ["1990s", "decade"],
    ["spring 2014", "season"],
    ["early November 2014", "vague"],
    ["c. 2014", "vague"],
    ["2014-11-21?", "vague"],
    ["2014-11-XX", "vague"],
    ["before 2014", "vague"],
    ["yesterday", "when it was written"],
    ["Fri, 21 Nov 2014", "day of the week"],
    ["2014-325", "yyyy-ooo"],
    ["2014325", "yyyy-ooo"],
    ["11/21", "no year"],
    ["soon", "not a known way"],
    // Separators.
    ["2014-11/21", "mixes separators"],
    ["2014 11 21", "hyphens"],
    ["2014−11−21", "no hyphen"],
    ["2014-11-21-23", "not a known way"],
    ["2O14-11-21", "not a known way"],
    ["2014-11-21x", "not a known way"],
    ["=DATE(2014,11,21)", '"DATE"'],
    // Ranges.
    ["2014-11-23/2014-11-21", "ends before it begins"],
    ["2014-11/2014-12", "range of two days"],
    ["2014/2015", "range of two days"],
    ["2014-11-21/2014-11-22/2014-11-23", "not a known way"],
    ["2014-11-21 to", "after the day"],
    ["2014-11-21/..", "both ends"],
    ["2014-11-21/", "both ends"],
    ["2014-11-21/P2D", "duration"],
    ["2014-11-21/2014-11-31", "November 2014 has 30 days"],
  ])("%j has a problem that says %j", (text, word) => {
    const reading = parseDate(text, undefined);
    expect(reading).toHaveProperty("problem");
    const problem = "problem" in reading ? reading.problem : "";
    expect(problem).toMatch(/^the date is ("|empty)/);
    expect(problem).toContain(word);
    // What to do comes after what was found.
    expect(problem).toMatch(/; \S/);
  });

  it("is shown short and in one line", () => {
    const reading = parseDate(`\n${"x".repeat(5000)}\u0007`, undefined);
    const problem = "problem" in reading ? reading.problem : "";
    expect(problem.length).toBeLessThan(250);
    expect(problem).not.toMatch(/\p{Cc}/u);
  });

  it("is refused at once, however long it is", () => {
    const start = performance.now();
    for (const piece of ["1", "1 ", "a", " ", "-", "/", "年", "2014-11-21/", "Nov "])
      parseDate(piece.repeat(20_000), undefined);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a date with a format", () => {
  it.each([
    ["1/2/2014", "d/M/yyyy", "2014-02-01", "day"],
    ["1/2/2014", "M/d/yyyy", "2014-01-02", "day"],
    ["21.11.14", "dd.MM.yy", "2014-11-21", "day"],
    ["21 nov 2014", "d MMM yyyy", "2014-11-21", "day"],
    ["Fri, 21 Nov 2014", "ccc, d LLL yyyy", "2014-11-21", "day"],
    ["21/11/2014 00:30 +0900", "dd/MM/yyyy HH:mm ZZZ", "2014-11-21", "day"],
    ["21/11/2014 11:30 PM", "dd/MM/yyyy hh:mm a", "2014-11-21", "day"],
    ["2014-325", "yyyy-ooo", "2014-11-21", "day"],
    ["2014 w47", "kkkk 'w'WW", "2014-11-17", "week"],
    ["11/2014", "MM/yyyy", "2014-11-01", "month"],
    ["FY2014", "'FY'yyyy", "2014-01-01", "year"],
    ["1416528000", "X", "2014-11-21", "day"],
    ["1416528000123", "x", "2014-11-21", "day"],
    ["-86400", "X", "1969-12-31", "day"],
    [" ２１／１１／２０１４ ", "d/M/yyyy", "2014-11-21", "day"],
  ])("%j as %j is %s to the %s", (text, format, date, precision) => {
    expect(parseDate(text, format)).toEqual({ date, precision });
  });

  it.each([
    ["2014-11-21", "d/M/yyyy", "expected d/M/yyyy, such as 21/11/2014"],
    ["1/2/2014 ", "dd/MM/yyyy", "not in the format"],
    ["1/2/14", "d/M/yyyy", "not in the format"],
    ["1/2/14", "d/M/y", "year 14"],
    ["1/2/0014", "d/M/yyyy", "year 14"],
    ["31/2/2014", "d/M/yyyy", "does not exist"],
    ["1/13/2014", "d/M/yyyy", "does not exist"],
    ["Thu, 21 Nov 2014", "ccc, d LLL yyyy", "day of the week"],
    ["21/11/2014 24:00", "dd/MM/yyyy HH:mm", "24:00"],
    ["99999999999", "X", "year 5138"],
    ["999999999999999", "X", "not in the format"],
    ["21 Nov", "X", "expected X, such as 1416528000"],
    ["", "d/M/yyyy", "empty"],
    ["NA", "X", "missing"],
  ])("%j as %j has a problem that says %j", (text, format, word) => {
    const reading = parseDate(text, format);
    expect("problem" in reading ? reading.problem : "").toContain(word);
  });

  it("does not take 24 minutes for 24 hours", () => {
    expect(parseDate("24/11/2014 10:24", "dd/MM/yyyy HH:mm")).toEqual({ date: "2014-11-24", precision: "day" });
  });
});

describe("formatProblem", () => {
  it.each(["d/M/yyyy", "yyyyMMdd", "X", "x", "d 'de' MMMM yyyy", "kkkk-'W'WW-c"])("has none for %j", (format) => {
    expect(formatProblem(format)).toBeUndefined();
  });

  it.each([
    ["YYYY-MM-DD", '"YYYY"'],
    ["yyyy-MM-DD", '"DD"'],
    ["%Y-%m-%d", "%"],
    ["d/M", "no year"],
    ["", "no year"],
    ["d yyyy", "without a month"],
    ["yyyy-'W'WW", "weeks"],
    ["kkkk-MM", "weeks"],
    ["yyyy-ooo MM", "day of the year"],
    ["yyyy-MM-dd X", '"X"'],
  ])("says of %j: %s", (format, word) => {
    expect(formatProblem(format)).toContain(word);
    expect(parseDate("2014-11-21", format)).toEqual({ problem: formatProblem(format) });
  });
});

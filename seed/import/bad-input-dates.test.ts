/** Files of which dates are wrong: each is refused with its place, and those that can be read in one way only are read. */
import { describe, expect, it } from "vitest";
import { checkedReport, refusedWith, talks } from "../../test/import-fixtures.ts";

const row = (date: string): string => `Japan,Consult,China,${date}`;

describe("dates", () => {
  it("refuses each wrong one of a file with its line, what was found and what to write", async () => {
    const wrong = ["2014-02-31", "0000-01-01", "1/2/2014", "NA", "14-11-21", "", "spring 2014", "令和7年13月1日"];
    const message = await refusedWith({ "dates.csv": talks(row("2014-11-21"), ...wrong.map(row)) });
    const [title, ...lines] = message.split("\n");
    expect(title).toBe("8 records cannot be read; none is allowed.");
    expect(lines.map((line) => /^dates\.csv:(\d+): /.exec(line)?.[1])).toEqual([
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
    ]);
    for (const [index, text] of wrong.entries()) {
      if (text !== "") expect(lines[index]).toContain(`"${text}"`);
    }
    expect(lines[2]).toMatch(/1 February or 2 January.*2014-02-01/);
    expect(lines[3]).toContain("which stands for a missing one");
    expect(lines[5]).toContain("there is no date, expected a day such as 2014-11-21");
  });

  it("sorts them in the report where they are put up with", async () => {
    const report = await checkedReport(
      { "dates.csv": talks(row("2014-11-21"), row("NA"), row("N/A"), row("")) },
      { maxRejects: 3 },
    );
    expect(report).toMatchObject({ read: 4, facts: 1, rejected: 3 });
    expect(report.rejectedBy.map(([, count]) => count)).toEqual([2, 1]);
  });

  it.each([
    "令和7年11月25日",
    "令和元年5月1日",
    "平成26年11月21日",
    "２０１４年１１月２１日",
    "2014-11-21T10:00:00+09:00",
    "21 November 2014",
  ])("reads %s", async (date) => {
    expect(await checkedReport({ "dates.csv": talks(row(date)) })).toMatchObject({ facts: 1, rejected: 0 });
  });

  it("refuses an era that had ended", async () => {
    expect(await refusedWith({ "dates.csv": talks(row("昭和70年1月1日")) })).toContain("dates.csv:2: ");
  });
});

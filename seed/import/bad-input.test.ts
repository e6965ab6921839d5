/** Tables that are broken, odd or hostile, each as a file: read right, or refused with file, line, what was found and what was expected. */
import { describe, expect, it } from "vitest";
import { checkedReport, importTrial, refusedWith, talks } from "../../test/import-fixtures.ts";
import { parseMapping } from "./map/mapping.ts";

const GOOD = "Japan,Consult,China,2014-11-21";
const events = (more: string) =>
  parseMapping(
    "mapping.yaml",
    `events:\n  from: { name: who }\n  to: { name: whom }\n  type: { column: what }\n  date: day\n${more}`,
  );

describe("rows", () => {
  it("refuses rows of another width than the header, each with its line, and names the widths", async () => {
    const message = await refusedWith({ "ragged.csv": talks(GOOD, "Japan,Consult", GOOD, `${GOOD},more`) });
    expect(message.split("\n")).toEqual([
      "2 records cannot be read; none is allowed.",
      "ragged.csv:3: the record has 2 cells, expected 4 as the first one has",
      "ragged.csv:5: the record has 5 cells, expected 4 as the first one has",
    ]);
  });

  it("reads rows that have nothing but empty cells too many", async () => {
    const report = await checkedReport({ "spare.csv": talks(GOOD, `${GOOD},,`) });
    expect(report).toMatchObject({ read: 2, facts: 2, rejected: 0 });
  });

  it("counts lines rightly where cells have line breaks", async () => {
    const message = await refusedWith({ "breaks.csv": talks('"Ja\r\npan",Consult,"Chi\nna",2014-11-21', "A,Consult") });
    expect(message).toContain("breaks.csv:5: the record has 2 cells");
  });

  it.each([
    ["near the beginning of a short file", 1],
    ["far down", 500],
  ])("refuses a quote that is never closed, %s", async (_, before) => {
    const rows = Array.from({ length: before }, () => GOOD);
    const message = await refusedWith({ "quote.csv": talks(...rows, '"Japan,Consult,China,2014-11-22', GOOD, GOOD) });
    expect(message).toBe(
      `quote.csv:${before + 2}: a quote is opened in this record and never closed; expected a closing quote.`,
    );
  });

  it("refuses text behind a closing quote", async () => {
    const rows = Array.from({ length: 40 }, () => '"Japan","Consult","China, Hong Kong","2014-11-21"');
    const message = await refusedWith({ "quote.csv": talks(...rows, '"Japan" 2,Consult,China,2014-11-22', GOOD) });
    expect(message).toBe(
      "quote.csv:42: text stands behind a closing quote in this record; expected the end of the cell.",
    );
  });

  it("reads a table of 2,000 columns", async () => {
    const columns = Array.from({ length: 1_998 }, (_, index) => `column ${index}`);
    const row = columns.map((_, index) => `value ${index}`);
    const text = [
      ["Source", "Target", ...columns],
      ["a", "b", ...row],
      ["b", "c", ...row],
    ]
      .map(String)
      .join("\n");
    expect(await checkedReport({ "wide.csv": text })).toMatchObject({ read: 2, relationships: 2, rejected: 0 });
  });

  it("names the width of a row that lacks one of 2,000 cells", async () => {
    const columns = Array.from({ length: 1_998 }, (_, index) => `column ${index}`);
    const text = `${["Source", "Target", ...columns]}\n${["a", "b", ...columns.slice(1)]}\n`;
    expect(await refusedWith({ "wide.csv": text })).toContain(
      "wide.csv:2: the record has 1999 cells, expected 2000 as the first one has",
    );
  });

  it("reads a line of 10 MB", async () => {
    const note = "long ".repeat(2_000_000);
    const text = `Source,Target,Note\na,b,"${note}"\nb,c,short\n`;
    expect(await checkedReport({ "long.csv": text })).toMatchObject({ read: 2, relationships: 2 });
  }, 60_000);

  it("refuses a line that is longer than any record", async () => {
    const message = await refusedWith({ "long.csv": `Source,Target,Note\na,b,c\na,b,${"long ".repeat(3_500_000)}\n` });
    expect(message).toMatch(/^long\.csv:3: a record has more than 16 million characters; expected a row of a table/);
  }, 60_000);
});

describe("headers", () => {
  it("refuses a table of which a column that is needed stands twice", async () => {
    const message = await refusedWith({ "twice.csv": "Source,Target,Source\na,b,c\n" });
    expect(message).toBe('twice.csv:1: the column "Source" stands twice, as columns 1 and 3; expected each name once.');
  });

  it("refuses a table of which a further column stands twice", async () => {
    const message = await refusedWith({ "twice.csv": "\n\nSource,Target,note,note\na,b,c,d\n" });
    expect(message).toBe('twice.csv:3: the column "note" stands twice, as columns 3 and 4; expected each name once.');
  });

  it("takes no notice of a column without a name, of which there may be several", async () => {
    const report = await checkedReport({ "index.csv": ",Source,Target,\n0,a,b,x\n1,b,c,y\n" });
    expect(report).toMatchObject({ read: 2, relationships: 2, rejected: 0 });
  });

  it("refuses a header of empty cells", async () => {
    const message = await refusedWith({ "empty.csv": ",,\na,b,c\n" });
    expect(message).toBe(
      'empty.csv:2: has the columns "a", "b", "c"; expected a known format, or a mapping that says what they mean.',
    );
  });

  it("refuses a mapping of a column that is not there, and names those that are", async () => {
    const options = { mapping: events("  topic: subject\n") };
    await using trial = await importTrial({ "a.csv": "who,whom,what,day\na,b,met,2014-11-21\n" });
    expect(await trial.refusal(undefined, options)).toMatchObject({
      message: 'a.csv:1: there is no column "subject".',
      hint: 'Columns of the file: "who", "whom", "what", "day".',
    });
  });
});

describe("cells that spreadsheets run", () => {
  it("keeps them as they are where they can be read", async () => {
    const report = await checkedReport({ "formula.csv": talks("=cmd|' /C calc'!A0,Consult,@SUM(A1),2014-11-21") });
    expect(report).toMatchObject({ facts: 1, rejected: 0 });
  });

  it.each(["=cmd|' /C calc'!A0", "+1+cmd", "-1+cmd", "@SUM(A1)", "＝1+1", "＠SUM(A1)"])(
    "writes %s into the file of rejects so that no spreadsheet runs it",
    async (cell) => {
      await using trial = await importTrial({ "formula.csv": talks(`${cell},Consult,China,NA`) });
      await trial.refusal();
      expect(await trial.rejects()).toEqual([
        ["formula.csv", "2", expect.stringContaining('"NA"'), `'${cell},Consult,China,NA`],
      ]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import { guessShape, readTable, type TableShape } from "./read-table.ts";

const COMMAS: TableShape = { delimiter: ",", quote: '"' };

/** Line and cells of every record, the same wherever the text is cut into pieces. */
async function read(text: string, shape = COMMAS): Promise<readonly (readonly [number, ...string[]])[]> {
  const readings = await Promise.all(
    [1, 2, 3, 7, 65_536].map(async (size) =>
      (await all(readTable(textSource("a.csv", text, size), shape))).map(
        ({ line, cells }) => [line, ...cells.map((cell) => cell ?? "<none>")] as const,
      ),
    ),
  );
  const [first = [], ...others] = readings;
  for (const other of others) expect(other).toEqual(first);
  return first;
}

function reading(text: string, shape = COMMAS): Promise<unknown> {
  return all(readTable(textSource("a.csv", text, 3), shape));
}

describe("readTable", () => {
  it("reads records with the lines on which they begin, the last one without a line end too", async () => {
    expect(await read("a,b\n1,2\n3,4")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
    expect(await read("a,b\n")).toEqual([[1, "a", "b"]]);
    expect(await read("")).toEqual([]);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("counts lines that end with %s, blank ones and those inside cells too", async (_name, end) => {
    const text = ["a,b", "", '1,"x', "", 'y"', ",", "2,z", ""].join(end);
    expect(await read(text)).toEqual([
      [1, "a", "b"],
      [3, "1", "x\n\ny"],
      [7, "2", "z"],
    ]);
  });

  it("takes a line feed that comes after an empty piece for the end of the return before it", async () => {
    const rows = await all(
      readTable(
        piecesSource("a.csv", () => ["a,b\r", "", "\n1,2\r\n"]),
        COMMAS,
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  it("reads quoted cells with delimiters, doubled quotes and space behind the closing quote", async () => {
    expect(await read('"a,b","say ""yes""" ,c\n"",""" ",x\n')).toEqual([
      [1, "a,b", 'say "yes"', "c"],
      [2, "", '" ', "x"],
    ]);
  });

  it("leaves quotes inside an unquoted cell as they are", async () => {
    expect(await read('5" gun,a "b" c\n')).toEqual([[1, '5" gun', 'a "b" c']]);
  });

  it("takes quotes for letters where they do not quote", async () => {
    expect(await read('"a\tb"c\n"d\t"e', { delimiter: "\t", quote: undefined })).toEqual([
      [1, '"a', 'b"c'],
      [2, '"d', '"e'],
    ]);
  });

  it("cuts at a delimiter of several characters, also behind a closing quote", async () => {
    expect(await read('"a::b"::c\n1::2\n', { delimiter: "::", quote: '"' })).toEqual([
      [1, "a::b", "c"],
      [2, "1", "2"],
    ]);
  });

  it("hands on records of another width as they are", async () => {
    expect(await read("a,b\n1\n1,2,3\n")).toEqual([
      [1, "a", "b"],
      [2, "1"],
      [3, "1", "2", "3"],
    ]);
  });

  it("refuses a quote that is never closed, with the line of its record", async () => {
    await expect(reading('a,b\n1,2\n\n3,"x\n4,y\n5,z')).rejects.toThrow(
      /^a\.csv:4: a quote is opened in this record and never closed/,
    );
  });

  it("refuses text behind a closing quote, with the line of its record", async () => {
    await expect(reading('a,b\n"x\ny",1\n"x"y,2\n3,4\n')).rejects.toThrow(
      /^a\.csv:4: text stands behind a closing quote in this record/,
    );
  });

  it("hands on the records before a fault in another piece", async () => {
    const source = piecesSource("a.csv", () => ["a,b\n1,2\n", '"x"y,2\n3,4\n']);
    const batches = readTable(source, COMMAS);
    expect((await batches.next()).value).toHaveLength(2);
    await expect(batches.next()).rejects.toThrow(/^a\.csv:3: /);
  });

  it("refuses a record that is longer than any row, instead of holding a whole file", async () => {
    const piece = "x".repeat(4 * 1024 * 1024);
    let given = 0;
    function* pieces() {
      yield 'a,b\n"';
      for (; given < 100; given++) yield piece;
    }
    await expect(all(readTable(piecesSource("a.csv", pieces), COMMAS))).rejects.toThrow(
      /^a\.csv:2: a record has more than 16 million characters/,
    );
    expect(given).toBeLessThan(6);
  });
});

describe("guessShape", () => {
  it.each([
    [",", "comma"],
    ["\t", "tab"],
    [";", "semicolon"],
    ["|", "pipe"],
  ])("finds the delimiter %j", (delimiter) => {
    const text = [
      ["name", "when", "note"],
      ["A", "2014", "x"],
      ["B", "2015", "y"],
    ]
      .map((row) => row.join(delimiter))
      .join("\r\n");
    expect(guessShape(`${text}\r\n`)).toEqual({ delimiter, quote: '"' });
  });

  it("is not misled by commas in texts or decimals", () => {
    expect(guessShape('a;b\n1,5;"x, y"\n2,5;"z, w, v"\n').delimiter).toBe(";");
    expect(guessShape("a\tb\nx, y\tz\nq, r, s\tt\n").delimiter).toBe("\t");
  });

  it("does not count delimiters inside quotes", () => {
    expect(guessShape('"a;b;c",d\n"e;f;g",h\n').delimiter).toBe(",");
  });

  it("takes quotes for letters where text stands behind them", () => {
    expect(guessShape('a\tb\n"x" said\ty\n"z" said\tw\n')).toEqual({ delimiter: "\t", quote: undefined });
  });

  it("keeps quotes where the sample ends in the middle of a quoted cell", () => {
    expect(guessShape('a,b\n1,"x, y\nz, w')).toEqual({ delimiter: ",", quote: '"' });
  });

  it("takes a comma where there is one column, or nothing", () => {
    expect(guessShape("a\nb\nc\n")).toEqual({ delimiter: ",", quote: '"' });
    expect(guessShape("")).toEqual({ delimiter: ",", quote: '"' });
  });
});

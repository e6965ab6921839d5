import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal, valueMap } from "../values.ts";
import { rowFileWriter } from "./row-formats.ts";

const FIELDS = ["a", "b,c"];
const written = (...[format, rows, writing]: [Parameters<typeof rowFileWriter>[0], unknown[][], object?]): string => {
  const writer = rowFileWriter(format, FIELDS, writing);
  return writer.begin() + rows.map((row) => writer.row(row as never)).join("") + writer.end();
};

describe("rows as CSV", () => {
  it("tell null from an empty text, and quote what RFC 4180 wants quoted", () => {
    expect(
      written("csv", [
        [null, ""],
        ['say "hi"', "two\nlines"],
      ]),
    ).toBe('a,"b,c"\r\n,""\r\n"say ""hi""","two\nlines"\r\n');
  });

  it("keep every digit, and write values as the Query API does", () => {
    const values = [
      [9007199254740993n, 1],
      [new Temporal("Date", "2025-11-21"), new Duration("P1D")],
      [new Point(4326, [12.5, 41.9]), valueMap([["k", [1n]]])],
    ];
    expect(written("csv", values).split("\r\n").slice(1, 4)).toEqual([
      "9007199254740993,1.0",
      "2025-11-21,P1D",
      'SRID=4326;POINT (12.5 41.9),"{""k"":[1]}"',
    ]);
  });

  it("for spreadsheets begin with a byte order mark and run nothing", () => {
    const text = written("csv", [["=1+1", -1n]], { byteOrderMark: true, formulas: "harmless" });
    expect(text).toBe('\ufeffa,"b,c"\r\n\'=1+1,-1\r\n');
  });
});

describe("rows as JSON", () => {
  it("are a list of objects, also where there is none", () => {
    expect(written("json", [])).toBe("[]\n");
    expect(JSON.parse(written("json", [["x", true]]))).toEqual([{ a: "x", "b,c": true }]);
  });

  it("are lines that lose nothing when typed", () => {
    expect(written("ndjson", [[1n, null]], { typed: true })).toBe(
      '{"a":{"$type":"Integer","_value":"1"},"b,c":{"$type":"Null","_value":null}}\n',
    );
  });
});

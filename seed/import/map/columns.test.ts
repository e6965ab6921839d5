import { describe, expect, it } from "vitest";
import type { JsonRecord, TableRow } from "../input.ts";
import { jsonColumns, recordText, tableColumns, textOfGiven } from "./columns.ts";

function row(...cells: readonly (string | undefined)[]): TableRow {
  return { kind: "row", line: 2, cells };
}

function record(json: string): JsonRecord {
  return { kind: "record", line: 2, record: JSON.parse(json) };
}

describe("columns of a table", () => {
  const columns = tableColumns([" a ", "b", undefined, "c", "b"], ["NA"], "t.csv", 1);

  it("gives cells by name, without the space around both", () => {
    expect(columns.text("a")(row(" x ", "y"))).toBe("x");
    expect(columns.names).toEqual(["a", "b", "", "c", "b"]);
  });

  it("takes empty cells, those of the mapping's words and those that are not there for nothing", () => {
    const textOf = columns.text("a");
    expect([row("  "), row("NA"), row(undefined), row()].map(textOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(textOf(row("na"))).toBe("na");
  });

  it("says which columns there are where one is not, and which was probably meant", () => {
    const names = tableColumns(["Source", "Target", ""], [], "t.csv", 3);
    expect(() => names.text("Sorce")).toThrow(/^t\.csv:3: there is no column "Sorce"\. Did you mean `Source`\?$/);
    expect(() => names.text("x")).toThrow(
      expect.objectContaining({ hint: 'Columns of the file: "Source", "Target".' }),
    );
  });

  it("does not list hundreds of columns", () => {
    const many = tableColumns(
      Array.from({ length: 25 }, (_, index) => `c${index}`),
      [],
      "t.csv",
      1,
    );
    expect(() => many.text("x")).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/"c19" and 5 more\.$/) }),
    );
  });

  it("refuses a column that stands twice, but only when it is asked for", () => {
    expect(() => columns.text("b")).toThrow(/^t\.csv:1: the column "b" stands twice, as columns 2 and 5/);
    expect(columns.text("c")(row("", "", "", "z"))).toBe("z");
  });

  it("cuts a cell at a separator and keeps the place of each part", () => {
    expect(columns.texts("a", ";")(row("x; ;y"))).toEqual(["x", "", "y"]);
    expect(columns.texts("a", undefined)(row("x; y"))).toEqual(["x; y"]);
    expect(columns.texts("a", ";")(row(""))).toEqual([]);
  });

  it("has no lists of objects", () => {
    expect(() => columns.each("a")).toThrow(/^t\.csv:1: `each: a` is for JSON files/);
  });
});

describe("columns of JSON records", () => {
  const columns = jsonColumns(["NA"]);
  const at = (path: string, json: string): string | undefined => columns.text(path)(record(json));

  it("follows a path, through lists to the first text", () => {
    expect(at("a", '{"a":" x "}')).toBe("x");
    expect(at("a.b", '{"a":{"b":"x"}}')).toBe("x");
    expect(at("a.b", '{"a":[{"c":1},{"b":"x"},{"b":"y"}]}')).toBe("x");
    expect(at("a.b.c", '{"a":[{"b":[{"c":"x"}]}]}')).toBe("x");
  });

  it("writes numbers and booleans as texts", () => {
    expect(at("a", '{"a":1.5}')).toBe("1.5");
    expect(at("a", '{"a":false}')).toBe("false");
    const big: JsonRecord = { kind: "record", line: 1, record: { a: 9007199254740993n } };
    expect(columns.text("a")(big)).toBe("9007199254740993");
  });

  it("takes null, objects, empty texts and the mapping's words for nothing", () => {
    for (const json of ["null", "{}", '""', '"NA"', "[]"]) expect(at("a", `{"a":${json}}`)).toBeUndefined();
    expect(at("a.b", '{"a":"x"}')).toBeUndefined();
  });

  it("finds a key that has dots itself", () => {
    expect(at("a.b", '{"a.b":"x","a":{"b":"y"}}')).toBe("x");
    expect(at("a.b.c", '{"a":{"b.c":"x"}}')).toBe("x");
  });

  it("takes nothing from the prototype, and finds a key of that name", () => {
    expect(at("constructor.name", "{}")).toBeUndefined();
    expect(at("__proto__", "{}")).toBeUndefined();
    expect(at("toString", "{}")).toBeUndefined();
    expect(at("__proto__", '{"__proto__":"x"}')).toBe("x");
  });

  it("gives all texts of a path, each cut at the separator", () => {
    expect(columns.texts("a", ";")(record('{"a":["x;y","","z",null]}'))).toEqual(["x", "y", "z"]);
    expect(columns.texts("a.b", undefined)(record('{"a":[{"b":"x;y"},{"b":2}]}'))).toEqual(["x;y", "2"]);
  });

  it("gives the objects of a list as records on the same line", () => {
    expect(columns.each("a")(record('{"a":[{"b":1},null,"x",{"b":2}]}'))).toEqual([
      { kind: "record", line: 2, record: { b: 1 } },
      { kind: "record", line: 2, record: { b: 2 } },
    ]);
    expect(columns.each("a")(record('{"a":{"b":1}}'))).toHaveLength(1);
  });
});

describe("what is shared by both", () => {
  it("gives one value for every row where the mapping says so", () => {
    const columns = tableColumns(["a"], [], "t.csv", 1);
    expect(textOfGiven(columns, { value: "x" })(row("y"))).toBe("x");
    expect(textOfGiven(columns, "a")(row("y"))).toBe("y");
  });

  it("writes a row as one line of CSV and a record as JSON", () => {
    expect(recordText(row("a,b", undefined, 'c"d'))).toBe('"a,b",,"c""d"');
    expect(recordText(record('{"a":[1,"x"]}'))).toBe('{"a":[1,"x"]}');
  });

  it("writes a record with integers of any size", () => {
    const big: JsonRecord = { kind: "record", line: 1, record: { a: 9007199254740993n, b: [1n] } };
    expect(recordText(big)).toBe('{"a":9007199254740993,"b":[1]}');
  });
});

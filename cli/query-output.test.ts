import { parse } from "papaparse";
import { describe, expect, it } from "vitest";
import type { Value } from "../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship, Point, Temporal, valueMap } from "../graph/values.ts";
import { type QueryFormat, type RowWriting, rowWriter } from "./query-output.ts";

const WRITING: RowWriting = { typed: false, fit: undefined };
const ADA = new GraphNode("4:a:1", ["Person"], valueMap([["name", "Ada"]]));
const BO = new GraphNode("4:a:2", ["Person", "Head of State"], valueMap([["age", 7n]]));
const MET = new GraphRelationship(
  "5:a:1",
  "4:a:2",
  "4:a:1",
  "MET",
  valueMap([["day", new Temporal("Date", "2025-11-21")]]),
);

function written(
  format: QueryFormat,
  fields: readonly string[],
  rows: readonly (readonly Value[])[],
  writing: Partial<RowWriting> = {},
): string {
  const writer = rowWriter(format, fields, { ...WRITING, ...writing });
  return [writer.begin(), ...rows.map((row) => writer.row(row)), writer.end()].join("");
}

describe("a table", () => {
  it("has columns as wide as what is in them, Japanese two for a character, numbers to the right", () => {
    const rows = [
      ["Witkoff", 12n],
      ["黒島", 5n],
      [null, null],
    ];
    expect(written("table", ["name", "talks"], rows)).toBe(
      ["name     talks", "───────  ─────", "Witkoff     12", "黒島         5", "null      null", ""].join("\n"),
    );
  });

  it("shows nodes, relationships and paths as Cypher does", () => {
    const path = new GraphPath([ADA, BO], [MET]);
    expect(written("table", ["n", "r"], [[ADA, MET]]).split("\n")[2]).toBe(
      "(:Person {name: 'Ada'})  [:MET {day: date('2025-11-21')}]",
    );
    expect(written("table", ["p"], [[path]])).toContain(
      "(:Person {name: 'Ada'})<-[:MET {day: date('2025-11-21')}]-(:Person:`Head of State` {age: 7})",
    );
  });

  it("has its header without any row, and nothing without fields", () => {
    expect(written("table", ["name"], [])).toBe("name\n────\n");
    expect(written("table", [], [])).toBe("");
  });

  it("is narrowed to a terminal, the widest columns first, and says so", () => {
    const writer = rowWriter("table", ["id", "name"], { ...WRITING, fit: 20 });
    const lines = (writer.row(["a1", "x".repeat(50)]) + writer.end()).split("\n");
    expect(lines[2]).toBe(`a1  ${"x".repeat(15)}…`);
    expect(writer.wasCut()).toBe(true);
  });

  it("is written as it arrives once its width is measured", () => {
    const writer = rowWriter("table", ["n"], WRITING);
    const early = Array.from({ length: 999 }, (_, index) => writer.row([BigInt(index)]));
    expect(early.join("")).toBe("");
    expect(writer.row([1n]).split("\n")).toHaveLength(1003);
    expect(writer.row([123456n])).toBe("123456\n");
    expect(writer.end()).toBe("");
  });
});

describe("JSON", () => {
  it("is a list of objects, a row a line, with all digits of integers", () => {
    const text = written(
      "json",
      ["a", "b"],
      [
        [9007199254740993n, null],
        ["x", 1],
      ],
    );
    expect(text).toBe('[\n{"a":9007199254740993,"b":null},\n{"a":"x","b":1.0}\n]\n');
    expect(written("json", ["a"], [])).toBe("[]\n");
  });

  it("has types where they are asked for", () => {
    expect(JSON.parse(written("json", ["d"], [[new Temporal("Date", "2025-11-21")]], { typed: true }))).toEqual([
      { d: { $type: "Date", _value: "2025-11-21" } },
    ]);
  });

  it("is an object a line as JSON Lines", () => {
    expect(written("ndjson", ["a"], [[1n], [2n]])).toBe('{"a":1}\n{"a":2}\n');
  });
});

describe("CSV", () => {
  it("is read back by another program as it was", () => {
    const rows = [
      ['says "no", twice', "two\r\nlines", " padded "],
      ["", "=1+1", "黒島"],
    ];
    const text = written("csv", ["a", "b,c", "d"], rows);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parse(text.trimEnd()).data).toEqual([["a", "b,c", "d"], ...rows]);
  });

  it("tells null from an empty text, and has JSON for what has no form of its own", () => {
    expect(written("csv", ["a", "b"], [[null, ""]])).toBe('a,b\r\n,""\r\n');
    const point = new Point(4326, [12.5, 41.9]);
    expect(written("csv", ["a"], [[["x", 1n]], [valueMap([["k", true]])], [point], [1], [2n]])).toBe(
      'a\r\n"[""x"",1]"\r\n"{""k"":true}"\r\nSRID=4326;POINT (12.5 41.9)\r\n1.0\r\n2\r\n',
    );
  });
});

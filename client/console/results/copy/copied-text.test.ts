import { describe, expect, it } from "vitest";
import { readTyped } from "../../../../graph/query-api/read-typed.ts";
import {
  Duration,
  GraphNode,
  GraphPath,
  GraphRelationship,
  Point,
  Temporal,
  Unsupported,
  type Value,
  valueMap,
} from "../../../../graph/values.ts";
import { copiedText } from "./copied-text.ts";

const cell = (value: Value) => ({ fields: ["x"], rows: [[value]], isOneCell: true });
const A = new GraphNode("4:a:1", ["A", "two words"], valueMap([["on", new Temporal("Date", "2025-11-21")]]));
const B = new GraphNode("4:a:2", [], valueMap([]));
const R = new GraphRelationship("5:a:1", "4:a:2", "4:a:1", "KNOWS", valueMap([["n", 9007199254740993n]]));

describe("one cell is copied", () => {
  it("as its own text, with every digit", () => {
    expect(copiedText(cell(9007199254740993n), "tsv").text).toBe("9007199254740993");
    expect(copiedText(cell("two\tlines\n"), "tsv").text).toBe("two\tlines\n");
    expect(copiedText(cell(null), "tsv").text).toBe("null");
  });

  it.each<[Value, string]>([
    [9007199254740993n, "9007199254740993"],
    [1, "1.0"],
    ["it's \\u0041", "'it\\'s \\\\' + 'u0041'"],
    [
      new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
      "datetime('2025-11-21T21:20:00+09:00[Asia/Tokyo]')",
    ],
    [new Duration("P1D"), "duration('P1D')"],
    [new Point(7203, [1, 2]), "point({srid: 7203, x: 1.0, y: 2.0})"],
    [valueMap([["a b", [null, true]]]), "{`a b`: [null, true]}"],
    [A, "(:A:`two words` {on: date('2025-11-21')})"],
    [new GraphPath([A, B], [R]), "(:A:`two words` {on: date('2025-11-21')})<-[:KNOWS {n: 9007199254740993}]-()"],
    [new Unsupported("Vector<INT8>", "[1, -5]"), "vector([1, -5], 2, INTEGER8)"],
  ])("as Cypher: %#", (value, text) => {
    expect(copiedText(cell(value), "cypher")).toEqual({ text, without: 0 });
  });

  it("as Cypher says how many values have no literal", () => {
    expect(copiedText(cell([new Uint8Array([1]), 1n]), "cypher")).toEqual({ text: "[null, 1]", without: 1 });
  });

  it("as typed JSON, from which the value comes back", () => {
    const value = [new Uint8Array([1, 255]), Number.NaN, A];
    expect(readTyped(JSON.parse(copiedText(cell(value), "typed").text))).toEqual(value);
  });
});

describe("several cells are copied", () => {
  const part = {
    fields: ["a", "b"],
    rows: [
      [1n, null],
      ["x\ty", ""],
    ],
    isOneCell: false,
  };

  it("as tab-separated text, with or without the heading", () => {
    expect(copiedText(part, "tsv").text).toBe('1\t\n"x\ty"\t""');
    expect(copiedText(part, "tsv-header").text).toBe('a\tb\n1\t\n"x\ty"\t""');
  });

  it("as JSON: maps of several columns, a plain list of one", () => {
    expect(JSON.parse(copiedText(part, "json").text)).toEqual([
      { a: 1, b: null },
      { a: "x\ty", b: "" },
    ]);
    expect(copiedText({ fields: ["a"], rows: [[1n], [2n]], isOneCell: false }, "json").text).toBe("[\n1,\n2\n]");
  });
});

import { describe, expect, it } from "vitest";
import { GraphNode, Temporal, type Value, valueMap } from "../../../../graph/values.ts";
import type { Answer } from "../../answer.ts";
import { curlCommand, indented, rawText, rowsAsJson } from "./rows-text.ts";

const NODE = new GraphNode("4:a:1", ["A"], valueMap([["on", new Temporal("Date", "2025-11-21")]]));
const answer = (rows: readonly (readonly Value[])[], more: Partial<Answer> = {}): Answer => ({
  id: 1,
  fields: ["n", "big"],
  rows,
  count: rows.length,
  end: undefined,
  ...more,
});
const RAN = { statement: "RETURN 'it''s' AS n", parameters: valueMap([["x", 1n]]) };

describe("rows as JSON", () => {
  it("keep every digit of an integer", () => {
    expect(rowsAsJson(answer([[NODE, 9007199254740993n]]), 1, "plain").text).toContain("9007199254740993");
  });

  it("are JSON in both forms", () => {
    const rows = answer([[NODE, 9007199254740993n]]);
    expect(JSON.parse(rowsAsJson(rows, 1, "plain").text)[0].n.properties).toEqual({ on: "2025-11-21" });
    expect(JSON.parse(rowsAsJson(rows, 1, "typed").text)[0].big).toEqual({
      $type: "Integer",
      _value: "9007199254740993",
    });
    expect(rowsAsJson(answer([]), 0, "plain").text).toBe("[]");
  });

  it("end before they are too long to show, and say how many rows there are", () => {
    const rows = Array.from({ length: 10_000 }, (): Value[] => ["x".repeat(1000), null]);
    const { text, shown } = rowsAsJson(answer(rows), rows.length, "plain");
    expect(shown).toBeGreaterThan(1000);
    expect(shown).toBeLessThan(2000);
    expect(JSON.parse(text)).toHaveLength(shown);
  });

  it("are indented without touching texts", () => {
    expect(indented(`{"a":[],"b":[1,{}],"c":"x:{\\",[ y"}`)).toBe(
      `{\n  "a": [],\n  "b": [\n    1,\n    {}\n  ],\n  "c": "x:{\\",[ y"\n}`,
    );
  });
});

describe("the raw view", () => {
  it("has the request and the lines of the answer", () => {
    const lines = rawText(answer([[true, null]]), 1, RAN, "/db/neo4j/query/v2").text.split("\n");
    expect(lines[0]).toBe("POST /db/neo4j/query/v2");
    expect(JSON.parse(lines[4] ?? "")).toEqual({
      statement: RAN.statement,
      parameters: { x: { $type: "Integer", _value: "1" } },
    });
    expect(lines.slice(6)).toEqual([
      '{"fields":["n","big"]}',
      '[{"$type":"Boolean","_value":true},{"$type":"Null","_value":null}]',
    ]);
  });

  it("gives a command that a shell takes as it is meant", () => {
    expect(curlCommand(RAN, "http://127.0.0.1:3000", "/db/neo4j/query/v2")).toContain(
      "RETURN '\\''it'\\'''\\''s'\\'' AS n",
    );
  });
});

import { expect, it } from "vitest";
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
} from "../values.ts";
import { plainParameters, readPlain, writePlain } from "./plain.ts";

const alice = new GraphNode("4:x:0", ["Person"], valueMap([["name", "Alice"]]));
const bob = new GraphNode("4:x:1", [], valueMap([]));
const likes = new GraphRelationship("5:x:0", "4:x:1", "4:x:0", "LIKES", valueMap([["since", 1n]]));

it.each<[Value, string]>([
  [null, "null"],
  [true, "true"],
  ['a"b\n', '"a\\"b\\n"'],
  [9007199254740993n, "9007199254740993"],
  [-9223372036854775808n, "-9223372036854775808"],
  [4.56, "4.56"],
  [1, "1.0"],
  [3.2e9, "3.2E9"],
  [2e-7, "2.0E-7"],
  [-0, "-0.0"],
  [Number.NaN, '"NaN"'],
  [Number.NEGATIVE_INFINITY, '"-Infinity"'],
  [Uint8Array.of(3, 111, 191), '"A2+/"'],
  [[1n, [2n, null]], "[1,[2,null]]"],
  [valueMap([["__proto__", 1n]]), '{"__proto__":1}'],
  [
    new Temporal("ZonedDateTime", "2015-11-21T21:40:32.142Z[Antarctica/Troll]"),
    '"2015-11-21T21:40:32.142Z[Antarctica/Troll]"',
  ],
  [new Duration("P14DT16H12M"), '"P14DT16H12M"'],
  [new Point(7203, [1.2, 3.4]), '"SRID=7203;POINT (1.2 3.4)"'],
  [new Point(9157, [1, 2, 3]), '"SRID=9157;POINT Z (1.0 2.0 3.0)"'],
  [new Unsupported("Vector<INT8>", "[1, -5]"), "[1,-5]"],
  [new Unsupported("Vector<FLOAT32>", "[1, 0.5]"), "[1.0,0.5]"],
  [new Unsupported("Other", "text"), '"text"'],
  [alice, '{"elementId":"4:x:0","labels":["Person"],"properties":{"name":"Alice"}}'],
  [
    likes,
    '{"elementId":"5:x:0","startNodeElementId":"4:x:1","endNodeElementId":"4:x:0","type":"LIKES","properties":{"since":1}}',
  ],
  [new GraphPath([bob], []), '[{"elementId":"4:x:1","labels":[],"properties":{}}]'],
])("writes %o as Neo4j does", (value, text) => {
  expect(writePlain(value)).toBe(text);
});

it("writes a path in turn, whatever the direction of its relationships", () => {
  const parts = JSON.parse(writePlain(new GraphPath([alice, bob], [likes]))) as { elementId: string }[];
  expect(parts.map((part) => part.elementId)).toEqual(["4:x:0", "5:x:0", "4:x:1"]);
});

it("writes JSON that reads back the same", () => {
  const value: Value = valueMap([["a", [1n, 1.5, "x", true, null]]]);
  expect(readPlain(writePlain(value))).toEqual(value);
});

it("takes parameters only as an object", () => {
  expect(plainParameters(undefined)).toEqual({});
  expect(plainParameters(readPlain('{"x": 1}'))).toEqual(valueMap([["x", 1n]]));
  expect(() => plainParameters([])).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

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
import { readJson } from "./json.ts";
import { readTyped, typedParameters } from "./read-typed.ts";
import { writeTyped, writeTypedParameters } from "./typed.ts";

const node = new GraphNode("4:x:0", ["Person"], valueMap([["name", "Phil"]]));
const other = new GraphNode("4:x:1", [], valueMap([]));
const relationship = new GraphRelationship("5:x:0", "4:x:1", "4:x:0", "LIKES", valueMap([["since", "forever!"]]));

const WRITTEN: readonly [Value, unknown][] = [
  [null, { $type: "Null", _value: null }],
  [false, { $type: "Boolean", _value: false }],
  [123n, { $type: "Integer", _value: "123" }],
  [-9223372036854775808n, { $type: "Integer", _value: "-9223372036854775808" }],
  [4.56, { $type: "Float", _value: "4.56" }],
  [3.2e9, { $type: "Float", _value: "3.2E9" }],
  [1, { $type: "Float", _value: "1.0" }],
  [Number.NaN, { $type: "Float", _value: "NaN" }],
  [Number.NEGATIVE_INFINITY, { $type: "Float", _value: "-Infinity" }],
  [-0, { $type: "Float", _value: "-0.0" }],
  ["Hello World", { $type: "String", _value: "Hello World" }],
  [Uint8Array.of(3, 111, 191), { $type: "Base64", _value: "A2+/" }],
  [["A"], { $type: "List", _value: [{ $type: "String", _value: "A" }] }],
  [valueMap([["f", 1n]]), { $type: "Map", _value: { f: { $type: "Integer", _value: "1" } } }],
  [new Temporal("Date", "2015-03-26"), { $type: "Date", _value: "2015-03-26" }],
  [new Temporal("Time", "12:50:35.556+01:00"), { $type: "Time", _value: "12:50:35.556+01:00" }],
  [new Temporal("LocalTime", "12:50:35.556"), { $type: "LocalTime", _value: "12:50:35.556" }],
  [
    new Temporal("OffsetDateTime", "2015-11-21T21:40:32.142Z"),
    { $type: "OffsetDateTime", _value: "2015-11-21T21:40:32.142Z" },
  ],
  [new Temporal("LocalDateTime", "2015-07-04T19:32:24"), { $type: "LocalDateTime", _value: "2015-07-04T19:32:24" }],
  [new Duration("P14DT16H12M"), { $type: "Duration", _value: "P14DT16H12M" }],
  [new Point(7203, [1.2, 3.4]), { $type: "Point", _value: "SRID=7203;POINT (1.2 3.4)" }],
  [new Point(4979, [1, 2, 3]), { $type: "Point", _value: "SRID=4979;POINT Z (1.0 2.0 3.0)" }],
  [
    new Unsupported("Vector<INT8>", "[1, -5, 10]"),
    { $type: "Vector", _value: { coordinatesType: "INT8", coordinates: ["1", "-5", "10"] } },
  ],
  [new Unsupported("Unsupported", "New is not supported."), { $type: "Unsupported", _value: "New is not supported." }],
  [
    node,
    {
      $type: "Node",
      _value: { _element_id: "4:x:0", _labels: ["Person"], _properties: { name: { $type: "String", _value: "Phil" } } },
    },
  ],
  [
    relationship,
    {
      $type: "Relationship",
      _value: {
        _element_id: "5:x:0",
        _start_node_element_id: "4:x:1",
        _end_node_element_id: "4:x:0",
        _type: "LIKES",
        _properties: { since: { $type: "String", _value: "forever!" } },
      },
    },
  ],
];

it.each(WRITTEN)("writes %o as documented, and reads it back", (value, json) => {
  const text = writeTyped(value);
  expect(JSON.parse(text)).toEqual(json);
  expect(readTyped(JSON.parse(text))).toEqual(value);
  expect(readTyped(readJson(text))).toEqual(value);
});

it.each([new GraphPath([node, other], [relationship]), new GraphPath([node], [])])("keeps a path", (path) => {
  expect(readTyped(JSON.parse(writeTyped(path)))).toEqual(path);
});

it("keeps the key __proto__ at every depth", () => {
  const value = valueMap([["__proto__", valueMap([["__proto__", 1n]])]]);
  expect(writeTyped(readTyped(JSON.parse(writeTyped(value))))).toBe(writeTyped(value));
});

it("writes a vector as a list in version 1.0, which has none", () => {
  expect(JSON.parse(writeTyped(new Unsupported("Vector<FLOAT64>", "[1.5]"), "1.0"))).toEqual({
    $type: "List",
    _value: [{ $type: "Float", _value: "1.5" }],
  });
});

it("keeps large bytes", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  expect(readTyped(JSON.parse(writeTyped(bytes)))).toEqual(bytes);
});

it("reads typed parameters", () => {
  const parameters = valueMap([
    ["id", 2n ** 60n],
    ["when", new Temporal("Date", "2025-11-21")],
  ]);
  expect(typedParameters(JSON.parse(writeTypedParameters(parameters)))).toEqual(parameters);
  expect(typedParameters(undefined)).toEqual({});
});

it.each([
  1,
  { $type: "Integer", _value: "1.5" },
  { $type: "Integer", _value: 2 ** 60 },
  { $type: "Nothing", _value: 1 },
  { $type: "Date", _value: 1 },
  { $type: "Point", _value: "SRID=7203;POINT Z (1 2)" },
  { $type: "Base64", _value: "*" },
  { $type: "Float", _value: "1,5" },
  { $type: "Node", _value: { _element_id: 1 } },
  { $type: "Path", _value: [] },
])("refuses %o", (json) => {
  expect(() => readTyped(json)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("refuses what is nested too deeply", () => {
  let json: unknown = { $type: "Null", _value: null };
  for (let depth = 0; depth < 300; depth += 1) json = { $type: "List", _value: [json] };
  expect(() => readTyped(json)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

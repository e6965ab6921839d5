import { describe, expect, it } from "vitest";
import { type Value, valueMap } from "../../../graph/values.ts";
import { jsonReject, jsonText, propertiesOf } from "./json-properties.ts";

function map(members: Readonly<Record<string, Value>>) {
  return valueMap(Object.entries(members));
}

function properties(members: Readonly<Record<string, Value>>): unknown {
  const found = propertiesOf(map(members));
  return found instanceof Map ? Object.fromEntries(found) : found;
}

describe("propertiesOf", () => {
  it("leaves out null and names members of objects by their path", () => {
    expect(properties({ a: null, b: map({ c: map({ d: 1n }), e: null }), f: "x" })).toEqual({ "b.c.d": 1n, f: "x" });
  });

  it("keeps lists of one type, and makes floats of integers among floats", () => {
    expect(properties({ a: ["x", "y"], b: [1n, 2.5], c: [], d: [true] })).toEqual({
      a: ["x", "y"],
      b: [1, 2.5],
      c: [],
      d: [true],
    });
  });

  it("writes a list that Neo4j cannot hold as JSON, with all its digits", () => {
    expect(
      properties({ a: [1n, "x"], b: [map({ c: 1n })], d: [null], e: [[1n]], f: [9007199254740993n, 0.5] }),
    ).toEqual({
      a: '[1,"x"]',
      b: '[{"c":1}]',
      d: "[null]",
      e: "[[1]]",
      f: "[9007199254740993,0.5]",
    });
  });

  it("says which number is too large", () => {
    expect(properties({ a: 2n ** 63n })).toBe("a is 9223372036854775808, expected an integer of 64 bits");
    expect(properties({ a: map({ b: [1n, -(2n ** 63n) - 1n] }) })).toBe(
      "a.b holds -9223372036854775809, expected an integer of 64 bits",
    );
    expect(properties({ a: Number.POSITIVE_INFINITY })).toBe(
      "a is Infinity, expected a number that a float of 64 bits can hold",
    );
    expect(properties({ a: 2n ** 63n - 1n })).toEqual({ a: 2n ** 63n - 1n });
  });

  it("takes the last of equal names", () => {
    expect(propertiesOf(map({ a: 1n }), new Map([["a", 2n]]))).toEqual(new Map([["a", 2n]]));
  });
});

describe("a record that cannot be used", () => {
  it("is told as JSON with all digits, whatever its keys are called", () => {
    const record = map({ __proto__x: 1n, "a\n": ["x", null, 1.5] });
    expect(jsonText(record)).toBe('{"__proto__x":1,"a\\n":["x",null,1.5]}');
    expect(jsonReject(record, 3, "why")).toEqual({ kind: "reject", line: 3, reason: "why", record: jsonText(record) });
  });
});

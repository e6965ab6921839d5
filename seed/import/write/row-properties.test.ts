import { describe, expect, it } from "vitest";
import { emptyMap, valueMap } from "../../../graph/values.ts";
import { plain, withOwn } from "./row-properties.ts";

function entries(map: object): readonly unknown[] {
  expect(Object.getPrototypeOf(map)).toBe(Object.getPrototypeOf(emptyMap()));
  return Object.entries(map).toSorted();
}

describe("withOwn", () => {
  it("keeps a property of a row beside one of the same name", () => {
    const row = valueMap([
      ["place", "mine"],
      ["topic", "trade"],
      ["__proto__", "x"],
    ]);
    expect(entries(withOwn(row, { place: "Rome", topic: undefined }))).toEqual([
      ["__proto__", "x"],
      ["place", "Rome"],
      ["place_", "mine"],
      ["topic", "trade"],
    ]);
  });

  it("keeps the names of properties that are written later on", () => {
    expect(entries(withOwn(valueMap([["records", "r"]]), { certainty: undefined }))).toEqual([["records_", "r"]]);
  });
});

describe("plain", () => {
  it("leaves out what is undefined, and nothing else", () => {
    expect(entries(plain({ a: undefined, b: null, c: 0, d: "" }))).toEqual([
      ["b", null],
      ["c", 0],
      ["d", ""],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { type Value, valueMap } from "../values.ts";
import { CSV_TYPES } from "./csv-cells.ts";
import { propertyColumns, sortedProperties } from "./property-columns.ts";

function typeOf(...values: readonly Value[]): string | undefined {
  return propertyColumns(
    values.map((value) => ({ properties: valueMap([["a", value]]) })),
    CSV_TYPES,
  )[0]?.type;
}

describe("propertyColumns", () => {
  it("have the one type that all values have, else that of texts", () => {
    expect(typeOf(1n, 2n)).toBe("long");
    expect(typeOf(1n, 0.5)).toBe("string");
    expect(typeOf(null)).toBeUndefined();
  });

  it("take an empty list for a list of anything", () => {
    expect(typeOf([], [1n])).toBe("long[]");
    expect(typeOf([])).toBe("string[]");
    expect(typeOf([], 1n)).toBe("string");
  });

  it("are in the order of their names", () => {
    const properties = valueMap([
      ["b", 1n],
      ["a", 1n],
      ["B", 1n],
    ]);
    expect(propertyColumns([{ properties }], CSV_TYPES).map(({ name }) => name)).toEqual(["B", "a", "b"]);
    expect(sortedProperties(properties).map(([name]) => name)).toEqual(["B", "a", "b"]);
  });
});

import { describe, expect, it } from "vitest";
import { Temporal } from "../../../graph/values.ts";
import { tableColumns } from "./columns.ts";
import type { PropertyColumn } from "./mapping.ts";
import { compileProperties } from "./properties.ts";

const columns = tableColumns(["a", "b"], [], "t.csv", 1);

function read(mapping: Record<string, PropertyColumn>, ...cells: readonly string[]): unknown {
  return compileProperties(mapping, columns)({ kind: "row", line: 2, cells });
}

describe("compileProperties", () => {
  it.each([
    ["string", "1", "1"],
    ["integer", "-9007199254740993", -9007199254740993n],
    ["float", "1e3", 1000],
    ["boolean", "TRUE", true],
    ["date", "21 November 2014", new Temporal("Date", "2014-11-21")],
  ] as const)("reads a %s", (type, text, value) => {
    expect(read({ p: { column: "a", type } }, text)).toEqual({ values: { p: value } });
  });

  it.each([
    ["integer", "1.5", 'a is "1.5", expected an integer of 64 bits'],
    ["integer", "9223372036854775808", 'a is "9223372036854775808", expected an integer of 64 bits'],
    ["float", "much", 'a is "much", expected a number'],
    ["boolean", "yes", 'a is "yes", expected true or false'],
    ["date", "1/2/2014", 'a is "1/2/2014", expected a day such as 2014-11-21'],
  ] as const)("says what is no %s: %s", (type, text, problem) => {
    expect(read({ p: { column: "a", type } }, text)).toEqual({ problem });
  });

  it("gives no property for an empty cell", () => {
    expect(read({ p: "a", q: "b" }, "", "x")).toEqual({ values: { q: "x" } });
  });

  it("keeps a property with a name that objects have themselves", () => {
    const result = read(JSON.parse('{"__proto__":"a","constructor":"b"}'), "x", "y");
    expect(JSON.stringify(result)).toBe('{"values":{"__proto__":"x","constructor":"y"}}');
  });

  it("gives none where the mapping has none", () => {
    expect(compileProperties(undefined, columns)({ kind: "row", line: 2, cells: [] })).toEqual({ values: {} });
  });

  it("refuses a column that is not there before a row is read", () => {
    expect(() => compileProperties({ p: "z" }, columns)).toThrow(/there is no column "z"/);
  });
});

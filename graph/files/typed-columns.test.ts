import { describe, expect, it } from "vitest";
import { type Value, valueMap } from "../values.ts";
import { TypedColumns } from "./typed-columns.ts";

function entity(...entries: readonly (readonly [string, Value])[]) {
  return { properties: valueMap(entries) };
}

function names(columns: TypedColumns): readonly string[] {
  return columns.columns.map(({ name, type }) => `${name}: ${type}`);
}

describe("columns", () => {
  it("are in the order of their names, one for each type of a property, the most frequent type first", () => {
    const columns = new TypedColumns([entity(["b", 1n], ["a", "x"]), entity(["b", "y"]), entity(["b", "z"])], []);
    expect(names(columns)).toEqual(["a: String", "b: String", "b_Integer: Integer"]);
  });

  it("have names that are nobody else's", () => {
    const columns = new TypedColumns([entity(["id", "x"], ["b_Integer", "y"], ["b", "z"]), entity(["b", 1n])], ["id"]);
    expect(names(columns)).toEqual(["b: Integer", "b_String: String", "b_Integer: String", "id_: String"]);
  });

  it("put an empty list where the other lists of the property are", () => {
    const lists = [entity(["a", []]), entity(["a", []]), entity(["a", [1n]])];
    const columns = new TypedColumns(lists, []);
    expect(names(columns)).toEqual(["a: List<Integer>"]);
    expect(lists.flatMap((list) => [...columns.valuesOf(list)]).map(({ text }) => text)).toEqual(["[]", "[]", "[1]"]);
    expect(names(new TypedColumns([entity(["a", []])], []))).toEqual(["a: List"]);
  });

  it("have no value for null", () => {
    const nothing = entity(["a", null]);
    const columns = new TypedColumns([nothing], []);
    expect([names(columns), [...columns.valuesOf(nothing)]]).toEqual([[], []]);
  });

  it("have a text that XML cannot hold twice, for all readers and exactly", () => {
    const control = entity(["a", "x\u0001"]);
    const columns = new TypedColumns([control], []);
    expect(names(columns)).toEqual(["a: String", "a_JSON: JSON"]);
    expect([...columns.valuesOf(control)].map(({ text }) => text)).toEqual(["x\u0001", '"x\\u0001"']);
  });

  it("keep properties apart that are called like something in JavaScript", () => {
    const columns = new TypedColumns([entity(["__proto__", 1n], ["constructor", 2n])], []);
    expect(names(columns)).toEqual(["__proto__: Integer", "constructor: Integer"]);
  });
});

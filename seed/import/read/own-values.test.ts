import { describe, expect, it } from "vitest";
import { valueText, valueType } from "../../../graph/files/value-text.ts";
import { VALUES_OF_ALL_TYPES } from "../../../test/hostile-graph.ts";
import { isOwnFile, ownColumn, ownLabels, ownType, readOwnValue } from "./own-values.ts";

describe("values that Parley wrote", () => {
  it.each(Object.entries(VALUES_OF_ALL_TYPES))("come back as they were: %s", (_, value) => {
    expect(readOwnValue(valueType(value), valueText(value))).toStrictEqual({ value });
  });

  it("must be of their type", () => {
    expect(readOwnValue("Date", "2025-11-31")).toEqual({ expected: "a day such as 2014-11-21" });
    expect(readOwnValue("Integer", "9223372036854775808")).toEqual({ expected: "an integer of 64 bits" });
    expect(readOwnValue("ZonedDateTime", "2025-11-21T21:20:00Z")).toHaveProperty("expected");
    expect(readOwnValue("Point", "near")).toEqual({ expected: 'a value of the type "Point"' });
    expect(readOwnValue("List<Integer>", '[1, "x"]')).toEqual({
      expected: "a list in JSON, each item an integer of 64 bits",
    });
    for (const text of ["1", "[", "{}"]) expect(readOwnValue("List<Date>", text)).toHaveProperty("expected");
  });

  it("are texts where their type is one that a newer Parley has", () => {
    expect(readOwnValue("Colour", "red")).toEqual({ value: "red" });
  });
});

describe("marks of Parley", () => {
  it("count in files whose root element says so", () => {
    expect(isOwnFile({ "xmlns:parley": "urn:parley:values" })).toBe(true);
    expect(isOwnFile({ "xmlns:parley": "urn:other" })).toBe(false);
    expect(isOwnFile({})).toBe(false);
  });

  it("name properties and their types, and what is no property", () => {
    const marks = { "parley:value-type": "Date", "parley:property": '"label"' };
    expect(ownColumn(marks, "label_")).toEqual({ valueType: "Date", property: "label" });
    expect(ownColumn({ "parley:value-type": "Look" }, "x")).toEqual({ valueType: undefined, property: "x" });
    expect(ownColumn({}, "x")).toBeUndefined();
  });

  it("tell labels and types exactly, or nothing where they are broken", () => {
    expect(ownLabels({}, ":Actor:Person")).toEqual(["Actor", "Person"]);
    expect(ownLabels({ "parley:node-labels": '["a:b"]' }, ":a:b")).toEqual(["a:b"]);
    expect(ownLabels({ "parley:node-labels": "[1]" }, ":a")).toBeUndefined();
    expect(ownType({}, "MET")).toBe("MET");
    expect(ownType({ "parley:relationship-type": '"M\\u0001"' }, "M")).toBe("M\u0001");
    expect(ownType({ "parley:relationship-type": "1" }, "M")).toBeUndefined();
  });
});

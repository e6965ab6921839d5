import { describe, expect, it } from "vitest";
import { columnMarks, labelMarks, schemaItemType, schemaType, typeMarks } from "./parley-marks.ts";

describe("marks", () => {
  it("name the type of a column, and its property where other programs call it something else", () => {
    const column = { index: 0, property: "id", name: "id", type: "Date" } as const;
    expect(columnMarks(column)).toEqual({ "parley:value-type": "Date" });
    expect(columnMarks({ ...column, name: "id_" })).toEqual({ "parley:value-type": "Date", "parley:property": '"id"' });
  });

  it("have labels as JSON, and types that XML cannot hold", () => {
    expect(labelMarks(["a:b", '"'])).toEqual({ "parley:node-labels": '["a:b", "\\""]' });
    expect(typeMarks("MET")).toEqual({});
    expect(typeMarks("MET\u0001")).toEqual({ "parley:relationship-type": '"MET\\u0001"' });
  });

  it("stand beside the types that the formats know", () => {
    expect((["Boolean", "Integer", "Float", "Date"] as const).map(schemaType)).toEqual([
      ...["boolean", "long", "double", "string"],
    ]);
    expect((["List<Integer>", "List<Date>", "List", "String"] as const).map(schemaItemType)).toEqual([
      ...["long", "string", "string", undefined],
    ]);
  });
});

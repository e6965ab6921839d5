import { describe, expect, it } from "vitest";
import { Temporal } from "../../../graph/values.ts";
import type { NodeItem } from "../input.ts";
import { withKept, withKeptColumn } from "./kept-beside.ts";

const NODE: NodeItem = {
  kind: "node",
  line: 2,
  key: "a",
  group: "",
  labels: ["x"],
  properties: new Map<string, string>([
    ["caption", "Anna"],
    ["day", "2025-11-21"],
  ]),
};
const DAY = '{"added":["caption"],"properties":{"day":{"$type":"Date","_value":"2025-11-21"}}}';

describe("withKept", () => {
  it("takes away what was added and puts back values with their types", () => {
    const item = withKept(NODE, DAY);
    expect(item).toEqual({ ...NODE, properties: new Map([["day", new Temporal("Date", "2025-11-21")]]) });
  });

  it("puts back labels, and type and key of a relationship", () => {
    expect(withKept(NODE, '{"labels":["a;b"]}')).toMatchObject({ labels: ["a;b"] });
    const end = { key: "a", group: "" };
    const tie = {
      kind: "relationship",
      line: 1,
      key: undefined,
      type: "A",
      start: end,
      end,
      properties: new Map(),
    } as const;
    expect(withKept(tie, '{"type":"a b","key":"1"}')).toMatchObject({ type: "a b", key: "1" });
  });

  it("rejects the record where what is kept cannot be read", () => {
    expect(withKept(NODE, "{")).toMatchObject({ kind: "reject", line: 2, record: "a" });
    expect(withKept(NODE, '{"properties":{"day":5}}')).toMatchObject({ kind: "reject" });
    expect(withKept(NODE, "[]")).toMatchObject({
      reason: 'what is kept under "parley" cannot be read: it is no object',
    });
  });
});

describe("withKeptColumn", () => {
  it("reads the column of that name, where it says something", () => {
    const toItem = withKeptColumn([":ID", "parley:IGNORE"], () => NODE);
    expect(toItem({ kind: "row", line: 2, cells: ["a", DAY] })).not.toEqual(NODE);
    expect(toItem({ kind: "row", line: 2, cells: ["a", ""] })).toEqual(NODE);
  });

  it("leaves tables without it alone", () => {
    const toItem = (): NodeItem => NODE;
    expect(withKeptColumn([":ID", "parley"], toItem)).toBe(toItem);
  });
});

import { describe, expect, it } from "vitest";
import { GraphmlKeys, readData } from "./graphml-keys.ts";

function keysOf(attributes: Readonly<Record<string, string>>, defaultText?: string): GraphmlKeys {
  const keys = new GraphmlKeys("g.graphml");
  keys.declare({ name: "key", line: 3, attributes }, defaultText);
  return keys;
}

describe("GraphmlKeys", () => {
  it("knows a key by its id and by what it is for", () => {
    const keys = keysOf({ id: "d0", for: "node", "attr.name": "age", "attr.type": "int" });
    expect(keys.get("node", "d0")).toEqual({
      ...{ name: "age", type: "long", listOf: undefined, named: true, defaultValue: undefined },
    });
    expect(keys.get("edge", "d0")).toBeUndefined();
    const all = keysOf({ id: "d0" });
    expect([all.get("node", "d0")?.name, all.get("edge", "d0")?.type]).toEqual(["d0", "string"]);
    expect([...keysOf({ id: "d0", for: "graph" }).of("node")]).toEqual([]);
  });

  it("keeps one id apart for nodes and relationships", () => {
    const keys = keysOf({ id: "d0", for: "node", "attr.name": "a" });
    keys.declare({ name: "key", line: 4, attributes: { id: "d0", for: "edge", "attr.name": "b" } }, undefined);
    expect([keys.get("node", "d0")?.name, keys.get("edge", "d0")?.name]).toEqual(["a", "b"]);
  });

  it("tells graphics of drawing programs, which have no name", () => {
    expect(keysOf({ id: "d0", for: "node", "yfiles.type": "nodegraphics" }).get("node", "d0")?.named).toBe(false);
  });

  it("has a default of the key's type, or refuses it", () => {
    expect(keysOf({ id: "d0", "attr.type": "boolean" }, "true").get("node", "d0")?.defaultValue).toBe(true);
    expect(() => keysOf({ id: "d0", "attr.type": "boolean" }, "yes")).toThrow(
      'g.graphml:3: the default of the key "d0" is "yes", expected true or false',
    );
  });

  it("refuses a key without an id or of an unknown type", () => {
    expect(() => keysOf({ "attr.name": "a" })).toThrow("g.graphml:3: a <key> has no id");
    expect(() => keysOf({ id: "d0", "attr.type": "strin" })).toThrow(
      /^g\.graphml:3: the key "d0" has the type "strin", expected one of .* Did you mean `string`\?$/,
    );
    expect(() => keysOf({ id: "d0", "attr.type": "constructor" })).toThrow(/has the type "constructor"/);
  });
});

describe("readData", () => {
  const list = (text: string) => readData({ type: "string", listOf: "long" }, text);

  it("reads lists in JSON with all digits, as APOC writes them", () => {
    expect(list("[1, 9007199254740993]")).toEqual({ value: [1n, 9007199254740993n] });
    expect(list(" ")).toEqual({ value: undefined });
  });

  it("says what it expected of a list that is none or has wrong items", () => {
    const expected = { expected: "a list in JSON, each item an integer of 64 bits" };
    for (const text of ["1", "[1", '["x"]', "[null]", "[[1]]"]) expect(list(text)).toEqual(expected);
  });

  it("takes an empty text for none, but for texts", () => {
    expect(readData({ type: "long", listOf: undefined }, "")).toEqual({ value: undefined });
    expect(readData({ type: "string", listOf: undefined }, "")).toEqual({ value: "" });
    expect(readData({ type: "long", listOf: undefined }, "x")).toEqual({ expected: "an integer of 64 bits" });
  });
});

import { describe, expect, it } from "vitest";
import { emptyMap, type Value } from "../../../graph/values.ts";
import { JsonStream } from "./json-stream.ts";

type Told = readonly [string, unknown, number];

/** What is told of a text that comes in pieces, as `path`, value and line; lists and objects are wanted unless their key begins with `_`. */
function told(text: string, pieceSize = 3): readonly Told[] {
  const found: Told[] = [];
  const isWanted = (path: readonly string[]) => path.at(-1)?.startsWith("_") !== true;
  const tell = (path: readonly string[], value: Value, line: number) => found.push([path.join("."), value, line]);
  const stream = new JsonStream("a.json", { list: isWanted, object: isWanted, item: tell, scalar: tell });
  for (let at = 0; at < text.length; at += pieceSize) stream.write(text.slice(at, at + pieceSize));
  stream.end();
  return found;
}

describe("JsonStream", () => {
  it("hands on items of lists and scalars with their path and line", () => {
    const text = '{"a": [1,\r\n {"b": [true]}\r,\n"x"],\n"c": {"d": null, "e": [2]}}';
    for (const size of [1, 3, 1_000]) {
      expect(told(text, size)).toEqual([
        ["a", 1n, 1],
        ["a", { b: [true] }, 2],
        ["a", "x", 4],
        ["c.d", null, 5],
        ["c.e", 2n, 5],
      ]);
    }
  });

  it("hands on the members of the objects of an open list", () => {
    const found: unknown[] = [];
    const tell = (path: readonly string[], value: Value) => found.push([path.join("."), value]);
    const list = (path: readonly string[]) => (path.length === 0 ? "open" : true);
    const stream = new JsonStream("a.json", { list, object: () => true, item: tell, scalar: tell });
    stream.write('[{"a": [1, {"b": 2}]}, 3, {"a": [4], "c": 5}, [6]]');
    stream.end();
    expect(found).toEqual([
      ["a", 1n],
      ["a", { b: 2n }],
      ["", 3n],
      ["a", 4n],
      ["c", 5n],
      ["", [6n]],
    ]);
  });

  it("keeps U+FEFF in texts, which is no byte order mark there", () => {
    for (const size of [1, 3, 1_000]) {
      expect(told('["\ufeff", "a\ufeffb", "a\\ufeff"]', size).map(([, value]) => value)).toEqual([
        "\ufeff",
        "a\ufeffb",
        "a\ufeff",
      ]);
    }
  });

  it("passes over what nobody wants, and still checks it", () => {
    expect(told('{"_a": [1, {"b": 2}], "_c": {"d": [3]}, "e": 4}')).toEqual([["e", 4n, 1]]);
    expect(() => told('{"_a": [1,,2]}')).toThrow(/^a\.json:1: is not JSON: found/);
  });

  it("keeps every digit, and keys that objects have themselves", () => {
    const [item] = told('[{"__proto__": 9007199254740993, "f": 1.50, "g": -1e3}]');
    const value = item?.[1] as Readonly<Record<string, Value>>;
    expect(Object.entries(value)).toEqual([
      ["__proto__", 9007199254740993n],
      ["f", 1.5],
      ["g", -1000],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.getPrototypeOf(emptyMap()));
  });

  it("reads escapes and characters that are cut between pieces", () => {
    expect(told('["\\u6771\\n", "😀東"]', 1).map(([, value]) => value)).toEqual(["東\n", "😀東"]);
  });

  it.each([
    ["[1,\n2", "a.json:2: is not JSON: the file ends, expected a comma or the end in the list of line 1"],
    ['{"a" 1}', "a.json:1: is not JSON: found 1, expected a colon behind the key in the object of line 1"],
    ["[1]\n[2]", "a.json:2: is not JSON: there is something behind the end, expected nothing more"],
    ["", "a.json:1: is not JSON: the file ends, expected a value"],
    ["[1,]", "a.json:1: is not JSON: found"],
    ["{1: 2}", "a.json:1: is not JSON: found 1, expected a key in quotation marks or }"],
    ['["a', "a.json:1: is not JSON: the file ends in the middle of a value"],
    ['["a\nb"]', "a.json:1: is not JSON: a text holds"],
    ["[nul]", "a.json:1: is not JSON: found"],
    ["[“a”]", "a.json:1: is not JSON: found a character that is no JSON"],
  ])("refuses %j with its line", (text, message) => {
    expect(() => told(text)).toThrow(message);
  });

  it("refuses what is nested too deep or has a number of a thousand digits", () => {
    expect(() => told("[".repeat(200))).toThrow("a.json:1: lists and objects are nested more than 100 deep");
    expect(() => told(`[${"9".repeat(1_001)}]`, 10_000)).toThrow(
      "a.json:1: a number has 1001 digits, expected an integer of 64 bits",
    );
  });

  it("refuses a text that is larger than any record, instead of holding it", () => {
    expect(() => told(`["${"x".repeat(18_000_000)}"]`, 1_000_000)).toThrow(
      /^a\.json:1: a record or text has more than 16 MB/,
    );
  });

  it("holds no list that is handed on item by item against the limit", () => {
    expect(told(`[${'"x",'.repeat(10)}"y"]`)).toHaveLength(11);
  });
});

import { describe, expect, it } from "vitest";
import { readJson, readStrictJson } from "./json.ts";

it("reads what JSON.parse reads", () => {
  const text = ' {"a": [true, false, null, "x\\n\\u00e9\\ud83d\\ude00\\/", {}], "": [], "b": 1.5e-3} ';
  expect(JSON.parse(JSON.stringify(readJson(text)))).toEqual(JSON.parse(text));
});

it("keeps every digit of an integer and tells it from a float", () => {
  expect(readJson("[9007199254740993, -1, 0, 1.0, 1e2, -0.5]")).toEqual([9007199254740993n, -1n, 0n, 1, 100, -0.5]);
});

it("takes __proto__ for a key like any other", () => {
  const map = readJson('{"__proto__": 1, "constructor": 2}');
  expect(Object.entries(map ?? {})).toEqual([
    ["__proto__", 1n],
    ["constructor", 2n],
  ]);
});

it.each([
  "",
  "{",
  "[1,]",
  "{'a':1}",
  '{"a" 1}',
  "01",
  "1 2",
  '"a',
  '"\\x"',
  '"\\u12"',
  "nul",
  "[1",
  '"a\nb"',
  "+1",
  "NaN",
])("refuses %j", (text) => {
  expect(() => readJson(text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("says where it is wrong", () => {
  expect(() => readJson('{\n  "a": x\n}')).toThrow(
    expect.objectContaining({ details: { line: 2, column: 8, offset: 9 } }),
  );
});

it("refuses what is nested too deeply instead of running out of stack", () => {
  expect(() => readJson("[".repeat(100_000))).toThrow(/200 levels/);
});

describe("strictly", () => {
  it.each([
    ['{"a":1,"b":{"a":2},"a":3}', 'the key "a" twice'],
    ['{"__proto__":1,"__proto__":2}', 'the key "__proto__" twice'],
    ['{"a":1,"\\u0061":2}', 'the key "a" twice'],
    ['"\\ud83d"', "half a surrogate pair"],
    ['"\\udc00\\ud83d"', "half a surrogate pair"],
    ['{"\\ud800":1}', "half a surrogate pair"],
    ["1e999", "no FLOAT can hold"],
    ["[-1e400]", "no FLOAT can hold"],
    ["123456789012345678901", "no INTEGER can hold"],
    ["9".repeat(1_000_000), "no INTEGER can hold"],
  ])("refuses %.40s", (text, reason) => {
    expect(() => readStrictJson(text)).toThrow(
      expect.objectContaining({ code: "invalid_request", message: expect.stringContaining(reason) }),
    );
  });

  it.each([
    ['"\\ud83d\\ude00"', "😀"],
    ['"\\u0000"', "\u0000"],
    ["-9223372036854775808", -(2n ** 63n)],
    ["-0.0", -0],
    ["1e-999", 0],
    ["1.7976931348623157e308", Number.MAX_VALUE],
  ])("takes %s", (text, value) => {
    expect(readStrictJson(text)).toBe(value);
  });
});

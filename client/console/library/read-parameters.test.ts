import { describe, expect, it } from "vitest";
import { Temporal, valueMap } from "../../../graph/values.ts";
import { paramsCommand, readParameters, typedJson } from "./read-parameters.ts";

const WANTED = valueMap([
  ["big", 9_007_199_254_740_993n],
  ["half", 0.5],
]);

describe("pasted parameters", () => {
  it.each([
    '{"big": 9007199254740993, "half": 0.5}',
    '{"big": {"$type": "Integer", "_value": "9007199254740993"}, "half": 0.5}',
    '{"statement": "RETURN $big", "parameters": {"big": 9007199254740993, "half": 0.5}}',
    "{big: 9007199254740993, half: 0.5}",
    ":params {big: 9007199254740993, half: 0.5}",
    ":param big => 9007199254740993\n:param half => 0.5",
  ])("are read without loss: %s", (text) => {
    expect(readParameters(text)).toEqual(WANTED);
  });

  it("keep a map that only looks like a typed value", () => {
    expect(readParameters('{"a": {"$type": "Date", "x": 1}}')).toEqual({ a: { $type: "Date", x: 1n } });
  });

  it("have names like __proto__ as names", () => {
    expect(Object.keys(readParameters('{"__proto__": 1}'))).toEqual(["__proto__"]);
  });

  it.each([
    "",
    "[1]",
    '{"a": }',
    "{a: 1",
    ":params {a: 1}\nRETURN 1",
    '{"a": {"$type": "Date", "_value": 1}}',
    "x".repeat(1_000_001),
  ])("that are something else are refused with a reason", (text) => {
    expect(() => readParameters(text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it("come back from what is copied", () => {
    const parameters = valueMap([...Object.entries(WANTED), ["day", new Temporal("Date", "2025-11-21")]]);
    expect(readParameters(paramsCommand(parameters))).toEqual(parameters);
    expect(readParameters(typedJson(parameters))).toEqual(parameters);
  });
});

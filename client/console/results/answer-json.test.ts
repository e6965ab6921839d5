import { describe, expect, it } from "vitest";
import { GraphNode, Temporal, valueMap } from "../../../graph/values.ts";
import { answerAsJson, indented } from "./answer-json.ts";

const ANSWER = {
  fields: ["n", "big"],
  rows: [[new GraphNode("4:a:1", ["A"], valueMap([["on", new Temporal("Date", "2025-11-21")]])), 9007199254740993n]],
};

describe("an answer as JSON", () => {
  it("keeps every digit of an integer", () => {
    expect(answerAsJson(ANSWER, "plain")).toContain("9007199254740993");
  });

  it("is JSON in both forms", () => {
    expect(JSON.parse(answerAsJson(ANSWER, "plain")).values[0][0].properties).toEqual({ on: "2025-11-21" });
    expect(JSON.parse(answerAsJson(ANSWER, "typed")).values[0][1]).toEqual({
      $type: "Integer",
      _value: "9007199254740993",
    });
  });

  it("is indented without touching texts", () => {
    expect(indented(`{"a":[],"b":[1,{}],"c":"x:{\\",[ y"}`)).toBe(
      `{\n  "a": [],\n  "b": [\n    1,\n    {}\n  ],\n  "c": "x:{\\",[ y"\n}`,
    );
  });
});

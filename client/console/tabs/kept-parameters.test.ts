import { describe, expect, it } from "vitest";
import { Temporal, valueMap } from "../../../graph/values.ts";
import { keepParameters, readParameters } from "./kept-parameters.ts";

function storage(start: string | null = null) {
  let text = start;
  return {
    getItem: () => text,
    setItem: (_key: string, next: string) => {
      text = next;
    },
  };
}

describe("the parameters over a reload", () => {
  it("come back with their types", () => {
    const kept = storage();
    const parameters = valueMap([
      ["big", 9007199254740993n],
      ["day", new Temporal("Date", "2025-11-21")],
      ["__proto__", [1, null]],
    ]);
    keepParameters(kept, parameters);
    expect(Object.entries(readParameters(kept))).toEqual(Object.entries(parameters));
  });

  it.each(["{oops", "null", "[1]", '{"a":1}', '{"a":{"$type":"Node"}}'])("are none where %s was kept", (text) => {
    expect(Object.entries(readParameters(storage(text)))).toEqual([]);
  });

  it("are not kept where they are too large, nor are older ones in their place", () => {
    const kept = storage();
    keepParameters(kept, { a: 1n });
    keepParameters(kept, { a: "x".repeat(300_000) });
    expect(Object.entries(readParameters(kept))).toEqual([]);
    expect(Object.entries(readParameters(undefined))).toEqual([]);
  });
});

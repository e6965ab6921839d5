import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal, type Value, valueMap } from "../values.ts";
import { jsonText, valueText, valueType } from "./value-text.ts";

function written(value: Value): readonly [type: string, text: string] {
  return [valueType(value), valueText(value)];
}

describe("a value as text", () => {
  it("has the name of its type", () => {
    expect(written(true)).toEqual(["Boolean", "true"]);
    expect(written(9_007_199_254_740_993n)).toEqual(["Integer", "9007199254740993"]);
    expect(written(3)).toEqual(["Float", "3.0"]);
    expect(written("a")).toEqual(["String", "a"]);
    expect(written(new Temporal("Time", "21:20:00Z"))).toEqual(["Time", "21:20:00Z"]);
    expect(written(new Duration("P1D"))).toEqual(["Duration", "P1D"]);
    expect(written(new Point(4326, [12.5, 41.9]))).toEqual(["Point", "SRID=4326;POINT (12.5 41.9)"]);
    expect(written(Uint8Array.from([1, 2]))).toEqual(["Base64", "AQI="]);
  });

  it("is a list of JSON where all items are of one type", () => {
    expect(written([1n, 2n])).toEqual(["List<Integer>", "[1, 2]"]);
    expect(written([1, Number.NaN])).toEqual(["List<Float>", '[1.0, "NaN"]']);
    expect(written(["a", 'b"\n'])).toEqual(["List<String>", '["a", "b\\"\\n"]']);
    expect(written([new Temporal("Date", "2025-11-21")])).toEqual(["List<Date>", '["2025-11-21"]']);
    expect(written([])).toEqual(["List", "[]"]);
  });

  it("is typed JSON where no list or scalar can say it", () => {
    expect(valueType([1n, "a"])).toBe("Typed");
    expect(written(valueMap([["a", 1n]]))).toEqual([
      ...["Typed", '{"$type":"Map","_value":{"a":{"$type":"Integer","_value":"1"}}}'],
    ]);
  });

  it("is marked where XML cannot hold it, and as JSON every text can be held", () => {
    expect(written("a\u0001")).toEqual(["JSON", "a\u0001"]);
    expect(jsonText("\u0001\ud800\uffff")).toBe('"\\u0001\\ud800\\uffff"');
  });
});

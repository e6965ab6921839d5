import { describe, expect, it } from "vitest";
import type { NodeStyle } from "../lens.ts";
import { plainNodeStyle } from "../lens.ts";
import type { Value } from "../values.ts";
import { GraphNode, valueMap } from "../values.ts";
import { NODE_SIZES, nodeSize, sizeOf, sizeRanges } from "./node-sizes.ts";
import { sizeInWords } from "./size-words.ts";

const city = (population: Value): GraphNode => new GraphNode("1", ["City"], valueMap([["population", population]]));
const style: NodeStyle = { ...plainNodeStyle("City"), size: { by: "property", property: "population" } };
const CITIES = [city(0n), city(25), city(100n)];
const RANGES = sizeRanges(CITIES, () => style);

describe("the size of a node", () => {
  it("grows with its neighbours where nothing else is said", () => {
    expect(sizeOf(city(1), plainNodeStyle("City"), 4, new Map())).toBe(nodeSize(4));
    expect(nodeSize(10_000)).toBe(NODE_SIZES.most);
  });

  it("is by the area of its shape where it is by a property", () => {
    const [none = 0, quarter = 0, all = 0] = CITIES.map((one) => sizeOf(one, style, 0, RANGES));
    expect([none, all]).toEqual([NODE_SIZES.least, NODE_SIZES.most]);
    expect(Math.abs(quarter - none - (all - none) / 2)).toBeLessThanOrEqual(0.5);
  });

  it("is the smallest where a node has no such number", () => {
    for (const value of ["many", null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(sizeOf(city(value), style, 9, RANGES)).toBe(NODE_SIZES.least);
  });

  it("is neither least nor most where all have the same number", () => {
    const size = sizeOf(
      city(7n),
      style,
      0,
      sizeRanges([city(7n), city(7n)], () => style),
    );
    expect(size).toBeGreaterThan(NODE_SIZES.least);
    expect(size).toBeLessThan(NODE_SIZES.most);
  });

  it("is as the reader fixed it, within what can be drawn", () => {
    const fixed = (pixels: number): number =>
      sizeOf(city(1), { ...style, size: { by: "fixed", pixels } }, 3, new Map());
    expect([fixed(40), fixed(1), fixed(5000)]).toEqual([40, 8, 96]);
  });

  it("leaves room for an icon", () => {
    expect(sizeOf(city(1), { ...plainNodeStyle("City"), icon: "city" }, 0, new Map())).toBe(28);
  });

  it("is explained where it differs by a property", () => {
    expect(sizeInWords(style, RANGES, "en")).toBe(" (larger: more population, 0–100)");
    expect(sizeInWords(style, RANGES, "ja")).toBe("（大きいほどpopulationが大きい：0–100）");
    expect(sizeInWords(plainNodeStyle("City"), RANGES, "en")).toBe("");
  });
});

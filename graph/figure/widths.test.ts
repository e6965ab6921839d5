import { describe, expect, it } from "vitest";
import { GraphRelationship, type Value, valueMap } from "../values.ts";
import { WIDTHS, widthRanges, widthsBy } from "./widths.ts";

const carrying = (...values: readonly Value[]): readonly GraphRelationship[] =>
  values.map((value, index) => new GraphRelationship(`${index}`, "a", "b", "SAID", valueMap([["n", value]])));
const widthsOf = (relationships: readonly GraphRelationship[]): readonly (number | undefined)[] =>
  relationships.map(widthsBy(relationships, () => "n"));

describe("the width of lines by a number", () => {
  it("is the same for the same count, whatever else is looked at", () => {
    expect(widthsOf(carrying(3n))).toEqual(widthsOf(carrying(1n, 3n, 8n)).slice(1, 2));
  });

  it("grows from one to eight, and further where there is more", () => {
    const [one, two, eight] = widthsOf(carrying(1n, 2n, 8n));
    expect(one).toBe(WIDTHS.least);
    expect(two).toBeGreaterThan(WIDTHS.least);
    expect(eight).toBe(WIDTHS.most);
    expect(widthsOf(carrying(8n, 5_000n))[0]).toBeLessThan(WIDTHS.most);
  });

  it("spans what occurs where the numbers are no counts", () => {
    expect(widthsOf(carrying(0.25, -3, 0.9))).toEqual([expect.any(Number), WIDTHS.least, WIDTHS.most]);
  });

  it("is in the middle where all are the same", () => {
    expect(widthsOf(carrying(0.5, 0.5))).toEqual([expect.closeTo(3.1), expect.closeTo(3.1)]);
  });

  it("is not said by what is no finite number, or not there", () => {
    expect(widthsOf(carrying("3", Number.NaN, Number.POSITIVE_INFINITY, null))).toEqual(new Array(4).fill(undefined));
    expect(widthRanges(carrying(1n), () => undefined).size).toBe(0);
  });
});

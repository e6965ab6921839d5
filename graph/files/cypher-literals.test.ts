import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal, Unsupported, valueMap } from "../values.ts";
import { cypherLiteral, cypherText } from "./cypher-literals.ts";

describe("cypherLiteral", () => {
  it("writes numbers so that integers and floats stay apart", () => {
    expect([1n, 1, -0, 2e22].map(cypherLiteral)).toEqual(["1", "1.0", "-0.0", "2.0E22"]);
    expect(cypherLiteral(Number.NaN)).toBe("(0.0 / 0.0)");
    expect(cypherLiteral(Number.NEGATIVE_INFINITY)).toBe("(-1.0 / 0.0)");
  });

  it("writes times, durations and points as calls of their functions", () => {
    expect(cypherLiteral(new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"))).toBe(
      "datetime('2025-11-21T21:20:00+09:00[Asia/Tokyo]')",
    );
    expect(cypherLiteral([new Duration("P1D")])).toBe("[duration('P1D')]");
    expect(cypherLiteral(new Point(4326, [1, 2]))).toBe("point({srid: 4326, x: 1.0, y: 2.0})");
  });

  it("has none for bytes, maps, vectors and integers beyond 64 bits, in lists neither", () => {
    const values = [new Uint8Array([1]), valueMap([]), new Unsupported("Vector<INT8>", "[1]"), 2n ** 63n, null];
    for (const value of values) expect([cypherLiteral(value), cypherLiteral([value])]).toEqual([undefined, undefined]);
  });
});

describe("cypherText", () => {
  it("escapes quotes, backslashes and line ends", () => {
    expect(cypherText("it's\\\n\u2028")).toBe("'it\\'s\\\\\\n\\u2028'");
  });

  it("keeps a backslash and the u behind it apart, which Cypher would replace before it reads quotes", () => {
    expect(cypherText("a\\u0027b")).toBe("'a\\\\' + 'u0027b'");
  });
});

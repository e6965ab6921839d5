import { describe, expect, it } from "vitest";
import { GraphNode, type Value, valueMap } from "../../../../graph/values.ts";
import { briefParts, bytesHead } from "./brief-parts.ts";

const NODE = new GraphNode("4:a:1", ["A"], valueMap([]));
const text = (value: Value): string =>
  briefParts(value)
    .parts.map((part) => (part.kind === "text" ? part.text : "●"))
    .join("");

describe("the beginning of a value", () => {
  it("is written as in Cypher", () => {
    expect(text([1n, 1, "a", null, valueMap([["two words", [true]]])])).toBe(
      "[1, 1.0, 'a', null, {`two words`: [true]}]",
    );
  });

  it("has nodes in lists and maps as such", () => {
    expect(
      text(
        valueMap([
          ["n", NODE],
          ["all", [NODE, NODE]],
        ]),
      ),
    ).toBe("{n: ●, all: [●, ●]}");
  });

  it("costs no more for a large value, and says that it was cut", () => {
    const large = Array.from({ length: 1_000_000 }, (_, index) => BigInt(index));
    const start = performance.now();
    const brief = briefParts([large, large]);
    expect(performance.now() - start).toBeLessThan(50);
    expect(brief.isCut).toBe(true);
    expect(text([large]).length).toBeLessThan(260);
  });

  it("ends in what is nested very deep", () => {
    let deep: Value = [];
    for (let level = 0; level < 200; level += 1) deep = [deep];
    expect(text(deep)).toBe("[[[[[[[…]]]]]]]");
  });

  it("of bytes is hexadecimal", () => {
    expect(bytesHead(new Uint8Array([137, 80]))).toBe("0x89 50");
    expect(bytesHead(new Uint8Array(100))).toMatch(/ …$/);
  });
});

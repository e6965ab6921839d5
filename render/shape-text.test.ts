import { describe, expect, it } from "vitest";
import { textWidth } from "../graph/figure/text-width.ts";
import { shapeText } from "./shape-text.ts";

function glyphsOf(text: string): readonly number[] {
  return shapeText(text, 400).runs.flatMap((run) => run.glyphs.map(({ glyph }) => glyph.id));
}

describe("shaping", () => {
  it("gives the width that captions are measured with, less a little kerning", () => {
    for (const text of ["Ministry of Foreign Affairs", "外務省とジュネーブ", "Владимир Жуковский", "ירושלים"]) {
      for (const weight of [400, 700] as const) {
        const measured = textWidth(text, weight === 700);
        const { width } = shapeText(text, weight);
        expect(width).toBeLessThanOrEqual(measured + 0.01);
        expect(width).toBeGreaterThan(measured * 0.97);
      }
    }
  });

  it("sets letters closer where they fit", () => {
    expect(shapeText("AV", 400).width).toBeLessThan(textWidth("AV"));
  });

  it("joins Arabic letters", () => {
    const [first] = glyphsOf("س");
    expect(glyphsOf("سلس")).not.toContain(first);
  });

  it("draws Hebrew from the right and Latin inside from the left", () => {
    const runs = shapeText("אב UN", 400).runs;
    expect(runs.map((run) => [run.text, run.isRightToLeft])).toEqual([
      ["UN", false],
      [" ", true],
      ["אב", true],
    ]);
    expect(glyphsOf("אב")).toEqual(glyphsOf("בא").toReversed());
  });

  it("turns brackets round where they run from the right", () => {
    expect(glyphsOf("(אב)").slice(0, 1)).toEqual(glyphsOf("("));
  });

  it("puts a mark on its letter, without width", () => {
    expect(glyphsOf("e\u0301")).toEqual(glyphsOf("é"));
    expect(shapeText("a\u030a\u0323", 400).width).toBeCloseTo(textWidth("a"), 2);
  });

  it("makes one picture of an emoji of several parts", () => {
    expect(glyphsOf("👨‍👩‍👧")).toHaveLength(1);
    expect(glyphsOf("🇯🇵")).toHaveLength(1);
  });

  it("draws boxes for what no font has", () => {
    expect(shapeText("ไ", 400).runs.map((run) => run.isMissing)).toEqual([true]);
    expect(glyphsOf("ไ")).toEqual([0]);
  });

  it("draws nothing for a text of nothing", () => {
    expect(shapeText("", 400)).toEqual({ runs: [], width: 0 });
    expect(shapeText("\u200b\ufe0f", 400).runs).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { isFullWidth, textWidth } from "./text-width.ts";

describe("textWidth", () => {
  it("measures Latin by the font", () => {
    expect(textWidth("a")).toBe(0.561);
    expect(textWidth("W")).toBe(0.93);
    expect(textWidth("Geneva talks")).toBeCloseTo(6.3, 0);
  });

  it("measures bold text by the bold font", () => {
    expect(textWidth("a", true)).toBe(0.599);
    expect(textWidth("Ada Long", true)).toBeGreaterThan(textWidth("Ada Long"));
  });

  it("counts full-width characters as one em, half-width kana as half", () => {
    expect(textWidth("和平案、「」")).toBe(6);
    expect(textWidth("ｱﾂ")).toBe(1);
    expect(textWidth("→★①")).toBe(3);
  });

  it("gives marks and joiners no width of their own", () => {
    expect(textWidth("e\u0301")).toBe(textWidth("é"));
    expect(textWidth("\u200d\u200b\u064e\u05b0")).toBe(0);
  });

  it("knows Greek, Russian, Hebrew and Arabic letters", () => {
    expect(textWidth("ω")).toBeGreaterThan(textWidth("ι"));
    expect(textWidth("Ж")).toBeGreaterThan(textWidth("Г"));
    expect(textWidth("ש")).toBeGreaterThan(textWidth("י"));
    expect(textWidth("س")).toBeGreaterThan(textWidth("ا"));
  });

  it("takes accented letters outside the table for their base", () => {
    expect(textWidth("ế")).toBe(textWidth("e"));
  });

  it("gives an unknown letter some width", () => {
    expect(textWidth("\u{10330}")).toBe(0.6);
  });
});

describe("isFullWidth", () => {
  it("tells kanji and full-width forms from Latin and half-width kana", () => {
    expect(["和", "Ａ", "한", "a", "ｱ"].map((character) => isFullWidth(character.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

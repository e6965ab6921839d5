import { describe, expect, it } from "vitest";
import { CERTAINTIES, CERTAINTY_WORDS, KINDS, RELATIONS } from "./vocabulary.ts";

/** Contrast of two colours by WCAG 2.2 ("contrast ratio", relative luminance of sRGB). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe("the vocabulary", () => {
  it("names each relation and kind once", () => {
    expect(new Set(RELATIONS.map((relation) => relation.type)).size).toBe(RELATIONS.length);
    expect(new Set(KINDS.map((kind) => kind.label)).size).toBe(KINDS.length);
  });

  it("gives every directed relation words for reading it backwards, and draws symmetric ones without an arrow", () => {
    for (const relation of RELATIONS) {
      expect("reverse" in relation, relation.type).toBe(!relation.symmetric);
      if (relation.symmetric) expect(relation.arrow, relation.type).toBe("none");
    }
  });

  it("has colours that stand out from both backgrounds at 3:1", () => {
    for (const { colour } of [...RELATIONS, ...KINDS]) {
      expect(contrast(colour.light, "#ffffff"), colour.light).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.dark, "#1a1b1e"), colour.dark).toBeGreaterThanOrEqual(3);
    }
  });

  it("never tells two relations of the talks apart by colour alone", () => {
    const looks = RELATIONS.filter((relation) => relation.layer === "talk").map(
      (relation) => `${relation.line} ${relation.arrow}`,
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it("has words for every certainty", () => {
    expect(Object.keys(CERTAINTY_WORDS).toSorted()).toEqual([...CERTAINTIES].toSorted());
  });
});

import { describe, expect, it } from "vitest";
import { textWidth } from "./text-width.ts";
import { pictureText, wrapCaption } from "./wrap.ts";

const LIMITS = { maxWidth: 9.6, maxLines: 3 };

describe("wrapCaption", () => {
  it("leaves a short name on one line", () => {
    expect(wrapCaption("Ada Long", LIMITS)).toEqual(["Ada Long"]);
  });

  it("breaks Latin names at spaces into even lines", () => {
    expect(wrapCaption("Ministry of Foreign Affairs of Eastmarch", LIMITS)).toEqual([
      "Ministry of Foreign",
      "Affairs of Eastmarch",
    ]);
  });

  it("breaks Japanese names behind the middle dot rather than inside a name", () => {
    expect(wrapCaption("コンスタンティン・ドミトラシェンコ", LIMITS)).toEqual([
      "コンスタンティン・",
      "ドミトラシェンコ",
    ]);
  });

  it("begins no line with a long vowel, a small kana or a closing mark", () => {
    for (const line of wrapCaption("ああああああああっょー」ああああああああっょー」", LIMITS))
      expect(line).not.toMatch(/^[っょー」]/);
  });

  it("never splits a surrogate pair or a letter from its mark", () => {
    const lines = wrapCaption("𠮷野家𠮷野家𠮷野家𠮷野家", LIMITS);
    expect(lines.join("")).toBe("𠮷野家𠮷野家𠮷野家𠮷野家");
    expect(wrapCaption(`${"e\u0301".repeat(40)}`, LIMITS).every((line) => !line.startsWith("\u0301"))).toBe(true);
  });

  it("cuts what does not fit with an ellipsis, within the width", () => {
    const lines = wrapCaption("x".repeat(10_000), LIMITS);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(LIMITS.maxWidth);
  });

  it("takes the wider limits only where the narrow ones do not do", () => {
    const wide = { maxWidth: 14, maxLines: 3 };
    expect(wrapCaption("National Reconstruction and Sanctions Enforcement Agency", LIMITS, wide)).toEqual([
      "National Reconstruction",
      "and Sanctions",
      "Enforcement Agency",
    ]);
  });

  it("gives one empty line for a text that cannot be drawn", () => {
    expect(wrapCaption("\u0000\ud800", LIMITS)).toEqual([""]);
  });
});

describe("pictureText", () => {
  it("makes one line, without control characters, lone surrogates and marks that turn the direction", () => {
    expect(pictureText("a\tb\r\nc\u0000\u202e\u2066d\ud800e")).toBe("a b cde");
  });
});

describe("textWidth", () => {
  it("counts full-width characters as one em and half-width ones less", () => {
    expect(textWidth("和平案")).toBe(3);
    expect(textWidth("iii")).toBeLessThan(1);
    expect(textWidth("e\u0301")).toBe(textWidth("é"));
  });
});

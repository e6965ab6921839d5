import { describe, expect, it } from "vitest";
import { missingCharacters } from "./missing-characters.ts";

describe("characters without a font", () => {
  it("are no notice where there are none", () => {
    expect(missingCharacters({ regular: "Genève 外務省 😀", bold: "ש" }, "en", false)).toEqual([]);
  });

  it("are named once, in the language of the figure, with what becomes of them", () => {
    const characters = { regular: "aไท", bold: "ไ" };
    expect(missingCharacters(characters, "en", false)).toEqual([
      { code: "characters-missing", text: "No font for: ไ ท. They are drawn as boxes." },
    ]);
    expect(missingCharacters(characters, "ja", true)).toEqual([
      { code: "characters-missing", text: "フォントにない文字: ไ ท。表示する側のフォントで描かれます。" },
    ]);
  });

  it("are counted where they are many", () => {
    const thai = Array.from({ length: 14 }, (_, index) => String.fromCodePoint(0xe01 + index)).join("");
    expect(missingCharacters({ regular: thai, bold: "" }, "en", false)[0]?.text).toContain(" and 4 more.");
  });
});

import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { SCRIPTS } from "../test/made-figure.ts";
import { fontFaces } from "./font-faces.ts";

/** Each rule's weight, range and font. */
function rulesIn(css: string) {
  return [
    ...css.matchAll(/font-weight:(\d+);src:url\(data:font\/woff;base64,([^)]+)\)[^;]*;unicode-range:([^}]+)\}/g),
  ].map(([, weight, font = "", range]) => ({ weight, range, font: create(Buffer.from(font, "base64")) }));
}

describe("the fonts of an SVG", () => {
  it("are the family Parley, one rule for each weight and face", async () => {
    const rules = rulesIn(await fontFaces({ regular: "abc外é", bold: "Z" }));
    expect(rules.map(({ weight, range }) => [weight, range])).toEqual([
      ["400", "U+61-63,U+e9"],
      ["400", "U+5916"],
      ["700", "U+5a"],
    ]);
  });

  it("have exactly the characters that are drawn", async () => {
    const [rule] = rulesIn(await fontFaces({ regular: "Geneva", bold: "" }));
    const font = rule?.font;
    const characters = font !== undefined && "characterSet" in font ? font.characterSet : [];
    // U+FFFF ends every table of characters.
    const drawn = characters.filter((codePoint) => codePoint !== 0xffff).sort((one, other) => one - other);
    expect(String.fromCodePoint(...drawn)).toBe("Gaenv");
  });

  it("are the same bytes for the same characters", async () => {
    const characters = { regular: Object.values(SCRIPTS).join(""), bold: "Geneva" };
    expect(await fontFaces(characters)).toBe(await fontFaces(characters));
  });

  it("leave emoji, and scripts without a font, to the reader", async () => {
    expect(await fontFaces({ regular: "😀ไ\u200d", bold: "" })).toBe("");
  });

  it("are small: Latin at two weights takes less than 20 kB", async () => {
    const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:()-–";
    expect((await fontFaces({ regular: latin, bold: latin })).length).toBeLessThan(20_000);
  });
});

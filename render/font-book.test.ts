import { describe, expect, it } from "vitest";
import { faceOf, missingIn } from "./font-book.ts";

const scriptOf = (cluster: string): string | undefined => faceOf(cluster, 400)?.script;

describe("the face of a character", () => {
  it("is Noto Sans for Latin, Greek and Russian, accents and all", () => {
    expect(["a", "é", "Š", "ế", "Ω", "Ж", "–", "…", "1"].map(scriptOf)).toEqual(new Array(9).fill("latin"));
  });

  it("is the Japanese face for kana, kanji and signs", () => {
    expect(["あ", "ア", "外", "（", "ｱ", "→", "①", "★"].map(scriptOf)).toEqual(new Array(8).fill("japanese"));
  });

  it("is that of the script for Arabic and Hebrew", () => {
    expect(["س", "ש"].map(scriptOf)).toEqual(["arabic", "hebrew"]);
  });

  it("is the emoji face for pictures, whatever they are made of", () => {
    expect(["😀", "👨‍👩‍👧", "🇯🇵", "👍🏽", "☎️", "1️⃣"].map(scriptOf)).toEqual(new Array(6).fill("emoji"));
  });

  it("is the bold file for bold text", () => {
    expect(faceOf("a", 700)?.id).toBe("latin-700");
  });

  it("is none where no font has the character, which is then missing", () => {
    expect(scriptOf("ไ")).toBeUndefined();
    expect(missingIn("aไ外ท😀\u200d\ufe0f\n")).toEqual(["ไ", "ท"]);
  });
});

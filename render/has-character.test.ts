import { describe, expect, it } from "vitest";
import type { FontWeight } from "./font-files.ts";
import { textFace } from "./font-files.ts";
import type { TabledScript } from "./has-character.ts";
import { hasCharacter } from "./has-character.ts";
import { fontOf } from "./opened-fonts.ts";

const SCRIPTS: readonly TabledScript[] = ["latin", "hebrew", "arabic", "japanese"];
const WEIGHTS: readonly FontWeight[] = [400, 700];

describe("the table of characters", () => {
  it.each(SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => ({ script, weight }))))(
    "says what the $script font of weight $weight has, and nothing else",
    ({ script, weight }) => {
      const font = fontOf(textFace(script, weight));
      const wrong: number[] = [];
      for (let codePoint = 0; codePoint < 0x30000; codePoint += 1) {
        if (hasCharacter(script, codePoint) !== font.hasGlyphForCodePoint(codePoint)) wrong.push(codePoint);
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** The fonts of an SVG or HTML as CSS: the family "Parley", cut down to what is drawn, inside the file itself. */
import type { Figure } from "../graph/figure/figure.ts";
import type { Face, FontWeight } from "./font-files.ts";
import { charactersByFace, subsetOf } from "./font-subsets.ts";
import { woffOf } from "./woff.ts";

/**
 * `@font-face` rules of the family "Parley" for exactly these characters, one for each face that is needed, as WOFF in data URIs. Empty
 * where nothing is drawn. Emoji and scripts without a font of ours are left to the reader's fonts.
 */
export async function fontFaces({ regular, bold }: Figure["characters"]): Promise<string> {
  const rules = await Promise.all([...rulesOf(regular, 400), ...rulesOf(bold, 700)]);
  return rules.join("\n");
}

function rulesOf(characters: string, weight: FontWeight): readonly Promise<string>[] {
  return [...charactersByFace(characters, weight)].map(([face, drawn]) => ruleOf(face, drawn, weight));
}

async function ruleOf(face: Face, characters: string, weight: FontWeight): Promise<string> {
  const font = woffOf(await subsetOf(face, characters));
  const source = `url(data:font/woff;base64,${font.toString("base64")}) format("woff")`;
  return `@font-face{font-family:"Parley";font-weight:${weight};src:${source};unicode-range:${unicodeRange(characters)}}`;
}

/** `U+41-5a,U+e9`: neighbours as one range. */
function unicodeRange(characters: string): string {
  const codePoints = [...new Set([...characters].map((character) => character.codePointAt(0) ?? 0))].sort(
    (one, other) => one - other,
  );
  const ranges: (readonly [first: number, last: number])[] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === codePoint - 1) ranges[ranges.length - 1] = [last[0], codePoint];
    else ranges.push([codePoint, codePoint]);
  }
  return ranges
    .map(([first, last]) => `U+${first.toString(16)}${last === first ? "" : `-${last.toString(16)}`}`)
    .join(",");
}

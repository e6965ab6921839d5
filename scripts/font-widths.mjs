/**
 * Reads the fonts that figures are drawn with and writes what is needed without opening them: graph/figure/font-widths.ts (advance widths) and
 * render/font-coverage.ts (which characters they have). `node scripts/font-widths.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";

const require = createRequire(import.meta.url);
const WIDTHS = fileURLToPath(new URL("../graph/figure/font-widths.ts", import.meta.url));
const COVERAGE = fileURLToPath(new URL("../render/font-coverage.ts", import.meta.url));

/** First and last code point of what is tabled. Accented letters outside of these are as wide as their base. */
const BLOCKS = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x5be, 0x5f4],
  [0x60c, 0x6d5],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x214e],
];
const TATWEEL = "\u0640";

/** A font by package, folder and file. */
function openFont(name, file) {
  const root = dirname(dirname(require.resolve(`@embedpdf/fonts-${name}`)));
  return create(readFileSync(join(root, "fonts", file)));
}

function facesOf(weight) {
  return {
    latin: openFont("latin", `NotoSans-${weight}.ttf`),
    arabic: openFont("arabic", `NotoNaskhArabic-${weight}.ttf`),
    hebrew: openFont("hebrew", `NotoSansHebrew-${weight}.ttf`),
  };
}

/** Width of one code point in 1/1000 em, or undefined where no font has it. */
function widthOf(faces, codePoint) {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Mark}/u.test(character)) return 0;
  const font = [faces.latin, faces.hebrew, faces.arabic].find((face) => face.hasGlyphForCodePoint(codePoint));
  if (font === undefined) return undefined;
  const advance = font === faces.arabic ? joinedWidth(font, character) : font.glyphForCodePoint(codePoint).advanceWidth;
  return Math.round((advance * 1000) / font.unitsPerEm);
}

/** Arabic letters are narrower inside a word; a letter counts as the mean of its form inside and its form at the end. */
function joinedWidth(font, character) {
  const tatweel = font.layout(TATWEEL).advanceWidth;
  const inside = font.layout(TATWEEL + character + TATWEEL).advanceWidth - 2 * tatweel;
  const last = font.layout(TATWEEL + character).advanceWidth - tatweel;
  return (inside + last) / 2;
}

function encoded(faces, [first, last]) {
  let text = "";
  for (let codePoint = first; codePoint <= last; codePoint += 1) {
    const width = widthOf(faces, codePoint);
    text +=
      width === undefined
        ? "--"
        : Math.min(width, 36 * 36 - 1)
            .toString(36)
            .padStart(2, "0");
  }
  return text;
}

const regular = facesOf("Regular");
const bold = facesOf("Bold");
const rows = BLOCKS.map((block) => {
  const first = `0x${block[0].toString(16).padStart(4, "0")}`;
  return `  {\n    first: ${first},\n    regular:\n      "${encoded(regular, block)}",\n    bold: "${encoded(bold, block)}",\n  },`;
});
writeFileSync(
  WIDTHS,
  `/** Advance widths of the fonts of figures. Written by scripts/font-widths.mjs; do not edit. */

/**
 * Blocks of neighbouring code points from \`first\` on, two characters for each: its width in 1/1000 em to the base of 36, or \`--\`
 * where it is not known.
 */
export const FONT_WIDTHS: readonly { readonly first: number; readonly regular: string; readonly bold: string }[] = [
${rows.join("\n")}
];
`,
);

/** Code points in order as ranges: how far the first is behind the last of the range before, and how many follow it, to the base of 36. */
function ranges(font) {
  const codePoints = font.characterSet
    .filter((codePoint) => font.hasGlyphForCodePoint(codePoint))
    .toSorted((one, other) => one - other);
  const found = [];
  for (const codePoint of codePoints) {
    const range = found.at(-1);
    if (range !== undefined && range.last === codePoint - 1) range.last = codePoint;
    else found.push({ first: codePoint, last: codePoint });
  }
  let before = 0;
  return found.map(({ first, last }) => {
    const written = (first - before).toString(36) + (last === first ? "" : `-${(last - first).toString(36)}`);
    before = last;
    return written;
  });
}

/** Broken into lines, as a template would be. */
function inLines(words) {
  const lines = [""];
  for (const word of words) {
    if (lines.at(-1).length + word.length > 110) lines.push("");
    lines.push(`${lines.pop()}${word} `);
  }
  return lines
    .map((line, index) => JSON.stringify(index === lines.length - 1 ? line.trimEnd() : line))
    .join(" +\n    ");
}

/** Both weights of a script have the same characters, or this would be wrong. */
function coverageOf(name, file, ending) {
  const [text, other] = ["Regular", "Bold"].map((weight) => ranges(openFont(name, `${file}-${weight}.${ending}`)));
  if (text.join(" ") !== other.join(" ")) throw new Error(`The weights of ${file} have different characters.`);
  return inLines(text);
}

writeFileSync(
  COVERAGE,
  `/** Which characters the fonts of figures have. Written by scripts/font-widths.mjs; do not edit. */

/**
 * By script: ranges of code points, each as \`first\` or \`first-more\` to the base of 36: how far its first code point is behind the last of the range
 * before, and how many follow.
 */
export const FONT_COVERAGE = {
  latin:
    ${coverageOf("latin", "NotoSans", "ttf")},
  hebrew:
    ${coverageOf("hebrew", "NotoSansHebrew", "ttf")},
  arabic:
    ${coverageOf("arabic", "NotoNaskhArabic", "ttf")},
  japanese:
    ${coverageOf("jp", "NotoSansJP", "otf")},
} as const;
`,
);

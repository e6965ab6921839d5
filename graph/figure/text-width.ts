/** How wide text runs: from the fonts that figures carry (font-widths.ts), so that Node, worker and browser agree to the last digit. */
import { FONT_WIDTHS } from "./font-widths.ts";

/** Code points that are one em wide: CJK, kana, Hangul, full-width forms, most emoji. Pairs of first and last. */
const FULL_WIDTH: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Arrows, mathematical signs, boxes, dingbats: one em, as in the Japanese font. */
const SYMBOLS = [0x2150, 0x2bff] as const;
const HALF_WIDTH_KANA = [0xff61, 0xff9f] as const;
const EMOJI = [0x1f300, 0x1faff] as const;
/** The emoji font is wider than the em. */
const EMOJI_WIDTH = 1.27;
/** Pairs of these are one flag. */
const FLAG_LETTERS = [0x1f1e6, 0x1f1ff] as const;
/** Drawn together with what stands before: marks, joiners, the skin tones of emoji. */
const WITHOUT_WIDTH = /^(?:\p{Mark}|\p{Emoji_Modifier}|[\u200b-\u200f\u2060\ufeff])$/u;
/** A letter of a script without a table. */
const UNKNOWN_LETTER = 0.6;

interface Block {
  readonly first: number;
  readonly regular: readonly (number | undefined)[];
  readonly bold: readonly (number | undefined)[];
}

const BLOCKS: readonly Block[] = FONT_WIDTHS.map(({ first, regular, bold }) => ({
  first,
  regular: decoded(regular),
  bold: decoded(bold),
}));

/** Whether a code point is drawn about one em wide. */
export function isFullWidth(codePoint: number): boolean {
  return FULL_WIDTH.some((range) => isIn(codePoint, range));
}

/**
 * Width of a text in em, without kerning (which makes it a trifle narrower).
 * @param isBold at weight 700 instead of 400
 */
export function textWidth(text: string, isBold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += knownWidth(character, isBold);
  return thousandths / 1000;
}

/** Widths that were looked up; texts repeat their characters. */
const known = { regular: new Map<string, number>(), bold: new Map<string, number>() } as const;
const MOST_KNOWN = 20_000;

/** In 1/1000 em: whole numbers, so that a sum does not depend on its order. */
function knownWidth(character: string, isBold: boolean): number {
  const widths = isBold ? known.bold : known.regular;
  const found = widths.get(character);
  if (found !== undefined) return found;
  const width = characterWidth(character, isBold);
  if (widths.size >= MOST_KNOWN) widths.clear();
  widths.set(character, width);
  return width;
}

function characterWidth(character: string, isBold: boolean): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const width = tabled(codePoint, isBold);
  if (width !== undefined) return width;
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (isIn(codePoint, EMOJI)) return EMOJI_WIDTH * 1000;
  if (isFullWidth(codePoint) || isIn(codePoint, SYMBOLS)) return 1000;
  if (isIn(codePoint, HALF_WIDTH_KANA)) return 500;
  if (isIn(codePoint, FLAG_LETTERS)) return (EMOJI_WIDTH * 1000) / 2;
  // Accented letters are as wide as their base.
  const base = character.normalize("NFKD").codePointAt(0) ?? 0;
  return tabled(base, isBold) ?? UNKNOWN_LETTER * 1000;
}

function tabled(codePoint: number, isBold: boolean): number | undefined {
  for (const { first, regular, bold } of BLOCKS) {
    if (codePoint < first) return undefined;
    if (codePoint < first + regular.length) return (isBold ? bold : regular)[codePoint - first];
  }
  return undefined;
}

function decoded(widths: string): readonly (number | undefined)[] {
  return (widths.match(/../g) ?? []).map((digits) => (digits === "--" ? undefined : Number.parseInt(digits, 36)));
}

function isIn(codePoint: number, [first, last]: readonly [number, number]): boolean {
  return codePoint >= first && codePoint <= last;
}

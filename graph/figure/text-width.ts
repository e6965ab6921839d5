/** How wide text runs: an estimate without a font, so that Node, worker and browser agree to the last digit. */

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

// Averages of common grotesques (Noto Sans, Hiragino, Arial, Segoe), rounded up, in em.
const WIDTHS: readonly (readonly [string, number])[] = [
  ["iljI.,:;'|!`’‘·", 0.28],
  ['ftr()[]{}/\\"-‐“”1*°', 0.4],
  [" ", 0.27],
  ["abcdeghknopqsuvxyz023456789$?_+=<>~^#", 0.57],
  ["wABCEFKLPRSTVXYZ&", 0.66],
  ["DGHNOQUJ€–", 0.74],
  ["mMW%@—…", 0.92],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
const LATIN_LETTER = 0.6;

/** Whether a code point is drawn one em wide. */
export function isFullWidth(codePoint: number): boolean {
  return FULL_WIDTH.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Estimated width of a text in em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const known = WIDTH_OF.get(character);
  if (known !== undefined) return known;
  if (/^(?:\p{Mark}|[\u200b-\u200f])$/u.test(character)) return 0;
  if (isFullWidth(character.codePointAt(0) ?? 0)) return 1;
  // Accented letters are as wide as their base.
  const base = character.normalize("NFD").charAt(0);
  return WIDTH_OF.get(base) ?? LATIN_LETTER;
}

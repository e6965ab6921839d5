/** A tolerant pattern for the database to find candidates with, where no index holds folded names; what it finds is then compared exactly. */
import type { FoldedQuery } from "../name-match.ts";

const SMALL_TO_LARGE: ReadonlyMap<string, string> = new Map(
  [..."ァィゥェォャュョヮヵヶ"].map((small, index) => [[..."アイウエオヤユヨワカケ"][index] ?? small, small]),
);
const ALTERNATIVES: ReadonlyMap<string, string> = new Map([
  ["バ", "バ|ヴァ|ヷ"],
  ["ビ", "ビ|ヴィ|ヸ"],
  ["ベ", "ベ|ヴェ|ヹ"],
  ["ボ", "ボ|ヴォ|ヺ"],
  ["ブ", "ブ|ヴ"],
  ["ジ", "ジ|ヂ"],
  ["ズ", "ズ|ヅ"],
  ["エ", "エ|ェ|イェ|ヱ"],
  ["イ", "イ|ィ|ヰ"],
  ["オ", "オ|ォ|ヲ"],
  ["o", "o|ø|œ"],
  ["l", "l|ł"],
  ["d", "d|đ|ð"],
  ["i", "i|ı"],
  ["a", "a|æ"],
  ["s", "s|ß"],
  ["t", "t|þ"],
]);
// What may stand between two letters without making another name: marks, long vowels, small ッ, separators, invisible characters.
const BETWEEN = "[\\p{M}\\p{P}\\p{S}\\p{Z}\\p{C}\\sーッっ]*";

/**
 * A regular expression (Java's, for `=~` on text in NFKD) that matches wherever the query's fold occurs, with its titles or without, and somewhat more.
 * `anywhere` finds it in the middle of a text, `atStart` only at its beginning.
 */
export function namePattern(query: FoldedQuery): { readonly anywhere: string; readonly atStart: string } {
  const body = `(?:${query.forms.map(({ fold }) => foldPattern(fold)).join("|")})`;
  return { anywhere: `(?s)(?iu).*${body}.*`, atStart: `(?s)(?iu)${BETWEEN}${body}.*` };
}

function foldPattern(fold: string): string {
  // A letter stands for itself repeated, so that doubled consonants of either side meet.
  const letters = [...fold].filter((letter, index, all) => letter !== all[index - 1]);
  return letters.map((letter) => `(?:${alternatives(letter)})+`).join(BETWEEN);
}

function alternatives(letter: string): string {
  const listed = ALTERNATIVES.get(letter);
  const small = SMALL_TO_LARGE.get(letter);
  const katakana = listed ?? (small === undefined ? letter : `${letter}|${small}`);
  const both = /[\u30a1-\u30f6]/.test(katakana) ? `${katakana}|${hiragana(katakana)}` : katakana;
  return both
    .split("|")
    .map((one) => escapeRegExp(one.normalize("NFKD")))
    .join("|");
}

function hiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|&~#-]/g, "\\$&");
}

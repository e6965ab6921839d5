/**
 * Name folding: brings spellings of one name, in any script, to a common form, so that ウィトコフ, ういっとこふ and ｳｨｯﾄｺﾌ meet. The
 * seeder stores the folds (`searchKeys`), search compares with them; what people see is always the original spelling.
 */
import { isKana, toKana, toRomaji } from "wanakana";

/** Longest fold that is kept: more than anybody types, and it keeps an index small where a "name" is a whole text. */
const MAX_KEY_LENGTH = 500;
/** Shorter loose forms meet too many names by accident. */
const MIN_LOOSE_LENGTH = 3;

const SEPARATORS = /[\s\p{P}\p{S}]+/u;
// Long vowel marks, also the dashes and tildes that are typed for them between kana.
const LONG_VOWELS = /(?<=[\u30a1-\u30fa])[\u30fc\u2010-\u2015\u2212~\u301c-]/g;
const SPECIAL_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);
const KANA_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, "バ"],
  [/ヴィ/g, "ビ"],
  [/ヴェ/g, "ベ"],
  [/ヴォ/g, "ボ"],
  [/ヴ/g, "ブ"],
  [/ヷ/g, "バ"],
  [/ヸ/g, "ビ"],
  [/ヹ/g, "ベ"],
  [/ヺ/g, "ボ"],
  [/イェ/g, "エ"],
  [/ヂ/g, "ジ"],
  [/ヅ/g, "ズ"],
  [/ヰ/g, "イ"],
  [/ヱ/g, "エ"],
  [/ヲ/g, "オ"],
  [/ッ/g, ""],
];
const SMALL_KANA = "ァィゥェォャュョヮヵヶ";
const LARGE_KANA = "アイウエオヤユヨワカケ";
// What could be romaji at all; saves the slow conversion for most Latin names.
const MAYBE_ROMAJI = /^(?:n|[bcdfghjkmnprstwyz]{0,3}[aeiou])+$/;

/**
 * The fold of a name: NFKC (half and full width), lower case, no diacritics, hiragana as katakana, no long vowel marks and no small ッ,
 * small kana as large, ヴ as バ行, and no spaces, middle dots, hyphens, punctuation or invisible marks.
 */
export function foldName(text: string): string {
  return foldWords(text).join("");
}

/** The folds of the words of a name, in order; words end at spaces, dots, hyphens and other punctuation. */
export function foldWords(text: string): readonly string[] {
  return splitWords(text)
    .map(foldKana)
    .filter((word) => word !== "");
}

/**
 * The loose form of a name: its fold in Latin letters as a Japanese reader would type it (romaji in any system, long vowels and double letters
 * once, v as b, l as r). プーチン, "puchin", "putin" and "Pūtin" share it; so do "Witkoff" and "Wittkof".
 */
export function looseName(text: string): string {
  return looseWords(text).join("");
}

function looseWords(text: string): readonly string[] {
  return splitWords(text)
    .map(loosen)
    .filter((word) => word !== "");
}

/**
 * What a node must carry in `searchKeys` to be found under any of its names: each name folded and loose, once as words and once as one piece.
 * Sorted and without doubles, so that the same names give the same keys.
 */
export function searchKeys(names: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const name of names) {
    for (const words of [foldWords(name), looseWords(name)]) {
      if (words.length === 0) continue;
      keys.add(words.join(" ").slice(0, MAX_KEY_LENGTH));
      keys.add(words.join("").slice(0, MAX_KEY_LENGTH));
    }
  }
  return [...keys].toSorted();
}

/** How well a spelling answers a query, best first; the loose ones compare loose forms. */
export const MATCH_RANKS = ["exact", "looseExact", "prefix", "wordPrefix", "loosePrefix", "contains"] as const;
export type MatchRank = (typeof MATCH_RANKS)[number];

/** A query made ready for many comparisons. */
export interface FoldedQuery {
  readonly fold: string;
  readonly loose: string;
  /** What was typed, in one width and case: the spelling that has it is the one that was meant. */
  readonly written: string;
}

/** A text in one width and case, nothing else folded. */
export function asWritten(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Folds what somebody typed; `fold` is empty when there was nothing but separators. */
export function foldQuery(text: string): FoldedQuery {
  return { fold: foldName(text), loose: looseName(text), written: asWritten(text) };
}

/** How `text` answers the query, or undefined where it does not. */
export function matchName(query: FoldedQuery, text: string): MatchRank | undefined {
  if (query.fold === "") return undefined;
  const words = foldWords(text);
  const fold = words.join("");
  if (fold === query.fold) return "exact";
  const loose = query.loose.length < MIN_LOOSE_LENGTH ? undefined : looseWords(text);
  if (loose?.join("") === query.loose) return "looseExact";
  if (fold.startsWith(query.fold)) return "prefix";
  if (startsAtWord(words, query.fold)) return "wordPrefix";
  if (loose !== undefined && startsAtWord(loose, query.loose)) return "loosePrefix";
  return fold.includes(query.fold) ? "contains" : undefined;
}

/** Whether `query` begins at the start of a word; it may run over into the next ones ("jdvan" in J. D. Vance). */
function startsAtWord(words: readonly string[], query: string): boolean {
  return words.some((_, index) => words.slice(index).join("").startsWith(query));
}

/** Words in NFKC and lower case, without diacritics and invisible marks, kana as katakana without long vowels. */
function splitWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    // Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic; the voicing marks of kana (U+3099, U+309A) stay.
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .replace(/[øłđðþßæœı]/g, (letter) => SPECIAL_LETTERS.get(letter) ?? letter)
    // Apostrophes join (O'Neill is one word); controls and formats such as direction marks are nothing.
    .replace(/['’ʼ`\p{Cc}\p{Cf}]/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(LONG_VOWELS, "");
  return plain.split(SEPARATORS).filter((word) => word !== "");
}

function foldKana(word: string): string {
  let folded = word;
  if (/[\u30a1-\u30fa]/.test(word)) {
    for (const [variant, usual] of KANA_VARIANTS) folded = folded.replace(variant, usual);
    folded = folded.replace(/[ァィゥェォャュョヮヵヶ]/g, (kana) => LARGE_KANA[SMALL_KANA.indexOf(kana)] ?? kana);
  }
  return folded;
}

function loosen(word: string): string {
  return romaji(word)
    .replaceAll("ou", "o")
    .replace(/([a-z])\1+/g, "$1")
    .replaceAll("v", "b")
    .replaceAll("l", "r");
}

function romaji(word: string): string {
  if (/[\u30a1-\u30fa]/.test(word)) return toRomaji(word);
  const latin = word.replaceAll("l", "r");
  if (!MAYBE_ROMAJI.test(latin)) return word;
  const kana = toKana(latin);
  return isKana(kana) ? toRomaji(kana) : word;
}

/**
 * Name folding: brings spellings of one name, in any script, to a common form, so that ウィトコフ, ういっとこふ and ｳｨｯﾄｺﾌ meet. The
 * seeder stores the folds (`searchKeys`), search compares with them; what people see is always the original spelling.
 */
import { soundOf } from "./name-sound.ts";
import { withoutTitles } from "./name-titles.ts";

/** Raised whenever `searchKeys` gives other keys for a name: then what is stored must be loaded again. */
export const FOLD_VERSION = 2;

/** Longest fold that is kept: more than anybody types, and it keeps an index small where a "name" is a whole text. */
const MAX_KEY_LENGTH = 500;
/** Characters of a name that are folded at most: those behind them do not come into a fold that is kept. */
const MAX_FOLDED_LENGTH = 10_000;
/** Longer texts are no names: nobody has a title in them. */
const MAX_TITLED_LENGTH = 150;

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
const HAS_VARIANTS = /[ヴヷヸヹヺヂヅヰヱヲッァィゥェォャュョヮヵヶ]/;
const SMALL_KANA = "ァィゥェォャュョヮヵヶ";
const LARGE_KANA = "アイウエオヤユヨワカケ";

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
 * The loose form of a name: how it sounds, in Latin letters, as far as kana, Cyrillic, Greek and Latin spellings of it can meet. プーチン, Путин,
 * "puchin", "putin" and "Pūtin" share it; so do Дмитриев, "Dmitriyev" and ドミトリエフ.
 */
export function looseName(text: string): string {
  return looseWords(text).join("");
}

/** The loose forms of the words of a name, in order. */
export function looseWords(text: string): readonly string[] {
  return splitWords(text)
    .map(soundOf)
    .filter((word) => word !== "");
}

/** A name without titles and forms of address ("President Putin", プーチン氏), or undefined where it has none, or would be nothing without. */
export function untitled(text: string): string | undefined {
  return text.length > MAX_TITLED_LENGTH ? undefined : withoutTitles(text);
}

/**
 * What a node must carry in `searchKeys` to be found under any of its names: each name folded and loose, once as words and once as one piece,
 * with its titles and without. Sorted and without doubles, so that the same names give the same keys.
 */
export function searchKeys(names: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const whole of names) {
    const name = whole.slice(0, MAX_FOLDED_LENGTH);
    for (const form of [name, untitled(name)]) {
      if (form === undefined) continue;
      for (const words of [foldWords(form), looseWords(form)]) {
        if (words.length === 0) continue;
        keys.add(words.join(" ").slice(0, MAX_KEY_LENGTH));
        keys.add(words.join("").slice(0, MAX_KEY_LENGTH));
      }
    }
  }
  return [...keys].toSorted();
}

/** A text in one width and case, nothing else folded. */
export function asWritten(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Words in NFKC and lower case, without diacritics and invisible marks, kana as katakana without long vowels. */
function splitWords(text: string): readonly string[] {
  return plainText(text)
    .split(SEPARATORS)
    .filter((word) => word !== "");
}

function plainText(text: string): string {
  // Most names are written in these letters alone, and search folds hundreds of them for each answer.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/['`]/g, "");
  return (
    text
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
      .replace(LONG_VOWELS, "")
  );
}

function foldKana(word: string): string {
  if (!HAS_VARIANTS.test(word)) return word;
  let folded = word;
  for (const [variant, usual] of KANA_VARIANTS) folded = folded.replace(variant, usual);
  return folded.replace(/[ァィゥェォャュョヮヵヶ]/g, (kana) => LARGE_KANA[SMALL_KANA.indexOf(kana)] ?? kana);
}

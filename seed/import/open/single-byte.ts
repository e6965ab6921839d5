/** Judges in which encoding of single bytes a sample is, by whether its words look like words of a language that is written in it. */

/** What a text may look like in one of the encodings. */
export interface Alphabet {
  readonly encoding: string;
  /** Letters beyond ASCII of each language, in lower case. */
  readonly languages: readonly string[];
  /** Of an encoding of another script than Latin: its ten or so most frequent letters. */
  readonly frequent?: string;
  /** What no word of these languages has. */
  readonly never?: RegExp;
}

/** Polish writes ni for ń before a vowel; Czech has ď before few consonants. */
const NOT_CENTRAL = /ń(?=[aeiouyąęó])|ď(?=[bcdhlnrvw])/iu;

/** The likeliest first: it wins where nothing speaks for another. */
export const ALPHABETS: readonly Alphabet[] = [
  {
    encoding: "windows-1252",
    languages: ["àâæçèéêëîïôœùûü", "äöüß", "áéíñóúü", "áâãàçéêíóôõú", "àèéìòù", "åäöé", "æøåé", "éëïöü", "áéíóúýþæöð"],
    // Spanish ñ stands before a vowel, Portuguese õ before e, ã at the end or before o, Icelandic þ at the beginning, French œ as in sœur.
    never: /ñ(?![aeiouáéíóú])|õ(?!e)|ã(?![eo]|s?$)|(?<=\p{L})þ|œ(?![uidtsem])/iu,
  },
  {
    encoding: "windows-1251",
    languages: [
      "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
      "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
      "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
      "абвгдђежзијклљмнњопрстћуфхцчџш",
    ],
    frequent: "оеаинтсрвлі",
    never: /(?<!\p{L})[ьъы]/iu,
  },
  {
    encoding: "windows-1250",
    languages: ["áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"],
    never: NOT_CENTRAL,
  },
  {
    encoding: "windows-1253",
    languages: ["αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"],
    frequent: "αοιετσνηυρς",
    never: /ς(?=\p{L})|\p{L}σ(?!\p{L})|(?<=\p{L})[ΆΈΉΊΌΎΏ]/u,
  },
  { encoding: "windows-1254", languages: ["çğıöşüâîû", "çğiöşüâîûi\u0307"] },
  {
    encoding: "koi8-r",
    languages: ["абвгдежзийклмнопрстуфхцчшщъыьэюяё"],
    frequent: "оеаинтсрвл",
    never: /(?<!\p{L})[ьъы]/iu,
  },
  {
    encoding: "windows-1255",
    languages: ["אבגדהוזחטיכלמנסעפצקרשתךםןףץ"],
    frequent: "יוהלארמתבש",
    never: /[ךםןףץ](?=\p{L})/u,
  },
  {
    encoding: "windows-1256",
    languages: ["ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ"],
    frequent: "اليمنورتبة",
    never: /ة(?=\p{L})/u,
  },
  { encoding: "iso-8859-2", languages: ["áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż"], never: NOT_CENTRAL },
];

const WORD = /[\p{L}\p{M}]+/gu;
const SHAPE = /^(?:\p{Lu}?[\p{Ll}\p{Lo}\p{M}]*|[\p{Lu}\p{M}]+)$/u;
/** Beyond ASCII, what is written right beside words; a sign between two letters is else a letter read in the wrong encoding. */
const PUNCTUATION = /[\u00a0–—‘’“”„‚…«»‹›·¡¿€™©®]/u;
const INSIDE = /[’‘–—·\u00a0…]/u;
/** Signs that stand alone or by figures. */
const SIGN = /[§°•№£¥†‡½¼¾±×÷¢]|(?<=[\dmk])[²³¹]/u;

/** How well a text fits: `words` and signs that can be explained, and what speaks for it besides; both from 0 to 1. */
export interface Fit {
  readonly explained: number;
  readonly bonus: number;
}

/** How far a sample, decoded, looks like a text in one of the languages of its encoding. */
export function fitOf(sample: string, alphabet: Alphabet): Fit {
  const text = sample.replace(/[µªº]/g, "");
  const words = [...text.matchAll(WORD)].map(([word]) => word).filter(isForeign);
  const signs = signsOf(text);
  const fitting = alphabet.languages.map((letters) => words.map((word) => isWordOf(word, letters, alphabet)));
  const explained = words.filter((_, index) => fitting.some((fits) => fits[index])).length;
  const total = words.length + signs.length;
  if (total === 0) return { explained: 0, bonus: 0 };
  const bonus =
    alphabet.frequent === undefined
      ? Math.max(...fitting.map((fits) => fits.filter(Boolean).length)) / Math.max(words.length, 1)
      : shareOf(words.join(""), alphabet.frequent);
  return { explained: (explained + signs.filter((good) => good).length) / total, bonus };
}

function isForeign(word: string): boolean {
  return /[^\0-\x7f]/.test(word);
}

function isWordOf(word: string, letters: string, { frequent, never }: Alphabet): boolean {
  if (!SHAPE.test(word) || never?.test(word)) return false;
  const foreign = [...word.toLowerCase()].filter(isForeign);
  if (!foreign.every((letter) => letters.includes(letter))) return false;
  const share = foreign.length / [...word].length;
  // Latin words have letters of ASCII too; words of other scripts have none.
  if (frequent === undefined) return share <= 0.75 || word.length === 1;
  return share === 1 && (word.length > 1 || frequent.includes(word.toLowerCase()));
}

/** Whether each sign beyond ASCII, one after the other, stands where such signs stand. */
function signsOf(text: string): readonly boolean[] {
  return [...text.matchAll(/[^\0-\x7f\p{L}\p{M}]/gu)].map(({ 0: sign, index }) => {
    const before = text.charAt(index - 1) || " ";
    const after = text.charAt(index + sign.length) || " ";
    if (PUNCTUATION.test(sign)) return INSIDE.test(sign) || !(isLetter(before) && isLetter(after));
    return SIGN.test(before + sign) && ![before, after].some(isForeign);
  });
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function shareOf(text: string, frequent: string): number {
  const letters = [...text.toLowerCase()];
  return letters.filter((letter) => frequent.includes(letter)).length / Math.max(letters.length, 1);
}

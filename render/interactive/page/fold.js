// @ts-check
/**
 * Folds what somebody types as graph/names.ts folded the names that it is compared with: script, case, width, marks, long vowels, and how a word
 * sounds. The two are held together by a test (fold.test.ts).
 */

/** @type {readonly (readonly [RegExp, string])[]} */
const KANA_VARIANTS = [
  [/ヴァ|ヷ/g, "バ"],
  [/ヴィ|ヸ/g, "ビ"],
  [/ヴェ|ヹ/g, "ベ"],
  [/ヴォ|ヺ/g, "ボ"],
  [/ヴ/g, "ブ"],
  [/イェ|ヱ/g, "エ"],
  [/ヂ/g, "ジ"],
  [/ヅ/g, "ズ"],
  [/ヰ/g, "イ"],
  [/ヲ/g, "オ"],
  [/ッ/g, ""],
];
const SMALL_KANA = "ァィゥェォャュョヮヵヶ";
const LARGE_KANA = "アイウエオヤユヨワカケ";
const LATIN_LETTERS = pairs("ø o ł l đ d ð d þ th ß ss æ ae œ oe ı i");

/**
 * A text's words, folded.
 * @param {string} text
 */
export function foldWords(text) {
  return splitWords(text)
    .map((word) => {
      let folded = word;
      for (const [variant, usual] of KANA_VARIANTS) folded = folded.replace(variant, usual);
      return folded.replace(/[ァィゥェォャュョヮヵヶ]/g, (kana) => LARGE_KANA[SMALL_KANA.indexOf(kana)] ?? kana);
    })
    .filter((word) => word !== "");
}

/**
 * How a text's words sound, in Latin letters.
 * @param {string} text
 */
export function looseWords(text) {
  return splitWords(text)
    .map(soundOf)
    .filter((word) => word !== "");
}

/** @param {string} text */
function splitWords(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .replace(/[øłđðþßæœı]/g, (letter) => LATIN_LETTERS.get(letter) ?? letter)
    .replace(/['’ʼ`\p{Cc}\p{Cf}]/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/(?<=[\u30a1-\u30fa])[\u30fc\u2010-\u2015\u2212~\u301c-]/g, "")
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => word !== "");
}

// In this order: spellings of one sound, then what kana cannot tell apart.
/** @type {readonly (readonly [RegExp, string])[]} */
const SOUNDS = [
  [/shch|sch/g, "sh"],
  [/tch/g, "ch"],
  [/dzh|zh/g, "j"],
  [/dz/g, "z"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q(?!u)/g, "k"],
  [/qu/g, "ku"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/c(?!h)/g, "k"],
  [/ou/g, "o"],
  [/([a-z])\1+/g, "$1"],
  [/(^|[aeiouy])ye/g, "$1e"],
  [/s[yi]([auo])/g, "sh$1"],
  [/ty([auo])/g, "ch$1"],
  [/[zj]y([auo])/g, "j$1"],
  [/y/g, "i"],
  [/w/g, "u"],
  [/v(?=$|[sktpfch])/g, "f"],
  [/v/g, "b"],
  [/l/g, "r"],
  [/shi/g, "si"],
  [/chi/g, "ti"],
  [/ji/g, "zi"],
  [/tsu/g, "tu"],
  [/ts(?![aeiou])/g, "t"],
  [/(?<![sc])hu/g, "fu"],
  [/n(?=[bpm])/g, "m"],
  [/([a-z])\1+/g, "$1"],
];

/** @param {string} word */
function soundOf(word) {
  const latin = inLatin(word);
  if (!/[a-z]/.test(latin)) return latin;
  let sound = latin;
  for (const [spelling, usual] of SOUNDS) sound = sound.replace(spelling, usual);
  // Vowels that kana put after a consonant which has none.
  const bare = sound.replace(/(?<=[bdfghkmprstz])u(?![aeiou])|(?<=[td])o(?![aeiou])/g, "").replace(/([a-z])\1+/g, "$1");
  return bare.length >= 3 && /[aeiou]/.test(bare) ? bare : sound;
}

const KANA = pairs(
  "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go サ sa シ si ス su セ se ソ so ザ za ジ zi ズ zu ゼ ze ゾ zo " +
    "タ ta チ ti ツ tu テ te ト to ダ da ヂ zi ヅ zu デ de ド do ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo " +
    "パ pa ピ pi プ pu ペ pe ポ po マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o " +
    "ヴ bu ヷ ba ヸ bi ヹ be ヺ bo ン n ヵ ka ヶ ke",
);
const SMALL = pairs("ァ a ィ i ゥ u ェ e ォ o ャ a ュ u ョ o");
const PALATAL = pairs("シ sh チ ch ジ j ヂ j");
const CYRILLIC = pairs(
  "а a б b в v г g ґ g д d е e є e ж zh з z и i і i ј j к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya " +
    "ђ d љ lj њ nj ћ c џ dz ѕ dz",
);
const SOUTH_SLAVIC = pairs("ж z х h ц c ч c ш s");
const GREEK = pairs(
  "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
);

/** @param {string} word */
function inLatin(word) {
  if (/[\u30a1-\u30fa]/.test(word)) return kanaInLatin(word);
  if (/[\u0400-\u04ff]/.test(word)) return cyrillicInLatin(word);
  if (/[\u0370-\u03ff]/.test(word)) return spell(word.replaceAll("ου", "u").replaceAll("μπ", "b"), GREEK);
  return word;
}

/** @param {string} word */
function kanaInLatin(word) {
  let latin = "";
  const letters = [...word];
  for (const [index, letter] of letters.entries()) {
    const sound = KANA.get(letter);
    const small = SMALL.get(letters[index + 1] ?? "");
    if (sound !== undefined)
      latin += small === undefined ? sound : joinedSound(letter, sound, letters[index + 1] ?? "", small);
    else if (!SMALL.has(letter)) latin += letter === "ッ" ? "" : letter;
    else if (index === 0 || !KANA.has(letters[index - 1] ?? "")) latin += SMALL.get(letter) ?? "";
  }
  return latin;
}

/**
 * A kana and the small one after it.
 * @param {string} kana
 * @param {string} sound
 * @param {string} small
 * @param {string} vowel
 */
function joinedSound(kana, sound, small, vowel) {
  const isGlide = "ャュョ".includes(small);
  const palatal = PALATAL.get(kana);
  if (palatal !== undefined && (isGlide || small === "ェ")) return palatal + vowel;
  const stem = sound.slice(0, -1);
  if (isGlide) return `${stem}y${vowel}`;
  if (kana === "イ" && small === "ェ") return "e";
  if (kana === "ツ") return `ts${vowel}`;
  if (stem === "" || "クグキギ".includes(kana)) return sound.endsWith(vowel) ? sound : sound + vowel;
  return stem + vowel;
}

/** @param {string} word */
function cyrillicInLatin(word) {
  const voiced = word.replace(/ъ(?=[бвгджзклмнпрстфхцчшщ])/g, "а").replace(/[ъь]/g, "");
  if (/[ђјљњћџ]/.test(word)) return spell(voiced, SOUTH_SLAVIC, CYRILLIC);
  return spell(/[іґє]/.test(word) ? voiced.replaceAll("г", "h") : voiced, CYRILLIC);
}

/**
 * @param {string} word
 * @param {...ReadonlyMap<string, string>} tables
 */
function spell(word, ...tables) {
  return Array.from(word, (letter) => tables.find((table) => table.has(letter))?.get(letter) ?? letter).join("");
}

/**
 * @param {string} text letters and what they become, by turns
 * @returns {ReadonlyMap<string, string>}
 */
function pairs(text) {
  const words = text.split(" ");
  return new Map(words.flatMap((letter, index) => (index % 2 === 0 ? [[letter, words[index + 1] ?? ""]] : [])));
}

/** Letters of other scripts in Latin ones, for names: kana, Cyrillic, Greek. Rough on purpose: what they give is compared, never shown. */

const VOWELS = "aiueo";

/** Rows of kana, each in the order a i u e o; `_` where there is none. */
const KANA_ROWS: readonly (readonly [kana: string, latin: string])[] = [
  ["アイウエオ", "a i u e o"],
  ["カキクケコ", "ka ki ku ke ko"],
  ["ガギグゲゴ", "ga gi gu ge go"],
  ["サシスセソ", "sa si su se so"],
  ["ザジズゼゾ", "za zi zu ze zo"],
  ["タチツテト", "ta ti tu te to"],
  ["ダヂヅデド", "da zi zu de do"],
  ["ナニヌネノ", "na ni nu ne no"],
  ["ハヒフヘホ", "ha hi fu he ho"],
  ["バビブベボ", "ba bi bu be bo"],
  ["パピプペポ", "pa pi pu pe po"],
  ["マミムメモ", "ma mi mu me mo"],
  ["ヤユヨ", "ya yu yo"],
  ["ラリルレロ", "ra ri ru re ro"],
  ["ワヰヱヲ", "wa i e o"],
  ["ヴヷヸヹヺ", "bu ba bi be bo"],
  ["ンヵヶ", "n ka ke"],
];
const KANA: ReadonlyMap<string, string> = new Map(
  KANA_ROWS.flatMap(([kana, latin]) => [...kana].map((one, index) => [one, latin.split(" ")[index] ?? ""] as const)),
);
const SMALL_VOWELS = "ァィゥェォ";
const SMALL_GLIDES: ReadonlyMap<string, string> = new Map([
  ["ャ", "a"],
  ["ュ", "u"],
  ["ョ", "o"],
]);
/** What stands before a glide (シャ), and before ェ (シェ). */
const PALATAL: ReadonlyMap<string, string> = new Map([
  ["シ", "sh"],
  ["チ", "ch"],
  ["ジ", "j"],
  ["ヂ", "j"],
]);

// After marks have been taken off: й is и, ї is і, ё is е, ў is у.
const CYRILLIC = table(
  "а a б b в v г g ґ g д d е e є e ж zh з z и i і i ј j к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya " +
    "ђ d љ lj њ nj ћ c џ dz ѕ dz",
);
/** Letters that only Serbian and Macedonian have; then the others are read as their own Latin alphabet writes them, without its marks. */
const SOUTH_SLAVIC = /[ђјљњћџ]/;
const SOUTH_SLAVIC_LETTERS = table("ж z х h ц c ч c ш s");
/** Letters that Russian has not; then г is an h. */
const UKRAINIAN = /[іґє]/;

const GREEK = table(
  "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
);

/** The word in Latin letters as far as it is kana, Cyrillic or Greek; everything else stays. Takes lower case without marks, katakana. */
export function inLatin(word: string): string {
  if (/[\u30a1-\u30fa]/.test(word)) return kanaInLatin(word);
  if (/[\u0400-\u04ff]/.test(word)) return cyrillicInLatin(word);
  if (/[\u0370-\u03ff]/.test(word)) return spell(word.replaceAll("ου", "u").replaceAll("μπ", "b"), GREEK);
  return word;
}

function kanaInLatin(word: string): string {
  let latin = "";
  const letters = [...word];
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1] ?? "";
    const sound = KANA.get(letter);
    if (sound !== undefined) latin += isSmall(next) ? joined(letter, sound, next) : sound;
    else if (!isSmall(letter)) latin += letter === "ッ" ? "" : letter;
    else if (index === 0 || !KANA.has(letters[index - 1] ?? "")) latin += smallSound(letter);
  }
  return latin;
}

/** A kana and the small one after it: ファ fa, ティ ti, シェ she, キャ kya. */
function joined(kana: string, sound: string, small: string): string {
  const vowel = smallSound(small);
  const isGlide = SMALL_GLIDES.has(small);
  const palatal = PALATAL.get(kana);
  if (palatal !== undefined && (isGlide || small === "ェ")) return palatal + vowel;
  const stem = sound.slice(0, -1);
  if (isGlide) return `${stem}y${vowel}`;
  if (kana === "イ" && small === "ェ") return "e";
  if (kana === "ツ") return `ts${vowel}`;
  // ウィ, クォ and キェ keep their own vowel; where it would be said twice, the small one only lengthens it.
  if (stem === "" || "クグキギ".includes(kana)) return sound.endsWith(vowel) ? sound : sound + vowel;
  return stem + vowel;
}

function isSmall(letter: string): boolean {
  return letter !== "" && (SMALL_VOWELS.includes(letter) || SMALL_GLIDES.has(letter));
}

function smallSound(small: string): string {
  return SMALL_GLIDES.get(small) ?? VOWELS[SMALL_VOWELS.indexOf(small)] ?? "";
}

function cyrillicInLatin(word: string): string {
  // A hard sign before a consonant is Bulgarian's vowel; every other sign is silent.
  const voiced = word.replace(/ъ(?=[бвгджзклмнпрстфхцчшщ])/g, "а").replace(/[ъь]/g, "");
  if (SOUTH_SLAVIC.test(word)) return spell(voiced, SOUTH_SLAVIC_LETTERS, CYRILLIC);
  return spell(UKRAINIAN.test(word) ? voiced.replaceAll("г", "h") : voiced, CYRILLIC);
}

function spell(word: string, ...tables: readonly ReadonlyMap<string, string>[]): string {
  return Array.from(word, (letter) => tables.find((one) => one.has(letter))?.get(letter) ?? letter).join("");
}

function table(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.split(" ");
  return new Map(
    words.flatMap((letter, index) => (index % 2 === 0 ? [[letter, words[index + 1] ?? ""] as const] : [])),
  );
}

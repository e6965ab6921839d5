/** How a word of a name sounds, roughly, to a reader who may know it from kana only: the loose form. */
import { inLatin } from "./name-letters.ts";

// In this order. Different spellings of one sound first, then what kana cannot tell apart, then the vowels that kana add.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
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
  // Yermak, Ермак; Dmitriyev, Dmitriev; Zelenskyy, Zelenskiy.
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
/** Vowels that kana put after a consonant which has none: ウィトコ(フ), ド(ミ)ト(リ)エフ. */
const ADDED_VOWELS = /(?<=[bdfghkmprstz])u(?![aeiou])|(?<=[td])o(?![aeiou])/g;
/** Shorter forms would meet too many names; then the vowels stay. */
const SHORTEST_WITHOUT = 3;

/** The loose form of one word (lower case, without marks, katakana): Latin letters, as far as the script is known. */
export function soundOf(word: string): string {
  const latin = inLatin(word);
  if (!/[a-z]/.test(latin)) return latin;
  let sound = latin;
  for (const [spelling, usual] of SOUNDS) sound = sound.replace(spelling, usual);
  const bare = sound.replace(ADDED_VOWELS, "").replace(/([a-z])\1+/g, "$1");
  return bare.length >= SHORTEST_WITHOUT && /[aeiou]/.test(bare) ? bare : sound;
}

/**
 * Which face draws what. Noto Sans comes first, so that Latin, Greek and Russian look the same in an English and in a Japanese figure and
 * an accented letter is never from another face than its neighbours; kana, kanji and signs are from Noto Sans JP.
 */
import type { Face, FontWeight, Script } from "./font-files.ts";
import { emojiFace, textFace } from "./font-files.ts";
import { hasCharacter } from "./has-character.ts";

const ORDER: readonly Exclude<Script, "emoji">[] = ["latin", "hebrew", "arabic", "japanese"];

/** Says how the character before it is to be drawn, joins, or splits; never drawn itself. */
const UNSEEN =
  /^(?:\p{Variation_Selector}|[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}])$/u;
/** Drawn as a picture even where a text font has a sign for it. */
const PICTURE = /\ufe0f|\u20e3|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;

const known: Readonly<Record<FontWeight, Map<string, Face | undefined>>> = { 400: new Map(), 700: new Map() };

/** The face for a grapheme cluster (a letter with its marks, an emoji with what belongs to it), undefined where no face has its first character. */
export function faceOf(cluster: string, weight: FontWeight): Face | undefined {
  const faces = known[weight];
  if (faces.has(cluster)) return faces.get(cluster);
  const face = findFace(cluster, weight);
  // Hostile texts have clusters without end; no figure has this many different ones.
  if (faces.size > 100_000) faces.clear();
  faces.set(cluster, face);
  return face;
}

/** Whether a character leaves no trace of its own. */
export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

/** Of these characters, those that no face has: boxes in a PNG or PDF. */
export function missingIn(characters: string): readonly string[] {
  const missing = new Set<string>();
  for (const character of characters) {
    if (!isUnseen(character) && !/\p{Control}/u.test(character) && faceOf(character, 400) === undefined)
      missing.add(character);
  }
  return [...missing];
}

function findFace(cluster: string, weight: FontWeight): Face | undefined {
  const seen = [...cluster.normalize("NFC")].filter((character) => !isUnseen(character)).map(codePointOf);
  const [first] = seen;
  if (first === undefined) return textFace("latin", weight);
  if (PICTURE.test(cluster)) {
    const face = emojiFace([...cluster].map(codePointOf));
    if (face !== undefined) return face;
  }
  let second: Face | undefined;
  for (const script of ORDER) {
    if (!hasCharacter(script, first)) continue;
    if (seen.every((codePoint) => hasCharacter(script, codePoint))) return textFace(script, weight);
    second ??= textFace(script, weight);
  }
  return second ?? emojiFace(seen);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

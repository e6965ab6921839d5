/** Fonts cut down to the characters that are drawn. Cut once for the same characters, and kept for a while. */
import subsetFont from "subset-font";
import { faceOf, isUnseen } from "./font-book.ts";
import type { Face, FontWeight, Script } from "./font-files.ts";

/** What a script needs to be read well. No ligatures and no Japanese kerning, as in outlines (shape-text.ts). */
const FEATURES: Readonly<Record<Script, readonly string[]>> = {
  latin: ["kern", "mark", "mkmk", "ccmp"],
  hebrew: ["kern", "mark", "mkmk", "ccmp"],
  arabic: ["kern", "mark", "mkmk", "ccmp", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "curs"],
  japanese: ["ccmp"],
  emoji: ["ccmp"],
};
const MOST_KEPT = 64;
const kept = new Map<string, Promise<Buffer>>();

/** Which of the characters each face draws, in order. Emoji are not among them, nor what no face has. */
export function charactersByFace(characters: string, weight: FontWeight): ReadonlyMap<Face, string> {
  const found = new Map<Face, string>();
  for (const character of characters) {
    if (isUnseen(character)) continue;
    const face = faceOf(character, weight);
    if (face !== undefined && face.script !== "emoji") found.set(face, (found.get(face) ?? "") + character);
  }
  return found;
}

/** The face with these characters only, as TrueType or OpenType. The same characters give the same bytes. */
export function subsetOf(face: Face, characters: string): Promise<Buffer> {
  const key = `${face.id} ${characters}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = subsetFont(face.bytes, characters, {
    targetFormat: "truetype",
    keepFeatures: FEATURES[face.script],
    noHinting: true,
  });
  // The oldest goes first; a failure is not kept.
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

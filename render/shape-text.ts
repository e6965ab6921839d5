/** Turns a line of text into glyphs and places: which face, which way, joined and with marks where they belong. In em, y upwards. */
import type { Glyph } from "fontkit";
import { isFullWidth } from "../graph/figure/text-width.ts";
import { graphemesOf } from "../graph/graphemes.ts";
import { faceOf, isUnseen } from "./font-book.ts";
import type { Face, FontWeight } from "./font-files.ts";
import { textFace } from "./font-files.ts";
import { fontOf, glyphOf } from "./opened-fonts.ts";
import { hasRightToLeft, levelsOf, mirrored, visualOrder } from "./text-direction.ts";

export interface PlacedGlyph {
  readonly glyph: Glyph;
  /** From the start of the run. */
  readonly x: number;
  readonly y: number;
}

/** Neighbouring glyphs of one face and direction. */
export interface ShapedRun {
  readonly face: Face;
  /** As it is read, not as it is drawn. */
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** Whether the face lacks these characters, so that boxes are drawn. */
  readonly isMissing: boolean;
  /** From left to right. */
  readonly glyphs: readonly PlacedGlyph[];
  /** From the start of the text. */
  readonly x: number;
  readonly width: number;
}

export interface ShapedText {
  /** From left to right. */
  readonly runs: readonly ShapedRun[];
  readonly width: number;
}

/** More than one code point to a letter, or a letter that changes with its neighbours. */
const NEEDS_CLUSTERS = /\p{Mark}|\u200c|\u200d|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;
/** Turned off alike in the faces that an SVG carries (font-faces.ts): ligatures make two letters one, which shows in tight captions. */
const FEATURES = { liga: false, clig: false, calt: false } as const;

const shaped: Readonly<Record<FontWeight, Map<string, ShapedText>>> = { 400: new Map(), 700: new Map() };
const MOST_KEPT = 20_000;

/** Shapes one line. The same text gives the same object, as long as it is kept. */
export function shapeText(text: string, weight: FontWeight): ShapedText {
  const kept = shaped[weight];
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = shape(text, weight);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, made);
  return made;
}

interface Part {
  readonly face: Face;
  readonly isMissing: boolean;
  readonly level: number;
  readonly clusters: readonly string[];
}

function shape(text: string, weight: FontWeight): ShapedText {
  const clusters = clustersOf(text);
  const levels = hasRightToLeft(text) ? levelsOf(clusters) : undefined;
  const parts = partsOf(clusters, levels, weight);
  const order = levels === undefined ? parts.keys() : visualOrder(parts.map((part) => part.level));
  const runs: ShapedRun[] = [];
  let x = 0;
  for (const index of order) {
    const part = parts[index];
    if (part === undefined) continue;
    const { glyphs, width } = glyphsOf(part);
    const isRightToLeft = part.level % 2 === 1;
    runs.push({
      face: part.face,
      text: part.clusters.join(""),
      isRightToLeft,
      isMissing: part.isMissing,
      glyphs,
      x,
      width,
    });
    x += width;
  }
  return { runs, width: x };
}

function clustersOf(text: string): readonly string[] {
  const clusters = NEEDS_CLUSTERS.test(text) ? [...graphemesOf(text)] : [...text];
  return clusters.filter((cluster) => !isUnseen(cluster));
}

function partsOf(
  clusters: readonly string[],
  levels: readonly number[] | undefined,
  weight: FontWeight,
): readonly Part[] {
  const parts: (Omit<Part, "clusters"> & { readonly clusters: string[] })[] = [];
  for (const [index, cluster] of clusters.entries()) {
    const level = levels?.[index] ?? 0;
    const found = faceOf(cluster, weight);
    const face = found ?? textFace(isFullWidth(cluster.codePointAt(0) ?? 0) ? "japanese" : "latin", weight);
    const isMissing = found === undefined;
    const last = parts.at(-1);
    if (last?.face === face && last.level === level && last.isMissing === isMissing) last.clusters.push(cluster);
    else parts.push({ face, isMissing, level, clusters: [cluster] });
  }
  return parts;
}

type Glyphs = Pick<ShapedRun, "glyphs" | "width">;

function glyphsOf(part: Part): Glyphs {
  const { face, clusters, isMissing } = part;
  const isRightToLeft = part.level % 2 === 1;
  if (face.script === "hebrew" || face.script === "arabic")
    return laidOut(face, clusters.join(""), isRightToLeft ? "rtl" : "ltr");
  const drawn = (isRightToLeft ? clusters.toReversed().map(mirrored) : clusters).map((cluster) =>
    cluster.normalize("NFC"),
  );
  if (isMissing)
    return inARow(
      face,
      drawn.map((cluster) => cluster.slice(0, 1)),
    );
  if (face.script === "emoji") return laidOut(face, drawn.join(""), "ltr");
  // The Japanese face stands in squares: no kerning, no marks that move.
  if (face.script === "japanese")
    return inARow(
      face,
      [...drawn.join("")].filter((character) => !isUnseen(character)),
    );
  const text = drawn.join("");
  return NEEDS_CLUSTERS.test(text) ? laidOut(face, text, "ltr") : inARow(face, [...text], true);
}

/** By the shaper of fontkit: for scripts that join, for marks, for emoji of several parts. */
function laidOut(face: Face, text: string, direction: "ltr" | "rtl"): Glyphs {
  const { unitsPerEm } = fontOf(face);
  const features = face.script === "latin" ? FEATURES : {};
  const run = fontOf(face).layout(text, features, undefined, undefined, direction);
  const glyphs: PlacedGlyph[] = [];
  let [x, y] = [0, 0];
  for (const [index, glyph] of run.glyphs.entries()) {
    const { xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
    glyphs.push({ glyph, x: (x + xOffset) / unitsPerEm, y: (y + yOffset) / unitsPerEm });
    x += xAdvance;
    y += yAdvance;
  }
  return { glyphs, width: x / unitsPerEm };
}

/** One glyph after the other, which is all that plain Latin and Japanese take, and many times faster than the shaper. */
function inARow(face: Face, characters: readonly string[], isKerned = false): Glyphs {
  const { unitsPerEm } = fontOf(face);
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const [index, character] of characters.entries()) {
    const glyph = glyphOf(face, character.codePointAt(0) ?? 0);
    glyphs.push({ glyph, x: x / unitsPerEm, y: 0 });
    x += glyph.advanceWidth;
    const next = characters[index + 1];
    if (isKerned && next !== undefined) x += kerning(face, character, next);
  }
  return { glyphs, width: x / unitsPerEm };
}

const kernings = new Map<string, number>();

/** By how much two letters stand closer than their widths say, in units of the face. Each pair is measured once. */
function kerning(face: Face, one: string, other: string): number {
  const key = `${face.id} ${one}${other}`;
  const known = kernings.get(key);
  if (known !== undefined) return known;
  const { glyphs, positions } = fontOf(face).layout(one + other, FEATURES);
  const difference = glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0) : 0;
  if (kernings.size > 100_000) kernings.clear();
  kernings.set(key, difference);
  return difference;
}

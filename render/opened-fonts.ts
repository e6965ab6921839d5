/** The faces as fontkit opens them, for outlines and PDF. SVG with text does without: see has-character.ts and font-subsets.ts. */
import type { Font, Glyph } from "fontkit";
import { create } from "fontkit";
import type { Face } from "./font-files.ts";

interface Opened {
  readonly font: Font;
  readonly glyphs: Map<number, Glyph>;
}

const opened = new WeakMap<Face, Opened>();

/** The font of a face, opened when it is first needed. */
export function fontOf(face: Face): Font {
  return openedOf(face).font;
}

/** The glyph of a code point without any shaping; the empty box where the face has none. */
export function glyphOf(face: Face, codePoint: number): Glyph {
  const { font, glyphs } = openedOf(face);
  const known = glyphs.get(codePoint);
  if (known !== undefined) return known;
  const glyph = font.glyphForCodePoint(codePoint);
  glyphs.set(codePoint, glyph);
  return glyph;
}

function openedOf(face: Face): Opened {
  const known = opened.get(face);
  if (known !== undefined) return known;
  const font = create(face.bytes);
  if ("fonts" in font) throw new Error(`${face.id} is a collection of fonts, expected one font`);
  const made = { font, glyphs: new Map<number, Glyph>() };
  opened.set(face, made);
  return made;
}

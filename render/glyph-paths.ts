/** Outlines of glyphs as SVG path data at a font size, y downwards, to two decimals; each is written once and kept. */
import type { Glyph } from "fontkit";
import type { Face } from "./font-files.ts";
import { fontOf } from "./opened-fonts.ts";
import type { ShapedText } from "./shape-text.ts";

const kept = new Map<string, string>();
const MOST_KEPT = 50_000;

/**
 * The outlines of a shaped text as path data.
 * @param x @param y where its baseline starts, in the units of the figure
 * @param size font size in the units of the figure
 */
export function pathOfText(text: ShapedText, x: number, y: number, size: number): string {
  let path = "";
  for (const run of text.runs) {
    for (const placed of run.glyphs) {
      const outline = pathOfGlyph(run.face, placed.glyph, size);
      if (outline === "") continue;
      path += `M${decimal(hundredths(x + (run.x + placed.x) * size))} ${decimal(hundredths(y - placed.y * size))}${outline}`;
    }
  }
  return path;
}

/** The outline of one glyph, relative to the point where it starts: short, and the same wherever it stands. */
export function pathOfGlyph(face: Face, glyph: Glyph, size: number): string {
  const key = `${face.id} ${glyph.id} ${size}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const path = relativePath(glyph, size / fontOf(face).unitsPerEm);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, path);
  return path;
}

const LETTERS = { moveTo: "m", lineTo: "l", quadraticCurveTo: "q", bezierCurveTo: "c", closePath: "z" } as const;

function relativePath(glyph: Glyph, scale: number): string {
  let path = "";
  // All in whole hundredths, so that rounding does not add up along the outline.
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { command, args } of glyph.path.commands) {
    path += LETTERS[command];
    if (command === "closePath") [x, y] = [startX, startY];
    let [lastX, lastY] = [x, y];
    for (let index = 0; index + 1 < args.length; index += 2) {
      lastX = hundredths((args[index] ?? 0) * scale);
      lastY = hundredths(-(args[index + 1] ?? 0) * scale);
      path = joined(joined(path, decimal(lastX - x)), decimal(lastY - y));
    }
    [x, y] = [lastX, lastY];
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return path;
}

/** Numbers need a space between them only where the second has no sign. */
function joined(path: string, number: string): string {
  return number.startsWith("-") || /[a-z]$/.test(path) ? path + number : `${path} ${number}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) || 0;
}

function decimal(hundredths: number): string {
  return String(hundredths / 100).replace(/^(-?)0\./, "$1.");
}

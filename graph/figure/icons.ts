/** Icons inside the shapes of nodes: where they stand and how large they are, the same on the canvas and in figures. */
import type { NodeShape } from "../vocabulary.ts";

/** Width of an icon as a part of its shape, and how far its middle is from that of the shape, also as parts. */
interface IconPlace {
  readonly scale: number;
  readonly dx?: number;
  readonly dy?: number;
}

/** Strokes of icons are drawn on a square of so many units, this wide. */
export const ICON_SQUARE = 24;
export const ICON_STROKE = 2.2;

const PLACES: { readonly [shape in NodeShape]: IconPlace } = {
  ellipse: { scale: 0.62 },
  "round-rectangle": { scale: 0.72 },
  rectangle: { scale: 0.72 },
  hexagon: { scale: 0.62 },
  diamond: { scale: 0.46 },
  octagon: { scale: 0.66 },
  tag: { scale: 0.58, dx: -0.11 },
  "round-triangle": { scale: 0.44, dy: 0.18 },
};

/**
 * An icon as one SVG path.
 * @param strokes its `d`, on a square of `ICON_SQUARE` (graph/look/icon-paths.ts)
 * @param colour of the strokes: safe text
 */
export function iconMarkup(
  strokes: string,
  { shape, x, y, size }: { readonly shape: NodeShape; readonly x: number; readonly y: number; readonly size: number },
  colour: string,
): string {
  const { scale, dx = 0, dy = 0 } = PLACES[shape];
  const factor = (size * scale) / ICON_SQUARE;
  const left = x + dx * size - (size * scale) / 2;
  const top = y + dy * size - (size * scale) / 2;
  return (
    `<path class="icon" d="${strokes}" transform="translate(${rounded(left)} ${rounded(top)}) scale(${rounded(factor)})" fill="none" ` +
    `stroke="${colour}" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

/** A picture as large as the shape, with nothing but the icon at its place, as a `data:` address. */
export function iconAddress(strokes: string, shape: NodeShape, colour: string): string {
  const size = 96;
  const icon = iconMarkup(strokes, { shape, x: size / 2, y: size / 2, size }, colour);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${icon}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Arrowheads at the ends of lines, as figures have them. */
import type { LineArrays, SharedLook } from "./line-arrays.ts";
import type { LineCurve } from "./line-curve.ts";
import { emptyCurve, traceCurve } from "./line-curve.ts";
import type { Brush } from "./stroke-lines.ts";

/** Pixels. */
const ARROW = { length: 9.5, half: 4.5 } as const;
const TEE = { depth: 2.6, half: 5.6 } as const;

/** Fills the heads of lines that share a look; the brush has their colour. */
export function paintArrows(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  { arrow, width }: Pick<SharedLook, "arrow" | "width">,
  indices: readonly number[],
): void {
  const curve = emptyCurve();
  const outline = outlineOf(arrow, width);
  brush.beginPath();
  for (const index of indices) {
    if (!traceCurve(arrays, places, index, curve)) continue;
    const { ux, uy } = directionOf(curve);
    outline.forEach(([along, across], corner) => {
      const [x, y] = [curve.x2 + ux * along - uy * across, curve.y2 + uy * along + ux * across];
      if (corner === 0) brush.moveTo(x, y);
      else brush.lineTo(x, y);
    });
    brush.closePath();
  }
  brush.fill();
}

/** The corners of a head: pixels along the line from its tip, and across. */
function outlineOf(arrow: SharedLook["arrow"], width: number): readonly (readonly [number, number])[] {
  if (arrow === "tee") {
    return [
      [0, -TEE.half],
      [0, TEE.half],
      [-TEE.depth, TEE.half],
      [-TEE.depth, -TEE.half],
    ];
  }
  const half = ARROW.half + width / 4;
  const notch: readonly (readonly [number, number])[] = arrow === "vee" ? [[-ARROW.length * 0.55, 0]] : [];
  return [[0, 0], [-ARROW.length, half], ...notch, [-ARROW.length, -half]];
}

/** The direction in which a curve ends. */
function directionOf({ kind, x1, y1, cx, cy, dx, dy, x2, y2 }: LineCurve): {
  readonly ux: number;
  readonly uy: number;
} {
  const [fromX, fromY] = kind === "straight" ? [x1, y1] : kind === "arc" ? [cx, cy] : [dx, dy];
  const length = Math.hypot(x2 - fromX, y2 - fromY) || 1;
  return { ux: (x2 - fromX) / length, uy: (y2 - fromY) / length };
}

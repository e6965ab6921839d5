/** Strokes lines along their curves: many as one path, or each with the colours of what it stands for. */
import type { Scheme } from "../../../graph/figure/theme.ts";
import type { LineArrays } from "./line-arrays.ts";
import type { LineCurve } from "./line-curve.ts";
import { emptyCurve, traceCurve } from "./line-curve.ts";

export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Longer paths take the browser longer than several short ones. */
const LINES_OF_A_PATH = 64;

/** Strokes lines with what the brush is set to. */
export function strokeLines(brush: Brush, arrays: LineArrays, places: Float32Array, indices: readonly number[]): void {
  const curve = emptyCurve();
  let count = 0;
  brush.beginPath();
  for (const index of indices) {
    if (!traceCurve(arrays, places, index, curve)) continue;
    addToPath(brush, curve);
    count += 1;
    if (count % LINES_OF_A_PATH === 0) {
      brush.stroke();
      brush.beginPath();
    }
  }
  brush.stroke();
}

/** Strokes each line with the colours that it has a share of, one behind the other. The brush has their width. */
export function strokeShares(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  indices: readonly number[],
  scheme: Scheme,
): void {
  const curve = emptyCurve();
  for (const index of indices) {
    const shares = arrays.shares.get(index);
    if (shares === undefined || !traceCurve(arrays, places, index, curve)) continue;
    const colours = brush.createLinearGradient(curve.x1, curve.y1, curve.x2, curve.y2);
    let from = 0;
    for (const { colour, part } of shares) {
      const to = Math.min(1, from + part);
      colours.addColorStop(from, colour[scheme]);
      colours.addColorStop(to, colour[scheme]);
      from = to;
    }
    brush.strokeStyle = colours;
    brush.beginPath();
    addToPath(brush, curve);
    brush.stroke();
  }
}

function addToPath(brush: Brush, { kind, x1, y1, cx, cy, dx, dy, x2, y2 }: LineCurve): void {
  brush.moveTo(x1, y1);
  if (kind === "straight") brush.lineTo(x2, y2);
  else if (kind === "arc") brush.quadraticCurveTo(cx, cy, x2, y2);
  else {
    brush.quadraticCurveTo(cx, cy, (cx + dx) / 2, (cy + dy) / 2);
    brush.quadraticCurveTo(dx, dy, x2, y2);
  }
}

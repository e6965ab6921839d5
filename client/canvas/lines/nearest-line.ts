/** Which line of a large graph lies under a point: one pass over all of them, well under a millisecond for twenty thousand. Pure. */
import type { Position } from "../../../graph/figure/geometry.ts";
import type { LineArrays } from "./line-arrays.ts";
import { distanceFrom, emptyCurve, traceCurve } from "./line-curve.ts";

/**
 * The index of the nearest line within reach; undefined where none is.
 * @param reach how far from the middle of a line still counts, in graph pixels, beside half its width
 */
export function nearestLine(
  arrays: LineArrays,
  places: Float32Array,
  point: Position,
  reach: number,
): number | undefined {
  const curve = emptyCurve();
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < arrays.starts.length; index += 1) {
    if (isFarOff(arrays, places, index, point, reach + MOST_WIDTH)) continue;
    if (!traceCurve(arrays, places, index, curve)) continue;
    const width = arrays.sharedLooks[arrays.looks[index] ?? 0]?.width ?? 1;
    const distance = Math.max(0, distanceFrom(curve, point.x, point.y) - width / 2);
    // The later one lies on top.
    if (distance <= reach && distance <= least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

/** Half of the widest line, in pixels. */
const MOST_WIDTH = 5;
/** Farther than this from its node no loop reaches, in pixels. */
const MOST_LOOP = 320;

/** By the rectangle around both ends and the bend. */
function isFarOff(arrays: LineArrays, places: Float32Array, index: number, { x, y }: Position, reach: number): boolean {
  const start = arrays.starts[index] ?? 0;
  const end = arrays.ends[index] ?? 0;
  const [x1, y1] = [places[2 * start] ?? Number.NaN, places[2 * start + 1] ?? Number.NaN];
  const [x2, y2] = [places[2 * end] ?? Number.NaN, places[2 * end + 1] ?? Number.NaN];
  const isLoop = (arrays.loops[index] ?? -1) >= 0;
  const margin = reach + (isLoop ? MOST_LOOP : Math.abs(arrays.bends[index] ?? 0));
  return !(
    x >= Math.min(x1, x2) - margin &&
    x <= Math.max(x1, x2) + margin &&
    y >= Math.min(y1, y2) - margin &&
    y <= Math.max(y1, y2) + margin
  );
}

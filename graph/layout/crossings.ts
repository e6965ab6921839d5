/** How tangled a drawing is: lines that cross, and lines that run through nodes or captions they do not belong to. */
import type { Bounds, Position } from "../figure/geometry.ts";

/** A drawing with straight lines: places and boxes by node index, lines as pairs of indices. */
export interface Drawing {
  readonly places: readonly Position[];
  readonly boxes: readonly Bounds[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** Number of crossing pairs of lines that share no end. */
export function crossingsOf(drawing: Drawing): number {
  const { places, pairs } = drawing;
  let count = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    const [a, b] = pairs[i] ?? [0, 0];
    for (let j = i + 1; j < pairs.length; j += 1) {
      const [c, d] = pairs[j] ?? [0, 0];
      if (a === c || a === d || b === c || b === d) continue;
      if (segmentsCross(at(places, a), at(places, b), at(places, c), at(places, d))) count += 1;
    }
  }
  return count;
}

/** Number of times that a line runs through the box of a node at neither of its ends. */
export function hiddenBy(drawing: Drawing): number {
  const { places, boxes, pairs } = drawing;
  let count = 0;
  for (const [a, b] of pairs) {
    for (let node = 0; node < boxes.length; node += 1) {
      const box = boxes[node];
      if (node === a || node === b || box === undefined) continue;
      if (segmentMeetsBox(at(places, a), at(places, b), at(places, node), box)) count += 1;
    }
  }
  return count;
}

/** Whether two segments cross at an inner point of both. */
export function segmentsCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

/** Whether the segment from `a` to `b` meets the box around `center`. */
export function segmentMeetsBox(a: Position, b: Position, center: Position, box: Bounds): boolean {
  const left = center.x + box.left;
  const right = center.x + box.right;
  const top = center.y + box.top;
  const bottom = center.y + box.bottom;
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
  // The line misses the box when all corners lie on one side of it.
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const side = (x: number, y: number): boolean => dx * (y - a.y) - dy * (x - a.x) > 0;
  const first = side(left, top);
  return first !== side(right, top) || first !== side(left, bottom) || first !== side(right, bottom);
}

function turn(a: Position, b: Position, c: Position): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

function at(places: readonly Position[], index: number): Position {
  return places[index] ?? { x: 0, y: 0 };
}

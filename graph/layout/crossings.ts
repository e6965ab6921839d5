/** How tangled a drawing is: lines that cross, and lines that run through nodes or captions they do not belong to. */
import type { Position } from "../figure/geometry.ts";
import type { IndexedGraph } from "./layout-graph.ts";

/** A drawing with straight lines as bare numbers by node index: these are read millions of times. */
export interface Drawing {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What each node and its caption cover, relative to its centre. */
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  /** Lines as the indices of their two ends, one after the other. */
  readonly ends: Int32Array;
}

/** The drawing of a graph at places given by node index. */
export function drawingOf(graph: IndexedGraph, places: readonly Position[]): Drawing {
  const numbers = (numberOf: (index: number) => number | undefined): Float64Array =>
    Float64Array.from(graph.nodes, (_, index) => numberOf(index) ?? 0);
  return {
    x: numbers((index) => places[index]?.x),
    y: numbers((index) => places[index]?.y),
    left: numbers((index) => graph.nodes[index]?.box.left),
    top: numbers((index) => graph.nodes[index]?.box.top),
    right: numbers((index) => graph.nodes[index]?.box.right),
    bottom: numbers((index) => graph.nodes[index]?.box.bottom),
    ends: Int32Array.from(graph.pairs.flat()),
  };
}

/** Number of crossing pairs of lines that share no end. */
export function crossingsOf({ x, y, ends }: Drawing): number {
  let count = 0;
  for (let i = 0; i < ends.length; i += 2) {
    const a = at(ends, i);
    const b = at(ends, i + 1);
    for (let j = i + 2; j < ends.length; j += 2) {
      const c = at(ends, j);
      const d = at(ends, j + 1);
      if (a === c || a === d || b === c || b === d) continue;
      if (cross(at(x, a), at(y, a), at(x, b), at(y, b), at(x, c), at(y, c), at(x, d), at(y, d))) count += 1;
    }
  }
  return count;
}

/** Number of times that a line runs through the box of a node at neither of its ends. */
export function hiddenBy({ x, y, left, top, right, bottom, ends }: Drawing): number {
  let count = 0;
  for (let node = 0; node < x.length; node += 1) {
    const [nx, ny] = [at(x, node), at(y, node)];
    const [first, upper] = [nx + at(left, node), ny + at(top, node)];
    const [last, lower] = [nx + at(right, node), ny + at(bottom, node)];
    for (let i = 0; i < ends.length; i += 2) {
      const a = at(ends, i);
      const b = at(ends, i + 1);
      if (node === a || node === b) continue;
      if (crossesBox(first, upper, last, lower, at(x, a), at(y, a), at(x, b), at(y, b))) count += 1;
    }
  }
  return count;
}

/** Whether the segments a–b and c–d cross at an inner point of both. */
function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax;
  const aby = by - ay;
  if (abx * (cy - ay) - aby * (cx - ax) > 0 === abx * (dy - ay) - aby * (dx - ax) > 0) return false;
  const cdx = dx - cx;
  const cdy = dy - cy;
  return cdx * (ay - cy) - cdy * (ax - cx) > 0 !== cdx * (by - cy) - cdy * (bx - cx) > 0;
}

/** Whether the segment a–b meets a box. */
export function crossesBox(
  left: number,
  top: number,
  right: number,
  bottom: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  // The line misses the box when all corners lie on one side of it.
  const dx = bx - ax;
  const dy = by - ay;
  const first = dx * (top - ay) > dy * (left - ax);
  return (
    first !== dx * (top - ay) > dy * (right - ax) ||
    first !== dx * (bottom - ay) > dy * (left - ax) ||
    first !== dx * (bottom - ay) > dy * (right - ax)
  );
}

/** A number of an array that is known to be there. */
export function at(numbers: Float64Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

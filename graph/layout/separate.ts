/** Pushes boxes apart until none overlap, moving each as little as it can. */
import type { Bounds } from "../figure/geometry.ts";

/** A box on the move; `x` and `y` are its node's centre. */
export interface MovingBox {
  x: number;
  y: number;
  readonly box: Bounds;
  readonly isFixed: boolean;
}

const MAX_ROUNDS = 250;
/** How far boxes may have moved since they were sorted, in pixels. */
const MARGIN = 30;

/**
 * Moves boxes (in place) until every two are `gap` apart, or the rounds are used up; fixed ones stay. Out: whether all are apart.
 * Boxes that lie on one place are told apart by their order.
 */
export function separate(boxes: readonly MovingBox[], gap: number, rounds = MAX_ROUNDS): boolean {
  for (let round = 0; round < rounds; round += 1) {
    // Each round pushes a little further than needed, so that chains of boxes come to rest.
    if (!pushApart(boxes, gap, 0.5 + 0.5 * Math.min(1, round / 40))) return true;
  }
  return !pushApart(boxes, gap, 0);
}

/** One round of pushing; `force` is the part of an overlap that is taken away. Out: whether any two overlapped. */
function pushApart(boxes: readonly MovingBox[], gap: number, force: number): boolean {
  const order = boxes.map((_, index) => index).toSorted((a, b) => leftOf(boxes[a]) - leftOf(boxes[b]) || a - b);
  let overlapped = false;
  for (let first = 0; first < order.length; first += 1) {
    const a = boxes[order[first] ?? 0];
    if (a === undefined) continue;
    for (let second = first + 1; second < order.length; second += 1) {
      const b = boxes[order[second] ?? 0];
      if (b === undefined) continue;
      // What moved across this round is met in the next one.
      if (leftOf(b) > a.x + a.box.right + gap + MARGIN) break;
      if (pushPair(a, b, gap, force)) overlapped = true;
    }
  }
  return overlapped;
}

function pushPair(a: MovingBox, b: MovingBox, gap: number, force: number): boolean {
  const overlapX = Math.min(a.x + a.box.right, b.x + b.box.right) - Math.max(leftOf(a), leftOf(b)) + gap;
  if (overlapX <= 0.01) return false;
  const overlapY = Math.min(a.y + a.box.bottom, b.y + b.box.bottom) - Math.max(a.y + a.box.top, b.y + b.box.top) + gap;
  if (overlapY <= 0.01) return false;
  if (a.isFixed && b.isFixed) return false;
  const shareA = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
  const push = force === 0 ? 0 : Math.max(force, 0.05);
  if (overlapX < overlapY) {
    const sign = middleX(a) <= middleX(b) ? 1 : -1;
    a.x -= sign * overlapX * push * shareA;
    b.x += sign * overlapX * push * (1 - shareA);
  } else {
    const sign = middleY(a) <= middleY(b) ? 1 : -1;
    a.y -= sign * overlapY * push * shareA;
    b.y += sign * overlapY * push * (1 - shareA);
  }
  return true;
}

function leftOf(box: MovingBox | undefined): number {
  return box === undefined ? 0 : box.x + box.box.left;
}

function middleX({ x, box }: MovingBox): number {
  return x + (box.left + box.right) / 2;
}

function middleY({ y, box }: MovingBox): number {
  return y + (box.top + box.bottom) / 2;
}

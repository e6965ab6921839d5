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
  // From left to right; kept from round to round, since little changes between two.
  const order = boxes.map((box, index): Ordered => ({ box, index }));
  for (let round = 0; round < rounds; round += 1) {
    // Each round pushes a little further than needed, so that chains of boxes come to rest.
    if (!pushApart(order, gap, 0.5 + 0.5 * Math.min(1, round / 40))) return true;
  }
  return !pushApart(order, gap, 0);
}

interface Ordered {
  readonly box: MovingBox;
  readonly index: number;
}

/** One round of pushing; `force` is the part of an overlap that is taken away. Out: whether any two overlapped. */
function pushApart(order: Ordered[], gap: number, force: number): boolean {
  sortByLeft(order);
  let overlapped = false;
  for (const [first, { box: a }] of order.entries()) {
    for (let second = first + 1; second < order.length; second += 1) {
      const b = order[second]?.box;
      // What moved across this round is met in the next one.
      if (b === undefined || leftOf(b) > a.x + a.box.right + gap + MARGIN) break;
      if (pushPair(a, b, gap, force)) overlapped = true;
    }
  }
  return overlapped;
}

/** Sorts by insertion: nearly in order already, as a rule. */
function sortByLeft(order: Ordered[]): void {
  for (let at = 1; at < order.length; at += 1) {
    const item = order[at];
    if (item === undefined) continue;
    const left = leftOf(item.box);
    let place = at;
    for (let before = order[place - 1]; before !== undefined; before = order[place - 1]) {
      const difference = leftOf(before.box) - left || before.index - item.index;
      if (difference <= 0) break;
      order[place] = before;
      place -= 1;
    }
    order[place] = item;
  }
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

function leftOf(box: MovingBox): number {
  return box.x + box.box.left;
}

function middleX({ x, box }: MovingBox): number {
  return x + (box.left + box.right) / 2;
}

function middleY({ y, box }: MovingBox): number {
  return y + (box.top + box.bottom) / 2;
}

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
  const crowd = crowdOf(boxes);
  let areApart = false;
  for (let round = 0; round < rounds && !areApart; round += 1) {
    // Each round pushes a little further than needed, so that chains of boxes come to rest.
    areApart = !pushApart(crowd, gap, 0.5 + 0.5 * Math.min(1, round / 40));
  }
  if (!areApart) areApart = !pushApart(crowd, gap, 0);
  for (const [index, box] of boxes.entries()) {
    box.x = crowd.x[index] ?? 0;
    box.y = crowd.y[index] ?? 0;
  }
  return areApart;
}

/** Boxes as bare numbers by index: rounds read them hundreds of thousands of times. */
interface Crowd {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What a box covers, relative to its centre. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** 1 where a box stays. */
  readonly isFixed: Uint8Array;
  /** Indices from left to right; kept from round to round, since little changes between two. */
  readonly order: Int32Array;
}

function crowdOf(boxes: readonly MovingBox[]): Crowd {
  return {
    x: Float64Array.from(boxes, ({ x }) => x),
    y: Float64Array.from(boxes, ({ y }) => y),
    left: Float64Array.from(boxes, ({ box }) => box.left),
    right: Float64Array.from(boxes, ({ box }) => box.right),
    top: Float64Array.from(boxes, ({ box }) => box.top),
    bottom: Float64Array.from(boxes, ({ box }) => box.bottom),
    isFixed: Uint8Array.from(boxes, ({ isFixed }) => (isFixed ? 1 : 0)),
    order: Int32Array.from(boxes.keys()),
  };
}

/** One round of pushing; `force` is the part of an overlap that is taken away. Out: whether any two overlapped. */
function pushApart(crowd: Crowd, gap: number, force: number): boolean {
  sortByLeft(crowd);
  const { x, y, left, right, top, bottom, order } = crowd;
  let overlapped = false;
  for (let first = 0; first < order.length; first += 1) {
    const a = order[first] ?? 0;
    for (let second = first + 1; second < order.length; second += 1) {
      const b = order[second] ?? 0;
      const leftB = (x[b] ?? 0) + (left[b] ?? 0);
      const rightA = (x[a] ?? 0) + (right[a] ?? 0);
      // What moved across this round is met in the next one.
      if (leftB > rightA + gap + MARGIN) break;
      const rightB = (x[b] ?? 0) + (right[b] ?? 0);
      const leftA = (x[a] ?? 0) + (left[a] ?? 0);
      const overlapX = Math.min(rightA, rightB) - Math.max(leftA, leftB) + gap;
      if (overlapX <= 0.01) continue;
      const bottomA = (y[a] ?? 0) + (bottom[a] ?? 0);
      const bottomB = (y[b] ?? 0) + (bottom[b] ?? 0);
      const topA = (y[a] ?? 0) + (top[a] ?? 0);
      const topB = (y[b] ?? 0) + (top[b] ?? 0);
      const overlapY = Math.min(bottomA, bottomB) - Math.max(topA, topB) + gap;
      if (overlapY <= 0.01) continue;
      if (push(crowd, a, b, overlapX, overlapY, force)) overlapped = true;
    }
  }
  return overlapped;
}

/** Sorts by insertion: nearly in order already, as a rule. */
function sortByLeft({ x, left, order }: Crowd): void {
  for (let at = 1; at < order.length; at += 1) {
    const item = order[at] ?? 0;
    const itemLeft = (x[item] ?? 0) + (left[item] ?? 0);
    let place = at;
    for (; place > 0; place -= 1) {
      const before = order[place - 1] ?? 0;
      const difference = (x[before] ?? 0) + (left[before] ?? 0) - itemLeft || before - item;
      if (difference <= 0) break;
      order[place] = before;
    }
    order[place] = item;
  }
}

/** Moves two boxes that overlap away from each other, along the axis on which they overlap less. Out: whether one of them may move. */
function push(crowd: Crowd, a: number, b: number, overlapX: number, overlapY: number, force: number): boolean {
  const { isFixed } = crowd;
  if (isFixed[a] === 1 && isFixed[b] === 1) return false;
  const shareA = isFixed[a] === 1 ? 0 : isFixed[b] === 1 ? 1 : 0.5;
  const part = force === 0 ? 0 : Math.max(force, 0.05);
  if (overlapX < overlapY) shift(crowd.x, crowd.left, crowd.right, a, b, overlapX * part, shareA);
  else shift(crowd.y, crowd.top, crowd.bottom, a, b, overlapY * part, shareA);
  return true;
}

/** Moves two boxes apart along one axis; `shareA` is the part of the way that `a` goes. */
function shift(
  place: Float64Array,
  first: Float64Array,
  last: Float64Array,
  a: number,
  b: number,
  distance: number,
  shareA: number,
): void {
  const middleA = (place[a] ?? 0) + ((first[a] ?? 0) + (last[a] ?? 0)) / 2;
  const middleB = (place[b] ?? 0) + ((first[b] ?? 0) + (last[b] ?? 0)) / 2;
  const way = middleA <= middleB ? distance : -distance;
  place[a] = (place[a] ?? 0) - way * shareA;
  place[b] = (place[b] ?? 0) + way * (1 - shareA);
}

/** Gives every box a free place: its own where it can, else the nearest that is free. Always ends without overlaps of what may move. */
import type { MovingBox } from "./separate.ts";

/** Distance between the rings that are searched, and between places on a ring, in pixels. */
const STEP = 12;
/**
 * Rings further out than 600 pixels are searched more coarsely, by this part of their radius: thousands of boxes on one place would take minutes
 * else.
 */
const COARSENESS = 0.02;
/** Above so many boxes, places are tried three times as far apart. */
const VERY_MANY = 1500;
const CELL = 160;
/** More rows than pictures have; where it were less, two cells would share a list, and nothing else would happen. */
const ROWS = 2 ** 20;

/** Boxes by the cells that they reach into. */
type Taken = Map<number, MovingBox[]>;

/** The ways on which boxes may move. */
export type Ways = "all" | "up and down";

/**
 * Moves boxes (in place) until none that may move overlaps another. Fixed ones come first, then the others in the given order;
 * who comes later makes way. Where only up and down are open, boxes keep their x.
 */
export function settle(boxes: readonly MovingBox[], gap: number, ways: Ways = "all"): void {
  const taken: Taken = new Map();
  for (const box of boxes) if (box.isFixed) take(taken, box);
  for (const box of boxes) {
    if (box.isFixed) continue;
    moveToFree(taken, box, gap, { ways, step: boxes.length > VERY_MANY ? 3 * STEP : STEP });
    take(taken, box);
  }
}

function moveToFree(
  taken: Taken,
  box: MovingBox,
  gap: number,
  { ways, step }: { readonly ways: Ways; readonly step: number },
): void {
  const { x, y } = box;
  for (let distance = 0; ; distance += Math.max(step, distance * COARSENESS)) {
    const finest = Math.max(step, distance * COARSENESS) * 1.5;
    const around = ways === "all" ? Math.ceil((2 * Math.PI * distance) / finest) : 2;
    const count = distance === 0 ? 1 : around;
    for (let index = 0; index < count; index += 1) {
      // Alternating left and right, from below: captions hang down, so there is most room below.
      const turn = ((index + 1) >> 1) * (index % 2 === 0 ? 1 : -1);
      const angle = Math.PI / 2 + (turn / count) * 2 * Math.PI;
      box.x = ways === "all" ? x + Math.cos(angle) * distance : x;
      box.y = y + Math.sin(angle) * distance;
      if (isFree(taken, box, gap)) return;
    }
  }
}

function isFree(taken: Taken, box: MovingBox, gap: number): boolean {
  const [left, right] = [cellOf(box.x + box.box.left - gap), cellOf(box.x + box.box.right + gap)];
  const [top, bottom] = [cellOf(box.y + box.box.top - gap), cellOf(box.y + box.box.bottom + gap)];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      const others = taken.get(column * ROWS + row);
      if (others === undefined) continue;
      for (const other of others) if (overlap(box, other, gap)) return false;
    }
  }
  return true;
}

function take(taken: Taken, box: MovingBox): void {
  const [left, right] = [cellOf(box.x + box.box.left), cellOf(box.x + box.box.right)];
  const [top, bottom] = [cellOf(box.y + box.box.top), cellOf(box.y + box.box.bottom)];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      const cell = taken.get(column * ROWS + row);
      if (cell === undefined) taken.set(column * ROWS + row, [box]);
      else cell.push(box);
    }
  }
}

function cellOf(place: number): number {
  return Math.floor(place / CELL);
}

function overlap(a: MovingBox, b: MovingBox, gap: number): boolean {
  return (
    a.x + a.box.left < b.x + b.box.right + gap &&
    b.x + b.box.left < a.x + a.box.right + gap &&
    a.y + a.box.top < b.y + b.box.bottom + gap &&
    b.y + b.box.top < a.y + a.box.bottom + gap
  );
}

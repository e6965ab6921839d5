/** Gives every box a free place: its own where it can, else the nearest that is free. Always ends without overlaps of what may move. */
import type { MovingBox } from "./separate.ts";

/** Distance between the rings that are searched, and between places on a ring, in pixels. */
const STEP = 12;
const CELL = 160;

/**
 * Moves boxes (in place) until none that may move overlaps another. Fixed ones come first, then the others in the given order;
 * who comes later makes way.
 */
export function settle(boxes: readonly MovingBox[], gap: number): void {
  const taken = new Map<string, MovingBox[]>();
  for (const box of boxes) if (box.isFixed) take(taken, box);
  for (const box of boxes) {
    if (box.isFixed) continue;
    moveToFree(taken, box, gap);
    take(taken, box);
  }
}

function moveToFree(taken: ReadonlyMap<string, MovingBox[]>, box: MovingBox, gap: number): void {
  const { x, y } = box;
  for (let distance = 0; ; distance += STEP) {
    const count = distance === 0 ? 1 : Math.ceil((2 * Math.PI * distance) / (STEP * 1.5));
    for (let index = 0; index < count; index += 1) {
      // Alternating left and right, from below: captions hang down, so there is most room below.
      const turn = ((index + 1) >> 1) * (index % 2 === 0 ? 1 : -1);
      const angle = Math.PI / 2 + (turn / count) * 2 * Math.PI;
      box.x = x + Math.cos(angle) * distance;
      box.y = y + Math.sin(angle) * distance;
      if (isFree(taken, box, gap)) return;
    }
  }
}

function isFree(taken: ReadonlyMap<string, MovingBox[]>, box: MovingBox, gap: number): boolean {
  for (const key of cellsOf(box, gap)) {
    for (const other of taken.get(key) ?? []) if (overlap(box, other, gap)) return false;
  }
  return true;
}

function take(taken: Map<string, MovingBox[]>, box: MovingBox): void {
  for (const key of cellsOf(box, 0)) {
    const cell = taken.get(key);
    if (cell === undefined) taken.set(key, [box]);
    else cell.push(box);
  }
}

function cellsOf({ x, y, box }: MovingBox, gap: number): readonly string[] {
  const keys: string[] = [];
  for (
    let column = Math.floor((x + box.left - gap) / CELL);
    column <= Math.floor((x + box.right + gap) / CELL);
    column += 1
  ) {
    for (let row = Math.floor((y + box.top - gap) / CELL); row <= Math.floor((y + box.bottom + gap) / CELL); row += 1) {
      keys.push(`${column} ${row}`);
    }
  }
  return keys;
}

function overlap(a: MovingBox, b: MovingBox, gap: number): boolean {
  return (
    a.x + a.box.left < b.x + b.box.right + gap &&
    b.x + b.box.left < a.x + a.box.right + gap &&
    a.y + a.box.top < b.y + b.box.bottom + gap &&
    b.y + b.box.top < a.y + a.box.bottom + gap
  );
}

/** Puts the drawings of separate components beside each other without waste. */
import type { Bounds, Position } from "../figure/geometry.ts";
import { unionOf } from "../figure/geometry.ts";

/** A drawing that moves as one: the boxes in it, in its own coordinates. */
export interface Piece {
  readonly boxes: readonly Bounds[];
}

/** Steps of the search for a place; finer is slower and looks no better. */
const STEP = 24;

/**
 * Where each piece goes: an offset by piece. The first stays around the origin; each further one takes the free place that keeps
 * the whole closest to the wanted `aspect` (width over height) and most compact.
 */
export function pack(pieces: readonly Piece[], aspect: number, gap: number): readonly Position[] {
  const taken: Bounds[] = [];
  // With many boxes only the outlines count, so that the time stays small.
  const isLarge = pieces.reduce((sum, piece) => sum + piece.boxes.length, 0) > 600;
  let whole: Bounds | undefined;
  return pieces.map((piece) => {
    const outline = unionOf(piece.boxes);
    if (outline === undefined) return { x: 0, y: 0 };
    const boxes = isLarge ? [outline] : piece.boxes;
    const offset = whole === undefined ? centred(outline) : bestOffset(boxes, outline, taken, whole, aspect, gap);
    const moved = boxes.map((box) => shifted(box, offset));
    taken.push(...moved);
    whole = unionOf(whole === undefined ? moved : [whole, ...moved]);
    return offset;
  });
}

function bestOffset(
  boxes: readonly Bounds[],
  outline: Bounds,
  taken: readonly Bounds[],
  whole: Bounds,
  aspect: number,
  gap: number,
): Position {
  const width = outline.right - outline.left;
  const height = outline.bottom - outline.top;
  const step = Math.max(STEP, (whole.right - whole.left) / 60);
  let best: Position = { x: whole.right + gap - outline.left, y: whole.top - outline.top };
  let bestCost = costAt(best, outline, whole, aspect);
  for (let top = whole.top - height - gap; top <= whole.bottom + gap; top += step) {
    for (let left = whole.left - width - gap; left <= whole.right + gap; left += step) {
      const offset = { x: left - outline.left, y: top - outline.top };
      const cost = costAt(offset, outline, whole, aspect);
      if (cost >= bestCost) continue;
      if (!boxes.every((box) => isFree(shifted(box, offset), taken, gap))) continue;
      best = offset;
      bestCost = cost;
    }
  }
  return best;
}

/** Mostly how large the whole gets when it must keep its aspect; among equals, low and far from the crowded middle is better. */
function costAt(offset: Position, outline: Bounds, whole: Bounds, aspect: number): number {
  const next = unionOf([whole, shifted(outline, offset)]) ?? whole;
  const size = Math.max(next.right - next.left, (next.bottom - next.top) * aspect);
  const middleY = offset.y + (outline.top + outline.bottom) / 2;
  return size * 4 - Math.abs(middleY - (whole.top + whole.bottom) / 2) * 0.2 - middleY * 0.01;
}

function isFree(box: Bounds, taken: readonly Bounds[], gap: number): boolean {
  return taken.every(
    (other) =>
      box.right + gap <= other.left ||
      other.right + gap <= box.left ||
      box.bottom + gap <= other.top ||
      other.bottom + gap <= box.top,
  );
}

function centred(outline: Bounds): Position {
  return { x: -(outline.left + outline.right) / 2, y: -(outline.top + outline.bottom) / 2 };
}

function shifted(box: Bounds, by: Position): Bounds {
  return { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
}

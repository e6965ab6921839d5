/** Rectangles that are taken, found again by place: how much of a new one would lie on them. */
import type { Bounds } from "./geometry.ts";

/** Side of a cell in pixels: about the size of a caption. */
const CELL = 96;

export class Obstacles {
  readonly #cells = new Map<string, Bounds[]>();

  add(rectangle: Bounds): void {
    for (const key of cellsOf(rectangle)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [rectangle]);
      else cell.push(rectangle);
    }
  }

  /** Area in square pixels that a rectangle shares with those that are there; several on one place count several times. */
  overlap(rectangle: Bounds): number {
    const near = new Set<Bounds>();
    for (const key of cellsOf(rectangle)) for (const other of this.#cells.get(key) ?? []) near.add(other);
    let area = 0;
    for (const other of near) {
      const width = Math.min(rectangle.right, other.right) - Math.max(rectangle.left, other.left);
      const height = Math.min(rectangle.bottom, other.bottom) - Math.max(rectangle.top, other.top);
      if (width > 0 && height > 0) area += width * height;
    }
    return area;
  }
}

function* cellsOf({ left, top, right, bottom }: Bounds): Generator<string> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield `${x},${y}`;
}

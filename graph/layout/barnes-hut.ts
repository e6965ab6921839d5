/**
 * Repulsion in large graphs: bodies far away are taken together (Barnes and Hut, A hierarchical O(N log N) force-calculation algorithm, 1986). What
 * d3's many-body force does, in flat arrays that are kept from round to round: it spends most of its time on making trees of objects.
 */
import type { RepelledBody } from "./repulsion.ts";

/** A cell is taken as one body where its side over its distance is less than this. */
const WIDTH_OVER_DISTANCE = 1.1;
/** Bodies on one place are told apart down to cells of this part of the whole. */
const DEEPEST = 24;

/**
 * @param strengths by index; negative ones push
 * @param distanceMax bodies further apart, in pixels, leave each other alone
 */
export function barnesHut(bodies: readonly RepelledBody[], strengths: readonly number[], distanceMax: number) {
  const tree = new QuadTree(Float64Array.from(strengths));
  return (alpha: number): void => {
    tree.build(bodies);
    for (const [index, body] of bodies.entries()) {
      tree.pushOn(index, distanceMax);
      body.vx = (body.vx ?? 0) + tree.pushX * alpha;
      body.vy = (body.vy ?? 0) + tree.pushY * alpha;
    }
  };
}

class QuadTree {
  pushX = 0;
  pushY = 0;
  readonly #strength: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** The next body in the same deepest cell, or −1. */
  readonly #next: Int32Array;
  /** Four children of each cell: 0 where there is none, a cell, or −1 − a body. */
  #children = new Int32Array(0);
  #side = new Float64Array(0);
  #cellX = new Float64Array(0);
  #cellY = new Float64Array(0);
  #cellStrength = new Float64Array(0);
  #cells = 0;

  constructor(strength: Float64Array) {
    const count = strength.length;
    this.#strength = strength;
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#next = new Int32Array(count);
    this.#room(Math.max(2 * count, 16));
  }

  build(bodies: readonly RepelledBody[]): void {
    const [xs, ys] = [this.#x, this.#y];
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [index, { x, y }] of bodies.entries()) {
      xs[index] = x;
      ys[index] = y;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    const side = Math.max(right - left, bottom - top, 1) * 1.001;
    this.#next.fill(-1);
    this.#cells = 0;
    this.#newCell(side);
    for (let index = 0; index < xs.length; index += 1) this.#insert(index, left, top);
    this.#sum();
  }

  /** Computes the push on a body, into `pushX` and `pushY`. */
  pushOn(body: number, distanceMax: number): void {
    const [x, y] = [this.#x[body] ?? 0, this.#y[body] ?? 0];
    const farthest = distanceMax * distanceMax;
    this.pushX = 0;
    this.pushY = 0;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = 0;
    while (height > 0) {
      height -= 1;
      const cell = stack[height] ?? 0;
      const dx = (this.#cellX[cell] ?? 0) - x;
      const dy = (this.#cellY[cell] ?? 0) - y;
      const square = dx * dx + dy * dy;
      const side = this.#side[cell] ?? 0;
      if (side * side < square * WIDTH_OVER_DISTANCE * WIDTH_OVER_DISTANCE) {
        if (square < farthest) this.#add(dx, dy, square, this.#cellStrength[cell] ?? 0);
        continue;
      }
      for (let corner = cell * 4; corner < cell * 4 + 4; corner += 1) {
        const child = this.#children[corner] ?? 0;
        if (child > 0) stack[height++] = child;
        else if (child < 0) this.#pushBy(-1 - child, body, farthest);
      }
    }
  }

  readonly #stack: number[] = [];

  /** All bodies that share a place in the tree. */
  #pushBy(first: number, body: number, farthest: number): void {
    for (let other = first; other >= 0; other = this.#next[other] ?? -1) {
      if (other === body) continue;
      // Bodies on one place are told apart by their order.
      const dx = (this.#x[other] ?? 0) - (this.#x[body] ?? 0) || 1e-6 * (other - body);
      const dy = (this.#y[other] ?? 0) - (this.#y[body] ?? 0);
      const square = dx * dx + dy * dy;
      if (square < farthest) this.#add(dx, dy, square, this.#strength[other] ?? 0);
    }
  }

  /** As d3 has it: nearer than a pixel the push does not grow as fast any more. */
  #add(dx: number, dy: number, square: number, strength: number): void {
    const push = strength / (square < 1 ? Math.sqrt(square) : square);
    this.pushX += dx * push;
    this.pushY += dy * push;
  }

  #insert(body: number, rootLeft: number, rootTop: number): void {
    const [x, y] = [this.#x[body] ?? 0, this.#y[body] ?? 0];
    let [cell, left, top] = [0, rootLeft, rootTop];
    for (let depth = 0; ; depth += 1) {
      const half = (this.#side[cell] ?? 0) / 2;
      const [isRight, isLow] = [x >= left + half, y >= top + half];
      if (isRight) left += half;
      if (isLow) top += half;
      const place = cell * 4 + (isRight ? 1 : 0) + (isLow ? 2 : 0);
      const child = this.#children[place] ?? 0;
      if (child > 0) {
        cell = child;
        continue;
      }
      if (child === 0 || depth >= DEEPEST) {
        if (child < 0) this.#next[body] = -1 - child;
        this.#children[place] = -1 - body;
        return;
      }
      // The body that was there moves down, and the loop goes on with both in the new cell.
      const split = this.#newCell(half);
      const known = -1 - child;
      const quarter = half / 2;
      const corner =
        ((this.#x[known] ?? 0) >= left + quarter ? 1 : 0) + ((this.#y[known] ?? 0) >= top + quarter ? 2 : 0);
      this.#children[split * 4 + corner] = child;
      this.#children[place] = split;
      cell = split;
    }
  }

  /** Middles, weighted by strength, from the deepest cells up: a cell is always made after the one that it lies in. */
  #sum(): void {
    for (let cell = this.#cells - 1; cell >= 0; cell -= 1) {
      let [strength, weight, x, y] = [0, 0, 0, 0];
      for (let corner = cell * 4; corner < cell * 4 + 4; corner += 1) {
        const child = this.#children[corner] ?? 0;
        if (child > 0) {
          const own = this.#cellStrength[child] ?? 0;
          strength += own;
          weight += Math.abs(own);
          x += Math.abs(own) * (this.#cellX[child] ?? 0);
          y += Math.abs(own) * (this.#cellY[child] ?? 0);
        }
        for (let body = child < 0 ? -1 - child : -1; body >= 0; body = this.#next[body] ?? -1) {
          const own = this.#strength[body] ?? 0;
          strength += own;
          weight += Math.abs(own);
          x += Math.abs(own) * (this.#x[body] ?? 0);
          y += Math.abs(own) * (this.#y[body] ?? 0);
        }
      }
      this.#cellStrength[cell] = strength;
      this.#cellX[cell] = weight === 0 ? 0 : x / weight;
      this.#cellY[cell] = weight === 0 ? 0 : y / weight;
    }
  }

  #newCell(side: number): number {
    const cell = this.#cells;
    if (cell >= this.#side.length) this.#room(2 * cell);
    this.#cells += 1;
    this.#side[cell] = side;
    this.#children.fill(0, cell * 4, cell * 4 + 4);
    return cell;
  }

  #room(cells: number): void {
    const grown = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(cells);
      array.set(old);
      return array;
    };
    const children = new Int32Array(4 * cells);
    children.set(this.#children);
    this.#children = children;
    this.#side = grown(this.#side);
    this.#cellX = grown(this.#cellX);
    this.#cellY = grown(this.#cellY);
    this.#cellStrength = grown(this.#cellStrength);
  }
}

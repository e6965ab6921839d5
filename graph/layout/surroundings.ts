/** What a place costs one node of a drawing. All that stays while places for it are tried is gathered once, as bare numbers in a row. */
import type { Drawing } from "./crossings.ts";
import { crossesBox } from "./crossings.ts";
import type { IndexedGraph } from "./layout-graph.ts";
import { BOX_GAP } from "./layout-graph.ts";

/** A rectangle around the origin. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What a fault costs; a pixel of line costs `LENGTH`, a pixel outside the room `OUTSIDE`. */
const CROSSING = 30;
const HIDDEN = 75;
const LENGTH = 0.16;
const OUTSIDE = 1.2;

/**
 * The boxes and lines around one node at a time. These loops run a hundred thousand times, often in a program that has just started: destructuring,
 * iterators and calls cost most then, so they do without.
 */
export class Surroundings {
  readonly #drawing: Drawing;
  readonly #neighbours: IndexedGraph["neighbours"];
  readonly #room: Room;
  /** What each node covers: left, top, right, bottom. */
  readonly #boxes: Float64Array;
  /** Lines that do not end at the node: x and y of one end, x and y of the other. */
  readonly #lines: Float64Array;
  /** Indices of the ends of those lines. */
  readonly #ends: Int32Array;
  #lineCount = 0;
  #node = 0;
  /** The node's neighbours: indices, and x and y. */
  #others: readonly number[] = [];
  readonly #places: Float64Array;
  /** The rectangle around the node's lines from the place that is tried: left, top, right, bottom. */
  readonly #fan = new Float64Array(4);

  constructor(graph: IndexedGraph, drawing: Drawing, room: Room) {
    this.#drawing = drawing;
    this.#neighbours = graph.neighbours;
    this.#room = room;
    this.#boxes = new Float64Array(4 * graph.nodes.length);
    this.#lines = new Float64Array(2 * drawing.ends.length);
    this.#ends = new Int32Array(drawing.ends.length);
    this.#places = new Float64Array(2 * graph.nodes.length);
    for (let node = 0; node < graph.nodes.length; node += 1) this.#keepBox(node);
  }

  /** From now on everything is about this node. */
  turnTo(node: number): void {
    this.#node = node;
    this.#others = this.#neighbours[node] ?? [];
    const { x, y, ends } = this.#drawing;
    const others = this.#others;
    const places = this.#places;
    for (let index = 0; index < others.length; index += 1) {
      const other = others[index] ?? 0;
      places[2 * index] = x[other] ?? 0;
      places[2 * index + 1] = y[other] ?? 0;
    }
    const lines = this.#lines;
    const kept = this.#ends;
    let count = 0;
    for (let line = 0; line < ends.length; line += 2) {
      const c = ends[line] ?? 0;
      const d = ends[line + 1] ?? 0;
      if (c === node || d === node) continue;
      kept[2 * count] = c;
      kept[2 * count + 1] = d;
      lines[4 * count] = x[c] ?? 0;
      lines[4 * count + 1] = y[c] ?? 0;
      lines[4 * count + 2] = x[d] ?? 0;
      lines[4 * count + 3] = y[d] ?? 0;
      count += 1;
    }
    this.#lineCount = count;
  }

  /** Moves the node. */
  move(x: number, y: number): void {
    this.#drawing.x[this.#node] = x;
    this.#drawing.y[this.#node] = y;
    this.#keepBox(this.#node);
  }

  /** Whether the node would be clear of every other box. */
  isFree(x: number, y: number): boolean {
    const drawing = this.#drawing;
    const boxes = this.#boxes;
    const own = 4 * this.#node;
    const left = x + (drawing.left[this.#node] ?? 0) - BOX_GAP;
    const top = y + (drawing.top[this.#node] ?? 0) - BOX_GAP;
    const right = x + (drawing.right[this.#node] ?? 0) + BOX_GAP;
    const bottom = y + (drawing.bottom[this.#node] ?? 0) + BOX_GAP;
    for (let box = 0; box < boxes.length; box += 4) {
      if ((boxes[box] ?? 0) >= right || (boxes[box + 2] ?? 0) <= left) continue;
      if ((boxes[box + 1] ?? 0) < bottom && (boxes[box + 3] ?? 0) > top && box !== own) return false;
    }
    return true;
  }

  /** What it costs to have the node there, as far as it hangs on that node; stops counting beyond `limit`. */
  costAt(x: number, y: number, limit: number): number {
    const fan = this.#fan;
    const places = this.#places;
    let left = x;
    let top = y;
    let right = x;
    let bottom = y;
    let cost = this.#outside(x, y) * OUTSIDE;
    for (let other = 0; other < 2 * this.#others.length; other += 2) {
      const ox = places[other] ?? 0;
      const oy = places[other + 1] ?? 0;
      cost += Math.sqrt((ox - x) * (ox - x) + (oy - y) * (oy - y)) * LENGTH;
      if (ox < left) left = ox;
      else if (ox > right) right = ox;
      if (oy < top) top = oy;
      else if (oy > bottom) bottom = oy;
    }
    fan[0] = left;
    fan[1] = top;
    fan[2] = right;
    fan[3] = bottom;
    if (cost <= limit) cost = this.#withLines(x, y, cost, limit);
    if (cost <= limit) cost = this.#withBoxes(x, y, cost, limit);
    return cost;
  }

  /** Adds lines that cross the node's lines, and those that run through the node. */
  #withLines(x: number, y: number, begin: number, limit: number): number {
    const drawing = this.#drawing;
    const lines = this.#lines;
    const node = this.#node;
    const left = x + (drawing.left[node] ?? 0);
    const top = y + (drawing.top[node] ?? 0);
    const right = x + (drawing.right[node] ?? 0);
    const bottom = y + (drawing.bottom[node] ?? 0);
    const fan = this.#fan;
    const fanLeft = fan[0] ?? 0;
    const fanTop = fan[1] ?? 0;
    const fanRight = fan[2] ?? 0;
    const fanBottom = fan[3] ?? 0;
    let cost = begin;
    for (let line = 0; line < this.#lineCount && cost <= limit; line += 1) {
      const cx = lines[4 * line] ?? 0;
      const cy = lines[4 * line + 1] ?? 0;
      const dx = lines[4 * line + 2] ?? 0;
      const dy = lines[4 * line + 3] ?? 0;
      if (crossesBox(left, top, right, bottom, cx, cy, dx, dy)) cost += HIDDEN;
      if ((cx < fanLeft && dx < fanLeft) || (cx > fanRight && dx > fanRight)) continue;
      if ((cy < fanTop && dy < fanTop) || (cy > fanBottom && dy > fanBottom)) continue;
      cost += this.#crossed(x, y, line, cx, cy, dx, dy) * CROSSING;
    }
    return cost;
  }

  /** How many of the node's lines cross a line, c to d, that shares no end with them. */
  #crossed(x: number, y: number, line: number, cx: number, cy: number, dx: number, dy: number): number {
    const others = this.#others;
    const places = this.#places;
    const c = this.#ends[2 * line] ?? 0;
    const d = this.#ends[2 * line + 1] ?? 0;
    const alongX = dx - cx;
    const alongY = dy - cy;
    const side = alongX * (y - cy) - alongY * (x - cx) > 0;
    let count = 0;
    for (let index = 0; index < others.length; index += 1) {
      const ox = places[2 * index] ?? 0;
      const oy = places[2 * index + 1] ?? 0;
      if (alongX * (oy - cy) - alongY * (ox - cx) > 0 === side || others[index] === c || others[index] === d) continue;
      const awayX = ox - x;
      const awayY = oy - y;
      if (awayX * (cy - y) - awayY * (cx - x) > 0 !== awayX * (dy - y) - awayY * (dx - x) > 0) count += 1;
    }
    return count;
  }

  /** Adds boxes that the node's lines run through. */
  #withBoxes(x: number, y: number, begin: number, limit: number): number {
    const boxes = this.#boxes;
    const others = this.#others;
    const places = this.#places;
    const fan = this.#fan;
    let cost = begin;
    for (let third = 0; 4 * third < boxes.length && cost <= limit; third += 1) {
      const left = boxes[4 * third] ?? 0;
      const right = boxes[4 * third + 2] ?? 0;
      if (third === this.#node || left > (fan[2] ?? 0) || right < (fan[0] ?? 0)) continue;
      const top = boxes[4 * third + 1] ?? 0;
      const bottom = boxes[4 * third + 3] ?? 0;
      if (top > (fan[3] ?? 0) || bottom < (fan[1] ?? 0)) continue;
      for (let index = 0; index < others.length; index += 1) {
        const ox = places[2 * index] ?? 0;
        const oy = places[2 * index + 1] ?? 0;
        if (third !== others[index] && crossesBox(left, top, right, bottom, x, y, ox, oy)) cost += HIDDEN;
      }
    }
    return cost;
  }

  #outside(x: number, y: number): number {
    const { left, top, right, bottom } = this.#drawing;
    const node = this.#node;
    const { width, height } = this.#room;
    const across = Math.max(x + (right[node] ?? 0) - width / 2, -width / 2 - (x + (left[node] ?? 0)), 0);
    const down = Math.max(y + (bottom[node] ?? 0) - height / 2, -height / 2 - (y + (top[node] ?? 0)), 0);
    return across + down;
  }

  #keepBox(node: number): void {
    const { x, y, left, top, right, bottom } = this.#drawing;
    const boxes = this.#boxes;
    boxes[4 * node] = (x[node] ?? 0) + (left[node] ?? 0);
    boxes[4 * node + 1] = (y[node] ?? 0) + (top[node] ?? 0);
    boxes[4 * node + 2] = (x[node] ?? 0) + (right[node] ?? 0);
    boxes[4 * node + 3] = (y[node] ?? 0) + (bottom[node] ?? 0);
  }
}

/** Improves a drawing node by node: moves one where its lines cross less, hide less and are shorter, and never onto another box. */
import type { Position } from "../figure/geometry.ts";
import type { Drawing } from "./crossings.ts";
import { at, drawingOf } from "./crossings.ts";
import type { IndexedGraph } from "./layout-graph.ts";
import type { Room } from "./surroundings.ts";
import { Surroundings } from "./surroundings.ts";

/** How long to look for improvements: rounds over all nodes, and places that are tried for each. */
export interface Effort {
  readonly rounds: number;
  readonly tries: number;
}

/** Segment tests that one call may cost at most: bounds the time for large graphs. */
const BUDGET = 24_000_000;
/** A move that saves less is not made. */
const LEAST_GAIN = 0.5;

/**
 * Moves nodes for as long as it pays. In: places by node index, without overlaps; `random` for the candidates; `room`, the
 * rectangle around the origin to stay in. Out: the better places.
 */
export function untangle(
  graph: IndexedGraph,
  places: readonly Position[],
  random: () => number,
  room: Room,
  effort: Effort,
): readonly Position[] {
  const drawing = drawingOf(graph, places);
  const surroundings = new Surroundings(graph, drawing, room);
  const candidates = new Candidates(drawing, random);
  let budget = BUDGET;
  for (let round = 0; round < effort.rounds && budget > 0; round += 1) {
    const spread = 320 * (1 - round / (effort.rounds + 2));
    let isMoved = false;
    for (let node = 0; node < graph.nodes.length && budget > 0; node += 1) {
      const others = graph.neighbours[node] ?? [];
      surroundings.turnTo(node);
      candidates.turnTo(node, others);
      let best = surroundings.costAt(at(drawing.x, node), at(drawing.y, node), Number.POSITIVE_INFINITY);
      for (let attempt = 0; attempt < effort.tries; attempt += 1) {
        candidates.next(attempt, spread);
        const { x, y } = candidates;
        if (!surroundings.isFree(x, y)) continue;
        budget -= (others.length + 1) * (graph.pairs.length + graph.nodes.length);
        const cost = surroundings.costAt(x, y, best - LEAST_GAIN);
        if (cost >= best - LEAST_GAIN) continue;
        best = cost;
        isMoved = true;
        surroundings.move(x, y);
      }
    }
    if (!isMoved) break;
  }
  return graph.nodes.map((_, index) => ({ x: at(drawing.x, index), y: at(drawing.y, index) }));
}

/** Places to try: around where the node is, around the middle of its neighbours, or around one of them. */
class Candidates {
  /** The place to try now. */
  x = 0;
  y = 0;
  readonly #drawing: Drawing;
  readonly #random: () => number;
  #node = 0;
  #others: readonly number[] = [];
  #middleX = 0;
  #middleY = 0;

  constructor(drawing: Drawing, random: () => number) {
    this.#drawing = drawing;
    this.#random = random;
  }

  turnTo(node: number, others: readonly number[]): void {
    [this.#node, this.#others] = [node, others];
    [this.#middleX, this.#middleY] = [0, 0];
    for (const other of others) {
      this.#middleX += at(this.#drawing.x, other) / others.length;
      this.#middleY += at(this.#drawing.y, other) / others.length;
    }
  }

  /** @param spread how far away at most, in pixels */
  next(attempt: number, spread: number): void {
    const { x, y } = this.#drawing;
    const [random, others] = [this.#random, this.#others];
    const way = others.length === 0 ? 0 : attempt % 3;
    const around = way === 2 ? (others[Math.floor(random() * others.length)] ?? this.#node) : this.#node;
    const angle = random() * 2 * Math.PI;
    const distance = spread * Math.sqrt(random());
    this.x = (way === 1 ? this.#middleX : at(x, around)) + Math.cos(angle) * distance * 1.2;
    this.y = (way === 1 ? this.#middleY : at(y, around)) + Math.sin(angle) * distance;
  }
}

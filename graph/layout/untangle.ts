/** Improves a drawing node by node: moves one where its lines cross less, hide less and are shorter, and never onto another box. */
import type { Position } from "../figure/geometry.ts";
import type { Drawing } from "./crossings.ts";
import { at, cross, drawingOf, meetsBox } from "./crossings.ts";
import type { IndexedGraph } from "./layout-graph.ts";
import { BOX_GAP } from "./layout-graph.ts";

/** A rectangle around the origin. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How long to look for improvements: rounds over all nodes, and places that are tried for each. */
export interface Effort {
  readonly rounds: number;
  readonly tries: number;
}

/** What a fault costs; a pixel of line costs `LENGTH`, a pixel outside the room `OUTSIDE`. */
const CROSSING = 30;
const HIDDEN = 75;
const LENGTH = 0.16;
const OUTSIDE = 1.2;

/** Segment tests that one call may cost at most: bounds the time for large graphs. */
const BUDGET = 24_000_000;

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
  let budget = BUDGET;
  for (let round = 0; round < effort.rounds && budget > 0; round += 1) {
    const spread = 320 * (1 - round / (effort.rounds + 2));
    let isMoved = false;
    for (let node = 0; node < graph.nodes.length && budget > 0; node += 1) {
      const others = graph.neighbours[node] ?? [];
      let best = costOf(
        drawing,
        node,
        at(drawing.x, node),
        at(drawing.y, node),
        others,
        room,
        Number.POSITIVE_INFINITY,
      );
      for (let attempt = 0; attempt < effort.tries; attempt += 1) {
        const { x, y } = candidateFor(drawing, node, others, random, spread, attempt);
        if (!isFree(drawing, node, x, y)) continue;
        budget -= (others.length + 1) * (graph.pairs.length + graph.nodes.length);
        const cost = costOf(drawing, node, x, y, others, room, best);
        if (cost >= best - 0.5) continue;
        best = cost;
        isMoved = true;
        drawing.x[node] = x;
        drawing.y[node] = y;
      }
    }
    if (!isMoved) break;
  }
  return graph.nodes.map((_, index) => ({ x: at(drawing.x, index), y: at(drawing.y, index) }));
}

/** A place to try: around where the node is, around the middle of its neighbours, or around one of them. */
function candidateFor(
  { x, y }: Drawing,
  node: number,
  others: readonly number[],
  random: () => number,
  spread: number,
  attempt: number,
): Position {
  let center = { x: at(x, node), y: at(y, node) };
  if (others.length > 0 && attempt % 3 === 1) {
    center = { x: 0, y: 0 };
    for (const other of others) {
      center.x += at(x, other) / others.length;
      center.y += at(y, other) / others.length;
    }
  }
  if (others.length > 0 && attempt % 3 === 2) {
    const other = others[Math.floor(random() * others.length)] ?? node;
    center = { x: at(x, other), y: at(y, other) };
  }
  const angle = random() * 2 * Math.PI;
  const distance = spread * Math.sqrt(random());
  return { x: center.x + Math.cos(angle) * distance * 1.2, y: center.y + Math.sin(angle) * distance };
}

function isFree(drawing: Drawing, node: number, x: number, y: number): boolean {
  const left = x + at(drawing.left, node) - BOX_GAP;
  const right = x + at(drawing.right, node) + BOX_GAP;
  const top = y + at(drawing.top, node) - BOX_GAP;
  const bottom = y + at(drawing.bottom, node) + BOX_GAP;
  for (let other = 0; other < drawing.x.length; other += 1) {
    if (other === node) continue;
    const ox = at(drawing.x, other);
    if (ox + at(drawing.left, other) >= right || ox + at(drawing.right, other) <= left) continue;
    const oy = at(drawing.y, other);
    if (oy + at(drawing.top, other) < bottom && oy + at(drawing.bottom, other) > top) return false;
  }
  return true;
}

/** What it costs to have a node at a place, as far as it hangs on that node; stops counting beyond `limit`. */
function costOf(
  drawing: Drawing,
  node: number,
  px: number,
  py: number,
  others: readonly number[],
  room: Room,
  limit: number,
): number {
  const { x, y, ends } = drawing;
  let cost = outside(drawing, node, px, py, room) * OUTSIDE;
  // The rectangle around the node's lines: what lies outside crosses none of them.
  let [left, right, top, bottom] = [px, px, py, py];
  for (const other of others) {
    const [ox, oy] = [at(x, other), at(y, other)];
    cost += Math.hypot(ox - px, oy - py) * LENGTH;
    if (ox < left) left = ox;
    else if (ox > right) right = ox;
    if (oy < top) top = oy;
    else if (oy > bottom) bottom = oy;
  }
  for (let line = 0; line < ends.length && cost <= limit; line += 2) {
    const c = at(ends, line);
    const d = at(ends, line + 1);
    if (c === node || d === node) continue;
    const cx = at(x, c);
    const cy = at(y, c);
    const dx = at(x, d);
    const dy = at(y, d);
    if (meetsBox(drawing, node, px, py, cx, cy, dx, dy)) cost += HIDDEN;
    if (Math.max(cx, dx) < left || Math.min(cx, dx) > right || Math.max(cy, dy) < top || Math.min(cy, dy) > bottom)
      continue;
    for (const other of others) {
      if (c !== other && d !== other && cross(px, py, at(x, other), at(y, other), cx, cy, dx, dy)) cost += CROSSING;
    }
  }
  for (let third = 0; third < x.length && cost <= limit; third += 1) {
    if (third === node) continue;
    const tx = at(x, third);
    const ty = at(y, third);
    for (const other of others) {
      if (third !== other && meetsBox(drawing, third, tx, ty, px, py, at(x, other), at(y, other))) cost += HIDDEN;
    }
  }
  return cost;
}

function outside(drawing: Drawing, node: number, x: number, y: number, room: Room): number {
  const across = Math.max(
    x + at(drawing.right, node) - room.width / 2,
    -room.width / 2 - (x + at(drawing.left, node)),
    0,
  );
  const down = Math.max(
    y + at(drawing.bottom, node) - room.height / 2,
    -room.height / 2 - (y + at(drawing.top, node)),
    0,
  );
  return across + down;
}

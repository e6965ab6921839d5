/** Improves a drawing node by node: moves one where its lines cross less, hide less and are shorter, and never onto another box. */
import type { Bounds, Position } from "../figure/geometry.ts";
import { segmentMeetsBox, segmentsCross } from "./crossings.ts";
import type { IndexedGraph } from "./layout-graph.ts";
import { BOX_GAP } from "./layout-graph.ts";

/** A rectangle around the origin. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What a fault costs; a pixel of line costs `LENGTH`. */
const CROSSING = 30;
const HIDDEN = 75;
const LENGTH = 0.16;
/** What a pixel outside the room costs: keeps the drawing compact. */
const OUTSIDE = 1.2;

const TRIES = 44;
/** Segment tests that one call may cost: about a quarter of a second. */
const BUDGET = 24_000_000;

/**
 * Moves nodes (in place) for as long as it pays and the budget lasts. In: places by node index, without overlaps; `random` for the
 * candidates; `room`, the rectangle around the origin to stay in. Out: whether anything moved.
 */
export function untangle(
  graph: IndexedGraph,
  places: Position[],
  random: () => number,
  room: Room,
  rounds: number,
): boolean {
  const incident = incidentPairs(graph);
  let budget = BUDGET;
  let improved = false;
  for (let round = 0; round < rounds && budget > 0; round += 1) {
    let moved = false;
    for (let node = 0; node < graph.nodes.length && budget > 0; node += 1) {
      const lines = incident[node] ?? [];
      const spread = 320 * (1 - round / (rounds + 2));
      let best = places[node] ?? { x: 0, y: 0 };
      let bestCost = costOf(graph, places, node, best, lines, room);
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const candidate = candidateFor(graph, places, node, random, spread, attempt);
        if (!isFree(graph, places, node, candidate)) continue;
        budget -= (lines.length + 1) * (graph.pairs.length + graph.nodes.length);
        const cost = costOf(graph, places, node, candidate, lines, room, bestCost);
        if (cost < bestCost - 0.5) {
          best = candidate;
          bestCost = cost;
          moved = true;
        }
      }
      places[node] = best;
    }
    if (!moved) return improved;
    improved = true;
  }
  return improved;
}

/** A place to try: around where the node is, around the middle of its neighbours, or around one of them. */
function candidateFor(
  graph: IndexedGraph,
  places: readonly Position[],
  node: number,
  random: () => number,
  spread: number,
  attempt: number,
): Position {
  const neighbours = graph.neighbours[node] ?? [];
  let center = places[node] ?? { x: 0, y: 0 };
  if (neighbours.length > 0 && attempt % 3 === 1) {
    center = { x: 0, y: 0 };
    let [x, y] = [0, 0];
    for (const other of neighbours) {
      x += places[other]?.x ?? 0;
      y += places[other]?.y ?? 0;
    }
    center = { x: x / neighbours.length, y: y / neighbours.length };
  }
  if (neighbours.length > 0 && attempt % 3 === 2) {
    center = places[neighbours[Math.floor(random() * neighbours.length)] ?? 0] ?? center;
  }
  const angle = random() * 2 * Math.PI;
  const distance = spread * Math.sqrt(random());
  return { x: center.x + Math.cos(angle) * distance * 1.2, y: center.y + Math.sin(angle) * distance };
}

function isFree(graph: IndexedGraph, places: readonly Position[], node: number, place: Position): boolean {
  const box = graph.nodes[node]?.box;
  if (box === undefined) return false;
  return graph.nodes.every((other, index) => {
    const there = places[index];
    if (index === node || there === undefined) return true;
    return (
      place.x + box.right + BOX_GAP <= there.x + other.box.left ||
      there.x + other.box.right + BOX_GAP <= place.x + box.left ||
      place.y + box.bottom + BOX_GAP <= there.y + other.box.top ||
      there.y + other.box.bottom + BOX_GAP <= place.y + box.top
    );
  });
}

/** What it costs to have a node at a place, as far as it hangs on that node; stops counting beyond `limit`. */
function costOf(
  graph: IndexedGraph,
  places: readonly Position[],
  node: number,
  place: Position,
  lines: readonly (readonly [number, number])[],
  room: Room,
  limit = Number.POSITIVE_INFINITY,
): number {
  const box = graph.nodes[node]?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  let cost = outside(place, box, room) * OUTSIDE;
  for (const [c, d] of graph.pairs) {
    if (c === node || d === node) continue;
    const from = places[c];
    const to = places[d];
    if (from === undefined || to === undefined) continue;
    if (segmentMeetsBox(from, to, place, box)) cost += HIDDEN;
    for (const [, other] of lines) {
      const end = places[other];
      if (c === other || d === other || end === undefined) continue;
      if (segmentsCross(place, end, from, to)) cost += CROSSING;
    }
    if (cost > limit) return cost;
  }
  for (const [, other] of lines) {
    const end = places[other];
    if (end === undefined) continue;
    cost += Math.hypot(end.x - place.x, end.y - place.y) * LENGTH;
    for (let third = 0; third < graph.nodes.length; third += 1) {
      const there = places[third];
      const thirdBox = graph.nodes[third]?.box;
      if (third === node || third === other || there === undefined || thirdBox === undefined) continue;
      if (segmentMeetsBox(place, end, there, thirdBox)) cost += HIDDEN;
    }
  }
  return cost;
}

function outside(place: Position, box: Bounds, room: Room): number {
  const across = Math.max(place.x + box.right - room.width / 2, -room.width / 2 - (place.x + box.left), 0);
  const down = Math.max(place.y + box.bottom - room.height / 2, -room.height / 2 - (place.y + box.top), 0);
  return across + down;
}

/** For each node its lines, with the node itself first. */
function incidentPairs(graph: IndexedGraph): readonly (readonly (readonly [number, number])[])[] {
  return graph.neighbours.map((others, node) => others.map((other) => [node, other] as const));
}

/** Walking the graph with arrow keys: which node lies in a direction. Pure. */
import type { Ends, Position } from "../../graph/figure/geometry.ts";
import type { Subgraph } from "../../graph/subgraph.ts";

export type Direction = "up" | "down" | "left" | "right";

const ANGLE_OF: { readonly [direction in Direction]: number } = {
  right: 0,
  down: Math.PI / 2,
  left: Math.PI,
  up: -Math.PI / 2,
};
/** How far from the direction of the key a node may lie, in radians. */
const CONE = (65 * Math.PI) / 180;

/** The element ids of all nodes that a relationship joins to a node. */
export function neighboursOf(subgraph: Subgraph, nodeId: string): ReadonlySet<string> {
  const neighbours = new Set<string>();
  for (const { startNodeElementId: start, endNodeElementId: end } of subgraph.relationships) {
    if (start === nodeId && end !== nodeId) neighbours.add(end);
    if (end === nodeId && start !== nodeId) neighbours.add(start);
  }
  return neighbours;
}

/** The lines at a node, in the order in which they are given. */
export function linesAt<Line extends Ends>(lines: readonly Line[], nodeId: string): readonly Line[] {
  return lines.filter(({ start, end }) => start === nodeId || end === nodeId);
}

/** The candidate that lies best in a direction: near, and little off the way; undefined where none lies there at all. */
export function towards(
  from: Position,
  direction: Direction,
  candidates: Iterable<string>,
  places: ReadonlyMap<string, Position>,
): string | undefined {
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const id of candidates) {
    const place = places.get(id);
    if (place === undefined) continue;
    const distance = Math.hypot(place.x - from.x, place.y - from.y);
    const off = Math.abs(angleBetween(Math.atan2(place.y - from.y, place.x - from.x), ANGLE_OF[direction]));
    if (distance === 0 || off > CONE) continue;
    const cost = distance * (1 + 2 * off);
    if (cost < bestCost) {
      best = id;
      bestCost = cost;
    }
  }
  return best;
}

/** The place nearest to a point. */
export function nearest(point: Position, places: ReadonlyMap<string, Position>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [id, place] of places) {
    const distance = Math.hypot(place.x - point.x, place.y - point.y);
    if (distance < bestDistance) {
      best = id;
      bestDistance = distance;
    }
  }
  return best;
}

function angleBetween(a: number, b: number): number {
  const turn = (a - b) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

/** Layouts that follow a figure rather than the lines: circle, concentric rings and grid. */
import type { Position } from "../figure/geometry.ts";
import type { IndexedGraph, LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { BOX_GAP, indexed, inTenths } from "./layout-graph.ts";
import type { MovingBox } from "./separate.ts";
import { separate } from "./separate.ts";

const STAGGER_FROM = 24;

/** Nodes on one ellipse; those that are related lie near each other where a walk through the graph allows it. */
export function placeOnCircle(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const order = walkOrder(whole);
  const aspect = options.aspect ?? 1.5;
  // Every other node stands a little further in, so that twice as many find room.
  const isStaggered = order.length > STAGGER_FROM;
  const around = (order.reduce((sum, index) => sum + widthOf(whole, index), 0) * 1.05) / (isStaggered ? 2 : 1);
  const places = ring(order, around, aspect);
  if (isStaggered) {
    const depth = Math.max(...order.map((index) => heightOf(whole, index))) * 1.1;
    order.forEach((index, rank) => {
      const place = places.get(index);
      const length = Math.hypot(place?.x ?? 0, place?.y ?? 0);
      if (place === undefined || rank % 2 === 0 || length === 0) return;
      const part = Math.max(0, 1 - (depth * Math.hypot((place.x / length) * aspect, place.y / length)) / length);
      places.set(index, { x: place.x * part, y: place.y * part });
    });
  }
  return placed(whole, places);
}

/** The best connected node in the middle, the others on rings by number of neighbours. */
export function placeConcentric(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const order = byDegree(whole);
  const aspect = options.aspect ?? 1.5;
  const places = new Map<number, Position>();
  let radius = 0;
  let at = 0;
  while (at < order.length) {
    const members: number[] = [];
    let taken = 0;
    const circumference = 2 * Math.PI * radius * aspect;
    while (at < order.length && (members.length === 0 || taken + widthOf(whole, order[at]) <= circumference)) {
      const index = order[at] ?? 0;
      members.push(index);
      taken += widthOf(whole, index);
      at += 1;
    }
    for (const [index, place] of ring(sortedByNeighbour(whole, members, places), circumference, aspect, radius))
      places.set(index, place);
    radius += Math.max(...members.map((index) => heightOf(whole, index))) + 34;
  }
  return placed(whole, places);
}

/** Rows and columns, best connected first. */
export function placeOnGrid(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const order = byDegree(whole);
  const cellWidth = Math.max(0, ...order.map((index) => widthOf(whole, index))) + 14;
  const cellHeight = Math.max(0, ...order.map((index) => heightOf(whole, index))) + 14;
  const columns = Math.max(1, Math.round(Math.sqrt((order.length * (options.aspect ?? 1.5) * cellHeight) / cellWidth)));
  const places = order.map((index, rank): [number, Position] => [
    index,
    { x: (rank % columns) * cellWidth, y: Math.floor(rank / columns) * cellHeight },
  ]);
  return placed(whole, new Map(places));
}

/** Pushes boxes apart where a layout left them touching, and hands the places out by id. */
export function placed(graph: IndexedGraph, places: ReadonlyMap<number, Position>): Placement {
  const boxes = graph.nodes.map(
    (node, index): MovingBox => ({ ...(places.get(index) ?? { x: 0, y: 0 }), box: node.box, isFixed: false }),
  );
  separate(boxes, BOX_GAP);
  return new Map(
    graph.nodes.map((node, index) => [
      node.id,
      { x: inTenths(boxes[index]?.x ?? 0), y: inTenths(boxes[index]?.y ?? 0) },
    ]),
  );
}

/** Node indices, best connected first, then by id. */
export function byDegree(graph: IndexedGraph): readonly number[] {
  const degree = (index: number): number => graph.neighbours[index]?.length ?? 0;
  return graph.nodes.map((_, index) => index).toSorted((a, b) => degree(b) - degree(a) || a - b);
}

function ring(order: readonly number[], around: number, aspect: number, least = 0): Map<number, Position> {
  const radius = order.length <= 1 ? least : Math.max(least, around / (2 * Math.PI) / aspect);
  return new Map(
    order.map((index, rank) => {
      const angle = (rank / order.length) * 2 * Math.PI - Math.PI / 2;
      return [index, { x: Math.cos(angle) * radius * aspect, y: Math.sin(angle) * radius }];
    }),
  );
}

/** Depth first from the best connected node, neighbours in order of degree. */
function walkOrder(graph: IndexedGraph): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const rank = new Map(byDegree(graph).map((index, position) => [index, position]));
  for (const start of byDegree(graph)) {
    const stack = [start];
    while (stack.length > 0) {
      const index = stack.pop() ?? start;
      if (seen.has(index)) continue;
      seen.add(index);
      order.push(index);
      stack.push(...(graph.neighbours[index] ?? []).toSorted((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)));
    }
  }
  return order;
}

/** Members of a ring in the order of the angle at which their neighbours further in lie. */
function sortedByNeighbour(
  graph: IndexedGraph,
  members: readonly number[],
  places: ReadonlyMap<number, Position>,
): readonly number[] {
  const angleOf = (index: number): number => {
    const inner = (graph.neighbours[index] ?? []).flatMap((other) => places.get(other) ?? []);
    const x = inner.reduce((sum, place) => sum + place.x, 0);
    const y = inner.reduce((sum, place) => sum + place.y, 0);
    return Math.atan2(x, -y);
  };
  return members.toSorted((a, b) => angleOf(a) - angleOf(b) || a - b);
}

function widthOf(graph: IndexedGraph, index: number | undefined): number {
  const box = graph.nodes[index ?? -1]?.box;
  return box === undefined ? 0 : box.right - box.left + BOX_GAP;
}

function heightOf(graph: IndexedGraph, index: number): number {
  const box = graph.nodes[index]?.box;
  return box === undefined ? 0 : box.bottom - box.top + BOX_GAP;
}

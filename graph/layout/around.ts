/** Places new nodes around the neighbours that have their places already; nothing that has a place moves. */
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { forceLink, forceSimulation } from "d3-force";
import type { Position } from "../figure/geometry.ts";
import { chargeOf } from "./charge.ts";
import type { IndexedGraph, LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { BOX_GAP, indexed, inTenths, keyOf } from "./layout-graph.ts";
import { hashOf, randomFrom } from "./random.ts";
import type { MovingBox } from "./separate.ts";
import { settle } from "./settle.ts";

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

const STRANGERS_IN_A_ROW = 8;
const STRENGTH = -420;
/** Farther apart than this, in pixels, nodes leave each other alone. */
const FARTHEST = 420;

/** In: a graph, and places of some of its nodes. Out: those places, and one for every other node, free of overlaps. */
export function placeAround(
  graph: LayoutGraph,
  fixed: ReadonlyMap<string, Position>,
  options: LayoutOptions,
): Placement {
  const whole = indexed(graph);
  const seed = options.seed ?? 1;
  const bodies = startOf(whole, fixed, seed);
  const links: SimulationLinkDatum<Body>[] = whole.pairs
    .filter(([from, to]) => !fixed.has(whole.nodes[from]?.id ?? "") || !fixed.has(whole.nodes[to]?.id ?? ""))
    .map(([from, to]) => ({ source: from, target: to }));
  const ticks = whole.nodes.length > 1500 ? 60 : 120;
  forceSimulation(bodies)
    .randomSource(randomFrom(seed))
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      "charge",
      chargeOf(
        bodies,
        bodies.map(() => STRENGTH),
        FARTHEST,
      ),
    )
    .force("link", forceLink<Body, SimulationLinkDatum<Body>>(links).distance(105))
    .tick(ticks);
  const boxes = whole.nodes.map((node, index): MovingBox => {
    const place = fixed.get(node.id) ?? bodies[index] ?? { x: 0, y: 0 };
    return { x: place.x, y: place.y, box: node.box, isFixed: fixed.has(node.id) };
  });
  settle(boxes, BOX_GAP);
  return new Map(whole.nodes.map((node, index) => [node.id, fixed.get(node.id) ?? rounded(boxes[index])]));
}

/** Where new nodes start: beside the middle of the neighbours that are placed, breadth first; those without any below everything. */
function startOf(whole: IndexedGraph, fixed: ReadonlyMap<string, Position>, seed: number): Body[] {
  const places = whole.nodes.map((node) => fixed.get(node.id));
  const bottom = [...fixed.values()].reduce((lowest, place) => Math.max(lowest, place.y), Number.NEGATIVE_INFINITY);
  const left = [...fixed.values()].reduce((least, place) => Math.min(least, place.x), Number.POSITIVE_INFINITY);
  const queue = places.flatMap((place, index) => (place === undefined ? [] : [index]));
  for (const index of queue) {
    for (const other of whole.neighbours[index] ?? []) {
      if (places[other] !== undefined) continue;
      const known = (whole.neighbours[other] ?? []).flatMap((at) => places[at] ?? []);
      const angle = (hashOf(`${keyOf(whole.nodes[other])} ${seed}`) / 2 ** 32) * 2 * Math.PI;
      places[other] = {
        x: mean(known.map(({ x }) => x)) + Math.cos(angle) * 100,
        y: mean(known.map(({ y }) => y)) + Math.sin(angle) * 80,
      };
      queue.push(other);
    }
  }
  let strangers = 0;
  return whole.nodes.map((node, index) => {
    const held = fixed.get(node.id);
    if (held !== undefined) return { x: held.x, y: held.y, fx: held.x, fy: held.y };
    const place = places[index];
    if (place !== undefined) return { ...place };
    const stranger = strangers;
    strangers += 1;
    return {
      x: left + (stranger % STRANGERS_IN_A_ROW) * 140,
      y: bottom + 140 + Math.floor(stranger / STRANGERS_IN_A_ROW) * 100,
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function rounded(place: Position | undefined): Position {
  return { x: inTenths(place?.x ?? 0), y: inTenths(place?.y ?? 0) };
}

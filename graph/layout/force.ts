/** The default layout: springs and repulsion (d3-force), then captions pushed apart and lines untangled; components packed together. */
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { forceLink, forceSimulation, forceX, forceY } from "d3-force";
import type { Bounds, Position } from "../figure/geometry.ts";
import { unionOf } from "../figure/geometry.ts";
import { chargeOf } from "./charge.ts";
import { crossingsOf, drawingOf, hiddenBy } from "./crossings.ts";
import type { IndexedGraph, LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { BOX_GAP, componentsOf, indexed, inTenths, keyOf, partOf } from "./layout-graph.ts";
import { pack } from "./pack.ts";
import { hashOf, randomFrom } from "./random.ts";
import type { MovingBox } from "./separate.ts";
import { separate } from "./separate.ts";
import { settle } from "./settle.ts";
import type { Room } from "./surroundings.ts";
import { untangle } from "./untangle.ts";

/** Part of the area that boxes fill; the rest is for lines. */
const DENSITY = 0.4;
const COMPONENT_GAP = 34;
/** Components with more nodes are not untangled: it would take seconds. */
const UNTANGLE_LIMIT = 300;
/** Above so many nodes there are fewer rounds: seconds count for more. */
const VERY_MANY = 1500;
/** Farther apart than this, in pixels, nodes leave each other alone. */
const FARTHEST = 1400;
/** Rounds of pushing boxes apart; what still overlaps then moves to the nearest free place. */
const MOST_ROUNDS = { few: 250, veryMany: 70 } as const;
/** How many arrangements are begun before one is worked out. */
const BEGINNINGS = 4;
/** In components with more nodes, one beginning is as tangled as another: only one is made. */
const MANY = 80;

/** Lays out a whole graph anew. */
export function placeByForce(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const aspect = options.aspect ?? 1.5;
  const parts = componentsOf(whole).map((indices) => partOf(whole, indices));
  const arranged = parts.map((part) => bestArrangement(part, aspect, options.seed ?? 1));
  const offsets = pack(
    parts.map((part, index) => ({ boxes: boxesAt(part, arranged[index] ?? []) })),
    aspect,
    COMPONENT_GAP,
  );
  const placement: Placement = new Map();
  parts.forEach((part, index) => {
    part.nodes.forEach((node, at) => {
      const place = arranged[index]?.[at] ?? { x: 0, y: 0 };
      const offset = offsets[index] ?? { x: 0, y: 0 };
      placement.set(node.id, { x: inTenths(place.x + offset.x), y: inTenths(place.y + offset.y) });
    });
  });
  return placement;
}

/** Several beginnings, the least tangled of which is worked out; of many nodes one. */
function bestArrangement(part: IndexedGraph, aspect: number, seed: number): readonly Position[] {
  if (part.nodes.length === 1) return [{ x: 0, y: 0 }];
  const room = roomOf(part, aspect);
  if (part.nodes.length > UNTANGLE_LIMIT) return fitted(part, simulate(part, aspect, seed), room);
  if (part.nodes.length > MANY) return workedOut(part, begun(part, room, aspect, seed * 1009), room, seed);
  let best: readonly Position[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < BEGINNINGS; attempt += 1) {
    const places = begun(part, room, aspect, seed * 1009 + attempt);
    const drawing = drawingOf(part, places);
    const faults = crossingsOf(drawing) + 2.5 * hiddenBy(drawing) + extent(part, places, aspect) / 40;
    if (faults < fewest) {
      best = places;
      fewest = faults;
    }
  }
  return workedOut(part, best, room, seed);
}

function begun(part: IndexedGraph, room: Room, aspect: number, seed: number): readonly Position[] {
  const places = fitted(part, simulate(part, aspect, seed), room);
  return fitted(
    part,
    untangle(part, places, randomFrom(hashOf(`begin ${seed}`)), room, { rounds: 2, tries: 14 }),
    room,
  );
}

function workedOut(part: IndexedGraph, begin: readonly Position[], room: Room, seed: number): readonly Position[] {
  const random = randomFrom(hashOf(`work ${seed}`));
  // Once more into the room before the last rounds; doing so more often brings nothing.
  const places = fitted(part, untangle(part, begin, random, room, { rounds: 4, tries: 80 }), room);
  return untangle(part, places, random, room, { rounds: 10, tries: 80 });
}

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

/** Springs and repulsion only. Starts from hubs in the middle, each node at an angle that its id decides. */
function simulate(part: IndexedGraph, aspect: number, seed: number): readonly Position[] {
  const byDegree = part.nodes
    .map((_, index) => index)
    .toSorted((a, b) => degreeOf(part, b) - degreeOf(part, a) || a - b);
  const radius = 40 * Math.sqrt(part.nodes.length);
  const bodies: Body[] = part.nodes.map(() => ({ x: 0, y: 0 }));
  byDegree.forEach((index, rank) => {
    const angle = (hashOf(`${keyOf(part.nodes[index])} ${seed}`) / 2 ** 32) * 2 * Math.PI;
    const distance = radius * Math.sqrt(rank / part.nodes.length);
    bodies[index] = { x: Math.cos(angle) * distance * aspect, y: Math.sin(angle) * distance };
  });
  const links: SimulationLinkDatum<Body>[] = part.pairs.map(([from, to]) => ({ source: from, target: to }));
  const gravity = (index: number): number => 0.03 + 0.012 * Math.min(10, degreeOf(part, index));
  const simulation = forceSimulation(bodies)
    .randomSource(randomFrom(seed))
    .stop()
    .force(
      "charge",
      chargeOf(
        bodies,
        part.nodes.map((_, index) => -260 - 45 * degreeOf(part, index)),
        FARTHEST,
      ),
    )
    .force(
      "link",
      forceLink<Body, SimulationLinkDatum<Body>>(links).distance((link) => 70 + 6 * Math.sqrt(weight(part, link))),
    )
    .force(
      "x",
      forceX<Body>(0).strength((_, index) => gravity(index) / aspect),
    )
    .force(
      "y",
      forceY<Body>(0).strength((_, index) => gravity(index) * aspect),
    );
  const ticks = part.nodes.length > VERY_MANY ? 90 : part.nodes.length > 300 ? 220 : 300;
  simulation.alphaDecay(1 - 0.001 ** (1 / ticks));
  simulation.tick(ticks);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** The rectangle that a component may fill: as wide as asked, or less for a handful of nodes. */
function roomOf(part: IndexedGraph, aspect: number): Room {
  const area =
    part.nodes.reduce((sum, { box }) => sum + (box.right - box.left + BOX_GAP) * (box.bottom - box.top + BOX_GAP), 0) /
    DENSITY;
  const height = Math.sqrt(area / aspect);
  return { width: height * aspect, height };
}

/** Scales places into a room, and pushes what overlaps apart; that may stick out a little. */
function fitted(part: IndexedGraph, places: readonly Position[], room: Room): Position[] {
  const whole = unionOf(boxesAt(part, places)) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const scaleX = Math.min(3, room.width / (whole.right - whole.left));
  const scaleY = Math.min(3, room.height / (whole.bottom - whole.top));
  // Both ways alike as far as possible, so that round things stay round.
  const mean = Math.sqrt(scaleX * scaleY);
  const [sx, sy] = [
    Math.min(Math.max(scaleX, mean * 0.8), mean * 1.25),
    Math.min(Math.max(scaleY, mean * 0.8), mean * 1.25),
  ];
  const middle = { x: (whole.left + whole.right) / 2, y: (whole.top + whole.bottom) / 2 };
  return pushedApart(
    part,
    places.map(({ x, y }) => ({ x: (x - middle.x) * sx, y: (y - middle.y) * sy })),
  );
}

function pushedApart(part: IndexedGraph, places: readonly Position[]): Position[] {
  const boxes = part.nodes.map(
    (node, index): MovingBox => ({ ...(places[index] ?? { x: 0, y: 0 }), box: node.box, isFixed: false }),
  );
  const rounds = boxes.length > VERY_MANY ? MOST_ROUNDS.veryMany : MOST_ROUNDS.few;
  if (!separate(boxes, BOX_GAP, rounds))
    settle(
      boxes.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y)),
      BOX_GAP,
    );
  return boxes.map(({ x, y }) => ({ x, y }));
}

function boxesAt(part: IndexedGraph, places: readonly Position[]): readonly Bounds[] {
  return part.nodes.map(({ box }, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
  });
}

function extent(part: IndexedGraph, places: readonly Position[], aspect: number): number {
  const boxes = boxesAt(part, places);
  const width = maximum(boxes.map((box) => box.right)) - minimum(boxes.map((box) => box.left));
  const height = maximum(boxes.map((box) => box.bottom)) - minimum(boxes.map((box) => box.top));
  return Math.max(width, height * aspect);
}

function weight(part: IndexedGraph, link: SimulationLinkDatum<Body>): number {
  const index = (end: SimulationLinkDatum<Body>["source"]): number =>
    typeof end === "object" ? (end.index ?? 0) : Number(end);
  return Math.min(degreeOf(part, index(link.source)), degreeOf(part, index(link.target)));
}

function degreeOf(part: IndexedGraph, index: number): number {
  return part.neighbours[index]?.length ?? 0;
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

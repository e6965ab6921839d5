/** Where captions and marks stand: beside what they name, on nothing else where that is possible. Greedy, the best connected node first. */
import type { Arc, Bounds, Position } from "./geometry.ts";
import { pointOn } from "./geometry.ts";
import type { PlacedNode } from "./lines.ts";
import { MARK_HEIGHT } from "./marks.ts";
import type { Obstacles } from "./obstacles.ts";
import { CAPTION_GAP, LINE_HEIGHT } from "./scene.ts";
import { textWidth } from "./text-width.ts";

/** A caption at its place. */
export interface PlacedCaption {
  readonly anchor: "start" | "middle" | "end";
  /** Where each line is anchored, and the top of the first. */
  readonly x: number;
  readonly top: number;
  readonly box: Bounds;
}

/** A short text on a line. */
export interface PlacedMark {
  readonly at: Position;
  readonly box: Bounds;
}

/** Places along a line, from its middle outwards. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

/** What a square pixel on a node or another caption costs; on a line it costs 1. */
const WORSE_THAN_A_LINE = 20;
/** What each place costs that readers expect less than the one before: about a line that touches a corner. */
const UNUSUAL = 12;
/** Pixels between two points of a line that are looked at, and how far from its node a line is looked at. */
const STEP = 4;
const NEAR = 160;

/**
 * Captions by node id. What stands in the way is remembered in `obstacles`.
 * @param lines the lines of each node, which its caption rather does not stand on
 */
export function placeCaptions(
  nodes: readonly PlacedNode[],
  lines: ReadonlyMap<string, readonly Arc[]>,
  obstacles: Obstacles,
): ReadonlyMap<string, PlacedCaption> {
  for (const node of nodes) obstacles.add(shapeOf(node));
  const placed = new Map<string, PlacedCaption>();
  const inOrder = nodes.toSorted((one, other) => other.degree - one.degree || (one.key < other.key ? -1 : 1));
  for (const node of inOrder) {
    const points = pointsNear(node, lines.get(node.id) ?? []);
    const caption = leastInTheWay(
      captionsAround(node),
      ({ box }, rank) =>
        WORSE_THAN_A_LINE * obstacles.overlap(box) + STEP * STEP * countIn(box, points) + rank * UNUSUAL,
    );
    if (caption === undefined) continue;
    obstacles.add(caption.box);
    placed.set(node.id, caption);
  }
  return placed;
}

/** The place of a mark on a line. @param extent of the mark in pixels @param arcs the line, from outline to outline */
export function placeMark(
  extent: { readonly left: number; readonly right: number },
  arcs: readonly Arc[],
  obstacles: Obstacles,
): PlacedMark {
  const marks = pointsAlong(arcs).map(
    (at): PlacedMark => ({
      at,
      box: {
        left: at.x - extent.left - 2,
        right: at.x + extent.right + 2,
        top: at.y - MARK_HEIGHT / 2,
        bottom: at.y + MARK_HEIGHT / 2,
      },
    }),
  );
  const [first = { at: { x: 0, y: 0 }, box: { left: 0, right: 0, top: 0, bottom: 0 } }] = marks;
  const mark = leastInTheWay(marks, ({ box }) => obstacles.overlap(box)) ?? first;
  obstacles.add(mark.box);
  return mark;
}

/** The first that costs nothing, else the one that costs least. */
function leastInTheWay<T>(candidates: readonly T[], costOf: (candidate: T, rank: number) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, candidate] of candidates.entries()) {
    const cost = costOf(candidate, rank);
    if (cost === 0) return candidate;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Below, above, to the right, to the left: in the order in which readers expect them. */
function captionsAround(node: PlacedNode): readonly PlacedCaption[] {
  const { x, y, size, lines, fontSize, isBold } = node;
  const width = Math.max(...lines.map((line) => textWidth(line, isBold) * fontSize), 0);
  const height = lines.length * fontSize * LINE_HEIGHT;
  const at = (anchor: PlacedCaption["anchor"], place: Position): PlacedCaption => {
    const left = anchor === "start" ? place.x : anchor === "end" ? place.x - width : place.x - width / 2;
    return {
      anchor,
      x: place.x,
      top: place.y,
      box: { left, top: place.y, right: left + width, bottom: place.y + height },
    };
  };
  const reach = size / 2 + CAPTION_GAP;
  return [
    at("middle", { x, y: y + reach }),
    at("middle", { x, y: y - reach - height }),
    at("start", { x: x + reach + 2, y: y - height / 2 }),
    at("end", { x: x - reach - 2, y: y - height / 2 }),
  ];
}

function shapeOf({ x, y, size }: PlacedNode): Bounds {
  return { left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 };
}

/** Points of a node's lines where its caption may stand. */
function pointsNear(node: PlacedNode, arcs: readonly Arc[]): readonly Position[] {
  return arcs.flatMap((arc) => {
    const startsHere = distance(arc.from, node) <= distance(arc.to, node);
    const length = Math.max(distance(arc.from, arc.to), STEP);
    const steps = Math.ceil(Math.min(NEAR, length) / STEP);
    return Array.from({ length: steps }, (_, step) => {
      const t = (step * STEP) / length;
      return pointOn(arc, startsHere ? t : 1 - t);
    });
  });
}

function countIn({ left, top, right, bottom }: Bounds, points: readonly Position[]): number {
  let count = 0;
  for (const { x, y } of points) if (x > left && x < right && y > top && y < bottom) count += 1;
  return count;
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function pointsAlong(arcs: readonly Arc[]): readonly Position[] {
  const [first, second] = arcs;
  if (first === undefined) return [];
  // A loop has two arcs; its far end is where they meet.
  return second === undefined
    ? ALONG.map((t) => pointOn(first, t))
    : [first.to, pointOn(first, 0.6), pointOn(second, 0.4)];
}

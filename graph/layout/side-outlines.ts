/** The outlines of sides in a picture that is laid out by them, read off the places that its nodes have; and the names of sides. */
import { countryName } from "../countries.ts";
import type { Bounds, Position } from "../figure/geometry.ts";
import { groupBy } from "../group.ts";
import type { Language, Lens } from "../lens.ts";
import { styleOfNode } from "../lens.ts";
import type { GraphNode } from "../values.ts";
import { textProperty } from "../values.ts";
import { COUNTRY_PROPERTY } from "../vocabulary.ts";
import type { NodeFacts } from "./node-facts.ts";

/** What stands together of one side. */
export interface SideOutline {
  readonly side: string;
  /** Ids of the nodes within. */
  readonly members: readonly string[];
  /** The corners of the convex hull around the boxes, clockwise on screen; in graph pixels. */
  readonly corners: readonly Position[];
  /** Where its name stands: the middle of its uppermost edge. */
  readonly head: Position;
}

/** A node with the room that it covers around its centre. */
export interface SidedBox {
  readonly id: string;
  readonly box: Bounds;
}

/** Between boxes and the outline around them, in pixels; half the way to the next side is more. */
const PADDING = 14;
/** Boxes of a side that are nearer to each other than this, in pixels, have one outline. */
const TOGETHER = 220;
const ROUNDNESS = 22;

/**
 * Outlines what stands together of each side. A node that stands far from the others of its side (it was moved, or came later) has an outline
 * of its own, so that no outline reaches over half the picture. Largest first.
 */
export function sideOutlinesOf(
  boxes: readonly SidedBox[],
  facts: ReadonlyMap<string, Pick<NodeFacts, "side">>,
  positions: ReadonlyMap<string, Position>,
): readonly SideOutline[] {
  const standing = boxes.flatMap(({ id, box }) => {
    const [place, side] = [positions.get(id), facts.get(id)?.side];
    if (place === undefined || side === undefined) return [];
    const { left, top, right, bottom } = box;
    const covered: Bounds = {
      left: place.x + left - PADDING,
      top: place.y + top - PADDING,
      right: place.x + right + PADDING,
      bottom: place.y + bottom + PADDING,
    };
    return [{ id, side, covered }];
  });
  return [...groupBy(standing, ({ side }) => side)]
    .flatMap(([side, members]) => togetherIn(members).map((cluster) => outlineOf(side, cluster)))
    .toSorted((one, other) => other.members.length - one.members.length);
}

/** The name of each side: of the country, or else of the kind of node. @param facts those of all nodes of the graph */
export function sideNames(
  nodes: readonly GraphNode[],
  facts: ReadonlyMap<string, Pick<NodeFacts, "side">>,
  lens: Lens,
  language: Language,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of nodes) {
    const side = facts.get(node.elementId)?.side;
    if (side === undefined || names.has(side)) continue;
    const isCountry = textProperty(node, COUNTRY_PROPERTY) === side;
    names.set(side, isCountry ? countryName(side, language) : styleOfNode(lens, node).words[language]);
  }
  return names;
}

/** The path of an outline with round corners, as SVG and `Path2D` take it. */
export function outlinePath(corners: readonly Position[]): string {
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const [into, out] = [towards(corner, before), towards(corner, after)];
    return `${index === 0 ? "M" : "L"}${written(into)}Q${written(corner)} ${written(out)}`;
  });
  return parts.length === 0 ? "" : `${parts.join("")}Z`;
}

interface Covered {
  readonly id: string;
  readonly covered: Bounds;
}

/** Parts of a side whose boxes are near each other: swept from left to right, joined as disjoint sets. */
function togetherIn(members: readonly Covered[]): readonly (readonly Covered[])[] {
  const sorted = members.toSorted((one, other) => one.covered.left - other.covered.left);
  const parent = sorted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      // Halving the way keeps later ways short.
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  for (const [index, { covered: one }] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]?.covered;
      if (other === undefined || other.left > one.right + TOGETHER) break;
      if (other.top <= one.bottom + TOGETHER && one.top <= other.bottom + TOGETHER)
        parent[rootOf(next)] = rootOf(index);
    }
  }
  return [...groupBy([...sorted.entries()], ([index]) => rootOf(index)).values()].map((cluster) =>
    cluster.map(([, member]) => member),
  );
}

function outlineOf(side: string, members: readonly Covered[]): SideOutline {
  const corners = hullOf(
    members.flatMap(({ covered: { left, top, right, bottom } }) => [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]),
  );
  const top = corners.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const upper = corners.filter(({ y }) => y === top).map(({ x }) => x);
  return {
    side,
    members: members.map(({ id }) => id).toSorted(),
    corners,
    head: { x: (Math.min(...upper) + Math.max(...upper)) / 2, y: top },
  };
}

/** The convex hull, clockwise on screen (Andrew, Another efficient algorithm for convex hulls in two dimensions, 1979). */
function hullOf(points: readonly Position[]): readonly Position[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const half = (from: readonly Position[]): Position[] => {
    const chain: Position[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Twice the area of a triangle: above 0 where it turns clockwise on screen. */
function turn(from: Position | undefined, over: Position | undefined, to: Position): number {
  if (from === undefined || over === undefined) return 0;
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x);
}

/** Where the rounding of a corner begins on the edge to its neighbour. */
function towards(corner: Position, neighbour: Position): Position {
  const length = Math.hypot(neighbour.x - corner.x, neighbour.y - corner.y);
  const part = length === 0 ? 0 : Math.min(ROUNDNESS / length, 0.5);
  return { x: corner.x + (neighbour.x - corner.x) * part, y: corner.y + (neighbour.y - corner.y) * part };
}

function written({ x, y }: Position): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** From left to right by the day on which a node comes in; what is not dated stands before all, apart. */
import type { Position } from "../figure/geometry.ts";
import type { IndexedGraph, LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import { BOX_GAP, indexed, inTenths } from "./layout-graph.ts";
import type { MovingBox } from "./separate.ts";
import { settle } from "./settle.ts";
import { byDegree } from "./simple-layouts.ts";
import { timeAxisOf, xOfDay } from "./time-axis.ts";

/** Part of the area that boxes may fill; the rest is for lines. */
const FILL = 0.3;
const LANE_GAP = 18;
/** Between what is not dated and the first day, in pixels. */
const APART = 120;

/** The axis is made longer until the picture is no higher than its shape allows, at most so many times by so much. */
const LONGER = { times: 6, factor: 1.5 } as const;

/**
 * Nodes stand exactly at their day on a linear axis, so that the axis can be read off; above each other where days are close, near the
 * neighbours that are there already. What is not dated stands in a block before the axis, the best connected nearest to it.
 */
export function placeByTime(graph: LayoutGraph, options: LayoutOptions): Placement {
  const whole = indexed(graph);
  const aspect = options.aspect ?? 1.5;
  const height = whole.nodes.reduce((most, { box }) => Math.max(most, box.bottom - box.top), 0) + LANE_GAP;
  const order = byDegree(whole);
  const undated = order.filter((index) => whole.nodes[index]?.day === undefined);
  let width = firstWidth(whole, aspect);
  let dated = datedAt(whole, order, width);
  for (let times = 0; times < LONGER.times && dated.rows * height * aspect > width; times += 1) {
    width *= LONGER.factor;
    dated = datedAt(whole, order, width);
  }
  const rows = Math.max(dated.rows, Math.ceil(Math.sqrt(undated.length / aspect)), 1);
  const places = new Map([...dated.places, ...inBlock(whole, undated, rows)]);
  return new Map(
    whole.nodes.map((node, index): [string, Position] => {
      const { x, y } = places.get(index) ?? { x: 0, y: 0 };
      return [node.id, { x: inTenths(x), y: inTenths(y * height) }];
    }),
  );
}

/** Places by node index; `y` counts rows. */
type Rows = ReadonlyMap<number, Position>;

/** The dated nodes on an axis of a width, and how many rows they take. @param order node indices, the best connected first */
function datedAt(
  whole: IndexedGraph,
  order: readonly number[],
  width: number,
): { readonly places: Rows; readonly rows: number } {
  const days = whole.nodes.flatMap(({ day }) => day ?? []);
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const scale = last > first ? width / (last - first) : 0;
  const across = (index: number): number => ((whole.nodes[index]?.day ?? first) - first) * scale;
  const lanes = new Lanes();
  const places = new Map<number, Position>();
  // Sorting is stable: the best connected of a day comes first and takes the middle.
  for (const index of order.toSorted((a, b) => across(a) - across(b))) {
    const node = whole.nodes[index];
    if (node?.day === undefined) continue;
    const known = (whole.neighbours[index] ?? []).flatMap((other) => places.get(other)?.y ?? []);
    const wanted = known.length === 0 ? 0 : Math.round(known.reduce((sum, lane) => sum + lane, 0) / known.length);
    const x = across(index);
    places.set(index, { x, y: lanes.take(wanted, x + node.box.left, x + node.box.right + BOX_GAP) });
  }
  const taken = [...places.values()].map(({ y }) => y);
  const extent = taken.reduce((most, y) => Math.max(most, y), 0) - taken.reduce((least, y) => Math.min(least, y), 0);
  return { places, rows: extent + 1 };
}

/** Columns leftwards from before the axis, each filled from its middle. */
function inBlock(whole: IndexedGraph, undated: readonly number[], rows: number): Rows {
  const boxes = whole.nodes.map(({ box }) => box);
  const reach = boxes.reduce((most, { left }) => Math.max(most, -left), 0);
  const span = reach + boxes.reduce((most, { right }) => Math.max(most, right), 0) + BOX_GAP;
  return new Map(
    undated.map((index, at) => {
      const row = at % rows;
      const y = ((row + 1) >> 1) * (row % 2 === 0 ? 1 : -1);
      return [index, { x: -Math.max(APART, span + APART / 4) - Math.floor(at / rows) * span, y }];
    }),
  );
}

/**
 * Moves new nodes onto the axis that the others stand on. In: places of all nodes, and of those that stay. Out: the new ones at their day, those
 * without one before the first, free of overlaps; as they were where the others stand on no axis.
 */
export function atTheirDays(graph: LayoutGraph, placement: Placement, fixed: ReadonlyMap<string, Position>): Placement {
  const { nodes } = indexed(graph);
  const days = new Map(nodes.flatMap(({ id, day }) => (day === undefined ? [] : [[id, day] as const])));
  const axis = timeAxisOf(days, fixed);
  if (axis === undefined) return placement;
  const before = axis.undated.x ?? axis.start - APART;
  const boxes = nodes.map(({ id, box, day }): MovingBox => {
    const held = fixed.get(id);
    const x = day === undefined ? before : xOfDay(axis, day);
    return {
      box,
      isFixed: held !== undefined,
      ...(held ?? { x: inTenths(x), y: inTenths(placement.get(id)?.y ?? 0) }),
    };
  });
  settle(boxes, BOX_GAP, "up and down");
  return new Map(
    nodes.map(({ id }, index): [string, Position] => {
      const { x = 0, y = 0 } = boxes[index] ?? {};
      return [id, fixed.get(id) ?? { x, y: inTenths(y) }];
    }),
  );
}

/** The width at which boxes fill about a third of the picture. */
function firstWidth(whole: IndexedGraph, aspect: number): number {
  const area = whole.nodes.reduce((sum, { box }) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
  return Math.max(480, Math.sqrt((area / FILL) * aspect));
}

/** Rows from the middle outwards; each knows how far it is taken. */
class Lanes {
  readonly #ends = new Map<number, number>();

  /** Takes the free row nearest to the wanted one for what reaches from `left` to `right`. Out: the row, negative above the middle. */
  take(wanted: number, left: number, right: number): number {
    for (let distance = 0; ; distance += 1) {
      // Towards the middle first, so that the picture stays compact.
      const sides = wanted > 0 ? [wanted - distance, wanted + distance] : [wanted + distance, wanted - distance];
      for (const lane of sides) {
        if ((this.#ends.get(lane) ?? Number.NEGATIVE_INFINITY) > left) continue;
        this.#ends.set(lane, right);
        return lane;
      }
    }
  }
}

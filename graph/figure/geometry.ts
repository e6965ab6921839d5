/** Where lines run: the curves of relationships between nodes, shared by the canvas and the figure so that both look alike. */
import { groupBy } from "../group.ts";

/** A place in graph pixels; y grows downwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in graph pixels. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One quadratic Bézier arc. */
export interface Arc {
  readonly from: Position;
  readonly control: Position;
  readonly to: Position;
}

/** How far apart the control points of neighbouring parallel relationships are; the lines themselves run half as far apart. */
const FAN_STEP = 30;
/** The widest that the control points of one bundle spread. */
const FAN_SPREAD = 300;

/** A relationship's part in its bundle: which pair it joins and which of the parallel ones it is. */
export interface Bend {
  /** Distance of the control point from the straight line; positive is to the right of the way from start to end on screen. */
  readonly distance: number;
  /** 0 for the first loop on a node, 1 for the next, …; undefined where the ends differ. */
  readonly loop: number | undefined;
}

/** The two ends of a relationship. */
export interface Ends {
  readonly elementId: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
}

/** The same text for two nodes whichever comes first. */
export function pairKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/**
 * Fans parallel relationships out. In: relationships in the order in which those of one pair shall lie side by side. Out: a bend by
 * element id; a lone relationship is straight, and relationships in opposite directions never share a curve.
 */
export function bendsOf(relationships: readonly Ends[]): Map<string, Bend> {
  const bundles = groupBy(relationships, ({ startNodeElementId: start, endNodeElementId: end }) => pairKey(start, end));
  const bends = new Map<string, Bend>();
  for (const bundle of bundles.values()) {
    const step = Math.min(FAN_STEP, FAN_SPREAD / bundle.length);
    bundle.forEach((relationship, index) => {
      const { elementId, startNodeElementId: start, endNodeElementId: end } = relationship;
      if (start === end) {
        bends.set(elementId, { distance: 0, loop: index });
        return;
      }
      const distance = (index - (bundle.length - 1) / 2) * step;
      bends.set(elementId, { distance: start < end ? distance : -distance || 0, loop: undefined });
    });
  }
  return bends;
}

/** The control point of a bent relationship between two centres. */
export function controlPoint(start: Position, end: Position, distance: number): Position {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: (start.x + end.x) / 2 - (dy / length) * distance,
    y: (start.y + end.y) / 2 + (dx / length) * distance,
  };
}

/** Radius of the control points of a loop around its node's centre. */
export function loopReach(nodeSize: number, loop: number): number {
  return (nodeSize * 0.9 + 30) * (1 + loop / 3);
}

/** The direction of loops, and the angle that they open; radians, 0 is to the right, growing clockwise on screen. */
export const LOOP = { direction: -Math.PI / 2, sweep: (70 * Math.PI) / 180 } as const;

/** The two control points of a loop around a centre. */
export function loopControls(center: Position, nodeSize: number, loop: number): readonly [Position, Position] {
  const reach = loopReach(nodeSize, loop);
  const at = (angle: number): Position => ({
    x: center.x + Math.cos(angle) * reach,
    y: center.y + Math.sin(angle) * reach,
  });
  return [at(LOOP.direction - LOOP.sweep / 2), at(LOOP.direction + LOOP.sweep / 2)];
}

/** A point of an arc; `t` from 0 (its start) to 1 (its end). */
export function pointOn(arc: Arc, t: number): Position {
  const s = 1 - t;
  return {
    x: s * s * arc.from.x + 2 * s * t * arc.control.x + t * t * arc.to.x,
    y: s * s * arc.from.y + 2 * s * t * arc.control.y + t * t * arc.to.y,
  };
}

/** The arc moved sideways by `offset` pixels: to the right of its direction on screen when positive. */
export function parallelArc(arc: Arc, offset: number): Arc {
  const first = normalOf(arc.from, arc.control);
  const last = normalOf(arc.control, arc.to);
  const middle = { x: first.x + last.x, y: first.y + last.y };
  const length = Math.hypot(middle.x, middle.y) || 1;
  // At the control point the offset grows with the angle, as in a mitre; sharp turns are capped.
  const reach = (offset * Math.min(2 / length, 2)) / length;
  return {
    from: { x: arc.from.x + first.x * offset, y: arc.from.y + first.y * offset },
    control: { x: arc.control.x + middle.x * reach, y: arc.control.y + middle.y * reach },
    to: { x: arc.to.x + last.x * offset, y: arc.to.y + last.y * offset },
  };
}

/** The smallest rectangle around rectangles; undefined where there is none. */
export function unionOf(rectangles: Iterable<Bounds>): Bounds | undefined {
  let union: Bounds | undefined;
  for (const next of rectangles) {
    union =
      union === undefined
        ? next
        : {
            left: Math.min(union.left, next.left),
            top: Math.min(union.top, next.top),
            right: Math.max(union.right, next.right),
            bottom: Math.max(union.bottom, next.bottom),
          };
  }
  return union;
}

function normalOf(from: Position, to: Position): Position {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: -dy / length, y: dx / length };
}

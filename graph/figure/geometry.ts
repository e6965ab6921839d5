/** Where lines run: the curves of relationships between nodes, shared by the canvas and the figure so that both look alike. */

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

/** How far apart the control points of neighbouring parallel lines are; the lines themselves run half as far apart. */
const FAN_STEP = 30;
/** The same where lines carry numbers or signs in their middle. */
const MARKED_STEP = 44;
/** How far the control points of one fan spread: 300 pixels, and more where there are many lines, up to 600. */
const FAN_SPREAD = { least: 300, most: 600, ofALine: 10 } as const;
/** Loops on one node reach out further each, up to so many times a third of the first. */
const MOST_LOOP_STEPS = 9;

/** How a line runs among those that join the same two nodes. */
export interface Bend {
  /** Distance of the control point from the straight line; positive is to the right of the way from start to end on screen. */
  readonly distance: number;
  /** For a loop how far out it reaches: 0 for the first on a node, 1 for the next, …, fractions where there are many; else undefined. */
  readonly loop: number | undefined;
}

/** The two ends of a line, by the ids of nodes. */
export interface Ends {
  readonly start: string;
  readonly end: string;
}

const PLAIN = /^[\w:.-]*$/;

/** The same text for two nodes whichever comes first. */
export function pairKey(one: string, other: string): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  // What `JSON.stringify` makes of ids as databases have them, in a fifth of the time.
  return PLAIN.test(first) && PLAIN.test(second) ? `["${first}","${second}"]` : JSON.stringify([first, second]);
}

/** Pixels between the control points of parallel lines. @param isMarked whether some carry a number or a sign in their middle */
export function fanStep(count: number, isMarked = false): number {
  const { least, most, ofALine } = FAN_SPREAD;
  const spread = Math.max(least, Math.min(most, ofALine * count));
  return Math.min(isMarked ? MARKED_STEP : FAN_STEP, spread / count);
}

/**
 * Fans parallel lines out. In: the lines of one pair in the order in which they shall lie side by side. Out: their bends; a lone line is
 * straight, and lines in opposite directions never share a curve.
 */
export function fanOf(lines: readonly Ends[], step = fanStep(lines.length)): readonly Bend[] {
  const { length } = lines;
  const loopStep = Math.min(1, MOST_LOOP_STEPS / Math.max(1, length - 1));
  return lines.map(({ start, end }, index) => {
    if (start === end) return { distance: 0, loop: index * loopStep };
    const distance = (index - (length - 1) / 2) * step;
    return { distance: start < end ? distance : -distance || 0, loop: undefined };
  });
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

/** The piece of an arc between two of its points. */
export function pieceOf(arc: Arc, from: number, to: number): Arc {
  const [s, t] = [1 - from, 1 - to];
  const mixed = s * to + from * t;
  return {
    from: pointOn(arc, from),
    control: {
      x: s * t * arc.from.x + mixed * arc.control.x + from * to * arc.to.x,
      y: s * t * arc.from.y + mixed * arc.control.y + from * to * arc.to.y,
    },
    to: pointOn(arc, to),
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

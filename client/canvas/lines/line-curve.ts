/** The curve of one line of a large graph, from outline to outline, and how far a point is from it. Pure; no object is made for a line. */
import { LOOP, loopReach } from "../../../graph/figure/geometry.ts";
import type { LineArrays } from "./line-arrays.ts";

/** A curve, written over for each line: a straight line, one arc with a control point, or a loop with two. */
export interface LineCurve {
  kind: "straight" | "arc" | "loop";
  x1: number;
  y1: number;
  /** The control point of an arc, the first one of a loop. */
  cx: number;
  cy: number;
  /** The second control point of a loop. */
  dx: number;
  dy: number;
  x2: number;
  y2: number;
}

/** A curve to be written over. */
export function emptyCurve(): LineCurve {
  return { kind: "straight", x1: 0, y1: 0, cx: 0, cy: 0, dx: 0, dy: 0, x2: 0, y2: 0 };
}

/** Closer to the straight line than this many pixels, an arc is drawn straight. */
const FLAT = 0.5;

/**
 * Writes the curve of a line into `curve`, in graph pixels. Nodes count as round.
 * @returns whether there is something to draw: both ends have a place, and are not upon each other
 */
export function traceCurve(arrays: LineArrays, places: Float32Array, index: number, curve: LineCurve): boolean {
  const start = arrays.starts[index] ?? 0;
  const end = arrays.ends[index] ?? 0;
  const sx = places[2 * start] ?? Number.NaN;
  const sy = places[2 * start + 1] ?? Number.NaN;
  const loop = arrays.loops[index] ?? -1;
  const startRadius = (arrays.sizes[start] ?? 0) / 2;
  if (loop >= 0) return traceLoop(curve, sx, sy, startRadius, loop);
  const ex = places[2 * end] ?? Number.NaN;
  const ey = places[2 * end + 1] ?? Number.NaN;
  const [wx, wy] = [ex - sx, ey - sy];
  const length = Math.hypot(wx, wy);
  // Not a number where an end has no place.
  if (!(length > 0)) return false;
  const bend = arrays.bends[index] ?? 0;
  curve.kind = Math.abs(bend) < FLAT ? "straight" : "arc";
  curve.cx = (sx + ex) / 2 - (wy / length) * bend;
  curve.cy = (sy + ey) / 2 + (wx / length) * bend;
  return cutOff(curve, sx, sy, startRadius, ex, ey, (arrays.sizes[end] ?? 0) / 2);
}

/** The middle of a curve. */
export function middleOf(curve: LineCurve): { readonly x: number; readonly y: number } {
  if (curve.kind === "straight") return { x: (curve.x1 + curve.x2) / 2, y: (curve.y1 + curve.y2) / 2 };
  if (curve.kind === "arc") return at(curve, 0.5);
  return { x: (curve.cx + curve.dx) / 2, y: (curve.cy + curve.dy) / 2 };
}

/** Distance of a point from a curve, in graph pixels. */
export function distanceFrom(curve: LineCurve, x: number, y: number): number {
  if (curve.kind === "straight") return fromSegment(x, y, curve.x1, curve.y1, curve.x2, curve.y2);
  let nearest = Number.POSITIVE_INFINITY;
  let before = at(curve, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const next = at(curve, step / STEPS);
    nearest = Math.min(nearest, fromSegment(x, y, before.x, before.y, next.x, next.y));
    before = next;
  }
  return nearest;
}

/** Straight pieces by which a curve is approached; enough for the widest bends. */
const STEPS = 14;

/** Where an arc or a loop is; `t` from 0 to 1. */
function at({ kind, x1, y1, cx, cy, dx, dy, x2, y2 }: LineCurve, t: number): { x: number; y: number } {
  if (kind !== "loop") return arcAt(x1, y1, cx, cy, x2, y2, t);
  const [mx, my] = [(cx + dx) / 2, (cy + dy) / 2];
  return t < 0.5 ? arcAt(x1, y1, cx, cy, mx, my, 2 * t) : arcAt(mx, my, dx, dy, x2, y2, 2 * t - 1);
}

function arcAt(x1: number, y1: number, cx: number, cy: number, x2: number, y2: number, t: number) {
  const s = 1 - t;
  return { x: s * s * x1 + 2 * s * t * cx + t * t * x2, y: s * s * y1 + 2 * s * t * cy + t * t * y2 };
}

function traceLoop(curve: LineCurve, x: number, y: number, radius: number, loop: number): boolean {
  const reach = loopReach(2 * radius, loop);
  const [first, second] = [LOOP.direction - LOOP.sweep / 2, LOOP.direction + LOOP.sweep / 2];
  curve.kind = "loop";
  curve.cx = x + Math.cos(first) * reach;
  curve.cy = y + Math.sin(first) * reach;
  curve.dx = x + Math.cos(second) * reach;
  curve.dy = y + Math.sin(second) * reach;
  curve.x1 = x + Math.cos(first) * radius;
  curve.y1 = y + Math.sin(first) * radius;
  curve.x2 = x + Math.cos(second) * radius;
  curve.y2 = y + Math.sin(second) * radius;
  return !Number.isNaN(x);
}

/** From outline to outline, towards the control point; nothing is left where the nodes lie upon each other. */
function cutOff(
  curve: LineCurve,
  sx: number,
  sy: number,
  startRadius: number,
  ex: number,
  ey: number,
  endRadius: number,
): boolean {
  const fromStart = Math.hypot(curve.cx - sx, curve.cy - sy);
  const fromEnd = Math.hypot(curve.cx - ex, curve.cy - ey);
  if (fromStart <= startRadius || fromEnd <= endRadius) {
    curve.kind = "straight";
    [curve.x1, curve.y1, curve.x2, curve.y2] = [sx, sy, ex, ey];
    return true;
  }
  curve.x1 = sx + ((curve.cx - sx) / fromStart) * startRadius;
  curve.y1 = sy + ((curve.cy - sy) / fromStart) * startRadius;
  curve.x2 = ex + ((curve.cx - ex) / fromEnd) * endRadius;
  curve.y2 = ey + ((curve.cy - ey) / fromEnd) * endRadius;
  return true;
}

function fromSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [wx, wy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * wx + (y - y1) * wy) / (wx * wx + wy * wy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * wx, y - y1 - t * wy);
}

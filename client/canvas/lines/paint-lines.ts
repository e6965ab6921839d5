/** Draws the lines of a large graph on a canvas, in the page or in a worker: those that look alike together, those out of view not at all. */
import { MARK_SIZE } from "../../../graph/figure/marks.ts";
import { FONT_FAMILY, type Scheme, THEMES } from "../../../graph/figure/theme.ts";
import type { LineArrays, SharedLook } from "./line-arrays.ts";
import { emptyCurve, middleOf, traceCurve } from "./line-curve.ts";
import { paintArrows } from "./paint-arrows.ts";
import { paintMark } from "./paint-mark.ts";
import { type Brush, strokeLines, strokeShares } from "./stroke-lines.ts";

/** What part of the graph a picture of the lines shows. */
export interface LineView {
  /** CSS pixels for a graph pixel. */
  readonly zoom: number;
  /** Where the origin of the graph lies, in CSS pixels from the top left corner of the picture. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for a CSS pixel. */
  readonly ratio: number;
  readonly scheme: Scheme;
}

/** How a line is drawn at the moment. */
export const LINE_STATE = { normal: 0, dimmed: 1, hidden: 2, selected: 3 } as const;

/** Dimmed lines let so much through; as `.dimmed` of the stylesheet. */
const OPACITY = { [LINE_STATE.dimmed]: 0.16, [LINE_STATE.selected]: 1 } as const;
/** From afar, more lines than this let each other and the nodes shine through, up to a limit; from near, all are whole. */
const DENSE = { lines: 2000, least: 0.4, farZoom: 0.25, nearZoom: 0.6 } as const;
const GLOW = 0.45;
/** From these zooms on, arrowheads, dashes, marks, the colours of mixed lines and the room between two thin ones can be made out. */
const LEAST_ZOOM = { arrows: 0.3, dashes: 0.2, marks: 0.55, shares: 0.25, hollow: 0.3 } as const;
/** Two thin lines: what is denied. Pixels from outer side to outer side, and of the room between. */
const HOLLOW = { outer: 5, inner: 2.6 } as const;

/** Draws everything anew. `states` says of each line how it is drawn. */
export function paintLines(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  states: Uint8Array,
  view: LineView,
): void {
  const { zoom, ratio } = view;
  brush.setTransform(1, 0, 0, 1, 0, 0);
  brush.clearRect(0, 0, brush.canvas.width, brush.canvas.height);
  brush.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * view.x, ratio * view.y);
  const seen = { left: -view.x / zoom, top: -view.y / zoom, right: 0, bottom: 0 };
  seen.right = seen.left + view.width / zoom;
  seen.bottom = seen.top + view.height / zoom;
  // What is dimmed lies below.
  for (const state of [LINE_STATE.dimmed, LINE_STATE.normal, LINE_STATE.selected]) {
    if (!states.includes(state)) continue;
    brush.globalAlpha = state === LINE_STATE.normal ? opacityOf(countOf(states, state), zoom) : OPACITY[state];
    forEachRun(arrays, (look, from, to) => {
      const indices = inView(arrays, places, states, state, seen, from, to);
      if (indices.length === 0) return;
      if (state === LINE_STATE.selected) paintGlow(brush, arrays, places, indices, view);
      paintRun(brush, arrays, places, look, indices, view);
    });
  }
  brush.globalAlpha = 1;
}

/** A broad band under what is selected or pointed at; no narrower than can be seen, however far away. */
export function paintGlow(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  indices: readonly number[],
  { zoom, scheme }: Pick<LineView, "zoom" | "scheme">,
): void {
  const alpha = brush.globalAlpha;
  brush.globalAlpha = GLOW;
  brush.setLineDash([]);
  brush.strokeStyle = THEMES[scheme].selection;
  brush.lineWidth = Math.max(10, 5 / zoom);
  strokeLines(brush, arrays, places, indices);
  brush.globalAlpha = alpha;
}

/** Draws some lines over what is there. The brush is set to graph pixels. */
export function paintSome(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  indices: readonly number[],
  view: Pick<LineView, "zoom" | "scheme">,
): void {
  for (const index of indices) {
    const look = arrays.sharedLooks[arrays.looks[index] ?? 0];
    if (look !== undefined) paintRun(brush, arrays, places, look, [index], view);
  }
}

/** How much of a line is seen, by how many there are and from how far away. */
function opacityOf(lines: number, zoom: number): number {
  const far = Math.max(DENSE.least, Math.min(1, Math.sqrt(DENSE.lines / Math.max(lines, 1))));
  const nearness = Math.min(1, Math.max(0, (zoom - DENSE.farZoom) / (DENSE.nearZoom - DENSE.farZoom)));
  return far + (1 - far) * nearness;
}

function countOf(states: Uint8Array, wanted: number): number {
  let count = 0;
  for (const state of states) if (state === wanted) count += 1;
  return count;
}

interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Calls back for each run of lines that share a look. */
function forEachRun(arrays: LineArrays, visit: (look: SharedLook, from: number, to: number) => void): void {
  const { looks, sharedLooks } = arrays;
  for (let from = 0; from < looks.length; ) {
    const id = looks[from] ?? 0;
    let to = from + 1;
    while (to < looks.length && looks[to] === id) to += 1;
    const look = sharedLooks[id];
    if (look !== undefined) visit(look, from, to);
    from = to;
  }
}

/** The lines of a state that may be in view, by the rectangle around both ends with room for bends and loops. */
function inView(
  { starts, ends, bends, loops }: LineArrays,
  places: Float32Array,
  states: Uint8Array,
  state: number,
  seen: Seen,
  from: number,
  to: number,
): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < to; index += 1) {
    if (states[index] !== state) continue;
    const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
    const [x1, y1] = [places[2 * start] ?? Number.NaN, places[2 * start + 1] ?? Number.NaN];
    const [x2, y2] = [places[2 * end] ?? Number.NaN, places[2 * end + 1] ?? Number.NaN];
    const margin = (loops[index] ?? -1) >= 0 ? 320 : Math.abs(bends[index] ?? 0);
    const isOut =
      Math.max(x1, x2) + margin < seen.left ||
      Math.min(x1, x2) - margin > seen.right ||
      Math.max(y1, y2) + margin < seen.top ||
      Math.min(y1, y2) - margin > seen.bottom;
    if (!isOut) found.push(index);
  }
  return found;
}

function paintRun(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  look: SharedLook,
  indices: readonly number[],
  view: Pick<LineView, "zoom" | "scheme">,
): void {
  const { zoom, scheme } = view;
  const isHollow = look.isDenied && zoom >= LEAST_ZOOM.hollow;
  brush.strokeStyle = look.colours[scheme];
  brush.fillStyle = look.colours[scheme];
  brush.lineWidth = isHollow ? HOLLOW.outer : look.width;
  brush.setLineDash(look.line === "solid" || zoom < LEAST_ZOOM.dashes ? [] : dashesOf(look));
  const apart = zoom < LEAST_ZOOM.shares || look.isDenied ? [] : indices.filter((index) => arrays.shares.has(index));
  strokeLines(
    brush,
    arrays,
    places,
    apart.length === 0 ? indices : indices.filter((index) => !arrays.shares.has(index)),
  );
  strokeShares(brush, arrays, places, apart, scheme);
  if (isHollow) {
    brush.setLineDash([]);
    brush.strokeStyle = THEMES[scheme].background;
    brush.lineWidth = HOLLOW.inner;
    strokeLines(brush, arrays, places, indices);
  }
  brush.setLineDash([]);
  if (look.arrow !== "none" && zoom >= LEAST_ZOOM.arrows) paintArrows(brush, arrays, places, look, indices);
  if (arrays.marks.size > 0 && zoom >= LEAST_ZOOM.marks) paintMarks(brush, arrays, places, indices, view);
}

function dashesOf({ line, width }: SharedLook): number[] {
  return line === "dashed" ? [7, 3.2 + width] : [1.5, 2.2 + width];
}

function paintMarks(
  brush: Brush,
  arrays: LineArrays,
  places: Float32Array,
  indices: readonly number[],
  view: Pick<LineView, "scheme">,
): void {
  const curve = emptyCurve();
  brush.font = `bold ${MARK_SIZE}px ${FONT_FAMILY}`;
  brush.lineWidth = 1;
  for (const index of indices) {
    const mark = arrays.marks.get(index);
    if (mark !== undefined && traceCurve(arrays, places, index, curve))
      paintMark(brush, mark, middleOf(curve), view.scheme);
  }
}

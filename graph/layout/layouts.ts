/** The layouts that people can choose: one row each. Pure: the same graph, options and seed give the same places. */
import { GraphError } from "../errors.ts";
import type { Position } from "../figure/geometry.ts";
import { placeAround } from "./around.ts";
import { placeBySide } from "./by-side.ts";
import { atTheirDays, placeByTime } from "./by-time.ts";
import { placeByForce } from "./force.ts";
import { placeInRows } from "./hierarchical.ts";
import type { LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import type { LayoutId, LayoutName } from "./layout-names.ts";
import { LAYOUT_NAMES } from "./layout-names.ts";
import { aroundPins } from "./pinned.ts";
import { placeConcentric, placeOnCircle, placeOnGrid } from "./simple-layouts.ts";

export type { LayoutId } from "./layout-names.ts";

/** A layout: its name, and the function that places every node anew (`options.fixed` is not looked at). */
export interface Layout extends LayoutName {
  place(graph: LayoutGraph, options: LayoutOptions): Placement;
}

const PLACERS: { readonly [id in LayoutId]: Layout["place"] } = {
  force: placeByForce,
  concentric: placeConcentric,
  circle: placeOnCircle,
  hierarchical: placeInRows,
  grid: placeOnGrid,
  time: placeByTime,
  side: placeBySide,
};

/** All layouts, the default first. */
export const layouts: readonly Layout[] = LAYOUT_NAMES.map((name) => ({ ...name, place: PLACERS[name.id] }));

/**
 * Places a graph. Where `options.fixed` names some of its nodes, those keep their places exactly and the others are put around
 * their neighbours, whatever the layout (on an axis of time: at their day); else the layout places all but what is pinned.
 * @throws GraphError `invalid_request` for an unknown layout, or a number that is not finite.
 */
export function placeGraph(graph: LayoutGraph, layoutId: LayoutId, options: LayoutOptions = {}): Placement {
  const layout = layouts.find((candidate) => candidate.id === layoutId);
  if (layout === undefined) {
    throw new GraphError(
      "invalid_request",
      `There is no layout "${layoutId}"; there are ${layouts.map((known) => known.id).join(", ")}.`,
    );
  }
  requireFinite(graph, options);
  const ids = new Set(graph.nodes.map((node) => node.id));
  const placesIn = (places: Iterable<readonly [string, Position]> = []): Map<string, Position> =>
    new Map([...places].filter(([id]) => ids.has(id)));
  const fixed = placesIn(options.fixed);
  if (fixed.size > 0) {
    const around = placeAround(graph, fixed, options);
    return layoutId === "time" ? atTheirDays(graph, around, fixed) : around;
  }
  const pinned = placesIn(options.pinned);
  const placement = layout.place(graph, options);
  if (pinned.size === 0) return placement;
  // Whoever makes room on an axis of time stays at his day.
  return aroundPins(graph, placement, pinned, layoutId === "time" ? "up and down" : "all");
}

function requireFinite(graph: LayoutGraph, options: LayoutOptions): void {
  const numbers = [
    ...graph.nodes.flatMap(({ box }) => [box.left, box.top, box.right, box.bottom]),
    ...[...(options.fixed?.values() ?? []), ...(options.pinned?.values() ?? [])].flatMap(({ x, y }) => [x, y]),
    options.aspect ?? 1,
    options.seed ?? 1,
  ];
  if (numbers.every(Number.isFinite) && (options.aspect ?? 1) > 0) return;
  throw new GraphError(
    "invalid_request",
    "A layout was given a size, a place, a seed or an aspect that is not a finite number.",
  );
}

/** The layouts that people can choose: one row each. Pure: the same graph, options and seed give the same places. */
import { GraphError } from "../errors.ts";
import { placeAround } from "./around.ts";
import { placeByForce } from "./force.ts";
import { placeInRows } from "./hierarchical.ts";
import type { LayoutGraph, LayoutOptions, Placement } from "./layout-graph.ts";
import type { LayoutId, LayoutName } from "./layout-names.ts";
import { LAYOUT_NAMES } from "./layout-names.ts";
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
};

/** All layouts, the default first. */
export const layouts: readonly Layout[] = LAYOUT_NAMES.map((name) => ({ ...name, place: PLACERS[name.id] }));

/**
 * Places a graph. Where `options.fixed` names some of its nodes, those keep their places exactly and the others are put around
 * their neighbours, whatever the layout; else the layout places all.
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
  const fixed = new Map([...(options.fixed ?? [])].filter(([id]) => ids.has(id)));
  return fixed.size === 0 ? layout.place(graph, options) : placeAround(graph, fixed, options);
}

function requireFinite(graph: LayoutGraph, options: LayoutOptions): void {
  const numbers = [
    ...graph.nodes.flatMap(({ box }) => [box.left, box.top, box.right, box.bottom]),
    ...[...(options.fixed?.values() ?? [])].flatMap(({ x, y }) => [x, y]),
    options.aspect ?? 1,
    options.seed ?? 1,
  ];
  if (numbers.every(Number.isFinite) && (options.aspect ?? 1) > 0) return;
  throw new GraphError(
    "invalid_request",
    "A layout was given a size, a place, a seed or an aspect that is not a finite number.",
  );
}

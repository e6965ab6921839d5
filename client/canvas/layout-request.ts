/** What a layout is asked for the props of a canvas. */
import type { Position } from "../../graph/figure/geometry.ts";
import { layoutGraphSteps } from "../../graph/layout/layout-input.ts";
import type { Steps } from "../../graph/steps.ts";
import type { LayoutRequest } from "./layout.ts";
import type { CanvasProps } from "./types.ts";

/**
 * The request, made a little at a time; boxes have room for the captions in both languages, so that another language never makes them
 * overlap.
 * @param places where nodes are now
 * @param which all nodes but those that are pinned, or those without a place
 */
export function* layoutRequestSteps(
  props: Pick<CanvasProps, "subgraph" | "lens" | "layoutId" | "layoutSeed" | "pinned">,
  aspect: number,
  places: ReadonlyMap<string, Position>,
  which: "all" | "new",
): Steps<LayoutRequest> {
  const { subgraph, lens, layoutId, layoutSeed, pinned = new Set() } = props;
  const still = which === "new" ? { fixed: new Map(places) } : { pinned: placesOf(pinned, places) };
  return {
    graph: yield* layoutGraphSteps(subgraph, lens),
    layoutId,
    options: { aspect, seed: layoutSeed ?? 1, ...still },
  };
}

function placesOf(ids: ReadonlySet<string>, places: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  return new Map([...places].filter(([id]) => ids.has(id)));
}

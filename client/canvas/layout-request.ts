/** What a layout is asked for the props of a canvas. */
import type { Position } from "../../graph/figure/geometry.ts";
import { layoutGraphIn } from "../../graph/layout/layout-graph.ts";
import type { LayoutRequest } from "./layout.ts";
import type { CanvasProps } from "./types.ts";

/** The request; boxes have room for the captions in both languages, so that another language never makes them overlap. */
export function layoutRequest(
  props: Pick<CanvasProps, "subgraph" | "lens" | "layoutId" | "layoutSeed">,
  aspect: number,
  fixed: ReadonlyMap<string, Position> | undefined,
): LayoutRequest {
  const { subgraph, lens, layoutId, layoutSeed } = props;
  return {
    graph: layoutGraphIn(subgraph, lens),
    layoutId,
    options: { aspect, seed: layoutSeed ?? 1, ...(fixed === undefined ? {} : { fixed }) },
  };
}

/** Gives every node of a graph a place: those that have one keep it, the others get theirs from a layout. */
import { GraphError } from "../errors.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { layoutGraphIn } from "./layout-input.ts";
import type { LayoutId } from "./layout-names.ts";
import { placeGraph } from "./layouts.ts";

/** How nodes without a place are placed. */
export interface Placing {
  readonly layout: LayoutId;
  /** Another number gives another arrangement, the same number the same. */
  readonly seed: number;
  /** Width over height of the room to fill; 1.5 where nothing is asked for. */
  readonly aspect?: number | undefined;
}

/** Nodes beyond which these layouts take minutes, and then hours. */
const MOST_NODES = 12_000;
const SLOW: ReadonlySet<LayoutId> = new Set(["force", "concentric"]);

/**
 * The graph with a place for every node, in pixels, y downwards. Where some nodes had places, the others are put around their neighbours,
 * whatever the layout. A graph whose nodes all have places comes back as it is.
 * @throws GraphError `invalid_request` for an unknown layout, or a place that is not finite; `too_large` for more nodes than a layout can place
 */
export function placed(graph: ExportedGraph, { layout, seed, aspect }: Placing): ExportedGraph {
  const { nodes, positions } = graph;
  if (nodes.every((node) => positions.has(node.elementId))) return graph;
  if (nodes.length > MOST_NODES && positions.size === 0 && SLOW.has(layout)) throw tooMany(nodes.length, layout);
  const options = { seed, fixed: positions, ...(aspect === undefined ? {} : { aspect }) };
  return { ...graph, positions: placeGraph(layoutGraphIn(graph, graph.lens), layout, options) };
}

function tooMany(count: number, layout: LayoutId): GraphError {
  return new GraphError(
    "too_large",
    `${count} nodes have no place; the layout "${layout}" places at most ${MOST_NODES}.`,
    {
      hint: "Choose the layout grid, circle or hierarchical, show less of the graph, or give a file in which the nodes have places.",
    },
  );
}

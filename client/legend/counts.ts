/** How much of each relationship type and node kind there is on the canvas, and how much of it is drawn. */
import type { Lens, NodeStyle, RelationStyle } from "../../graph/lens.ts";
import { styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";

/** One row of the legend. `explored` is never less than `drawn`. */
export interface LegendRow<S> {
  readonly key: string;
  readonly style: S;
  readonly explored: number;
  readonly drawn: number;
}

export interface LegendCounts {
  readonly relations: readonly LegendRow<RelationStyle>[];
  readonly kinds: readonly LegendRow<NodeStyle>[];
}

/**
 * Counts what is explored and what is drawn, in the order of the lens; types and labels that are not there have no row.
 * @param visible what the filters leave of `explored`
 */
export function countLegend(lens: Lens, explored: Subgraph, visible: Subgraph): LegendCounts {
  const typeOf = (relationship: Subgraph["relationships"][number]): string => relationship.type;
  const labelOf = (node: Subgraph["nodes"][number]): string => styleOfNode(lens, node).label;
  const types = tally(explored.relationships, typeOf);
  const drawnTypes = tally(visible.relationships, typeOf);
  const labels = tally(explored.nodes, labelOf);
  const drawnLabels = tally(visible.nodes, labelOf);
  const nodeOf = new Map(explored.nodes.map((node) => [labelOf(node), node]));
  return {
    relations: rows(
      types,
      drawnTypes,
      lens.relations.map(({ type }) => type),
      (type) => styleOfRelation(lens, type),
    ),
    kinds: rows(
      labels,
      drawnLabels,
      lens.nodes.map(({ label }) => label),
      (label) => styleOfNode(lens, nodeOf.get(label) ?? { labels: [label] }),
    ),
  };
}

function rows<S>(
  counts: ReadonlyMap<string, number>,
  drawn: ReadonlyMap<string, number>,
  order: readonly string[],
  styleOf: (key: string) => S,
): readonly LegendRow<S>[] {
  const known = order.filter((key) => counts.has(key));
  const unknown = [...counts.keys()].filter((key) => !known.includes(key)).toSorted();
  return [...known, ...unknown].map((key) => ({
    key,
    style: styleOf(key),
    explored: counts.get(key) ?? 0,
    drawn: drawn.get(key) ?? 0,
  }));
}

function tally<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** What the legend hides: relationship types and node labels. Hiding changes what is drawn, never what is explored. */
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { drawable } from "../../graph/subgraph.ts";

export interface Filters {
  readonly hiddenTypes: ReadonlySet<string>;
  /** Labels of the lens' node styles: a node is hidden by the label that gives it its style. */
  readonly hiddenLabels: ReadonlySet<string>;
}

export const NO_FILTERS: Filters = { hiddenTypes: new Set(), hiddenLabels: new Set() };

/** Hides a relationship type, or shows it again. */
export function toggleType(filters: Filters, type: string): Filters {
  return { ...filters, hiddenTypes: toggled(filters.hiddenTypes, type) };
}

/** Hides a kind of node, or shows it again. */
export function toggleLabel(filters: Filters, label: string): Filters {
  return { ...filters, hiddenLabels: toggled(filters.hiddenLabels, label) };
}

/** Whether anything is hidden. */
export function isFiltering(filters: Filters): boolean {
  return filters.hiddenTypes.size > 0 || filters.hiddenLabels.size > 0;
}

/** What is left to draw: no hidden kinds, no hidden types, and no relationship without both its ends. */
export function applyFilters(subgraph: Subgraph, filters: Filters, lens: Lens): Subgraph {
  const nodes =
    filters.hiddenLabels.size === 0
      ? subgraph.nodes
      : subgraph.nodes.filter((node) => !filters.hiddenLabels.has(styleOfNode(lens, node).label));
  const relationships =
    filters.hiddenTypes.size === 0
      ? subgraph.relationships
      : subgraph.relationships.filter((relationship) => !filters.hiddenTypes.has(relationship.type));
  return drawable({ nodes, relationships });
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

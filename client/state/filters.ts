/** Filters on the page: which are in force, and what they leave. Those that ask more than types and kinds are fetched when one is set first. */
import type { Filters } from "../../graph/filter/filters.ts";
import { asksMore, toggled } from "../../graph/filter/filters.ts";
import type { EvidenceById } from "../../graph/filter/judges.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { drawable } from "../../graph/subgraph.ts";
import { NO_EVIDENCE } from "./evidence.ts";

export type { Filters } from "../../graph/filter/filters.ts";
export { isFiltering, NO_FILTERS, needsEvidence } from "../../graph/filter/filters.ts";

/** What applies all kinds of filters (graph/filter/apply-filters.ts). */
export type FilterEngine = (subgraph: Subgraph, filters: Filters, lens: Lens, evidence: EvidenceById) => Subgraph;

let engine: FilterEngine | undefined;

/** The engine, where it has been fetched. */
export function filterEngine(): FilterEngine | undefined {
  return engine;
}

/** Whether the filters need an engine that is not there yet: until it is, only types and kinds are filtered. */
export function lacksEngine(filters: Filters): boolean {
  return engine === undefined && asksMore(filters);
}

/** Fetches the engine. Whoever restores filters from a link or a file waits for it first. */
export async function fetchFilterEngine(): Promise<FilterEngine> {
  engine ??= (await import("../../graph/filter/apply-filters.ts")).filterGraph;
  return engine;
}

/** Hides a relationship type, or shows it again. */
export function toggleType(filters: Filters, type: string): Filters {
  return { ...filters, hiddenTypes: toggled(filters.hiddenTypes, type) };
}

/** Hides a kind of node, or shows it again. */
export function toggleLabel(filters: Filters, label: string): Filters {
  return { ...filters, hiddenLabels: toggled(filters.hiddenLabels, label) };
}

/** What is left to draw: what passes all filters, and no relationship without both its ends. */
export function applyFilters(
  subgraph: Subgraph,
  filters: Filters,
  lens: Lens,
  evidence: EvidenceById = NO_EVIDENCE,
  apply: FilterEngine | undefined = engine,
): Subgraph {
  if (apply !== undefined && asksMore(filters)) return apply(subgraph, filters, lens, evidence);
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

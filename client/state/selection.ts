/** What is selected: nodes and relationships by element id, in the order in which they were selected. */
import type { Subgraph } from "../../graph/subgraph.ts";

export interface Selection {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export const NOTHING_SELECTED: Selection = { nodes: [], relationships: [] };

/** Selects exactly these. */
export function select(selection: Partial<Selection>): Selection {
  return { nodes: [...new Set(selection.nodes)], relationships: [...new Set(selection.relationships)] };
}

/** Adds each to the selection, or takes it out when it is in. */
export function toggle(selection: Selection, { nodes = [], relationships = [] }: Partial<Selection>): Selection {
  return { nodes: toggled(selection.nodes, nodes), relationships: toggled(selection.relationships, relationships) };
}

/** The selection without what is not in the subgraph (any more). Returns the same value when nothing changes. */
export function within(selection: Selection, subgraph: Subgraph): Selection {
  const nodeIds = new Set(subgraph.nodes.map((node) => node.elementId));
  const relationshipIds = new Set(subgraph.relationships.map((relationship) => relationship.elementId));
  const nodes = selection.nodes.filter((id) => nodeIds.has(id));
  const relationships = selection.relationships.filter((id) => relationshipIds.has(id));
  const same = nodes.length === selection.nodes.length && relationships.length === selection.relationships.length;
  return same ? selection : { nodes, relationships };
}

/** Everything of the subgraph. */
export function selectAll(subgraph: Subgraph): Selection {
  return {
    nodes: subgraph.nodes.map((node) => node.elementId),
    relationships: subgraph.relationships.map((relationship) => relationship.elementId),
  };
}

/** What is selected as a graph of its own: with both ends of selected relationships, and with what joins the selected nodes. */
export function selectedPart(selection: Selection, subgraph: Subgraph): Subgraph {
  const nodeIds = new Set(selection.nodes);
  const relationshipIds = new Set(selection.relationships);
  const relationships = subgraph.relationships.filter(
    ({ elementId, startNodeElementId, endNodeElementId }) =>
      relationshipIds.has(elementId) || (nodeIds.has(startNodeElementId) && nodeIds.has(endNodeElementId)),
  );
  const ends = relationships.flatMap(({ startNodeElementId, endNodeElementId }) => [
    startNodeElementId,
    endNodeElementId,
  ]);
  const kept = new Set([...nodeIds, ...ends]);
  return { nodes: subgraph.nodes.filter(({ elementId }) => kept.has(elementId)), relationships };
}

/** Selected nodes, and both ends of selected relationships, each once. */
export function endsOf(selection: Selection, shown: Pick<Subgraph, "relationships">): readonly string[] {
  if (selection.relationships.length === 0) return selection.nodes;
  const lines = new Set(selection.relationships);
  const ends = shown.relationships
    .filter(({ elementId }) => lines.has(elementId))
    .flatMap(({ startNodeElementId, endNodeElementId }) => [startNodeElementId, endNodeElementId]);
  return [...new Set([...selection.nodes, ...ends])];
}

export function isNothingSelected(selection: Selection): boolean {
  return selection.nodes.length === 0 && selection.relationships.length === 0;
}

/** In one pass: a bundle may stand for thousands. */
function toggled(known: readonly string[], ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return known;
  const chosen = new Set(known);
  for (const id of ids) if (!chosen.delete(id)) chosen.add(id);
  return [...chosen];
}

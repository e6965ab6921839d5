/** What must be put into the explorer for a node, relationship or path of some rows to be seen there. */
import type { Subgraph } from "../../../graph/subgraph.ts";
import { subgraphOfRows } from "../../../graph/subgraph.ts";
import type { Value } from "../../../graph/values.ts";
import { GraphNode, GraphPath, type GraphRelationship } from "../../../graph/values.ts";
import type { Entity } from "./values/brief-parts.ts";

export interface ShownEntity {
  readonly subgraph: Subgraph;
  /** What is selected then; of a path its first node. */
  readonly selected: string | undefined;
}

/** Rows that are looked through for the ends of a relationship at once. */
const SLICE = 1_000;

/** A relationship brings its ends, as far as the first `count` rows know them. */
export function entityInRows(entity: Entity, rows: readonly (readonly Value[])[], count: number): ShownEntity {
  if (entity instanceof GraphNode)
    return { subgraph: { nodes: [entity], relationships: [] }, selected: entity.elementId };
  if (entity instanceof GraphPath) {
    return {
      subgraph: { nodes: entity.nodes, relationships: entity.relationships },
      selected: entity.nodes[0]?.elementId,
    };
  }
  return { subgraph: { nodes: endsOf(entity, rows, count), relationships: [entity] }, selected: entity.elementId };
}

/** No further than until both are found. */
function endsOf(
  { startNodeElementId, endNodeElementId }: GraphRelationship,
  rows: readonly (readonly Value[])[],
  count: number,
): readonly GraphNode[] {
  const wanted = new Set([startNodeElementId, endNodeElementId]);
  const found = new Map<string, GraphNode>();
  for (let from = 0; from < count && found.size < wanted.size; from += SLICE) {
    const { nodes } = subgraphOfRows(rows.slice(from, Math.min(from + SLICE, count)));
    for (const node of nodes) if (wanted.has(node.elementId)) found.set(node.elementId, node);
  }
  return [...found.values()];
}

/** Whether there seems to be something to draw: the first rows are looked at. */
export function hasEntities(rows: readonly (readonly Value[])[], count: number): boolean {
  const { nodes, relationships } = subgraphOfRows(rows.slice(0, Math.min(count, 50)));
  return nodes.length > 0 || relationships.length > 0;
}

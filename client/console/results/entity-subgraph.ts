/** What must be put into the graph for an entity of an answer to be seen there. */
import type { Subgraph } from "../../../graph/subgraph.ts";
import { GraphNode, GraphPath, type GraphRelationship } from "../../../graph/values.ts";

/** A relationship brings its ends, as far as the answer knows them; of a path its first node is selected. */
export function entitySubgraph(
  entity: GraphNode | GraphRelationship | GraphPath,
  found: Subgraph,
): { readonly subgraph: Subgraph; readonly selected: string | undefined } {
  if (entity instanceof GraphNode)
    return { subgraph: { nodes: [entity], relationships: [] }, selected: entity.elementId };
  if (entity instanceof GraphPath) {
    return {
      subgraph: { nodes: entity.nodes, relationships: entity.relationships },
      selected: entity.nodes[0]?.elementId,
    };
  }
  const ends = new Set([entity.startNodeElementId, entity.endNodeElementId]);
  return {
    subgraph: { nodes: found.nodes.filter((node) => ends.has(node.elementId)), relationships: [entity] },
    selected: entity.elementId,
  };
}

/** Relationships of a subgraph that lack an end in it. */
export function endless(found: Subgraph): readonly GraphRelationship[] {
  const ids = new Set(found.nodes.map((node) => node.elementId));
  return found.relationships.filter(
    (relationship) => !ids.has(relationship.startNodeElementId) || !ids.has(relationship.endNodeElementId),
  );
}

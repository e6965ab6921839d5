/** Subgraphs: what an answer, the page and an export hold; and the pure functions on them. */
import type { GraphNode, GraphPath, GraphRelationship, Value } from "./values.ts";
import {
  isValueMap,
  GraphNode as NodeClass,
  GraphPath as PathClass,
  GraphRelationship as RelationshipClass,
} from "./values.ts";

/** Nodes and relationships, each once, in the order in which they came. Both ends of a relationship need not be in `nodes`. */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

export const EMPTY_SUBGRAPH: Subgraph = { nodes: [], relationships: [] };

/** What changes from one subgraph to another. An entity counts as changed when labels, type or properties differ (by reference). */
export interface SubgraphDifference {
  readonly addedNodes: readonly GraphNode[];
  readonly changedNodes: readonly GraphNode[];
  readonly removedNodes: readonly string[];
  readonly addedRelationships: readonly GraphRelationship[];
  readonly changedRelationships: readonly GraphRelationship[];
  readonly removedRelationships: readonly string[];
}

/** Everything of both, each once; where both know an entity, `added` (the newer) wins. */
export function merge(known: Subgraph, added: Subgraph): Subgraph {
  return {
    nodes: mergeById(known.nodes, added.nodes),
    relationships: mergeById(known.relationships, added.relationships),
  };
}

/** `from` without the nodes of the given ids, without relationships of the given ids, and without relationships that hang on a removed node. */
export function without(from: Subgraph, elementIds: ReadonlySet<string>): Subgraph {
  return {
    nodes: from.nodes.filter((node) => !elementIds.has(node.elementId)),
    relationships: from.relationships.filter(
      (relationship) =>
        !elementIds.has(relationship.elementId) &&
        !elementIds.has(relationship.startNodeElementId) &&
        !elementIds.has(relationship.endNodeElementId),
    ),
  };
}

/** The relationships whose two ends are both there. */
export function drawable(subgraph: Subgraph): Subgraph {
  const ids = new Set(subgraph.nodes.map((node) => node.elementId));
  return {
    nodes: subgraph.nodes,
    relationships: subgraph.relationships.filter(
      (relationship) => ids.has(relationship.startNodeElementId) && ids.has(relationship.endNodeElementId),
    ),
  };
}

/** What must be done to `before` to get `after`. */
export function difference(before: Subgraph, after: Subgraph): SubgraphDifference {
  const nodes = differenceById(before.nodes, after.nodes);
  const relationships = differenceById(before.relationships, after.relationships);
  return {
    addedNodes: nodes.added,
    changedNodes: nodes.changed,
    removedNodes: nodes.removed,
    addedRelationships: relationships.added,
    changedRelationships: relationships.changed,
    removedRelationships: relationships.removed,
  };
}

/** Every node, relationship and path found in rows, however deep in lists and maps. */
export function subgraphOfRows(rows: Iterable<readonly Value[]>): Subgraph {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visitPath = (path: GraphPath): void => {
    for (const node of path.nodes) nodes.set(node.elementId, node);
    for (const relationship of path.relationships) relationships.set(relationship.elementId, relationship);
  };
  const visit = (value: Value): void => {
    if (value instanceof NodeClass) nodes.set(value.elementId, value);
    else if (value instanceof RelationshipClass) relationships.set(value.elementId, value);
    else if (value instanceof PathClass) visitPath(value);
    else if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isValueMap(value)) for (const item of Object.values(value)) visit(item);
  };
  for (const row of rows) for (const value of row) visit(value);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

interface Identified {
  readonly elementId: string;
}

function mergeById<T extends Identified>(known: readonly T[], added: readonly T[]): readonly T[] {
  if (added.length === 0) return known;
  const byId = new Map(known.map((entity) => [entity.elementId, entity]));
  for (const entity of added) byId.set(entity.elementId, entity);
  return [...byId.values()];
}

function differenceById<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
): { readonly added: readonly T[]; readonly changed: readonly T[]; readonly removed: readonly string[] } {
  const old = new Map(before.map((entity) => [entity.elementId, entity]));
  const added: T[] = [];
  const changed: T[] = [];
  for (const entity of after) {
    const known = old.get(entity.elementId);
    if (known === undefined) added.push(entity);
    else if (known !== entity) changed.push(entity);
    old.delete(entity.elementId);
  }
  return { added, changed, removed: [...old.keys()] };
}

/** Nodes and relationships as answers have them, decoded. */
import type { WireNode, WireRelationship } from "../../graph/contract/entities.ts";
import { readTyped } from "../../graph/query-api/read-typed.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ValueMap } from "../../graph/values.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";

/** Nodes and relationships of an answer, decoded. */
export function subgraphOf(wire: {
  readonly nodes: readonly WireNode[];
  readonly relationships: readonly WireRelationship[];
}): Subgraph {
  return { nodes: wire.nodes.map(nodeOf), relationships: wire.relationships.map(relationshipOf) };
}

/** A node of an answer, decoded. */
export function nodeOf(wire: WireNode): GraphNode {
  return new GraphNode(wire.elementId, wire.labels, propertiesOf(wire.properties));
}

function relationshipOf(wire: WireRelationship): GraphRelationship {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = wire;
  return new GraphRelationship(elementId, startNodeElementId, endNodeElementId, type, propertiesOf(properties));
}

function propertiesOf(properties: Readonly<Record<string, unknown>>): ValueMap {
  return valueMap(Object.entries(properties).map(([key, value]) => [key, readTyped(value)] as const));
}

/** The property by which a Cypher script finds its nodes or relationships again, so that it can run twice. */
import type { GraphNode, GraphRelationship } from "../values.ts";

/** Properties that may serve, best first: the second is what an earlier script has left. */
const CANDIDATES = ["id", "parleyKey"] as const;

export interface ScriptKey {
  readonly property: string;
  /** Whether the script adds it; else it is a property of the graph. */
  readonly isAdded: boolean;
  readonly of: (entity: GraphNode | GraphRelationship) => string;
}

/** A property that all of them have as distinct texts; else one that is added and holds their element ids. */
export function scriptKey(entities: readonly (GraphNode | GraphRelationship)[]): ScriptKey {
  for (const property of CANDIDATES) {
    const values = new Set<unknown>();
    for (const { properties } of entities) values.add(textOf(properties[property]));
    if (values.size === entities.length && !values.has(undefined)) {
      return { property, isAdded: false, of: ({ properties }) => textOf(properties[property]) ?? "" };
    }
  }
  let property = "parleyKey";
  while (entities.some(({ properties }) => Object.hasOwn(properties, property))) property += "_";
  return { property, isAdded: true, of: ({ elementId }) => elementId };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The part of an answer's graph that is drawn beside the table: not more than can be looked at. */
import type { Subgraph } from "../../../../graph/subgraph.ts";
import type { GraphRelationship } from "../../../../graph/values.ts";

const MOST_NODES = 300;
const MOST_RELATIONSHIPS = 1_500;

export interface DrawnPart {
  readonly subgraph: Subgraph;
  readonly isCut: boolean;
  /** Relationships of which an end is not in the rows. */
  readonly missingEnds: number;
}

/** The first nodes, and the relationships among them. */
export function drawnPart({ nodes, relationships }: Subgraph): DrawnPart {
  const known = new Set(nodes.map(({ elementId }) => elementId));
  const drawn = nodes.slice(0, MOST_NODES);
  const ids = new Set(drawn.map(({ elementId }) => elementId));
  const among = relationships.filter((relationship) => hasEnds(relationship, ids));
  return {
    subgraph: { nodes: drawn, relationships: among.slice(0, MOST_RELATIONSHIPS) },
    isCut: nodes.length > MOST_NODES || among.length > MOST_RELATIONSHIPS,
    missingEnds: relationships.filter((relationship) => !hasEnds(relationship, known)).length,
  };
}

function hasEnds(relationship: GraphRelationship, ids: ReadonlySet<string>): boolean {
  return ids.has(relationship.startNodeElementId) && ids.has(relationship.endNodeElementId);
}

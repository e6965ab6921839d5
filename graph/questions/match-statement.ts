/** A statement that finds a part of the graph again: by the stable property `id` where the nodes have it, else by element id. */
import type { Query } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { textProperty } from "../values.ts";

type Entity = Subgraph["nodes"][number] | Subgraph["relationships"][number];

/** The statement with its parameters; it answers nodes, and the relationships of the part between them. */
export function matchStatement({ nodes, relationships }: Subgraph): Query {
  const byNode = keyOf(nodes);
  const byRelationship = keyOf(relationships);
  const found = `MATCH (n) WHERE ${byNode.text("n")} IN $nodes`;
  const parameters = { nodes: nodes.map(byNode.of) };
  if (relationships.length === 0) return { text: `${found}\nRETURN n`, parameters };
  const text = `${found}
OPTIONAL MATCH (n)-[r]->(m)
WHERE ${byRelationship.text("r")} IN $relationships AND ${byNode.text("m")} IN $nodes
RETURN n, r, m`;
  return { text, parameters: { ...parameters, relationships: relationships.map(byRelationship.of) } };
}

function keyOf(entities: readonly Entity[]): { text(variable: string): string; of(entity: Entity): string } {
  const isStable = entities.every((entity) => textProperty(entity, "id") !== undefined);
  return isStable
    ? { text: (variable) => `${variable}.id`, of: (entity) => textProperty(entity, "id") ?? "" }
    : { text: (variable) => `elementId(${variable})`, of: ({ elementId }) => elementId };
}

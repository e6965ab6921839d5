/** The statements behind `:schema`: each is a result of its own, to be sorted, copied and learned from like any other. */
import type { Words } from "../../../graph/vocabulary.ts";
import { WORDS } from "./words.ts";

export interface SchemaStep {
  readonly title: Words;
  readonly statement: string;
}

export const SCHEMA_STEPS: readonly SchemaStep[] = [
  {
    title: WORDS.labels,
    statement: `CALL db.labels() YIELD label
CALL (label) {
  MATCH (n:$(label))
  RETURN count(n) AS nodes
}
RETURN label, nodes
ORDER BY nodes DESC, label`,
  },
  {
    title: WORDS.types,
    statement: `CALL db.relationshipTypes() YIELD relationshipType AS type
CALL (type) {
  MATCH ()-[r:$(type)]->()
  RETURN count(r) AS relationships
}
RETURN type, relationships
ORDER BY relationships DESC, type`,
  },
  {
    title: WORDS.nodeProperties,
    statement: `CALL db.schema.nodeTypeProperties()
YIELD nodeLabels, propertyName, propertyTypes, mandatory
RETURN nodeLabels AS labels, propertyName AS property, propertyTypes AS types, mandatory AS onAll
ORDER BY labels, property`,
  },
  {
    title: WORDS.relationshipProperties,
    statement: `CALL db.schema.relTypeProperties()
YIELD relType, propertyName, propertyTypes, mandatory
RETURN relType AS type, propertyName AS property, propertyTypes AS types, mandatory AS onAll
ORDER BY type, property`,
  },
  {
    title: WORDS.indexes,
    statement: `SHOW INDEXES
YIELD name, type, entityType, labelsOrTypes, properties, state
RETURN name, type, entityType, labelsOrTypes, properties, state
ORDER BY labelsOrTypes, properties`,
  },
  {
    title: WORDS.constraints,
    statement: `SHOW CONSTRAINTS
YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType, labelsOrTypes, properties
ORDER BY labelsOrTypes, properties`,
  },
];

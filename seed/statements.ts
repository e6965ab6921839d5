/** The Cypher of the seeder. Labels and types come from the closed vocabulary; every id and value is a parameter. */

import { NAME_INDEX, SEARCH_KEYS } from "../graph/questions/search.ts";
import type { Query, Table } from "../graph/store.ts";
import type { ValueMap } from "../graph/values.ts";
import { ACTOR_KINDS, ENTITY, RELATIONS } from "../graph/vocabulary.ts";
import { EVIDENCE_TYPES, NODE_LABELS, type NodeGroup, type NodeLabel, type RelationshipGroup } from "./graph-rows.ts";

/** Labels of nodes that are found by their folded names. */
const NAMED_LABELS: readonly string[] = [...NODE_LABELS, ENTITY];

/** Answers a row where the index of names was made by a version that knew fewer labels: it cannot be changed, only made anew. */
export const OUTDATED_NAME_INDEX: Query = {
  text: "SHOW INDEXES YIELD name, labelsOrTypes WHERE name = $name AND NOT all(label IN $labels WHERE label IN labelsOrTypes) RETURN name",
  parameters: { name: NAME_INDEX, labels: NAMED_LABELS },
};
export const DROP_NAME_INDEX: Query = { text: `DROP INDEX ${NAME_INDEX} IF EXISTS` };

/** Constraints and indexes; each may run any number of times. */
export function schemaStatements(): readonly Query[] {
  const nodeConstraints = NODE_LABELS.map(
    (label) => `CREATE CONSTRAINT ${constraintName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );
  const relationshipConstraints = identifiedTypes().map(
    (type) => `CREATE CONSTRAINT ${constraintName(type)} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  );
  const names =
    `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:${NAMED_LABELS.join("|")}) ON EACH [n.${SEARCH_KEYS}] ` +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}}";
  return [...nodeConstraints, ...relationshipConstraints, names].map((text) => ({ text }));
}

/** Waits until all indexes serve. */
export const AWAIT_SCHEMA: Query = { text: "CALL db.awaitIndexes(120)" };

/** Names of the constraints that `schemaStatements` makes. */
export function constraintNames(): readonly string[] {
  return [...NODE_LABELS, ...identifiedTypes()].map(constraintName);
}

/** Stores nodes: made where they are not there, and given exactly the properties and the kind of their record. */
export function nodeStatement({ label, kind }: NodeGroup, rows: readonly ValueMap[]): Query {
  const relabel = kind === undefined ? "" : `REMOVE n:${ACTOR_KINDS.join(":")} SET n:${kind} `;
  return {
    text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) ${relabel}SET n = row.properties`,
    parameters: { rows },
  };
}

/** Stores relationships between nodes that are there, with exactly the properties of their row. Answers how many ends were found. */
export function relationshipStatement(group: RelationshipGroup, rows: readonly ValueMap[]): Query {
  const { type, startLabel, endLabel } = group;
  const identity = EVIDENCE_TYPES.has(type) ? "" : " {id: row.id}";
  const text =
    `UNWIND $rows AS row MATCH (s:${startLabel} {id: row.start}) MATCH (e:${endLabel} {id: row.end}) ` +
    `MERGE (s)-[r:${type}${identity}]->(e) SET r = row.properties RETURN count(*) AS stored`;
  return { text, parameters: { rows } };
}

/** Nodes with one of these ids that are not of this data set: never overwritten. */
export function foreignNodesStatement(label: NodeLabel, dataset: string, ids: readonly string[]): Query {
  const text =
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.dataset IS NULL OR n.dataset <> $dataset ` +
    "RETURN n.id AS id, n.dataset AS dataset ORDER BY id LIMIT 5";
  return { text, parameters: { dataset, ids } };
}

/** Removes nodes of the data set that are not among `keys` (see `nodeKey`), with all relationships that hang on them. */
export function removeNodesStatement(dataset: string, keys: readonly string[]): Query {
  const label = NODE_LABELS.map((name) => `WHEN n:${name} THEN '${name} '`).join(" ");
  const text = `MATCH (n:${NODE_LABELS.join("|")} {dataset: $dataset}) WHERE NOT CASE ${label} END + n.id IN $keys DETACH DELETE n`;
  return { text, parameters: { dataset, keys } };
}

/** Removes relationships of the data set that are not among `keys` (see `relationshipKey`). */
export function removeRelationshipsStatement(dataset: string, keys: readonly string[]): Query {
  const types = RELATIONS.map(({ type }) => type).join("|");
  const text =
    `MATCH (s)-[r:${types} {dataset: $dataset}]->(e) ` +
    "WHERE NOT type(r) + ' ' + coalesce(r.id, s.id + ' ' + e.id) IN $keys DELETE r";
  return { text, parameters: { dataset, keys } };
}

/** How many nodes by label and relationships by type a data set has in the database. */
export function countStatements(dataset: string): { readonly nodes: Query; readonly relationships: Query } {
  const parameters = { dataset };
  return {
    nodes: {
      text: "MATCH (n {dataset: $dataset}) UNWIND labels(n) AS label RETURN label AS name, count(*) AS count ORDER BY name",
      parameters,
    },
    relationships: {
      text: "MATCH ()-[r {dataset: $dataset}]->() RETURN type(r) AS name, count(*) AS count ORDER BY name",
      parameters,
    },
  };
}

/** The answer of one of them. */
export function toCounts({ rows }: Table): { readonly [name: string]: number } {
  return Object.fromEntries(rows.map(([name, count]) => [String(name), Number(count)]));
}

/** What tells a node from all others. */
export function nodeKey({ label }: NodeGroup, row: ValueMap): string {
  return `${label} ${String(row.id)}`;
}

/** What tells a relationship from all others: its type and its id, or both ends. */
export function relationshipKey({ type }: RelationshipGroup, row: ValueMap): string {
  return `${type} ${row.id === undefined ? `${String(row.start)} ${String(row.end)}` : String(row.id)}`;
}

function identifiedTypes(): readonly string[] {
  return RELATIONS.map(({ type }): string => type).filter((type) => !EVIDENCE_TYPES.has(type));
}

function constraintName(name: string): string {
  return `parley_${name.toLowerCase()}_id`;
}

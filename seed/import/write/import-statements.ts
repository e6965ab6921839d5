/** The Cypher of imports. Names of labels and types are quoted, everything else is a parameter. */
import { quoteName } from "../../../graph/questions/cypher-text.ts";
import type { Query } from "../../../graph/store.ts";
import { type ValueMap, valueMap } from "../../../graph/values.ts";
import { ACTOR_KINDS, ENTITY, SEVERITIES } from "../../../graph/vocabulary.ts";

/** What tells a node or relationship of a graph file from all others. */
export const IMPORT_KEY = "importKey";

/** Constraints and indexes for these types of events and of graph files; each may run any number of times. */
export function importSchema(eventTypes: Iterable<string>, graphTypes: Iterable<string>): readonly Query[] {
  const constraint = (what: string, name: string, key: string): string =>
    `CREATE CONSTRAINT ${quoteName(`parley_${name.toLowerCase()}_${key}`)} IF NOT EXISTS FOR ${what} REQUIRE x.${key} IS UNIQUE`;
  const node = (label: string, key: string): string => constraint(`(x:${label})`, label, key);
  const relationship = (type: string, key: string): string => constraint(`()-[x:${quoteName(type)}]-()`, type, key);
  return [
    node("ParleyDataset", "id"),
    node("ParleyImport", "id"),
    node(ENTITY, IMPORT_KEY),
    "CREATE INDEX parley_claim_certainty IF NOT EXISTS FOR (c:Claim) ON (c.dataset, c.certainty)",
    ...[...eventTypes].map((type) => relationship(type, "id")),
    ...[...graphTypes].map((type) => relationship(type, IMPORT_KEY)),
  ].map((text) => ({ text }));
}

/** Makes the data set and this import of it, or finds them as an earlier run left them. */
export function openImport(parameters: ValueMap): Query {
  return {
    text: `
OPTIONAL MATCH (known:ParleyDataset {id: $dataset})
WITH known IS NULL AS isNew
MERGE (d:ParleyDataset {id: $dataset}) ON CREATE SET d.name = $dataset, d.loadedAt = $now
MERGE (i:ParleyImport {id: $import})
ON CREATE SET i += $properties, i.dataset = $dataset, i.startedAt = $now, i.checkpoint = 0, i.created = 0, i.nodesCreated = 0, i.merged = 0
RETURN i.checkpoint AS checkpoint, i.created AS created, i.nodesCreated AS nodesCreated, i.merged AS merged, i.startedAt AS startedAt, i.finishedAt IS NOT NULL AS finished, isNew`,
    parameters,
  };
}

/** Takes the data set for this transaction: two imports of one data set write one after the other. Answers how far this import has come, and whether it is the only one of the data set. */
export const LOCK_IMPORT =
  "MATCH (d:ParleyDataset {id: $dataset}) SET d.id = $dataset WITH d MATCH (i:ParleyImport {id: $import}) " +
  "RETURN i.checkpoint AS checkpoint, COUNT { MATCH (:ParleyImport {dataset: $dataset}) } = 1 AS isOnly";

export const MOVE_CHECKPOINT =
  "MATCH (i:ParleyImport {id: $import}) SET i.checkpoint = $checkpoint, i.created = i.created + $created, i.nodesCreated = i.nodesCreated + $nodesCreated, i.merged = i.merged + $merged";

/** An import that was whole before and runs again starts from the beginning: what is there stays, what is gone comes back. */
export const RESTART_IMPORT =
  "MATCH (i:ParleyImport {id: $import}) SET i.checkpoint = 0, i.created = 0, i.nodesCreated = 0, i.merged = 0, i.startedAt = $now REMOVE i.finishedAt";
export const FINISH_IMPORT = "MATCH (i:ParleyImport {id: $import}) SET i.finishedAt = $now";

/** Imports of the data set that were made under other decisions on who is who. */
export const OTHER_DECISIONS =
  "MATCH (i:ParleyImport {dataset: $dataset}) WHERE i.decisions <> $decisions RETURN i.files AS files LIMIT 1";

/** Of these ids those that no actor has. */
export const ABSENT_ACTORS =
  "UNWIND $ids AS id WITH id WHERE NOT EXISTS { MATCH (:Actor {id: id}) } RETURN id ORDER BY id LIMIT 5";

const SORTED_UNION = (one: string, other: string): string =>
  `COLLECT { UNWIND coalesce(${one}, []) + ${other} AS item RETURN DISTINCT item ORDER BY item }`;

/** Whether this data set has something to add to an actor that is there: that it has it too, or how it writes it. */
const HAS_MORE =
  "(n.dataset <> $dataset AND NOT $dataset IN coalesce(n.alsoIn, [])) OR any(spelling IN row.spellings WHERE NOT spelling IN coalesce(n.spellings, []))";

/** Stores actors that are not there yet. Answers the ids of those that are and lack something of their row. */
export function actorStatement(kind: string | undefined): string {
  const label = kind !== undefined && ACTOR_KINDS.some((known) => known === kind) ? `, n:${kind}` : "";
  return `
UNWIND $rows AS row
MERGE (n:Actor {id: row.id}) ON CREATE SET n = row.properties, n.loadedAt = $now${label}
WITH n, row WHERE ${HAS_MORE}
RETURN row.id AS id`;
}

/**
 * Adds to actors that are there what this data set says of them. The node is locked first (by setting what it has), so that two imports at once
 * lose nothing of each other.
 */
export const EXTEND_ACTORS = `
UNWIND $rows AS row
MATCH (n:Actor {id: row.id})
SET n.id = row.id
WITH n, row WHERE ${HAS_MORE}
SET n.spellings = ${SORTED_UNION("n.spellings", "row.spellings")},
    n.searchKeys = ${SORTED_UNION("n.searchKeys", "row.searchKeys")}
WITH n WHERE coalesce(n.dataset, '') <> $dataset AND NOT $dataset IN coalesce(n.alsoIn, [])
SET n.alsoIn = ${SORTED_UNION("n.alsoIn", "[$dataset]")}`;

/** How hard each severity is, as the parameter `$ranks`. */
export const SEVERITY_RANKS: ValueMap = valueMap(SEVERITIES.map((severity, rank) => [severity, BigInt(rank)]));

/**
 * Stores relationships of facts without an article that are not there yet, grouped by their start, which is looked up once a group: one statement
 * for all types.
 */
export const CREATE_BARE = `
UNWIND $rows AS group
MATCH (s:Actor {id: group.start})
UNWIND group.rows AS row
MATCH (e:Actor {id: row.end})
CREATE (s)-[r:$(row.type)]->(e)
SET r = row.properties, r.dataset = $dataset, r.source = $source, r.loadedAt = $now
RETURN count(*) AS stored`;

/** Of relationships without an article those that are not there, and those that lack a record. */
export function lookForBare(type: string): string {
  return `
UNWIND $rows AS row
OPTIONAL MATCH ()-[r:${quoteName(type)} {id: row.id}]->()
WITH row, r WHERE r IS NULL OR any(record IN row.records WHERE NOT record IN r.records)
RETURN row.id AS id, r IS NULL AS isAbsent`;
}

/** Adds to relationships without an article the records and codes of further facts; of severities the harder one counts. */
export function extendBare(type: string): string {
  const added = (list: string): string =>
    `r.${list} = r.${list} + [item IN row.properties.${list} WHERE NOT item IN r.${list}]`;
  return `
UNWIND $rows AS row
MATCH ()-[r:${quoteName(type)} {id: row.properties.id}]->()
SET ${added("records")}, ${added("codes")}, r.severity =
  CASE WHEN coalesce($ranks[row.properties.severity], -1) > coalesce($ranks[r.severity], -1) THEN row.properties.severity ELSE r.severity END
RETURN count(*) AS stored`;
}

export const ARTICLES =
  "UNWIND $rows AS row MERGE (a:Article {id: row.id}) ON CREATE SET a = row.properties, a.loadedAt = $now";
export const CLAIMS =
  "UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c = row.properties, c.loadedAt = $now";

/** Joins claims to their articles and parties. Answers how many ends were found. */
export const CLAIM_ARTICLES =
  "UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (a:Article {id: row.end}) MERGE (c)-[r:REPORTED_IN]->(a) SET r.dataset = $dataset RETURN count(*) AS stored";
export function claimParties(type: "ACTOR" | "RECIPIENT"): string {
  return `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (a:Actor {id: row.end}) MERGE (c)-[r:${type}]->(a) SET r.dataset = $dataset, r.side = row.side RETURN count(*) AS stored`;
}

/** The claims that derived relationships rest on already. */
export function claimsOfRelationships(type: string): string {
  return `UNWIND $ids AS id MATCH ()-[r:${quoteName(type)} {id: id}]->() RETURN id, r.claims AS claims`;
}

/** Claims of the data set that deny something; there are few. */
export const DENIALS = "MATCH (c:Claim {dataset: $dataset, certainty: 'denied'}) RETURN c.id AS id, c.denies AS denies";

/** What the rules of derivation need to know of claims. */
export const CLAIM_FACTS = `
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:REPORTED_IN]->(a:Article)
RETURN c.id AS id, a.id AS article, coalesce(a.outlet, a.id) AS outlet, coalesce(toString(a.publishedAt), '') AS published, toString(c.date) AS date,
  toString(c.dateEnd) AS dateEnd, c.datePrecision AS datePrecision, c.certainty AS certainty, c.topic AS topic, c.place AS place,
  c.severity AS severity, c.verb AS verb, c.cameo AS code, c.records AS records`;

/** Stores derived relationships with exactly the properties of their row. */
export function derivedStatement(type: string): string {
  return `
UNWIND $rows AS row
MATCH (s:Actor {id: row.start}) MATCH (e:Actor {id: row.end})
MERGE (s)-[r:${quoteName(type)} {id: row.id}]->(e)
ON CREATE SET r = row.properties, r.dataset = $dataset, r.loadedAt = $now
ON MATCH SET r += row.properties
RETURN count(*) AS stored`;
}

/** Stores nodes of a graph file with these labels. */
export function entityStatement(labels: readonly string[]): string {
  const more = labels
    .filter((label) => label !== ENTITY)
    .map((label) => `, n:${quoteName(label)}`)
    .join("");
  return `UNWIND $rows AS row MERGE (n:${ENTITY} {${IMPORT_KEY}: row.key}) ON CREATE SET n = row.properties, n.loadedAt = $now${more} ON MATCH SET n += row.properties`;
}

/** Stores relationships of a graph file. Answers how many ends were found. */
export function entityRelationshipStatement(type: string): string {
  return `
UNWIND $rows AS row
MATCH (s:${ENTITY} {${IMPORT_KEY}: row.start}) MATCH (e:${ENTITY} {${IMPORT_KEY}: row.end})
MERGE (s)-[r:${quoteName(type)} {${IMPORT_KEY}: row.key}]->(e)
ON CREATE SET r = row.properties, r.loadedAt = $now ON MATCH SET r += row.properties
RETURN count(*) AS stored`;
}

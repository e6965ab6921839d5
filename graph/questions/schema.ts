/** Question: which labels, relationship types and property keys are there, and how many of each? Answered from the count store. */

import type { Lens } from "../lens.ts";
import { lensFor } from "../lens.ts";
import type { GraphReader, Query, Table } from "../store.ts";
import { ENTITY, KINDS } from "../vocabulary.ts";
import type { Asking, IdIndexes } from "./asking.ts";
import { asCount, asList, asText, runOptions } from "./asking.ts";
import { readCaptions } from "./captions.ts";
import { quoteName } from "./cypher-text.ts";
import type { EntityType } from "./locate.ts";

/** What is in a database, and the lens for it. */
export interface Schema {
  readonly labels: readonly { readonly label: string; readonly count: number }[];
  readonly types: readonly { readonly type: string; readonly count: number }[];
  readonly propertyKeys: readonly string[];
  readonly nodes: number;
  readonly relationships: number;
  readonly lens: Lens;
  /** Whether the full-text index of folded names is there and serves. */
  readonly nameIndex: boolean;
  /** Where stable ids are found without reading the whole graph. */
  readonly idIndexes: IdIndexes;
}

/** The full-text index over folded names (`searchKeys`, analyzer `cjk`) that the seeder makes. */
export const NAME_INDEX = "parley_names";

/** The indexes that questions make use of: that of names, and those of the property `id`. */
const USED_INDEXES: Query = {
  text:
    "SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties " +
    "WHERE state = 'ONLINE' AND (name = $name AND type = 'FULLTEXT' OR type = 'RANGE' AND properties = ['id']) " +
    "RETURN type, entityType, labelsOrTypes",
  parameters: { name: NAME_INDEX },
};
// A statement with more branches takes long to plan.
const BRANCHES_PER_STATEMENT = 40;
const ALL_NAMES = Number.MAX_SAFE_INTEGER;

/**
 * Reads the schema. Every count is one look into the count store, however large the graph. Names without a node or relationship left
 * are not told.
 * @param before the schema as it was read last: as long as it counts the same, its lens is kept, and nothing is sampled for captions again
 * @throws GraphError as the reader does
 */
export async function readSchema(reader: GraphReader, asking: Asking, before?: Schema): Promise<Schema> {
  const [labelNames, typeNames, propertyKeys, indexes] = await Promise.all([
    readNames(reader, "CALL db.labels() YIELD label RETURN label ORDER BY label", asking),
    readNames(
      reader,
      "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType",
      asking,
    ),
    readNames(reader, "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey", asking),
    reader.read(USED_INDEXES, runOptions(asking, ALL_NAMES)),
  ]);
  const counts = await readCounts(
    reader,
    [
      "MATCH (n) RETURN count(n) AS count",
      "MATCH ()-[r]->() RETURN count(r) AS count",
      ...labelNames.map((label) => `MATCH (n:${quoteName(label)}) RETURN count(n) AS count`),
      ...typeNames.map((type) => `MATCH ()-[r:${quoteName(type)}]->() RETURN count(r) AS count`),
    ],
    asking,
  );
  const labels = labelNames.map((label, index) => ({ label, count: counts[2 + index] ?? 0 }));
  const types = typeNames.map((type, index) => ({ type, count: counts[2 + labelNames.length + index] ?? 0 }));
  const used = { labels: labels.filter((one) => one.count > 0), types: types.filter((one) => one.count > 0) };
  return {
    ...used,
    propertyKeys,
    nodes: counts[0] ?? 0,
    relationships: counts[1] ?? 0,
    lens: before !== undefined && countsSame(before, used) ? before.lens : await readLensOf(reader, used, asking),
    nameIndex: indexes.rows.some(([type]) => type === "FULLTEXT"),
    idIndexes: { nodes: namesOfIdIndexes(indexes, "NODE"), relationships: namesOfIdIndexes(indexes, "RELATIONSHIP") },
  };
}

function countsSame(one: Pick<Schema, "labels" | "types">, other: Pick<Schema, "labels" | "types">): boolean {
  return JSON.stringify([one.labels, one.types]) === JSON.stringify([other.labels, other.types]);
}

/** The lens for what is used, with captions for labels that no built-in lens knows. */
async function readLensOf(reader: GraphReader, used: Pick<Schema, "labels" | "types">, asking: Asking): Promise<Lens> {
  const labels = used.labels.map((one) => one.label);
  const types = used.types.map((one) => one.type);
  const plain = lensFor({ labels, types });
  const unknown = used.labels.filter(({ label }) => isUnknown(plain, label));
  return unknown.length === 0
    ? plain
    : lensFor({ labels, types, captions: await readCaptions(reader, unknown, asking) });
}

function isUnknown(lens: Lens, label: string): boolean {
  return label !== ENTITY && (lens.id !== "talks" || !KINDS.some((kind) => kind.label === label));
}

function namesOfIdIndexes({ rows }: Table, entity: EntityType): readonly string[] {
  const names = rows
    .filter(([type, entityType]) => type === "RANGE" && entityType === entity)
    .flatMap(([, , labelsOrTypes]) => asList(labelsOrTypes).map(asText));
  return [...new Set(names)].toSorted();
}

async function readNames(reader: GraphReader, text: string, asking: Asking): Promise<readonly string[]> {
  const table = await reader.read({ text }, runOptions(asking, ALL_NAMES));
  return table.rows.map((row) => asText(row[0]));
}

async function readCounts(
  reader: GraphReader,
  branches: readonly string[],
  asking: Asking,
): Promise<readonly number[]> {
  const statements: string[] = [];
  for (let start = 0; start < branches.length; start += BRANCHES_PER_STATEMENT) {
    statements.push(branches.slice(start, start + BRANCHES_PER_STATEMENT).join("\nUNION ALL\n"));
  }
  const tables = await Promise.all(statements.map((text) => reader.read({ text }, runOptions(asking, ALL_NAMES))));
  return tables.flatMap((table) => table.rows.map((row) => asCount(row[0])));
}

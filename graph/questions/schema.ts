/** Question: which labels, relationship types and property keys are there, and how many of each? Answered from the count store. */

import type { Lens } from "../lens.ts";
import { lensFor } from "../lens.ts";
import type { GraphReader, Query } from "../store.ts";
import type { Asking } from "./asking.ts";
import { asCount, asText, runOptions } from "./asking.ts";
import { quoteName } from "./cypher-text.ts";

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
}

/** The full-text index over folded names (`searchKeys`, analyzer `cjk`) that the seeder makes. */
export const NAME_INDEX = "parley_names";

const NAME_INDEX_ONLINE: Query = {
  text: "SHOW INDEXES YIELD name, type, state WHERE name = $name AND type = 'FULLTEXT' AND state = 'ONLINE' RETURN name",
  parameters: { name: NAME_INDEX },
};
// A statement with more branches takes long to plan.
const BRANCHES_PER_STATEMENT = 40;
const ALL_NAMES = Number.MAX_SAFE_INTEGER;

/**
 * Reads the schema. Every count is one look into the count store, however large the graph. Names without a node or relationship left
 * are not told.
 * @throws GraphError as the reader does
 */
export async function readSchema(reader: GraphReader, asking: Asking): Promise<Schema> {
  const [labelNames, typeNames, propertyKeys, nameIndexes] = await Promise.all([
    readNames(reader, "CALL db.labels() YIELD label RETURN label ORDER BY label", asking),
    readNames(
      reader,
      "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType",
      asking,
    ),
    readNames(reader, "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey", asking),
    reader.read(NAME_INDEX_ONLINE, runOptions(asking, 1)),
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
    lens: lensFor({ labels: used.labels.map((one) => one.label), types: used.types.map((one) => one.type) }),
    nameIndex: nameIndexes.rows.length > 0,
  };
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

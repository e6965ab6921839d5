/** Loads a data set into a graph, whole or not at all: one transaction that stores, removes what is gone, and proves the result. */
import { GraphError } from "../graph/errors.ts";
import type { GraphStore, Query, RunOptions, WriteTransaction } from "../graph/store.ts";
import { isValueMap, type ValueMap } from "../graph/values.ts";
import { derive } from "./derive.ts";
import { type GraphRows, graphRows } from "./graph-rows.ts";
import { findBreaches } from "./invariants.ts";
import { makeSchema } from "./make-schema.ts";
import type { Dataset } from "./records.ts";
import { handedOver, rewriteActors, sharedActors, withSharers } from "./sharing.ts";
import * as statements from "./statements.ts";

/** Rows in one statement: large enough to be fast, small enough to keep a statement's memory low. */
const BATCH = 5_000;
const TIMEOUT_MS = 600_000;
const RUN: RunOptions = { limits: { timeoutMs: TIMEOUT_MS, maxRows: 10_000 } };

const ANY_NODE: Query = { text: "MATCH (n) RETURN 1 AS one LIMIT 1" };

/** What a data set has in the database after a load or a reset: nodes by label, relationships by type. */
export interface SeedCounts {
  readonly nodes: { readonly [label: string]: number };
  readonly relationships: { readonly [type: string]: number };
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Told how many of all rows are stored. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Loads a checked data set. What is there of it already is brought to the state of the records; what its records no longer hold is removed.
 * @throws GraphError `invalid_request` when an id belongs to something else in the database; then nothing has changed
 */
export async function loadDataset(store: GraphStore, dataset: Dataset, options: LoadOptions = {}): Promise<SeedCounts> {
  const rows = graphRows(dataset, derive(dataset));
  await makeSchema(store, [], options.signal);
  return store.write(
    async (transaction) => {
      // A fresh database is slow at every new statement, and has nothing to be refused or removed.
      const isFilled = (await transaction.run(ANY_NODE)).rows.length > 0;
      if (isFilled) await refuseForeignNodes(transaction, rows);
      const shared = isFilled ? await readShared(transaction, rows.dataset) : new Map<string, ValueMap>();
      await storeRows(transaction, withAllSharers(rows, shared), options.onProgress ?? (() => {}));
      if (isFilled) await removeAllBut(transaction, rows, shared);
      await proveInvariants(transaction, rows.dataset);
      return countRows(transaction, rows.dataset);
    },
    { timeoutMs: TIMEOUT_MS, ...(options.signal === undefined ? {} : { signal: options.signal }) },
  );
}

/** Whether there is nothing at all in the database. */
export async function isEmpty(store: GraphStore, signal?: AbortSignal): Promise<boolean> {
  const { rows } = await store.read(ANY_NODE, withSignal(signal));
  return rows.length === 0;
}

/** Whether anything of a data set is there. */
export async function hasDataset(store: GraphStore, dataset: string, signal?: AbortSignal): Promise<boolean> {
  const query = { text: "MATCH (n:Article {dataset: $dataset}) RETURN 1 AS one LIMIT 1", parameters: { dataset } };
  return (await store.read(query, withSignal(signal))).rows.length > 0;
}

async function refuseForeignNodes(transaction: WriteTransaction, { dataset, nodes }: GraphRows): Promise<void> {
  for (const { label, rows } of nodes) {
    const ids = rows.map((row) => String(row.id));
    const { rows: foreign } = await transaction.run(statements.foreignNodesStatement(label, dataset, ids));
    if (foreign.length === 0) continue;
    const named = foreign.map(
      ([id, owner]) => `${String(id)} (${owner === null ? "no data set" : `data set ${String(owner)}`})`,
    );
    throw new GraphError(
      "invalid_request",
      `The database has :${label} nodes of the same id that ${dataset} did not load: ${named.join(", ")}.`,
      {
        hint: "Nothing was changed. Load the data set into another database, or rename the ids.",
      },
    );
  }
}

/** The actors of the data set that imports have too, by id, as they are stored. */
async function readShared(transaction: WriteTransaction, dataset: string): Promise<ReadonlyMap<string, ValueMap>> {
  const { rows } = await transaction.run(sharedActors(dataset));
  const stored = rows
    .map(([properties]) => properties)
    .filter((value): value is ValueMap => value !== undefined && isValueMap(value));
  return new Map(stored.map((properties) => [String(properties.id), properties]));
}

function withAllSharers(rows: GraphRows, shared: ReadonlyMap<string, ValueMap>): GraphRows {
  if (shared.size === 0) return rows;
  const withShared = (row: ValueMap): ValueMap => {
    const stored = shared.get(String(row.id));
    const { properties } = row;
    if (stored === undefined || properties === undefined || !isValueMap(properties)) return row;
    return { ...row, properties: withSharers(properties, stored) };
  };
  const nodes = rows.nodes.map((group) =>
    group.label === "Actor" ? { ...group, rows: group.rows.map(withShared) } : group,
  );
  return { ...rows, nodes };
}

async function storeRows(
  transaction: WriteTransaction,
  rows: GraphRows,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = [...rows.nodes, ...rows.relationships].reduce((sum, group) => sum + group.rows.length, 0);
  let done = 0;
  onProgress(done, total);
  for (const group of rows.nodes) {
    for (const batch of batches(group.rows)) {
      await transaction.run(statements.nodeStatement(group, batch));
      done += batch.length;
      onProgress(done, total);
    }
  }
  for (const group of rows.relationships) {
    for (const batch of batches(group.rows)) {
      const { rows: answer } = await transaction.run(statements.relationshipStatement(group, batch));
      const stored = Number(answer[0]?.[0] ?? 0);
      if (stored !== batch.length)
        throw new GraphError("internal", `Stored ${stored} of ${batch.length} ${group.type} relationships.`);
      done += batch.length;
      onProgress(done, total);
    }
  }
}

async function removeAllBut(
  transaction: WriteTransaction,
  { dataset, nodes, relationships }: GraphRows,
  shared: ReadonlyMap<string, ValueMap>,
): Promise<void> {
  const relationshipKeys = relationships.flatMap((group) =>
    group.rows.map((row) => statements.relationshipKey(group, row)),
  );
  await transaction.run(statements.removeRelationshipsStatement(dataset, relationshipKeys));
  const nodeKeys = nodes.flatMap((group) => group.rows.map((row) => statements.nodeKey(group, row)));
  // An actor that the records no longer hold but imports do goes to them.
  const kept = new Set(
    nodes.flatMap((group) => (group.label === "Actor" ? group.rows.map((row) => String(row.id)) : [])),
  );
  const left = [...shared]
    .filter(([id, { dataset: owner }]) => owner === dataset && !kept.has(id))
    .map(([, stored]) => handedOver(stored));
  await transaction.run(rewriteActors(left, false));
  await transaction.run(statements.removeNodesStatement(dataset, nodeKeys));
}

async function proveInvariants(transaction: WriteTransaction, dataset: string): Promise<void> {
  const breaches = await findBreaches((query) => transaction.run(query), dataset);
  if (breaches.length === 0) return;
  const lines = breaches.map(({ sentence, subject }) => `${subject}: not true that ${sentence}`);
  throw new GraphError("invalid_request", ["The graph would break its invariants.", ...lines].join("\n"), {
    hint: "Nothing was changed. Correct the data set; seed/datasets/README.md describes the rules.",
    details: { breaches: lines },
  });
}

async function countRows(transaction: WriteTransaction, dataset: string): Promise<SeedCounts> {
  const { nodes, relationships } = statements.countStatements(dataset);
  const counted = async (query: Query): Promise<{ readonly [name: string]: number }> =>
    statements.toCounts(await transaction.run(query));
  return { nodes: await counted(nodes), relationships: await counted(relationships) };
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

function withSignal(signal: AbortSignal | undefined): RunOptions {
  return signal === undefined ? RUN : { ...RUN, signal };
}

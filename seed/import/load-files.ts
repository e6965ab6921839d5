/** Loads checked files: batch after batch, each in a transaction that also moves the checkpoint of the import. */
import { GraphError } from "../../graph/errors.ts";
import type { GraphStore, RunOptions } from "../../graph/store.ts";
import { Temporal } from "../../graph/values.ts";
import { makeSchema } from "../make-schema.ts";
import { type Batch, type BatchOptions, batchesOf, type LoadStart } from "./batches.ts";
import type { CheckedFiles } from "./check-files.ts";
import type { ImportProgress } from "./import-files.ts";
import type { RecognisedSource } from "./recognise.ts";
import * as statements from "./write/import-statements.ts";
import { BatchWriter, type SharedParameters, writeEvents, writeGraphItems } from "./write/write-batch.ts";

const TIMEOUT_MS = 600_000;
const RUN: RunOptions = { limits: { timeoutMs: TIMEOUT_MS, maxRows: 1_000 } };

export interface LoadOptions extends BatchOptions {
  readonly importId: string;
  /** The decisions that matter to these files, in short. */
  readonly decisionsDigest: string;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** What a load made. */
export interface LoadCounts {
  /** Nodes and relationships that were not there before. */
  readonly nodes: number;
  readonly relationships: number;
  /** Facts and relationships of the files that added to a relationship which was there. */
  readonly merged: number;
  /** Records that an earlier, interrupted run of the same import had loaded already. */
  readonly resumedAt: number;
}

/** @throws GraphError what the database says; what is loaded by then stays, and the same import goes on from there */
export async function loadFiles(
  store: GraphStore,
  sources: readonly RecognisedSource[],
  checked: CheckedFiles,
  options: LoadOptions,
): Promise<LoadCounts> {
  const { provenance, importId } = options;
  await makeSchema(store, statements.importSchema(checked.eventTypes, checked.graphTypes), options.signal);
  await refuseOtherDecisions(store, options);
  const opened = await openImport(store, sources, checked, options);
  const { dataset, source } = provenance;
  const shared: SharedParameters = {
    dataset,
    source,
    import: importId,
    now: opened.startedAt,
    ranks: statements.SEVERITY_RANKS,
  };
  let { nodes, relationships, merged } = opened;
  // The next batch is made while the database writes the one before.
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batchesOf(sources, checked, opened, options)) {
      await writing;
      writing = writeBatch(store, batch, shared, options).then((created) => {
        nodes += created.nodes;
        relationships += created.relationships;
        merged += created.merged;
        options.onProgress?.({ phase: "loading", done: batch.end, total: checked.read });
      });
      writing.catch(() => undefined); // Awaited before the next batch and after the last one.
    }
    await writing;
  } finally {
    // Whoever hears that the load failed must be able to count on it that nothing is written any more.
    await writing.catch(() => undefined);
  }
  await store.write((transaction) =>
    transaction.run({ text: statements.FINISH_IMPORT, parameters: { import: importId, now: now() } }),
  );
  return { nodes, relationships, merged, resumedAt: opened.checkpoint };
}

/** Decisions are part of what the graph is made from: under other ones all files must be loaded again. */
async function refuseOtherDecisions(store: GraphStore, { provenance, decisionsDigest }: LoadOptions): Promise<void> {
  const { dataset, decisions, namespace } = provenance;
  const parameters = { dataset, decisions: decisionsDigest };
  const { rows } = await store.read({ text: statements.OTHER_DECISIONS, parameters }, RUN);
  if (rows.length > 0) {
    throw new GraphError("invalid_request", `The decisions on who is who have changed since ${dataset} was loaded.`, {
      hint: `Nothing was changed. Load all files of ${dataset} again with --reset, so that all of them follow the same decisions.`,
    });
  }
  // An actor of a curated data set is made by that data set, with its Japanese name and its sources.
  const curated = [...new Set(decisions.under(`${namespace}:`).map(([, name]) => name))].filter(
    (name) => !name.includes(":"),
  );
  const absent = await store.read({ text: statements.ABSENT_ACTORS, parameters: { ids: curated } }, RUN);
  if (absent.rows.length === 0) return;
  throw new GraphError(
    "invalid_request",
    `The decisions name actors that are not in the database: ${absent.rows.map(([id]) => id).join(", ")}.`,
    {
      hint: "Nothing was changed. Load their data set first (`parley seed`), or take the decisions back.",
    },
  );
}

interface OpenedImport extends LoadStart {
  readonly nodes: number;
  readonly relationships: number;
  readonly merged: number;
  readonly startedAt: Temporal;
}

async function openImport(
  store: GraphStore,
  sources: readonly RecognisedSource[],
  { read }: CheckedFiles,
  { importId, provenance, decisionsDigest }: LoadOptions,
): Promise<OpenedImport> {
  const properties = {
    files: sources.map(({ source }) => source.name),
    formats: sources.map(({ title }) => title),
    records: BigInt(read),
    decisions: decisionsDigest,
    name: `${provenance.dataset}: ${sources.map(({ source }) => source.name).join(", ")}`,
  };
  return store.write(async (transaction) => {
    const { rows } = await transaction.run(
      statements.openImport({ dataset: provenance.dataset, import: importId, now: now(), properties }),
    );
    const [checkpoint, relationships, nodes, merged, startedAt, isFinished, isNew] = rows[0] ?? [];
    if (isFinished !== true) {
      const counts = { relationships: Number(relationships), nodes: Number(nodes), merged: Number(merged) };
      return {
        checkpoint: Number(checkpoint),
        ...counts,
        startedAt: startedAt instanceof Temporal ? startedAt : now(),
        isNew: isNew === true,
      };
    }
    const again = now();
    await transaction.run({ text: statements.RESTART_IMPORT, parameters: { import: importId, now: again } });
    return { checkpoint: 0, relationships: 0, nodes: 0, merged: 0, startedAt: again, isNew: false };
  });
}

function now(): Temporal {
  return new Temporal("ZonedDateTime", `${new Date().toISOString()}[UTC]`);
}

type Made = Omit<LoadCounts, "resumedAt">;

const NOTHING_MADE: Made = { nodes: 0, relationships: 0, merged: 0 };

/** Thrown where the database is not as a load expects it that is alone. */
class NotAlone extends Error {}

/**
 * Writes a batch and moves the checkpoint. A load that believes itself alone sends everything without waiting for an answer, so that the database
 * never waits; where it was not alone after all, the transaction is given up and the batch written once more, carefully.
 */
async function writeBatch(
  store: GraphStore,
  batch: Batch,
  shared: SharedParameters,
  options: LoadOptions,
): Promise<Made> {
  if (!batch.isNew) return writeOnce(store, batch, shared, options, false);
  try {
    return await writeOnce(store, batch, shared, options, true);
  } catch (error) {
    if (!(error instanceof GraphError && error.cause instanceof NotAlone)) throw error;
    return writeOnce(store, batch, shared, options, false);
  }
}

function writeOnce(
  store: GraphStore,
  { events, graph, start, end }: Batch,
  shared: SharedParameters,
  { signal }: LoadOptions,
  asNew: boolean,
): Promise<Made> {
  return store.write(
    async (transaction) => {
      const writer = new BatchWriter(transaction, shared);
      const locked = lockImport(writer);
      if (asNew) {
        const written = writeEvents(writer, events, true);
        // What another load has written makes this fail, which matters only where this load is alone.
        written.catch(() => undefined);
        const lock = await locked;
        if (!lock.isOnly || lock.checkpoint !== start) throw new NotAlone();
        await written;
      } else {
        // Another run of the same import has been here.
        if ((await locked).checkpoint >= end) return NOTHING_MADE;
        await writeEvents(writer, events, false);
      }
      await writeGraphItems(writer, graph);
      const { nodes, relationships } = writer.created;
      const merged = events.ties + graph.ties - relationships;
      const counts = { created: BigInt(relationships), nodesCreated: BigInt(nodes), merged: BigInt(merged) };
      await writer.run(statements.MOVE_CHECKPOINT, { checkpoint: BigInt(end), ...counts });
      return { nodes, relationships, merged };
    },
    { timeoutMs: TIMEOUT_MS, ...(signal && { signal }) },
  );
}

/** Takes the data set for this transaction. Answers how far the import has come, and whether the data set has no other. */
async function lockImport(writer: BatchWriter): Promise<{ readonly checkpoint: number; readonly isOnly: boolean }> {
  const { rows } = await writer.run(statements.LOCK_IMPORT, {});
  const [checkpoint, isOnly] = rows[0] ?? [];
  if (checkpoint !== undefined) return { checkpoint: Number(checkpoint), isOnly: isOnly === true };
  throw new GraphError("invalid_request", "The import was removed while it was loading.", {
    hint: "Was `--reset` run meanwhile? Import again.",
  });
}

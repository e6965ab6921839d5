/** A reader that writes down, for the request that asks, how many rows it got and how long the database took. */
import type { GraphReader, GraphStore, GraphTransaction, RowStream, Summary, Table } from "../graph/store.ts";
import { recordOfSignal } from "./request-record.ts";

const readers = new WeakMap<GraphReader, GraphReader>();
const stores = new WeakMap<GraphStore, GraphStore>();

/** The measured reader of a reader: always the same one, because others remember things by it. */
export function measuredReader(reader: GraphReader): GraphReader {
  const known = readers.get(reader);
  if (known !== undefined) return known;
  const made: GraphReader = {
    read: async (query, options) => noted(options.signal, await reader.read(query, options)),
    stream: async (query, options) => notedStream(options.signal, await reader.stream(query, options)),
    explain: (query, options) => reader.explain(query, options),
    info: (signal) => reader.info(signal),
  };
  readers.set(reader, made);
  return made;
}

/** The same for a store, and for its transactions. */
export function measuredStore(store: GraphStore): GraphStore {
  const known = stores.get(store);
  if (known !== undefined) return known;
  const made: GraphStore = {
    ...store,
    ...measuredReader(store),
    execute: async (query, options) => noted(options.signal, await store.execute(query, options)),
    run: async (query, options) => notedStream(options.signal, await store.run(query, options)),
    begin: async (options) => measuredTransaction(await store.begin(options)),
  };
  stores.set(store, made);
  return made;
}

function measuredTransaction(transaction: GraphTransaction): GraphTransaction {
  return {
    isOpen: () => transaction.isOpen(),
    stream: async (query, options) => notedStream(options.signal, await transaction.stream(query, options)),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  };
}

function noted(signal: AbortSignal | undefined, table: Table): Table {
  const record = recordOfSignal(signal);
  record?.addRows(table.rows.length);
  record?.addDatabase(databaseMs(table.summary));
  return table;
}

/** Rows of a stream are counted by whoever sends them: to look at each here would slow them down. */
function notedStream(signal: AbortSignal | undefined, stream: RowStream): RowStream {
  const record = recordOfSignal(signal);
  if (record === undefined) return stream;
  const note = (summary: Summary): void => record.addDatabase(databaseMs(summary));
  // Whoever reads the stream gets its failure.
  stream.summary().then(note, () => undefined);
  return stream;
}

/** Milliseconds until the first row and from there to the last; Neo4j says -1 where it does not know. */
function databaseMs({ availableAfterMs, consumedAfterMs }: Summary): number {
  return Math.max(0, availableAfterMs) + Math.max(0, consumedAfterMs);
}

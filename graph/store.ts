/**
 * The port: all that the rest of the program knows of a database. `GraphReader` is handed to the server, `GraphStore` to the seeder.
 * Everything outside graph/neo4j is agnostic of driver, protocol and product.
 */
import type { ValueWriter } from "./query-api/value-writer.ts";
import type { Value, ValueMap } from "./values.ts";

/** A statement and its parameters. Ids and texts go into parameters, never into the statement. */
export interface Query {
  readonly text: string;
  readonly parameters?: ValueMap;
}

/** What a query may cost. No query runs without it. */
export interface Limits {
  /** After this many milliseconds the database ends the query (`query_timeout`). */
  readonly timeoutMs: number;
  /** Rows handed over at most; one more is fetched so that a cut is known (`truncated`). */
  readonly maxRows: number;
}

export interface RunOptions {
  readonly limits: Limits;
  /** Ends the query in the database when aborted. */
  readonly signal?: AbortSignal;
  /** Database name; the connection's own when absent. */
  readonly database?: string | undefined;
  /** Bookmarks that the answer must have seen. */
  readonly bookmarks?: readonly string[];
  /** What the database shows of the transaction, in its query log and in SHOW TRANSACTIONS. */
  readonly metadata?: ValueMap | undefined;
  /**
   * Whether the database is to say what it thinks of the statement (default true). Questions of Parley do without: nobody would read it, and on a graph
   * that lacks a type or property which they name it is longer than the answer.
   */
  readonly notifications?: boolean;
}

/** What a statement is: r(eads), rw, w(rites), s(chema). */
export type StatementType = "r" | "rw" | "w" | "s";

/** An operator of a plan, as `EXPLAIN` and `PROFILE` give it. */
export interface PlanOperator {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: ValueMap;
  readonly children: readonly PlanOperator[];
  /** Present in profiled plans. */
  readonly rows?: number;
  readonly dbHits?: number;
  /** Present in profiled plans where the runtime counts them. */
  readonly pageCacheHits?: number;
  readonly pageCacheMisses?: number;
  /** Nanoseconds that the operator took; present where the runtime measures it. */
  readonly timeNs?: number;
}

/** A hint or warning of the database. Positions are 1-based. */
export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category?: string;
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
}

/** What the database says after a query. */
export interface Summary {
  readonly statementType: StatementType;
  /** Neo4j's counters by their Query API names (`nodesCreated`, `containsUpdates`, …). */
  readonly counters: { readonly [name: string]: number | boolean };
  readonly notifications: readonly Notification[];
  readonly plan?: PlanOperator;
  readonly profile?: PlanOperator;
  readonly bookmarks: readonly string[];
  /** Milliseconds in the database until the first row and until the last. */
  readonly availableAfterMs: number;
  readonly consumedAfterMs: number;
  readonly database: string;
  /** The explicit transaction that the query ran in, as long as it stays open. */
  readonly transaction?: TransactionState | undefined;
}

/** An explicit transaction as its client knows it. */
export interface TransactionState {
  readonly id: string;
  /** When it is rolled back unless it is used before: ISO 8601 in whole seconds, UTC. */
  readonly expires: string;
}

/** A collected answer. */
export interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether there were more rows than `limits.maxRows`. */
  readonly truncated: boolean;
  readonly summary: Summary;
}

/** Takes the text of a row: hands back a promise where the next rows must wait for it, `"enough"` where no more are wanted. */
export type TakeText = (row: string) => Promise<void> | undefined | "enough";

/** An answer as it arrives. Iterating to the end or breaking out releases it; `summary` is there after the last row. */
export interface RowStream {
  readonly fields: readonly string[];
  readonly rows: AsyncIterable<readonly Value[]>;
  /** Instead of `rows`: hands over each row as JSON text, the quickest way to send many. @throws GraphError, and what `take` throws */
  texts(writer: ValueWriter, take: TakeText): Promise<void>;
  /** Whether rows were left out; known after the last row. */
  truncated(): boolean;
  summary(): Promise<Summary>;
}

/** What a statement would do, without running it. */
export interface Explanation {
  readonly statementType: StatementType;
  readonly plan: PlanOperator | undefined;
  readonly notifications: readonly Notification[];
}

/** Which database answers. */
export interface DatabaseInfo {
  readonly name: string;
  readonly product: string;
  readonly version: string;
  readonly edition: string;
  readonly address: string;
}

/** A graph that can be asked and not changed: every query runs in a READ transaction, which the database itself enforces. */
export interface GraphReader {
  /** Runs a query and collects up to `maxRows` rows. @throws GraphError */
  read(query: Query, options: RunOptions): Promise<Table>;
  /** Runs a query and hands rows over as they arrive. @throws GraphError, also while iterating */
  stream(query: Query, options: RunOptions): Promise<RowStream>;
  /** Plans a statement without running it. @throws GraphError `cypher_error` with the place, where it is wrong */
  explain(query: Query, options: RunOptions): Promise<Explanation>;
  /** Asks the database who it is. @throws GraphError `engine_unavailable` */
  info(signal?: AbortSignal): Promise<DatabaseInfo>;
}

/** A transaction that may write. */
export interface WriteTransaction {
  run(query: Query): Promise<Table>;
}

/** How an explicit transaction is opened. */
export interface BeginOptions extends Pick<RunOptions, "database" | "bookmarks" | "metadata" | "signal"> {
  /** The database lets a transaction that reads change nothing. */
  readonly mode: "read" | "write";
  /** After this many milliseconds the database ends the transaction, whatever it does. */
  readonly timeoutMs: number;
}

/**
 * A transaction that stays open from one call to the next. One call at a time: rows are read to their end (or broken off) before the
 * next. Whatever fails ends it: it is rolled back then, and `isOpen` says so.
 */
export interface GraphTransaction {
  isOpen(): boolean;
  /** Runs a statement in it. A signal that fires ends the whole transaction. @throws GraphError, also while iterating */
  stream(query: Query, options: Pick<RunOptions, "limits" | "signal">): Promise<RowStream>;
  /** Makes all of it last; hands back its bookmarks. @throws GraphError when it could not, and when nobody knows whether it did */
  commit(): Promise<readonly string[]>;
  /** Undoes all of it; nothing happens when it is not open any more. */
  rollback(): Promise<void>;
}

/** A graph that can be changed: handed to the seeder, and to the server only where the operator allowed writes. */
export interface GraphStore extends GraphReader {
  /** Runs `work` in one transaction; the whole of it is tried again on a transient error, so it must be repeatable. */
  write<T>(
    work: (transaction: WriteTransaction) => Promise<T>,
    options?: { readonly database?: string; readonly signal?: AbortSignal; readonly timeoutMs?: number },
  ): Promise<T>;
  /** Runs one statement that must manage its own transaction (schema, `CALL {} IN TRANSACTIONS`, the console where writes are allowed). */
  execute(query: Query, options: RunOptions): Promise<Table>;
  /** The same, with its rows as they arrive: breaking off rows does not break off what the statement changes. */
  run(query: Query, options: RunOptions): Promise<RowStream>;
  /** Opens a transaction that stays open until it is committed or rolled back. @throws GraphError */
  begin(options: BeginOptions): Promise<GraphTransaction>;
}

/**
 * The port: all that the rest of the program knows of a database. `GraphReader` is handed to the server, `GraphStore` to the seeder.
 * Everything outside graph/neo4j is agnostic of driver, protocol and product.
 */
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
}

/** A collected answer. */
export interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether there were more rows than `limits.maxRows`. */
  readonly truncated: boolean;
  readonly summary: Summary;
}

/** An answer as it arrives. Iterating to the end or breaking out releases it; `summary` is there after the last row. */
export interface RowStream {
  readonly fields: readonly string[];
  readonly rows: AsyncIterable<readonly Value[]>;
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

/** A graph that can be changed: handed to the seeder, and to the server only where the operator allowed writes. */
export interface GraphStore extends GraphReader {
  /** Runs `work` in one transaction; the whole of it is tried again on a transient error, so it must be repeatable. */
  write<T>(
    work: (transaction: WriteTransaction) => Promise<T>,
    options?: { readonly database?: string; readonly signal?: AbortSignal; readonly timeoutMs?: number },
  ): Promise<T>;
  /** Runs one statement that must manage its own transaction (schema, `CALL {} IN TRANSACTIONS`, the console where writes are allowed). */
  execute(query: Query, options: RunOptions): Promise<Table>;
}

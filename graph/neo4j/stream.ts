/** Runs one statement as an auto-commit transaction and hands its rows over: as they arrive, or collected. */
import type { RecordShape, Result, ResultSummary, Session } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { Query, RowStream, RunOptions, Summary, Table } from "../store.ts";
import type { Value } from "../values.ts";
import type { ErrorContext, Shift } from "./errors.ts";
import { isRetriable, toGraphError } from "./errors.ts";
import { pause } from "./pause.ts";
import type { Stop } from "./stop.ts";
import { watch } from "./stop.ts";
import { toSummary } from "./summary.ts";
import { fromDriver, toDriverParameters } from "./values.ts";

export type AccessMode = "read" | "write";

export interface SessionChoice {
  readonly database?: string | undefined;
  readonly bookmarks?: readonly string[] | undefined;
  /** Rows asked for at once. */
  readonly fetchSize?: number;
}

export type SessionFactory = (mode: AccessMode, choice: SessionChoice) => Session;

/** What every kind of question needs of a connection. */
export interface Access {
  readonly openSession: SessionFactory;
  readonly context: ErrorContext;
  readonly fetchSize: number;
}

/** Attempts at most for a question that the database says may be asked again. */
const ATTEMPTS = 4;

type Row = readonly Value[];

/** A query under way: its session, its rows, and how far it is. */
interface Run {
  readonly session: Session;
  readonly rows: AsyncIterator<{ readonly length: number; get(index: number): unknown }, ResultSummary>;
  readonly fields: readonly string[];
  readonly stop: Stop;
  readonly first: IteratorResult<Row, ResultSummary>;
}

/**
 * Starts a query and waits until its first row (or its end) is there, so that what is wrong is thrown here and not while iterating.
 * A read is tried again when the database says so; a write never is. @throws GraphError
 */
export async function openStream(
  access: Access,
  mode: AccessMode,
  query: Query,
  options: RunOptions,
  shift?: Shift,
): Promise<RowStream> {
  const context = { ...access.context, ...(options.database === undefined ? {} : { database: options.database }) };
  if (query.text.trim() === "") throw new GraphError("cypher_error", "The statement is empty.");
  const parameters = toDriverParameters(query.parameters ?? {});
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const timeoutMs = Math.max(1, Math.ceil(options.limits.timeoutMs - (performance.now() - started)));
    const limited = { ...options, limits: { ...options.limits, timeoutMs } };
    try {
      return new Rows(await start(access, mode, query.text, parameters, limited), limited, context, shift);
    } catch (error) {
      const again = mode === "read" && attempt < ATTEMPTS && isRetriable(error);
      if (!again) throw toGraphError(error, context, shift);
      await pause(attempt, options.signal);
    }
  }
}

/** Runs a query and collects its rows. @throws GraphError */
export async function collect(
  access: Access,
  mode: AccessMode,
  query: Query,
  options: RunOptions,
  shift?: Shift,
): Promise<Table> {
  const stream = await openStream(access, mode, query, options, shift);
  const rows: Row[] = [];
  for await (const row of stream.rows) rows.push(row);
  return { fields: stream.fields, rows, truncated: stream.truncated(), summary: await stream.summary() };
}

async function start(
  access: Access,
  mode: AccessMode,
  text: string,
  parameters: Record<string, unknown>,
  options: RunOptions,
): Promise<Run> {
  // One more than wanted tells a cut; no more than that are computed and sent.
  const fetchSize = Math.min(access.fetchSize, options.limits.maxRows + 1);
  const session = access.openSession(mode, { database: options.database, bookmarks: options.bookmarks, fetchSize });
  const stop = watch(options, () => closeBehind(session));
  try {
    stop.check();
    // A write may not be cut off behind its caller's back by a reset that comes a moment late: the database has the same limit.
    const result: Result<RecordShape> = session.run(text, parameters, { timeout: options.limits.timeoutMs });
    const fields = await stop.during(result.keys());
    const rows = result[Symbol.asyncIterator]();
    return { session, rows, fields: fields.map(String), stop, first: await nextRow(rows, stop) };
  } catch (error) {
    stop.release();
    closeBehind(session);
    throw error;
  }
}

async function nextRow(rows: Run["rows"], stop: Stop): Promise<IteratorResult<Row, ResultSummary>> {
  const step = await stop.during(rows.next());
  if (step.done === true) return step;
  const row: Value[] = new Array(step.value.length);
  for (let index = 0; index < row.length; index += 1) row[index] = fromDriver(step.value.get(index));
  return { done: false, value: row };
}

/** Closes a session whose end nobody waits for: closing resets the connection, which ends the query in the database. */
function closeBehind(session: Session): void {
  session.close().catch(() => undefined); // A connection that is gone cannot be closed; the question has failed already.
}

/** The rows of a run, once. */
class Rows implements RowStream, AsyncIterable<Row>, AsyncIterator<Row, undefined> {
  readonly fields: readonly string[];
  readonly #run: Run;
  readonly #maxRows: number;
  readonly #context: ErrorContext;
  readonly #shift: Shift | undefined;
  readonly #summary: Promise<Summary>;
  #settle: { resolve: (summary: Summary) => void; reject: (reason: GraphError) => void } | undefined;
  #first: IteratorResult<Row, ResultSummary> | undefined;
  #count = 0;
  #truncated = false;
  #finished = false;

  constructor(run: Run, options: RunOptions, context: ErrorContext, shift: Shift | undefined) {
    this.#run = run;
    this.fields = run.fields;
    this.#first = run.first;
    this.#maxRows = options.limits.maxRows;
    this.#context = context;
    this.#shift = shift;
    this.#summary = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#summary.catch(() => undefined); // Whoever iterates gets the same error; nobody has to ask for the summary.
  }

  get rows(): AsyncIterable<Row> {
    return this;
  }

  truncated(): boolean {
    return this.#truncated;
  }

  summary(): Promise<Summary> {
    return this.#summary;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      const step = this.#first ?? (await nextRow(this.#run.rows, this.#run.stop));
      this.#first = undefined;
      this.#run.stop.check();
      if (step.done === true) return await this.#end(step.value);
      if (this.#count < this.#maxRows) {
        this.#count += 1;
        return { done: false, value: step.value };
      }
      this.#truncated = true;
      return await this.return();
    } catch (error) {
      throw await this.#fail(error);
    }
  }

  /** Called when the consumer breaks out: the rest is discarded in the database. */
  async return(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      const end = await this.#run.stop.during(this.#run.rows.return?.() ?? this.#run.rows.next());
      return await this.#end(end.done === true ? end.value : undefined);
    } catch (error) {
      throw await this.#fail(error);
    }
  }

  async #end(summary: ResultSummary | undefined): Promise<IteratorResult<Row, undefined>> {
    this.#finished = true;
    this.#run.stop.release();
    if (summary === undefined) throw new GraphError("internal", "The database ended a result without a summary.");
    const bookmarks = this.#run.session.lastBookmarks();
    this.#settle?.resolve(toSummary(summary, bookmarks, this.#shift));
    await this.#run.session.close();
    return { done: true, value: undefined };
  }

  async #fail(error: unknown): Promise<GraphError> {
    const failure = toGraphError(error, this.#context, this.#shift);
    if (!this.#finished) {
      this.#finished = true;
      this.#run.stop.release();
      closeBehind(this.#run.session);
    }
    this.#settle?.reject(failure);
    return failure;
  }
}

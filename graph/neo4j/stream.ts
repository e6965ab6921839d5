/** Runs one statement as an auto-commit transaction and hands its rows over: as they arrive, or collected. */
import type { ResultSummary, Session } from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { ValueWriter } from "../query-api/value-writer.ts";
import type { Query, RowStream, RunOptions, Summary, Table, TakeText } from "../store.ts";
import type { Value } from "../values.ts";
import type { ErrorContext, Shift } from "./errors.ts";
import { isRetriable, toGraphError } from "./errors.ts";
import { pause } from "./pause.ts";
import type { DriverRecord, TakeRecord } from "./record-flow.ts";
import { RecordFlow } from "./record-flow.ts";
import type { Stop } from "./stop.ts";
import { watch } from "./stop.ts";
import { toSummary } from "./summary.ts";
import { fromDriver, toDriverParameters } from "./values.ts";
import { checkVectors } from "./vectors.ts";
import { writeDriverRow } from "./write-driver-values.ts";

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
  /** Whether this database has vectors; undefined before anybody needed to know. */
  readonly takesVectors: () => Promise<boolean>;
}

/** Attempts at most for a question that the database says may be asked again. */
const ATTEMPTS = 4;

type Row = readonly Value[];

/** A query under way. */
interface Run {
  readonly session: Session;
  readonly flow: RecordFlow;
  readonly stop: Stop;
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
): Promise<Rows> {
  const context = { ...access.context, ...(options.database === undefined ? {} : { database: options.database }) };
  if (query.text.trim() === "") throw new GraphError("cypher_error", "The statement is empty.");
  await checkVectors(query.parameters, access.takesVectors).catch((error: unknown) => {
    throw toGraphError(error, context, shift);
  });
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
  await stream.each((record) => {
    rows.push(rowOf(record));
    return undefined;
  });
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
  let flow: RecordFlow | undefined;
  const stop = watch(options, () => {
    // Paused, it would not take in that it is cancelled, and the session could not close.
    flow?.cancel();
    closeBehind(session);
  });
  try {
    stop.check();
    // A write may not be cut off behind its caller's back by a reset that comes a moment late: the database has the same limit.
    const result = session.run(text, parameters, {
      timeout: options.limits.timeoutMs,
      metadata: toDriverParameters(options.metadata ?? {}),
    });
    flow = await RecordFlow.open(result, fetchSize, stop.during);
    return { session, stop, flow };
  } catch (error) {
    stop.release();
    closeBehind(session);
    throw error;
  }
}

function rowOf(record: DriverRecord): Row {
  const row: Value[] = new Array(record.length);
  for (let index = 0; index < row.length; index += 1) row[index] = fromDriver(record.get(index));
  return row;
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
  #count = 0;
  #truncated = false;
  #finished = false;

  constructor(run: Run, options: RunOptions, context: ErrorContext, shift: Shift | undefined) {
    this.#run = run;
    this.fields = run.flow.fields;
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

  /** Hands over each record as it arrives. @throws GraphError */
  async each(take: TakeRecord): Promise<void> {
    const { flow, stop } = this.#run;
    try {
      await stop.during(
        flow.each((record) => {
          stop.check();
          if (this.#count < this.#maxRows) {
            this.#count += 1;
            return take(record);
          }
          this.#truncated = true;
          flow.cancel();
          return undefined;
        }),
      );
      await this.#end();
    } catch (error) {
      throw await this.#fail(error);
    }
  }

  /** See `RowStream.texts`. */
  texts(writer: ValueWriter, take: TakeText): Promise<void> {
    return this.each((record) => {
      const more = take(writeDriverRow(writer, record));
      if (more !== "enough") return more;
      this.#run.flow.cancel();
      return undefined;
    });
  }

  async next(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    const { flow, stop } = this.#run;
    try {
      const coming = flow.next();
      const record = coming instanceof Promise ? await stop.during(coming) : coming;
      stop.check();
      if (record === undefined) return await this.#end();
      if (this.#count < this.#maxRows) {
        this.#count += 1;
        return { done: false, value: rowOf(record) };
      }
      this.#truncated = true;
    } catch (error) {
      throw await this.#fail(error);
    }
    return this.return();
  }

  /** Called when the consumer breaks out: the rest is discarded in the database. */
  async return(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      this.#run.flow.cancel();
      return await this.#end();
    } catch (error) {
      throw await this.#fail(error);
    }
  }

  async #end(): Promise<IteratorResult<Row, undefined>> {
    const { flow, session, stop } = this.#run;
    const summary: ResultSummary = await stop.during(flow.summary());
    this.#finished = true;
    stop.release();
    this.#settle?.resolve(toSummary(summary, session.lastBookmarks(), this.#shift));
    await session.close();
    return { done: true, value: undefined };
  }

  /** A query that was ended fails in many ways; why it was ended is what counts. */
  #reason(error: unknown): unknown {
    try {
      this.#run.stop.check();
      return error;
    } catch (stopped) {
      return stopped;
    }
  }

  async #fail(error: unknown): Promise<GraphError> {
    const failure = toGraphError(this.#reason(error), this.#context, this.#shift);
    if (!this.#finished) {
      this.#finished = true;
      this.#run.stop.release();
      this.#run.flow.cancel();
      closeBehind(this.#run.session);
    }
    this.#settle?.reject(failure);
    return failure;
  }
}

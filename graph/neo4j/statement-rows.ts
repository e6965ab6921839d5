/** The rows of one statement: as text, as values one after another, or collected. */
import type { ResultSummary } from "neo4j-driver";
import type { GraphError } from "../errors.ts";
import type { ValueWriter } from "../query-api/value-writer.ts";
import type { RowStream, Summary, TakeText } from "../store.ts";
import type { Value } from "../values.ts";
import type { DriverRecord, RecordFlow, TakeRecord } from "./record-flow.ts";
import type { Stop } from "./stop.ts";
import { fromDriver } from "./values.ts";
import { writeDriverRow } from "./write-driver-values.ts";

type Row = readonly Value[];

/** What is done at the end, each at most once. */
export interface Ending {
  finished(summary: ResultSummary): Promise<Summary> | Summary;
  /** Closes the session and says why, in our words. */
  failed(error: unknown): GraphError;
}

/** See `RowStream`. What nobody reads is discarded in the database, which still makes all changes of a statement. */
export class StatementRows implements RowStream, AsyncIterable<Row>, AsyncIterator<Row, undefined> {
  readonly fields: readonly string[];
  readonly #flow: RecordFlow;
  readonly #stop: Stop;
  readonly #maxRows: number;
  readonly #ending: Ending;
  readonly #summary: Promise<Summary>;
  #settle: { resolve: (summary: Summary) => void; reject: (reason: GraphError) => void } | undefined;
  #failure: GraphError | undefined;
  #count = 0;
  #truncated = false;
  #finished = false;

  constructor(flow: RecordFlow, stop: Stop, maxRows: number, ending: Ending) {
    this.fields = flow.fields;
    this.#flow = flow;
    this.#stop = stop;
    this.#maxRows = maxRows;
    this.#ending = ending;
    this.#summary = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#summary.catch(() => undefined); // Whoever reads the rows gets the same error; nobody has to ask for the summary.
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

  /** See `RowStream.texts`. */
  texts(writer: ValueWriter, take: TakeText): Promise<void> {
    return this.#each((record) => {
      const more = take(writeDriverRow(writer, record));
      if (more !== "enough") return more;
      this.#flow.cancel();
      return undefined;
    });
  }

  /** All rows. @throws GraphError */
  async collect(): Promise<readonly Row[]> {
    const rows: Row[] = [];
    await this.#each((record) => {
      rows.push(rowOf(record));
      return undefined;
    });
    return rows;
  }

  async next(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      const coming = this.#flow.next();
      const record = coming instanceof Promise ? await this.#stop.during(coming) : coming;
      if (record !== undefined && this.#isWanted()) return { done: false, value: rowOf(record) };
      await this.#end();
      return { done: true, value: undefined };
    } catch (error) {
      throw this.#fail(error);
    }
  }

  /** Called when the consumer breaks out. */
  async return(): Promise<IteratorResult<Row, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      this.#flow.cancel();
      await this.#end();
      return { done: true, value: undefined };
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async #each(take: TakeRecord): Promise<void> {
    try {
      await this.#stop.during(this.#flow.each((record) => (this.#isWanted() ? take(record) : undefined)));
      await this.#end();
    } catch (error) {
      throw this.#fail(error);
    }
  }

  /** Counts a row, and breaks off the rest when there are more than wanted. @throws GraphError once the query is to be ended */
  #isWanted(): boolean {
    this.#stop.check();
    this.#truncated = this.#count >= this.#maxRows;
    if (this.#truncated) this.#flow.cancel();
    else this.#count += 1;
    return !this.#truncated;
  }

  async #end(): Promise<void> {
    const summary = await this.#stop.during(this.#flow.summary());
    this.#finished = true;
    this.#stop.release();
    this.#settle?.resolve(await this.#ending.finished(summary));
  }

  #fail(error: unknown): GraphError {
    if (this.#failure !== undefined) return this.#failure;
    const reason = this.#reason(error);
    this.#finished = true;
    this.#stop.release();
    this.#flow.abandon();
    this.#failure = this.#ending.failed(reason);
    this.#settle?.reject(this.#failure);
    return this.#failure;
  }

  /** A query that was ended fails in many ways; why it was ended is what counts. */
  #reason(error: unknown): unknown {
    try {
      this.#stop.check();
      return error;
    } catch (stopped) {
      return stopped;
    }
  }
}

function rowOf(record: DriverRecord): Row {
  const row: Value[] = new Array(record.length);
  for (let index = 0; index < row.length; index += 1) row[index] = fromDriver(record.get(index));
  return row;
}

/** The rows of one statement in an explicit transaction, which goes on after them. */
import type { GraphError } from "../errors.ts";
import type { ValueWriter } from "../query-api/value-writer.ts";
import type { RowStream, Summary, TakeText } from "../store.ts";
import type { Value } from "../values.ts";
import type { DriverRecord, RecordFlow, TakeRecord } from "./record-flow.ts";
import type { Stop } from "./stop.ts";
import { toSummary } from "./summary.ts";
import { fromDriver } from "./values.ts";
import { writeDriverRow } from "./write-driver-values.ts";

/** See `RowStream`. What nobody reads, the database still computes, so that all changes are made. */
export class TransactionRows implements RowStream {
  readonly fields: readonly string[];
  readonly #flow: RecordFlow;
  readonly #stop: Stop;
  readonly #maxRows: number;
  readonly #failure: (error: unknown) => GraphError;
  readonly #summary: Promise<Summary>;
  #settle: { resolve: (summary: Summary) => void; reject: (reason: GraphError) => void } | undefined;
  #count = 0;
  #truncated = false;

  /** @param failure ends the transaction and says why */
  constructor(flow: RecordFlow, stop: Stop, maxRows: number, failure: (error: unknown) => GraphError) {
    this.fields = flow.fields;
    this.#flow = flow;
    this.#stop = stop;
    this.#maxRows = maxRows;
    this.#failure = failure;
    this.#summary = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#summary.catch(() => undefined); // Whoever reads the rows gets the same error; nobody has to ask for the summary.
  }

  get rows(): AsyncIterable<readonly Value[]> {
    return this.#iterate();
  }

  truncated(): boolean {
    return this.#truncated;
  }

  summary(): Promise<Summary> {
    return this.#summary;
  }

  async texts(writer: ValueWriter, take: TakeText): Promise<void> {
    await this.#each((record) => {
      const more = take(writeDriverRow(writer, record));
      if (more !== "enough") return more;
      this.#flow.cancel();
      return undefined;
    });
  }

  async #each(take: TakeRecord): Promise<void> {
    try {
      await this.#stop.during(this.#flow.each((record) => (this.#isWanted() ? take(record) : undefined)));
      await this.#finish();
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async *#iterate(): AsyncGenerator<readonly Value[], void> {
    try {
      for (;;) {
        const record = await this.#stop.during(Promise.resolve(this.#flow.next()));
        if (record === undefined || !this.#isWanted()) return;
        yield rowOf(record);
      }
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#flow.cancel();
      await this.#finish().catch((error: unknown) => this.#fail(error)); // Whoever asks for the summary is told.
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

  async #finish(): Promise<void> {
    const summary = await this.#stop.during(this.#flow.summary());
    this.#stop.release();
    this.#settle?.resolve(toSummary(summary, []));
  }

  #fail(error: unknown): GraphError {
    this.#stop.release();
    this.#flow.cancel();
    const failure = this.#failure(error);
    this.#settle?.reject(failure);
    return failure;
  }
}

function rowOf(record: DriverRecord): readonly Value[] {
  return Array.from({ length: record.length }, (_, index) => fromDriver(record.get(index)));
}

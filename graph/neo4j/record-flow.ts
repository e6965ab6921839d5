/**
 * The records of one result as they arrive, handed on at once or kept until asked for. The driver's own iterator takes three promises for each record,
 * a fifth of the time of a long answer; here whole batches pass without one.
 */
import type { Result, ResultSummary } from "neo4j-driver";

/** A record as far as it is read here. */
export interface DriverRecord {
  readonly length: number;
  get(index: number): unknown;
}

/** Takes a record; hands back a promise where no further batch may be asked for until it is fulfilled. */
export type TakeRecord = (record: DriverRecord) => Promise<void> | undefined;

type Control = Awaited<ReturnType<Result["_subscribe"]>>;
type Ending = { readonly summary: ResultSummary } | { readonly error: unknown };

/** One result under way. Whoever opens one goes on to its end or cancels it. */
export class RecordFlow {
  /** The names of the columns, once `open` has been waited for. */
  fields: readonly string[] = [];
  readonly #most: number;
  #records: DriverRecord[] = [];
  /** Place of the next record; those before it have been handed on. */
  #at = 0;
  #take: TakeRecord | undefined;
  #control: Control | undefined;
  #isPaused = false;
  #isHeld = false;
  #isCancelled = false;
  #ending: Ending | undefined;
  #wake: (() => void) | undefined;

  private constructor(fetchSize: number) {
    this.#most = fetchSize;
  }

  /**
   * Starts to read a result and waits for its first record, or for its end.
   * @param fetchSize records in one batch of the session
   * @param during waits for a promise, but no longer than the query may run
   * @throws what the driver throws
   */
  static async open(
    result: Result,
    fetchSize: number,
    during: <T>(promise: Promise<T>) => Promise<T>,
  ): Promise<RecordFlow> {
    const flow = new RecordFlow(fetchSize);
    const observer = {
      onKeys: (keys: readonly PropertyKey[]): void => {
        flow.fields = keys.map(String);
      },
      onNext: (record: DriverRecord): void => flow.#arrive(record),
      onCompleted: (summary: ResultSummary): void => flow.#end({ summary }),
      onError: (error: unknown): void => flow.#end({ error }),
    };
    // `subscribe` alone cannot be slowed down. `_subscribe` hands out the reins that the driver's own iterator uses.
    result._subscribe(observer).then(
      (control) => flow.#holdReins(control),
      (error: unknown) => flow.#end({ error }),
    );
    await during(flow.#something());
    // What is wrong with the query is thrown here, not only when its rows are asked for.
    flow.#isOver();
    return flow;
  }

  /** The next record, or undefined after the last one; wait for what is handed back where it is a promise. @throws what the driver throws */
  next(): DriverRecord | undefined | Promise<DriverRecord | undefined> {
    const record = this.#records[this.#at];
    if (record === undefined) return this.#isOver() ? undefined : this.#something().then(() => this.next());
    this.#at += 1;
    this.#compact();
    this.#steer();
    return record;
  }

  /** Hands every record to `take` as it arrives, from now to the end. @throws what the driver throws, and what `take` throws */
  async each(take: TakeRecord): Promise<void> {
    for (; this.#at < this.#records.length; this.#at += 1) {
      const wait = take(this.#records[this.#at] as DriverRecord);
      if (wait !== undefined) await wait;
      if (this.#isCancelled) break;
    }
    this.#records = [];
    this.#at = 0;
    this.#take = take;
    this.#steer();
    while (!this.#isOver()) await this.#something();
  }

  /** Tells the database that the rest is not wanted; the end then comes soon. What has not been handed on is dropped. */
  cancel(): void {
    this.#isCancelled = true;
    this.#records = [];
    this.#at = 0;
    this.#control?.cancel();
    this.#steer();
  }

  /** What the database said at the end. @throws what the driver throws */
  async summary(): Promise<ResultSummary> {
    for (;;) {
      const ending = this.#ending;
      if (ending === undefined) await this.#something();
      else if ("error" in ending) throw ending.error;
      else return ending.summary;
    }
  }

  #arrive(record: DriverRecord): void {
    if (this.#isCancelled) return;
    if (this.#take === undefined) this.#records.push(record);
    else this.#handOn(record, this.#take);
    this.#steer();
    this.#wake?.();
  }

  // An error must not reach the driver, whose connection would end up half read.
  #handOn(record: DriverRecord, take: TakeRecord): void {
    try {
      const wait = take(record);
      if (wait === undefined || this.#isHeld) return;
      this.#isHeld = true;
      wait.then(
        () => this.#release(),
        (error: unknown) => this.#fail(error),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  #release(): void {
    this.#isHeld = false;
    this.#steer();
  }

  #fail(error: unknown): void {
    this.cancel();
    this.#end({ error });
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake?.();
  }

  /** Whether nothing more comes. @throws what the driver throws */
  #isOver(): boolean {
    if (this.#ending === undefined || this.#records.length > this.#at) return false;
    if ("error" in this.#ending) throw this.#ending.error;
    return true;
  }

  /** Until a record or the end has come. One waits at a time. */
  #something(): Promise<void> {
    if (this.#ending !== undefined || this.#records.length > this.#at) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }

  #holdReins(control: Control): void {
    this.#control = control;
    if (this.#isCancelled) control.cancel();
    this.#steer();
  }

  /** Asks for another batch as long as few records wait, and for none while many do. */
  #steer(): void {
    const waiting = this.#records.length - this.#at;
    const pause = !this.#isCancelled && (this.#isHeld || waiting > (this.#isPaused ? 0.3 : 0.7) * this.#most);
    if (pause === this.#isPaused || this.#control === undefined) return;
    this.#isPaused = pause;
    if (pause) this.#control.pause();
    else this.#control.resume();
  }

  /** Records that were handed on are let go, a batch at a time. */
  #compact(): void {
    if (this.#at < this.#most && this.#at < this.#records.length) return;
    this.#records.splice(0, this.#at);
    this.#at = 0;
  }
}

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
  /** The names of the columns, once `ready` has been waited for. */
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
  #isAbandoned = false;
  #ending: Ending | undefined;
  #wake: (() => void) | undefined;

  /**
   * Starts to read a result.
   * @param fetchSize records in one batch of the session
   */
  constructor(result: Result, fetchSize: number) {
    this.#most = fetchSize;
    const observer = {
      onKeys: (keys: readonly PropertyKey[]): void => {
        this.fields = keys.map(String);
      },
      onNext: (record: DriverRecord): void => this.#arrive(record),
      onCompleted: (summary: ResultSummary): void => this.#end({ summary }),
      onError: (error: unknown): void => this.#end({ error }),
    };
    // `subscribe` alone cannot be slowed down. `_subscribe` hands out the reins that the driver's own iterator uses.
    result._subscribe(observer).then(
      (control) => this.#holdReins(control),
      (error: unknown) => this.#end({ error }),
    );
  }

  /** Waits for the first record, or for the end, so that what is wrong with the query is thrown here. @throws what the driver throws */
  async ready(): Promise<void> {
    await this.#something();
    this.#isOver();
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
    if (this.#isAbandoned) return;
    this.#drop();
    this.#control?.cancel();
    this.#steer();
  }

  /**
   * Takes nothing more and asks for nothing more, because the session is about to be closed. That resets the connection, and a message that
   * came after the reset would be one too many.
   */
  abandon(): void {
    this.#drop();
    this.#isAbandoned = true;
    this.#control?.pause();
  }

  #drop(): void {
    this.#isCancelled = true;
    this.#records = [];
    this.#at = 0;
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
    this.abandon();
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
    if (this.#isAbandoned) control.pause();
    else if (this.#isCancelled) control.cancel();
    this.#steer();
  }

  /** Asks for another batch as long as few records wait, and for none while many do. */
  #steer(): void {
    const waiting = this.#records.length - this.#at;
    const pause = !this.#isCancelled && (this.#isHeld || waiting > (this.#isPaused ? 0.3 : 0.7) * this.#most);
    if (pause === this.#isPaused || this.#control === undefined || this.#isAbandoned) return;
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

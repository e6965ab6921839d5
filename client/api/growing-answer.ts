/** An answer that grows line by line, and tells how it stands a few times a second. */
import type { Value } from "../../graph/values.ts";
import type { Answer, AnswerEnd } from "../console/answer.ts";
import type { AnswerLine } from "./answer-line.ts";
import { endOfSummary, endWithoutSummary } from "./answer-line.ts";

/** Milliseconds between two tellings: rows that come faster are told together, the more so the longer it lasts. */
const RHYTHM = 50;
const SLOWEST = 250;

let answers = 0;

export class GrowingAnswer {
  readonly #id: number;
  readonly #since: number;
  readonly #tell: (answer: Answer) => void;
  readonly #rows: (readonly Value[])[] = [];
  #fields: readonly string[] | undefined;
  #end: AnswerEnd | undefined;
  #told = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param since when the statement was sent, by `performance.now()` */
  constructor(since: number, tell: (answer: Answer) => void) {
    answers += 1;
    this.#id = answers;
    this.#since = since;
    this.#tell = tell;
  }

  /** Whether the first line has come. */
  get hasBegun(): boolean {
    return this.#fields !== undefined;
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Takes what a line says. @throws GraphError of a failure before the first row */
  take(line: AnswerLine): void {
    if (this.#end !== undefined) return;
    if (line.kind === "row") this.#rows.push(line.row);
    else if (line.kind === "fields") {
      this.#fields = line.fields;
      this.#tellNow();
    } else if (line.kind === "summary") this.end(endOfSummary(line.summary, this.#since));
    else if (line.kind === "error") {
      if (this.#fields === undefined) throw line.error;
      this.end(endWithoutSummary(line.error, this.#since));
    }
  }

  /** Tells the rows that came since the last time, now or a little later. */
  pause(): void {
    if (this.#end !== undefined || this.#rows.length === this.#told) return;
    const now = performance.now();
    const rhythm = Math.min(Math.max((now - this.#since) / 8, RHYTHM), SLOWEST);
    const wait = this.#told === 0 ? 0 : this.#toldAt + rhythm - now;
    if (wait <= 0) this.#tellNow();
    else this.#timer ??= setTimeout(() => this.#tellNow(), wait);
  }

  /** Ends the answer; one that has ended stays as it is. */
  end(end: AnswerEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#tellNow();
  }

  now(): Answer {
    return {
      id: this.#id,
      fields: this.#fields ?? [],
      rows: this.#rows,
      count: this.#rows.length,
      end: this.#end,
    };
  }

  #tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#told = this.#rows.length;
    this.#toldAt = performance.now();
    this.#tell(this.now());
  }
}

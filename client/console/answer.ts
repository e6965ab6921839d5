/** The answer to a statement as far as it has arrived; results are drawn from it while rows still come. */
import type { GraphError } from "../../graph/errors.ts";
import type { Notification, PlanOperator, StatementType } from "../../graph/store.ts";
import type { Value } from "../../graph/values.ts";

/** One answer. Each change is a new object; `rows` is the same list as long as the answer grows, and only ever grows at its end. */
export interface Answer {
  /** One number for each run, so that what is drawn anew for another answer can be told. */
  readonly id: number;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** How many rows there are now. */
  readonly count: number;
  /** What was told after the last row; undefined as long as rows arrive. */
  readonly end: AnswerEnd | undefined;
}

/** How an answer ended: whole, cut, stopped by the reader, or broken off. */
export interface AnswerEnd {
  /** `broken`: rows are missing because of `error`, which must be shown with the rows that came. */
  readonly kind: "whole" | "cut" | "stopped" | "broken";
  readonly error: GraphError | undefined;
  /** Milliseconds from sending the statement to its last row, as the page sees it. */
  readonly totalMs: number;
  /** Milliseconds in the database; undefined where the server did not say. */
  readonly databaseMs: number | undefined;
  readonly notifications: readonly Notification[];
  /** What changed, by Neo4j's names; empty where nothing did. */
  readonly counters: { readonly [name: string]: number | boolean };
  readonly statementType: StatementType | undefined;
  /** Of `EXPLAIN`. */
  readonly plan: PlanOperator | undefined;
  /** Of `PROFILE`, with rows and hits. */
  readonly profile: PlanOperator | undefined;
}

/** What was run; a download runs it once more, for all rows. */
export interface Ran {
  readonly statement: string;
  readonly parameters: { readonly [name: string]: Value };
}

/** One line of an answer: the fields, a row, the summary, or what went wrong. */
import type { GraphError } from "../../graph/errors.ts";
import type { WirePlan } from "../../graph/query-api/read-plan.ts";
import { readPlan } from "../../graph/query-api/read-plan.ts";
import { readTypedRow } from "../../graph/query-api/read-typed.ts";
import type { Notification, StatementType } from "../../graph/store.ts";
import type { Value } from "../../graph/values.ts";
import type { AnswerEnd } from "../console/answer.ts";
import type { WireError } from "./query-errors.ts";
import { errorOfQuery } from "./query-errors.ts";

/** What a line says. */
export type AnswerLine =
  | { readonly kind: "fields"; readonly fields: readonly string[] }
  | { readonly kind: "row"; readonly row: readonly Value[] }
  | { readonly kind: "summary"; readonly summary: WireSummary }
  | { readonly kind: "error"; readonly error: GraphError }
  /** Nothing that is known: a server newer than this page. */
  | { readonly kind: "other" };

/** The last line of an answer, as the server writes it. */
export interface WireSummary {
  readonly counters?: { readonly [name: string]: number | boolean };
  readonly notifications?: readonly Notification[];
  readonly queryPlan?: WirePlan;
  readonly profiledQueryPlan?: WirePlan;
  readonly truncated?: boolean;
  readonly queryType?: StatementType;
  readonly timings?: { readonly availableAfterMs: number; readonly consumedAfterMs: number };
}

/** Reads a line. @throws SyntaxError where it is not JSON; GraphError where its values are not typed */
export function readAnswerLine(text: string): AnswerLine {
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return { kind: "row", row: readTypedRow(json) };
  // Our own server has made it from the same contract, so its shape is taken as said.
  const line = json as {
    readonly fields?: readonly string[];
    readonly summary?: WireSummary;
    readonly errors?: readonly WireError[];
  };
  const error = line.errors?.[0];
  if (line.fields !== undefined) return { kind: "fields", fields: line.fields };
  if (error !== undefined) return { kind: "error", error: errorOfQuery(error, 500) };
  return line.summary === undefined ? { kind: "other" } : { kind: "summary", summary: line.summary };
}

/** The end of an answer by its last line. @param since when the statement was sent, by `performance.now()` */
export function endOfSummary(summary: WireSummary, since: number): AnswerEnd {
  return endOf({ kind: summary.truncated === true ? "cut" : "whole", error: undefined }, summary, since);
}

/** The end of an answer without a last line: stopped by the reader, or broken off by `error`. */
export function endWithoutSummary(error: GraphError | undefined, since: number): AnswerEnd {
  return endOf({ kind: error === undefined ? "stopped" : "broken", error }, {}, since);
}

function endOf(how: Pick<AnswerEnd, "kind" | "error">, summary: WireSummary, since: number): AnswerEnd {
  const { timings, queryPlan, profiledQueryPlan } = summary;
  return {
    ...how,
    totalMs: performance.now() - since,
    databaseMs: timings === undefined ? undefined : timings.availableAfterMs + timings.consumedAfterMs,
    notifications: summary.notifications ?? [],
    counters: summary.counters ?? {},
    statementType: summary.queryType,
    plan: queryPlan === undefined ? undefined : readPlan(queryPlan),
    profile: profiledQueryPlan === undefined ? undefined : readPlan(profiledQueryPlan),
  };
}

/** Runs one statement for a tab: asks first where it would change something, and tells its answer as it grows. */

import { GraphError } from "../../../graph/errors.ts";
import type { ValueMap } from "../../../graph/values.ts";
import { isAborted } from "../../api/client.ts";
import { offsetOfError } from "../error-offset.ts";
import type { Queries } from "../props.ts";
import type { PlannedChanges } from "../writing/planned-changes.ts";
import { explaining, movedBy, plannedChanges } from "../writing/planned-changes.ts";
import type { Outcome } from "./work.ts";

/** How statements of a run are sent. */
export interface Sending {
  readonly queries: Queries;
  readonly database: string | undefined;
  readonly seconds: number | undefined;
  readonly rows: number | undefined;
  /** Whether the reader has switched writing on. */
  readonly isWriting: boolean;
  readonly signal: AbortSignal;
}

export interface StatementToRun {
  readonly text: string;
  readonly parameters: ValueMap;
  /** Where its text begins in the whole text of the editor: places of errors are told from there. */
  readonly from: number;
}

/** What happens meanwhile. */
export interface Meanwhile {
  tell(outcome: Outcome): void;
  /** Asks the reader; resolves with the answer, and with false when the run is stopped. */
  ask(changes: PlannedChanges): Promise<boolean>;
}

/** Runs it to its end; the outcome is the last that was told. Never rejects with what a statement can cause. */
export async function runStatement(
  statement: StatementToRun,
  sending: Sending,
  meanwhile: Meanwhile,
): Promise<Outcome> {
  meanwhile.tell({ kind: "waiting", since: performance.now() });
  try {
    const accessMode = await accessModeFor(statement, sending, meanwhile);
    if (accessMode === undefined) return told({ kind: "stopped" }, meanwhile);
    return await stream(statement, sending, accessMode, meanwhile);
  } catch (error) {
    if (isAborted(error)) return told({ kind: "stopped" }, meanwhile);
    return told(failed(error, statement), meanwhile);
  }
}

/** Reading, unless the reader agreed to what the plan says; undefined where it is not to run at all. */
async function accessModeFor(
  statement: StatementToRun,
  sending: Sending,
  meanwhile: Meanwhile,
): Promise<"READ" | "WRITE" | undefined> {
  if (!sending.isWriting) return "READ";
  const changes = await changesOf(statement, sending);
  if (changes === undefined) return "READ";
  if (!(await meanwhile.ask(changes)) || sending.signal.aborted) return undefined;
  meanwhile.tell({ kind: "waiting", since: performance.now() });
  return "WRITE";
}

async function changesOf(
  { text, parameters }: StatementToRun,
  { queries, database, seconds, signal }: Sending,
): Promise<PlannedChanges | undefined> {
  const { statement, before } = explaining(text);
  try {
    const asked = { statement, parameters, database, seconds, accessMode: "WRITE", signal } as const;
    const { end } = await queries.run(asked, () => undefined);
    if (end?.error !== undefined) throw end.error;
    return plannedChanges(end?.plan, end?.statementType, database ?? "");
  } catch (error) {
    throw error instanceof GraphError ? movedBy(error, before) : error;
  }
}

async function stream(
  statement: StatementToRun,
  sending: Sending,
  accessMode: "READ" | "WRITE",
  meanwhile: Meanwhile,
): Promise<Outcome> {
  const { queries, database, seconds, rows, signal } = sending;
  const { text, parameters } = statement;
  const ran = { statement: text, parameters };
  const sent = { database: database ?? "", accessMode };
  const request = { statement: text, parameters, database, seconds, maxRows: rows, accessMode, signal };
  const answer = await queries.run(request, (growing) =>
    meanwhile.tell({ kind: "answered", answer: growing, ran, sent }),
  );
  return told({ kind: "answered", answer, ran, sent }, meanwhile);
}

function told(outcome: Outcome, meanwhile: Meanwhile): Outcome {
  meanwhile.tell(outcome);
  return outcome;
}

/** A failure with its place in the editor. */
export function failed(thrown: unknown, { text, from }: Pick<StatementToRun, "text" | "from">): Outcome {
  const error =
    thrown instanceof GraphError
      ? thrown
      : new GraphError("internal", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
  const offset = offsetOfError(error, text);
  return { kind: "failed", error, offset: offset === undefined ? undefined : from + offset };
}

/** What a tab has run: its statements and commands one after another, each with what came of it. */
import type { GraphError } from "../../../graph/errors.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { Answer, Ran } from "../answer.ts";
import type { Report } from "../commands/report.ts";
import type { PlannedChanges } from "../writing/planned-changes.ts";

/** What came of one statement or command. */
export type Outcome =
  /** Its turn has not come yet. */
  | { readonly kind: "queued" }
  /** `since`: when it was sent, by `performance.now()`. */
  | { readonly kind: "waiting"; readonly since: number }
  /** It would change something: the reader is asked. */
  | { readonly kind: "asking"; readonly changes: PlannedChanges }
  | { readonly kind: "answered"; readonly answer: Answer; readonly ran: Ran; readonly sent: Sent | undefined }
  | { readonly kind: "told"; readonly report: Report }
  | { readonly kind: "failed"; readonly error: GraphError; readonly offset: number | undefined }
  /** Ended by the reader before its first row. */
  | { readonly kind: "stopped" }
  /** Not run, because of what came before it. */
  | { readonly kind: "skipped" };

/** Where and how a statement was sent; a download sends it there again. */
export interface Sent {
  readonly database: string;
  readonly accessMode: "READ" | "WRITE";
}

export interface Step {
  readonly id: number;
  readonly kind: "statement" | "command";
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the whole text of the editor. */
  readonly from: number;
  /** Shown in place of the text. */
  readonly title?: Words | undefined;
  readonly outcome: Outcome;
}

/** One run. */
export interface Work {
  readonly steps: readonly Step[];
  /** The step whose result is shown. */
  readonly open: number;
  readonly isRunning: boolean;
}

/** Whether a step ended in a way that ends the run. */
export function hasFailed({ outcome }: Step): boolean {
  if (outcome.kind === "answered") return outcome.answer.end?.kind === "broken";
  return outcome.kind === "failed";
}

export function wasStopped({ outcome }: Step): boolean {
  if (outcome.kind === "answered") return outcome.answer.end?.kind === "stopped";
  return outcome.kind === "stopped";
}

/** A run with one step in another state. */
export function withOutcome(work: Work, id: number, outcome: Outcome): Work {
  return { ...work, steps: work.steps.map((step) => (step.id === id ? { ...step, outcome } : step)) };
}

/** A run that is over: what its turn never came for is skipped. */
export function ended(work: Work): Work {
  const steps = work.steps.map(
    (step): Step => (step.outcome.kind === "queued" ? { ...step, outcome: { kind: "skipped" } } : step),
  );
  return { ...work, steps, isRunning: false };
}

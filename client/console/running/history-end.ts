/** How a run is noted in the history. */
import type { HistoryEnd } from "../library/history.ts";
import type { Work } from "./work.ts";

/** The end of a run: what its last statement came to, or what failed. A tab that was closed meanwhile was stopped. */
export function historyEndOf(work: Work | undefined, ms: number): HistoryEnd {
  if (work === undefined) return { kind: "stopped", ms };
  const outcomes = work.steps.map(({ outcome }) => outcome);
  const failure = outcomes.find((outcome) => outcome.kind === "failed");
  if (failure?.kind === "failed") return { kind: "failed", ms, error: failure.error.message.slice(0, 500) };
  if (outcomes.some(({ kind }) => kind === "stopped")) return { kind: "stopped", ms };
  const last = outcomes.findLast((outcome) => outcome.kind === "answered");
  if (last?.kind !== "answered") return { kind: "done", ms };
  const { end, count } = last.answer;
  return {
    kind: end?.kind ?? "stopped",
    ms,
    rows: count,
    ...(end?.error === undefined ? {} : { error: end.error.message.slice(0, 500) }),
    ...(end?.statementType === undefined ? {} : { statementType: end.statementType }),
  };
}

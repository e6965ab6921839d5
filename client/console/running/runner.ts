/** Runs what is written in a tab, one statement after another; several tabs at once. */
import type { ValueMap } from "../../../graph/values.ts";
import type { CommandHost } from "../commands/run-command.ts";
import { runCommand } from "../commands/run-command.ts";
import type { ConsoleStore } from "../console-state.ts";
import { changeWork, setOutcome, setWork } from "../console-state.ts";
import type { Statement } from "../editor/statements.ts";
import type { HistoryEnd } from "../library/history.ts";
import { historyEndOf } from "./history-end.ts";
import type { PlannedStep } from "./plan-run.ts";
import { planRun } from "./plan-run.ts";
import type { Sending } from "./run-statement.ts";
import { failed, runStatement } from "./run-statement.ts";
import type { Outcome, Work } from "./work.ts";
import { ended, hasFailed, wasStopped } from "./work.ts";

/** What is run, and where it stands in the editor. */
export interface Run {
  readonly tab: string;
  readonly text: string;
  readonly pieces: readonly Statement[];
  /** Where the text that was cut into pieces begins in the editor. */
  readonly from: number;
  /** Whether it must only read, whatever the switch says: what a link or the library brings. */
  readonly onlyReads?: boolean | undefined;
}

/** What the runner needs of the console. */
export interface RunnerHost {
  readonly store: ConsoleStore;
  /** How statements are sent now. */
  sending(): Omit<Sending, "signal">;
  readonly commands: CommandHost;
  /** Notes a run in the history; the answer is its id there. */
  begin(text: string): string;
  end(id: string, end: HistoryEnd): void;
  /** Told of a failure with a place, so that it can be marked. */
  failed(run: Run, offset: number): void;
  written(): void;
}

export interface Runner {
  /** Begins a run; what the tab still runs is ended. Resolves when it is over. */
  run(run: Run): Promise<void>;
  stop(tab: string): void;
  stopAll(): void;
  /** The reader's answer to whether a statement may change something. */
  answer(tab: string, mayRun: boolean): void;
}

interface Running {
  readonly controller: AbortController;
  answer: ((mayRun: boolean) => void) | undefined;
}

export function createRunner(host: () => RunnerHost): Runner {
  const running = new Map<string, Running>();
  const stop = (tab: string): void => {
    const known = running.get(tab);
    known?.controller.abort();
    known?.answer?.(false);
  };
  return {
    async run(run) {
      stop(run.tab);
      const mine: Running = { controller: new AbortController(), answer: undefined };
      running.set(run.tab, mine);
      await runAll(run, mine, host());
      if (running.get(run.tab) === mine) running.delete(run.tab);
    },
    stop,
    stopAll: () => {
      for (const tab of running.keys()) stop(tab);
    },
    answer: (tab, mayRun) => running.get(tab)?.answer?.(mayRun),
  };
}

async function runAll(run: Run, running: Running, host: RunnerHost): Promise<void> {
  const { store } = host;
  const planned = planRun(run.pieces, run.from);
  const first = planned[0];
  if (first === undefined) return;
  const work: Work = { steps: planned.map(({ step }) => step), open: first.step.id, isRunning: true };
  setWork(store, run.tab, work);
  const noted = host.begin(run.text);
  const since = performance.now();
  for (const one of planned) {
    if (running.controller.signal.aborted || !isStillThere(store, run.tab, one)) break;
    changeWork(store, run.tab, (known) => ({ ...known, open: one.step.id }));
    const outcome = await runStep(one, run, running, host);
    if (outcome === "cleared") {
      host.end(noted, { kind: "done", ms: performance.now() - since });
      const rest = run.pieces.slice(planned.indexOf(one) + 1);
      setWork(store, run.tab, undefined);
      if (rest.length > 0) await runAll({ ...run, pieces: rest }, running, host);
      return;
    }
    if (outcome.kind === "failed" && outcome.offset !== undefined) host.failed(run, outcome.offset);
    const step = { ...one.step, outcome };
    if (hasFailed(step) || wasStopped(step)) break;
  }
  const isMine = (known: Work | undefined): boolean => known?.steps[0]?.id === first.step.id;
  changeWork(store, run.tab, (known) => (isMine(known) ? ended(known) : known));
  const last = store.getState().works.get(run.tab);
  host.end(noted, historyEndOf(isMine(last) ? last : undefined, performance.now() - since));
}

/** Whether the tab still shows this run: it may have been closed, or runs something else. */
function isStillThere(store: ConsoleStore, tab: string, { step }: PlannedStep): boolean {
  return (
    store
      .getState()
      .works.get(tab)
      ?.steps.some(({ id }) => id === step.id) === true
  );
}

async function runStep(
  { step, task }: PlannedStep,
  run: Run,
  running: Running,
  host: RunnerHost,
): Promise<Outcome | "cleared"> {
  const tell = (outcome: Outcome): void => setOutcome(host.store, run.tab, step.id, outcome);
  if (task.kind === "failure") {
    tell(task.outcome);
    return task.outcome;
  }
  if (task.kind === "command") {
    if (task.command.kind === "clear") return "cleared";
    const outcome = await commandOutcome(task.command, step, host);
    tell(outcome);
    return outcome;
  }
  const { signal } = running.controller;
  const sending = { ...host.sending(), signal, ...(run.onlyReads === true ? { isWriting: false } : {}) };
  const parameters: ValueMap = host.store.getState().parameters;
  const outcome = await runStatement({ text: task.text, from: task.from, parameters }, sending, {
    tell,
    ask: (changes) => {
      tell({ kind: "asking", changes });
      return new Promise((resolve) => {
        running.answer = resolve;
        signal.addEventListener("abort", () => resolve(false), { once: true });
      });
    },
  });
  running.answer = undefined;
  if (outcome.kind === "answered" && outcome.sent?.accessMode === "WRITE") host.written();
  return outcome;
}

async function commandOutcome(
  command: Exclude<Extract<PlannedStep["task"], { kind: "command" }>["command"], { kind: "clear" }>,
  step: PlannedStep["step"],
  host: RunnerHost,
): Promise<Outcome> {
  try {
    // What becomes statements never comes here.
    if (command.kind === "schema" || command.kind === "plan") return { kind: "skipped" };
    return { kind: "told", report: await runCommand(command, host.commands) };
  } catch (error) {
    return failed(error, step);
  }
}

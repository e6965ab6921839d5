/** Running statements: one at a time, can be stopped; an answer that comes after another statement was begun is dropped. */
import { useCallback, useEffect, useRef, useState } from "react";
import { GraphError } from "../../graph/errors.ts";
import type { ValueMap } from "../../graph/values.ts";
import type { QueryAnswer } from "../api/query.ts";
import type { RunStatement } from "./props.ts";

export type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly since: number }
  | { readonly kind: "stopped" }
  /** Commands were carried out, and there was no statement. */
  | { readonly kind: "done"; readonly did: "parametersSet" | "cleared" }
  | { readonly kind: "answered"; readonly answer: QueryAnswer; readonly id: number }
  /** `offset`: the place of the error in the whole text of the editor, as it was when it was run. */
  | { readonly kind: "failed"; readonly error: GraphError; readonly offset: number | undefined };

export interface Runner {
  readonly outcome: Outcome;
  /** Shows an outcome without running anything; what runs is ended. */
  settle(outcome: Outcome): void;
  /** Resolves with the error where the statement fails, with undefined otherwise. */
  start(
    statement: string,
    parameters: ValueMap,
    placeOf: (error: GraphError) => number | undefined,
  ): Promise<GraphError | undefined>;
  stop(): void;
}

export function useRun(run: RunStatement): Runner {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const running = useRef<AbortController | undefined>(undefined);
  const answers = useRef(0);
  useEffect(() => () => running.current?.abort(), []);
  const settle = useCallback((next: Outcome): void => {
    running.current?.abort();
    running.current = undefined;
    setOutcome(next);
  }, []);
  const start = async (
    statement: string,
    parameters: ValueMap,
    placeOf: (error: GraphError) => number | undefined,
  ): Promise<GraphError | undefined> => {
    settle({ kind: "running", since: performance.now() });
    const controller = new AbortController();
    running.current = controller;
    try {
      const answer = await run(statement, parameters, controller.signal);
      answers.current += 1;
      if (running.current === controller) setOutcome({ kind: "answered", answer, id: answers.current });
    } catch (thrown) {
      // What was stopped or overtaken has been dealt with already.
      if (running.current !== controller) return undefined;
      const error =
        thrown instanceof GraphError
          ? thrown
          : new GraphError("internal", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
      setOutcome({ kind: "failed", error, offset: placeOf(error) });
      return error;
    } finally {
      if (running.current === controller) running.current = undefined;
    }
    return undefined;
  };
  return { outcome, settle, start, stop: () => settle({ kind: "stopped" }) };
}

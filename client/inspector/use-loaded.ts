/** Loads something for an id, and again when the id changes or the reader asks; an answer that comes too late is dropped. */
import { useCallback, useEffect, useState } from "react";

export type Loaded<T> =
  | { readonly phase: "loading" }
  | { readonly phase: "ready"; readonly value: T }
  | { readonly phase: "failed"; readonly error: unknown; readonly retry: () => void };

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

export function useLoaded<T>(load: (id: string, signal: AbortSignal) => Promise<T>, id: string): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ readonly of: string; readonly outcome: Outcome<T> } | undefined>(undefined);
  const key = `${attempt} ${id}`;
  useEffect(() => {
    const controller = new AbortController();
    const settle = (outcome: Outcome<T>): void => {
      if (!controller.signal.aborted) setSettled({ of: key, outcome });
    };
    load(id, controller.signal).then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error }),
    );
    return () => controller.abort();
  }, [load, id, key]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (settled === undefined || settled.of !== key) return { phase: "loading" };
  return "value" in settled.outcome
    ? { phase: "ready", value: settled.outcome.value }
    : { phase: "failed", error: settled.outcome.error, retry };
}

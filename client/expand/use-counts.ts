/** Counts of an expansion for what it is narrowed to: the last ones stay until the next are there, and only the newest answer counts. */
import { useEffect, useState } from "react";
import type { ExpandCountsAnswer } from "../../graph/contract/expansion.ts";
import type { Certainty } from "../../graph/vocabulary.ts";

/** What counts are narrowed to. */
export interface Narrowing {
  /** ISO days, both inclusive. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly certainty: readonly Certainty[] | undefined;
}

/** Counts what an expansion would bring. Rejects with a GraphError. */
export type LoadCounts = (narrowing: Narrowing, signal: AbortSignal) => Promise<ExpandCountsAnswer>;

export interface Counts {
  readonly value: ExpandCountsAnswer | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface Settled {
  readonly key: string;
  readonly value: ExpandCountsAnswer | undefined;
  readonly error: unknown;
}

/** Milliseconds that a date is left alone while it is being typed. */
const PAUSE = 200;

/** @param load must keep its identity between renders */
export function useCounts(load: LoadCounts, narrowing: Narrowing): Counts {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled | undefined>(undefined);
  const key = JSON.stringify([attempt, narrowing.from, narrowing.to, narrowing.certainty]);
  const isFirst = settled === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the narrowing, and whether it is the first only sets the pause
  useEffect(() => {
    const controller = new AbortController();
    const settle = (outcome: Omit<Settled, "key">): void => {
      if (!controller.signal.aborted) setSettled({ key, ...outcome });
    };
    const ask = (): void => {
      load(narrowing, controller.signal).then(
        (value) => settle({ value, error: undefined }),
        (error: unknown) => settle({ value: undefined, error }),
      );
    };
    const timer = setTimeout(ask, isFirst ? 0 : PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [load, key]);
  const isLoading = settled?.key !== key;
  return {
    value: settled?.value,
    isLoading,
    error: isLoading ? undefined : settled.error,
    retry: () => setAttempt((count) => count + 1),
  };
}

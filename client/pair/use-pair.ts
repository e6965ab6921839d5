/** Reads what is between two sides part after part, until all of it is there or it is a great deal. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { PairAsk, PairPart } from "../api/pairs.ts";
import type { LoadPair } from "./props.ts";

/** Relationships after which it stops until the reader wants more. */
export const MOST_AT_ONCE = 20_000;

/** All parts so far, as one. */
export type ReadPairPart = Omit<PairPart, "truncated">;

export type PairState =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly error: unknown; readonly retry: () => void }
  | {
      readonly phase: "ready";
      readonly part: ReadPairPart;
      /** Whether more is being read. */
      readonly isReading: boolean;
      /** What failed while reading more. */
      readonly error: unknown;
      /** Reads more, or again what failed. */
      readonly readOn: () => void;
    };

interface Read {
  readonly key: string;
  readonly part: ReadPairPart | undefined;
  readonly isReading: boolean;
  readonly error: unknown;
}

/** @param ask must keep its identity as long as it means the same */
export function usePair(load: LoadPair, ask: PairAsk): PairState {
  const key = JSON.stringify([ask.from, ask.to]);
  const [read, setRead] = useState<Read | undefined>(undefined);
  const [goal, setGoal] = useState({ key, rounds: 1 });
  const known = useRef<Read | undefined>(undefined);
  const rounds = goal.key === key ? goal.rounds : 1;
  useEffect(() => {
    // Each round reads on from where the last one ended.
    if (rounds < 1) return;
    const controller = new AbortController();
    const set = (next: Omit<Read, "key">): void => {
      if (controller.signal.aborted) return;
      known.current = { key, ...next };
      setRead(known.current);
    };
    const start = known.current?.key === key ? known.current.part : undefined;
    void readParts(load, ask, start, controller.signal, set);
    return () => controller.abort();
  }, [load, ask, key, rounds]);
  const readOn = useCallback(() => setGoal((last) => ({ key, rounds: last.key === key ? last.rounds + 1 : 2 })), [key]);
  if (read === undefined || read.key !== key) return { phase: "loading" };
  if (read.part !== undefined)
    return { phase: "ready", part: read.part, isReading: read.isReading, error: read.error, readOn };
  return read.error === undefined ? { phase: "loading" } : { phase: "failed", error: read.error, retry: readOn };
}

async function readParts(
  load: LoadPair,
  ask: PairAsk,
  start: ReadPairPart | undefined,
  signal: AbortSignal,
  set: (next: Omit<Read, "key">) => void,
): Promise<void> {
  let part = start;
  const before = part?.relationships.length ?? 0;
  if (part !== undefined && part.next === undefined) return;
  try {
    let told = 0;
    do {
      // Drawn anew when there is twice as much: not at every part of many.
      const count: number = part?.relationships.length ?? 0;
      if (count >= told * 2) {
        set({ part, isReading: true, error: undefined });
        told = count;
      }
      const next = await load(ask, part?.next, signal);
      part = { ...next, relationships: [...(part?.relationships ?? []), ...next.relationships] };
    } while (part.next !== undefined && part.relationships.length - before < MOST_AT_ONCE);
    set({ part, isReading: false, error: undefined });
  } catch (error) {
    // An abandoned question is told to nobody.
    set({ part, isReading: false, error });
  }
}

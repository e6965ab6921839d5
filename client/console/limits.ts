/** How long a statement may run and how many rows it may bring, as the reader chose: never more than the server allows. */
import type { TextStorage } from "./tabs/kept-tabs.ts";

export interface RunLimits {
  /** Undefined: as long as the server allows. */
  readonly seconds: number | undefined;
  /** Undefined: as many as the server hands over. */
  readonly rows: number | undefined;
}

export const USUAL_LIMITS: RunLimits = { seconds: undefined, rows: 1000 };

const KEY = "parley.console.limits";
const SECONDS = [1, 5, 10, 30, 60, 120, 300, 600, 1800];
const ROWS = [100, 1000, 10_000, 100_000];

/** What can be chosen below a server's own limit, which is the last choice (undefined). */
export function choicesBelow(limit: number, of: "seconds" | "rows"): readonly number[] {
  return (of === "seconds" ? SECONDS : ROWS).filter((choice) => choice < limit);
}

/** What is chosen of those that can be: the nearest below, where the server has changed meanwhile. */
export function chosen(limit: number, of: "seconds" | "rows", wish: number | undefined): number | undefined {
  if (wish === undefined || wish >= limit) return undefined;
  return choicesBelow(limit, of).findLast((choice) => choice <= wish);
}

/** What was chosen before; the usual where nothing was, or something else stands in its place. */
export function readLimits(storage: TextStorage | undefined): RunLimits {
  const kept = storage?.getItem(KEY);
  if (kept === null || kept === undefined) return USUAL_LIMITS;
  const [seconds, rows] = kept.split(" ").map(Number);
  return { seconds: positive(seconds), rows: positive(rows) };
}

export function keepLimits(storage: TextStorage | undefined, { seconds, rows }: RunLimits): void {
  try {
    storage?.setItem(KEY, `${seconds ?? 0} ${rows ?? 0}`);
  } catch (error) {
    // No room: it is asked for anew the next time.
    if (!(error instanceof DOMException)) throw error;
  }
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

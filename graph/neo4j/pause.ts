/** Waits between two attempts. */
import { setTimeout as wait } from "node:timers/promises";
import { abortError } from "./stop.ts";

const FIRST_MS = 50;
const LONGEST_MS = 1_000;

/**
 * Waits before attempt `attempt + 1`: 50 ms, doubled each time, at most a second, shortened by up to half at random so that many
 * callers do not come back at the same moment. @throws GraphError when the signal fires meanwhile
 */
export async function pause(attempt: number, signal?: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  try {
    await wait(longest * (0.5 + Math.random() / 2), undefined, signal === undefined ? {} : { signal });
  } catch (cause) {
    if (signal?.aborted === true) throw abortError(signal);
    throw cause;
  }
}

/** `--watch`: does something again whenever a file changes, or every so many seconds, until it is ended. */
import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** What is waited for. */
export interface Watched {
  readonly files: readonly string[];
  readonly everyMs: number | undefined;
}

/** Files are looked at, not listened to: that works on every file system, and also when an editor puts a new file in place of the old one. */
const LOOK_EVERY_MS = 300;

/**
 * Calls `work` at once, and again each time that something changed. What changes while it works is not missed.
 * @throws what the first call throws; later failures go to `onFailure`
 */
export async function watching(
  { files, everyMs }: Watched,
  signal: AbortSignal,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  let seen = await stateOf(files);
  await work();
  let last = performance.now();
  while (await waited(signal)) {
    const now = await stateOf(files);
    const isDue = everyMs !== undefined && performance.now() - last >= everyMs;
    if (now === seen && !isDue) continue;
    seen = now;
    await work().catch((error: unknown) => {
      if (!signal.aborted) onFailure(error);
    });
    last = performance.now();
  }
}

/** False when it was ended meanwhile. */
async function waited(signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(LOOK_EVERY_MS, undefined, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

async function stateOf(files: readonly string[]): Promise<string> {
  const states: string[] = [];
  for (const file of files) {
    try {
      const { mtimeMs, size, ino } = await stat(file);
      states.push(`${ino}:${size}:${mtimeMs}`);
    } catch (error) {
      // A file that is being replaced is away for a moment; its return is a change.
      states.push(error instanceof Error && "code" in error ? String(error.code) : "away");
    }
  }
  return states.join(" ");
}

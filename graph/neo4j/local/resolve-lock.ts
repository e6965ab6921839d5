/** Lets one process at a time fill the cache; a lock left by a killed process is taken over. */
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";

/** A file this young may still be without its content. */
const WRITING_MS = 2_000;
const POLL_MS = 250;

/** Whether a process of that id is there (not ours to signal still means there). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(file, "utf8"));
    if (Number.isInteger(pid) && pid > 0) return !isAlive(pid);
    return Date.now() - (await stat(file)).mtimeMs > WRITING_MS;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false; // Just given back: the next try takes it.
    throw error;
  }
}

/**
 * Runs `work` while holding the lock file. Two takers of an abandoned lock may, rarely, both get it: the work must stand that
 * (here both build beside and rename), the lock only saves the second the download.
 */
export async function whileLocked<T>(
  file: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  while (!(await take(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    else await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Finds the database that another process runs on the same folder, and notices when it goes. */
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { type Layout, type RunningNote, readNote } from "./folder.ts";
import { isAlive } from "./resolve-lock.ts";
import type { LocalConnection } from "./types.ts";

const CONNECT_MS = 2_000;
const WATCH_MS = 500;

/** Whether a Neo4j with that password answers at the address: another program may have got the port. */
export async function answers(address: LocalConnection): Promise<boolean> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: CONNECT_MS,
    maxConnectionPoolSize: 1,
  });
  try {
    await driver.verifyConnectivity({ database: address.database });
    return true;
  } catch {
    return false; // Whatever the reason, it is not the database that was noted.
  } finally {
    await driver.close();
  }
}

/** The running database of this folder, or undefined when none answers. */
export async function findRunning(layout: Layout): Promise<RunningNote | undefined> {
  const note = await readNote(layout);
  return note !== undefined && isAlive(note.pid) && (await answers(note)) ? note : undefined;
}

/** Resolves when that process no longer runs the database of this folder; rejects when the signal ends the watch. */
export async function untilGone(layout: Layout, pid: number, signal: AbortSignal): Promise<string> {
  // The note goes first: after it the process may still be busy with its own end.
  while (isAlive(pid) && (await readNote(layout))?.pid === pid)
    await sleep(WATCH_MS, undefined, { signal, ref: false });
  return "the process that ran it has ended";
}

/** The views that tabs were left with, in the browser (IndexedDB): one record a session, so that tabs do not overwrite each other. */
import type { DBSchema } from "idb";
import { keptDatabase } from "../kept-database.ts";

/** The last view of a session. */
export interface KeptSession {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The address that the page had with it. */
  readonly address: string;
  /** The note of the view, as text. */
  readonly note: string;
  /** The graph file, where the view is of a file. */
  readonly graph?: Blob | undefined;
  readonly nodes: number;
  readonly relationships: number;
}

/** Sessions that are kept, and for how long: what is older is nobody's unfinished work. */
export const MOST_SESSIONS = 12;
const LONGEST_KEPT = 30 * 24 * 60 * 60 * 1000;

interface Shelves extends DBSchema {
  sessions: { key: string; value: KeptSession };
}

const opened = keptDatabase<Shelves>("parley-sessions", (database) => {
  database.createObjectStore("sessions", { keyPath: "id" });
});

/** The last view of a session; undefined where there is none, or where the browser keeps nothing. */
export async function readSession(id: string): Promise<KeptSession | undefined> {
  return orNothing(async () => (await opened()).get("sessions", id));
}

/** All sessions, the latest first. */
export async function readSessions(): Promise<readonly KeptSession[]> {
  const sessions = (await orNothing(async () => (await opened()).getAll("sessions"))) ?? [];
  return sessions.toSorted((one, other) => other.savedAt - one.savedAt);
}

/** Keeps the view of a session in place of the one before. Answers whether the browser has taken it. */
export async function writeSession(session: KeptSession): Promise<boolean> {
  const written = await orNothing(async () => (await opened()).put("sessions", session));
  return written !== undefined;
}

export async function removeSession(id: string): Promise<void> {
  await orNothing(async () => (await opened()).delete("sessions", id));
}

/** Removes what is too old or too much. @param now milliseconds since 1970 */
export async function pruneSessions(now: number): Promise<void> {
  const sessions = await readSessions();
  const old = sessions.filter(({ savedAt }, index) => index >= MOST_SESSIONS || now - savedAt > LONGEST_KEPT);
  for (const { id } of old) await removeSession(id);
}

/** Where the browser keeps nothing (switched off, a private window, no room), the page works all the same. */
async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException || error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** Which session this tab has: its own after a reload, that of a page that died, or a new one. No two tabs ever have the same. */

import { OPEN_KEY, openSessions, SESSION_KEY } from "./session-keys.ts";

/** What of the browser is used; undefined where the reader has switched it off. */
export interface SessionPlaces {
  readonly tab: Storage | undefined;
  readonly shared: Storage | undefined;
  /** Absent where the page is not served over HTTPS or loopback. */
  readonly locks: LockManager | undefined;
}

/** Milliseconds that the page before a reload may take to let its session go. */
const LET_GO = 400;

/** The session of this tab, held until the page goes. `isKept`: it is one from before, whose view may have been kept. */
export async function claimSession(
  places: SessionPlaces,
  newId: () => string,
): Promise<{ readonly id: string; readonly isKept: boolean }> {
  const { tab, locks } = places;
  const known = tab?.getItem(SESSION_KEY) ?? undefined;
  // A duplicated tab has the storage of the first, which holds the lock.
  if (known !== undefined && (await isClaimed(locks, known, LET_GO))) return { id: known, isKept: true };
  const id = newId();
  await isClaimed(locks, id, 0);
  tab?.setItem(SESSION_KEY, id);
  return { id, isKept: false };
}

/** Takes over the session of a page that died, if `choose` wants one of those that no page holds. */
export async function adoptSession(
  { tab, shared, locks }: SessionPlaces,
  choose: (ids: readonly string[]) => Promise<string | undefined>,
): Promise<string | undefined> {
  // Without locks nobody knows whether another tab still has it.
  if (locks === undefined) return undefined;
  const held = await heldSessions(locks);
  const dead = openSessions(shared).filter((id) => !held.has(id));
  const chosen = dead.length === 0 ? undefined : await choose(dead);
  for (const id of dead) shared?.removeItem(OPEN_KEY + id);
  if (chosen === undefined || !(await isClaimed(locks, chosen, 0))) return undefined;
  tab?.setItem(SESSION_KEY, chosen);
  return chosen;
}

/** Sessions that open pages hold. */
export async function heldSessions(locks: LockManager | undefined): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [])));
}

const LOCK = "parley.session.";

/** Holds a session for as long as the page is there. Answers whether it could be had within that time. */
async function isClaimed(locks: LockManager | undefined, id: string, withinMs: number): Promise<boolean> {
  if (locks === undefined) return true;
  return new Promise((resolve, reject) => {
    const options = withinMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(withinMs) };
    const held = locks.request(LOCK + id, options, (lock) => {
      resolve(lock !== null);
      // The browser takes the lock back when the page goes.
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
    held.catch((error: unknown) => {
      if (error instanceof DOMException) resolve(false);
      else reject(error);
    });
  });
}

/** Sessions that were left in this browser and that no open page has: for the dialog of saved views. */
import { useEffect, useState } from "react";
import type { Explorer } from "../state/explorer.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { browserPlaces, ownSession } from "./own-session.ts";
import { restoreSession } from "./restore-session.ts";
import { saveShown } from "./saved.ts";
import { heldSessions } from "./session-id.ts";
import type { KeptSession } from "./sessions.ts";
import { readSessions, removeSession } from "./sessions.ts";

/** Sessions that are offered. */
const MOST_OFFERED = 5;

export interface EarlierSessions {
  readonly list: readonly KeptSession[];
  open(id: string): void;
  forget(id: string): void;
  saveShown(): void;
}

export function useEarlierSessions(explorer: Explorer): EarlierSessions {
  const [list, setList] = useState<readonly KeptSession[]>([]);
  const tell = (error: unknown): void => explorer.fail(error, { words: STATE_WORDS.failedLoad });
  useEffect(() => {
    let isWanted = true;
    earlierSessions().then((found) => isWanted && setList(found), reportError);
    return () => {
      isWanted = false;
    };
  }, []);
  return {
    list,
    open(id) {
      const session = list.find((one) => one.id === id);
      if (session !== undefined) restoreSession(explorer, session).catch(tell);
    },
    forget(id) {
      setList((known) => known.filter((one) => one.id !== id));
      removeSession(id).catch(tell);
    },
    saveShown: () => void saveShown(explorer.store.getState()).catch(tell),
  };
}

async function earlierSessions(): Promise<readonly KeptSession[]> {
  const held = await heldSessions(browserPlaces().locks);
  const { id: own } = await ownSession();
  const sessions = await readSessions();
  return sessions.filter(({ id }) => id !== own && !held.has(id)).slice(0, MOST_OFFERED);
}

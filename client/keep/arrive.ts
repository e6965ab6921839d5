/** What the page shows when it is opened: what its address asks for, or what this tab or a page that died was left with. */
import type { Explorer } from "../state/explorer.ts";
import type { Address } from "./address.ts";
import { addressText, asksForView, readAddress, withoutQuery } from "./address.ts";
import { openAddress, tellProblems } from "./open-address.ts";
import { openQuery } from "./open-query.ts";
import { adopted, browserPlaces, ownSession } from "./own-session.ts";
import { isEmbedded } from "./page-mode.ts";
import { restoreSession } from "./restore-session.ts";
import { adoptSession } from "./session-id.ts";
import { mayHaveSession } from "./session-keys.ts";
import type { KeptSession } from "./sessions.ts";
import { readSession, readSessions } from "./sessions.ts";
import { VIEW_HASH } from "./view-hash.ts";

/** Answers whether there is something to be seen: else the page shows the overview. */
export async function arrive(explorer: Explorer): Promise<boolean> {
  const asked = readAddress(location);
  tellProblems(explorer, asked.problems);
  if (isEmbedded(location)) return openAddress(explorer, asked, location.hash);
  if (asked.query !== undefined) openQuery(explorer, asked.query);
  const asksForOne = asksForView(asked) || location.hash.startsWith(`#${VIEW_HASH}`);
  const session = await sessionToRestore(location, asksForOne);
  // Taken once: a reload finds the query in its tab of the console, and does not run it again.
  if (asked.query !== undefined) history.replaceState(history.state, "", withoutQuery(location));
  if (session !== undefined && (await restoreSession(explorer, session))) return true;
  return asksForOne && openAddress(explorer, asked, location.hash);
}

/** What was left: of this tab where it was reloaded, or opened without asking for anything else; of a page that died where this one asks for nothing. */
async function sessionToRestore(address: Address, asksForOne: boolean): Promise<KeptSession | undefined> {
  const places = browserPlaces();
  if (!mayHaveSession(places)) return undefined;
  const own = await ownSession();
  const kept = own.isKept ? await readSession(own.id) : undefined;
  if (kept !== undefined && (!asksForOne || kept.address === addressText(address))) return kept;
  if (asksForOne || own.isKept) return undefined;
  const dead = await adoptSession(places, async (ids) => (await readSessions()).find(({ id }) => ids.includes(id))?.id);
  if (dead === undefined) return undefined;
  adopted(dead);
  return readSession(dead);
}

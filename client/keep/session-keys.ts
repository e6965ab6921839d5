/** Where a tab remembers its session, and whether there is one; small, because the page asks when it starts. */

/** Under this key the tab remembers its session over reloads. */
export const SESSION_KEY = "parley.session";
/** Under this and the id stands, as long as a page is open, that it has something to lose: what still stands there when no page is open died. */
export const OPEN_KEY = "parley.open.";

/** Whether there is a session to be looked at when the page starts: of this tab, or of a page that died. */
export function mayHaveSession({
  tab,
  shared,
}: {
  readonly tab: Storage | undefined;
  readonly shared: Storage | undefined;
}): boolean {
  return tab?.getItem(SESSION_KEY) != null || openSessions(shared).length > 0;
}

/** Sessions that had something to lose when they were last heard of. */
export function openSessions(shared: Storage | undefined): readonly string[] {
  if (shared === undefined) return [];
  return Object.keys(shared).flatMap((key) => (key.startsWith(OPEN_KEY) ? [key.slice(OPEN_KEY.length)] : []));
}

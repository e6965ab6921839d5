/** Statements that were run, the latest last, kept by the browser. */

/** Statements that are kept. */
export const MOST_STATEMENTS = 200;
const KEY = "parley.console.history";

type Keep = Pick<Storage, "getItem" | "setItem">;

/** The history with a statement at its end; one that was there before moves. */
export function remember(history: readonly string[], statement: string): readonly string[] {
  const text = statement.trim();
  if (text === "") return history;
  return [...history.filter((known) => known !== text), text].slice(-MOST_STATEMENTS);
}

/** Reads what is kept; anything that is not a list of texts counts as nothing, and so does a browser that keeps nothing. */
export function readHistory(storage: Keep | undefined): readonly string[] {
  const kept = storage?.getItem(KEY);
  if (kept === undefined || kept === null) return [];
  try {
    const list: unknown = JSON.parse(kept);
    return Array.isArray(list)
      ? list.filter((item): item is string => typeof item === "string").slice(-MOST_STATEMENTS)
      : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps the history. A browser whose storage is full keeps less: the oldest half goes. */
export function keepHistory(storage: Keep | undefined, history: readonly string[]): void {
  if (storage === undefined) return;
  try {
    storage.setItem(KEY, JSON.stringify(history));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (history.length > 1) keepHistory(storage, history.slice(Math.ceil(history.length / 2)));
  }
}

/** The browser's storage, or undefined where the reader has switched it off. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Keeps the tabs' texts over a reload: for this window first, and for the next one that is opened. */
import { keptFields } from "../../kept.ts";
import type { Tab, TabList } from "./tab-list.ts";
import { MOST_TABS, oneTab } from "./tab-list.ts";

export const TABS_KEY = "parley.console.tabs";
/** Characters that are kept of all texts together; browsers keep five million for all of a page. */
export const MOST_KEPT = 1_000_000;

export type TextStorage = Pick<Storage, "getItem" | "setItem">;

/** `window`: lives as long as this window, over reloads. `shared`: what the next window begins with. Undefined where the browser forbids it. */
export interface TabStorage {
  readonly window: TextStorage | undefined;
  readonly shared: TextStorage | undefined;
}

/** The tabs that were kept; one empty tab where there are none, or where something else stands in their place. */
export function readTabs({ window, shared }: TabStorage): TabList {
  return listOf(window?.getItem(TABS_KEY)) ?? listOf(shared?.getItem(TABS_KEY)) ?? oneTab();
}

/**
 * Keeps the tabs; texts that go beyond what the browser keeps are left out, the longest first.
 * Answers the ids of tabs whose texts are not kept.
 */
export function keepTabs({ window, shared }: TabStorage, list: TabList): readonly string[] {
  let kept = list.tabs;
  const dropped: string[] = [];
  const drop = (): void => {
    const longest = kept.toSorted((one, other) => other.text.length - one.text.length)[0];
    if (longest === undefined) return;
    dropped.push(longest.id);
    kept = kept.filter((tab) => tab !== longest);
  };
  while (kept.reduce((sum, tab) => sum + tab.text.length, 0) > MOST_KEPT) drop();
  while (kept.length > 0 && !isWritten([window, shared], textOf({ ...list, tabs: kept }))) drop();
  return dropped;
}

function isWritten(storages: readonly (TextStorage | undefined)[], text: string): boolean {
  try {
    for (const storage of storages) storage?.setItem(TABS_KEY, text);
    return true;
  } catch (error) {
    // The browser has no room left, or keeps nothing for this page at all: then less and less is tried, down to nothing.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function textOf({ tabs, current }: TabList): string {
  const at = Math.max(
    tabs.findIndex((tab) => tab.id === current),
    0,
  );
  return JSON.stringify({ version: 1, current: at, texts: tabs.map(({ text }) => text) });
}

function listOf(kept: string | null | undefined): TabList | undefined {
  if (kept === null || kept === undefined || kept.length > 8 * MOST_KEPT) return undefined;
  const { texts, current } = keptFields(kept);
  if (!Array.isArray(texts)) return undefined;
  const tabs = texts
    .filter((text): text is string => typeof text === "string" && text.length <= MOST_KEPT)
    .slice(0, MOST_TABS)
    .map((text, index): Tab => ({ id: String(index + 1), text, number: index + 1 }));
  const front = tabs[typeof current === "number" ? current : 0] ?? tabs[0];
  return front === undefined ? undefined : { tabs, current: front.id, closed: [] };
}

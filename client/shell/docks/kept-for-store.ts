/** What a dock remembers of a page while it is closed: the reader's choices, one value for each store. */
import type { ExplorerStore } from "../../state/store.ts";

export interface KeptForStore<T> {
  get(store: ExplorerStore): T | undefined;
  set(store: ExplorerStore, value: T): void;
}

/** A place for one kind of value; it ends with the page. */
export function keptForStore<T extends object>(): KeptForStore<T> {
  const kept = new WeakMap<ExplorerStore, T>();
  return { get: (store) => kept.get(store), set: (store, value) => void kept.set(store, value) };
}

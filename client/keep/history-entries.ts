/** The entries of the browser's history: one for each view that took the place of another, so that Back leads to the one before. */
import type { Explored, View } from "../state/explored.ts";
import type { Selection } from "../state/selection.ts";

/** What an entry shows. */
export interface Entry {
  readonly view: View;
  readonly selection: Selection;
}

/** Views that Back finds without asking anybody; older ones are found by their addresses. */
const MOST_ENTRIES = 20;
const KEY = "parleyEntry";

export class HistoryEntries {
  readonly #entries = new Map<string, Entry>();
  /** Entries of a page that was reloaded have other names. */
  readonly #page = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  #made = 0;

  /** Names what is shown by the current entry, or by a new one behind it. */
  put(address: string, isNew: boolean, entry: Entry): void {
    const known = nameIn(history.state);
    const name = isNew || known === undefined ? this.#newName() : known;
    const state: unknown = { ...stateOf(history.state), [KEY]: name };
    const isSame = known === name && location.pathname + location.search + location.hash === address;
    if (isNew) history.pushState(state, "", address);
    else if (!isSame) history.replaceState(state, "", address);
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** What the current entry shows, where that is still known. */
  current(): Entry | undefined {
    return this.#entries.get(nameIn(history.state) ?? "");
  }

  #newName(): string {
    this.#made += 1;
    return `${this.#page}-${this.#made}`;
  }
}

/** Whether a step led to another view: one that has less than half of the nodes of the one before. Undo and redo are their own way back. */
export function isAnotherView(before: Explored, after: Explored): boolean {
  const { subgraph } = before.present;
  if (subgraph === after.present.subgraph || subgraph.nodes.length === 0) return false;
  if (before.past.includes(after.present) || before.future.includes(after.present)) return false;
  const kept = new Set(after.present.subgraph.nodes.map(({ elementId }) => elementId));
  const count = subgraph.nodes.filter(({ elementId }) => kept.has(elementId)).length;
  return count * 2 < subgraph.nodes.length;
}

function nameIn(state: unknown): string | undefined {
  const name = stateOf(state)[KEY];
  return typeof name === "string" ? name : undefined;
}

function stateOf(state: unknown): Readonly<Record<string, unknown>> {
  return typeof state === "object" && state !== null ? { ...state } : {};
}

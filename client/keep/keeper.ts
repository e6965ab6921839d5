/** Keeps the address and the session of a page up to date with what is shown, and follows Back and Forward. */
import { storageOr } from "../kept.ts";
import type { Explorer } from "../state/explorer.ts";
import { defaultPreferences, readPreferences } from "../state/preferences.ts";
import type { ExplorerState } from "../state/state.ts";
import { change } from "../state/store.ts";
import { readAddress } from "./address.ts";
import type { HeldView } from "./held-view.ts";
import { heldView } from "./held-view.ts";
import { HistoryEntries, isAnotherView } from "./history-entries.ts";
import { openAddress } from "./open-address.ts";
import { SessionWriter } from "./session-writer.ts";
import { VIEW_HASH } from "./view-hash.ts";
import { WORDS } from "./words.ts";

/** Milliseconds of rest after which a change is kept, and after which it is kept without rest. */
const REST = 400;
const LONGEST_UNKEPT = 4_000;
export interface Keeper {
  /** Begins to keep. Answers a function that ends it. */
  start(): () => void;
  /** Brings address and session up to date now. */
  flush(): HeldView["held"];
}

const keepers = new WeakMap<Explorer, Keeper>();

/** The keeper of a page: the same for as long as the page is there. */
export function keeperOf(explorer: Explorer): Keeper {
  const known = keepers.get(explorer);
  if (known !== undefined) return known;
  const keeper = new PageKeeper(explorer);
  keepers.set(explorer, keeper);
  return keeper;
}

class PageKeeper implements Keeper {
  readonly #explorer: Explorer;
  readonly #entries = new HistoryEntries();
  readonly #writer = new SessionWriter();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unkeptSince: number | undefined;
  #isAnother = false;
  #isFollowing = false;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  start(): () => void {
    const unsubscribe = this.#explorer.store.subscribe((state, before) => this.#notice(state, before));
    const listeners = new AbortController();
    const listen = { signal: listeners.signal };
    addEventListener("popstate", () => void this.#follow().catch(reportError), listen);
    addEventListener("pagehide", () => this.#leave(), listen);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush(), listen);
    this.#later();
    return () => {
      unsubscribe();
      listeners.abort();
      clearTimeout(this.#timer);
    };
  }

  flush(): HeldView["held"] {
    clearTimeout(this.#timer);
    this.#unkeptSince = undefined;
    const state = this.#explorer.store.getState();
    if (state.session.schema === undefined) return "start";
    return this.#keep(state, this.#isAnother).held;
  }

  #notice(state: ExplorerState, before: ExplorerState): void {
    const { explored, selection, preferences } = state;
    const isChanged =
      explored !== before.explored ||
      selection !== before.selection ||
      preferences.language !== before.preferences.language;
    if (!isChanged) return;
    if (!this.#isFollowing && isAnotherView(before.explored, explored)) {
      // The view that is left is named by the entry to which Back leads.
      this.#keep(before, this.#isAnother);
      this.#isAnother = true;
    }
    this.#later();
  }

  /** After a rest, but not so late that a page that dies has lost much. */
  #later(): void {
    const now = Date.now();
    this.#unkeptSince ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(Math.min(REST, this.#unkeptSince + LONGEST_UNKEPT - now), 0);
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  #keep(state: ExplorerState, isAnother: boolean): HeldView {
    const held = heldView(state, location, usualLanguage());
    this.#entries.put(held.address, isAnother, { view: state.explored.present, selection: state.selection });
    this.#isAnother = false;
    this.#writer.write(held, state);
    return held;
  }

  #leave(): void {
    this.flush();
    this.#writer.leave();
  }

  /** Back, Forward, or an address that was put into the address bar of this page. */
  async #follow(): Promise<void> {
    const entry = this.#entries.current();
    const isOurs = location.hash.startsWith(`#${VIEW_HASH}`);
    // The link to the graph, which readers of the keyboard follow, or a query for the console: the view is the same.
    if (entry === undefined && !isOurs && location.hash !== "") return this.#later();
    this.#isFollowing = true;
    try {
      if (entry === undefined) await openAddress(this.#explorer, readAddress(location), location.hash);
      else {
        const { exploring, store } = this.#explorer;
        const isShown = await exploring.showView(
          async () => entry.view,
          { words: WORDS.back },
          { words: WORDS.backFailed },
        );
        if (isShown) change(store, "selection", () => entry.selection);
      }
    } finally {
      this.#isFollowing = false;
      this.#later();
    }
  }
}

/** The language in which the page opens for this reader, without an address that asks for another. */
function usualLanguage(): ReturnType<typeof defaultPreferences>["language"] {
  return readPreferences(
    storageOr(() => localStorage),
    defaultPreferences(navigator.languages),
  ).language;
}

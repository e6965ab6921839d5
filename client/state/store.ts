/** The one store of a page, and the small functions by which actions change a slice of it. */
import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import { GraphError } from "../../graph/errors.ts";
import { captionOf } from "../../graph/lens.ts";
import { without } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import type { TextValues } from "../language.ts";
import type { Explored, Saying } from "./explored.ts";
import type { Notice } from "./notices.ts";
import * as notices from "./notices.ts";
import type { Preferences } from "./preferences.ts";
import { within } from "./selection.ts";
import type { ExplorerState } from "./state.ts";
import { exploredSubgraph, initialState, lensOf, rolledUp } from "./state.ts";

export type ExplorerStore = StoreApi<ExplorerState>;

export function createExplorerStore(preferences: Preferences): ExplorerStore {
  return createStore<ExplorerState>(() => initialState(preferences));
}

/** Changes one slice by a pure transition. */
export function change<K extends keyof ExplorerState>(
  store: ExplorerStore,
  slice: K,
  transition: (value: ExplorerState[K]) => ExplorerState[K],
): void {
  const before = store.getState()[slice];
  const after = transition(before);
  if (after !== before) store.setState({ [slice]: after } as Pick<ExplorerState, K>);
}

/** Changes what is explored; what is gone is no longer selected or in the spotlight. Answers whether anything changed. */
export function changeExplored(store: ExplorerStore, transition: (value: Explored) => Explored): boolean {
  const state = store.getState();
  const { explored, selection } = state;
  const after = transition(explored);
  if (after === explored) return false;
  const { subgraph, hidden } = after.present;
  // What others changed than what is there (a filter, a pin) leaves the spotlight where it is.
  const isSame = subgraph === explored.present.subgraph && hidden === explored.present.hidden;
  const spotlight = isSame ? state.spotlight : undefined;
  const left = isSame ? selection : within(selection, hidden.size === 0 ? subgraph : without(subgraph, hidden));
  store.setState({ explored: after, selection: left, spotlight, ...(isSame ? {} : { paths: undefined }) });
  return true;
}

export function tell(store: ExplorerStore, notice: Omit<Notice, "id">): void {
  change(store, "notices", (value) => notices.tell(value, notice));
}

export function announce(store: ExplorerStore, words: Words, values?: TextValues): void {
  const text: Saying = values === undefined ? { words } : { words, values };
  change(store, "notices", (value) => notices.announce(value, text));
}

/** Tells that something failed, in the server's words where it said why. Everything that is not a `GraphError` is a fault of the page itself. */
export function tellFailure(store: ExplorerStore, error: unknown, text: Saying): void {
  if (!(error instanceof GraphError)) reportError(error);
  const detail =
    error instanceof Error ? [error.message, error instanceof GraphError ? error.hint : undefined] : [String(error)];
  tell(store, { kind: "error", text, detail: detail.filter((part) => part !== undefined).join(" ") });
}

/** The caption of a node that is explored, in the reader's language; its id when it is not. */
export function nameOf(state: ExplorerState, elementId: string): string {
  // A group that is drawn for its members may be no node that is explored.
  const isIt = (node: { readonly elementId: string }): boolean => node.elementId === elementId;
  const node = exploredSubgraph(state).nodes.find(isIt) ?? rolledUp(state)?.subgraph.nodes.find(isIt);
  return node === undefined ? elementId : captionOf(lensOf(state), node, state.preferences.language);
}

/** Shows a view that was opened, in place of what is shown, and says what of it is not there any more. */
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { renderApi } from "../api/render.ts";
import type { Saying } from "../state/explored.ts";
import type { Explorer } from "../state/explorer.ts";
import { fetchFilterEngine, lacksEngine } from "../state/filters.ts";
import { fetchRollUpEngine } from "../state/rolling.ts";
import { baseLensOf } from "../state/state.ts";
import { change, tell } from "../state/store.ts";
import type { Opened } from "./opened.ts";
import { viewOfNote } from "./opened.ts";
import { WORDS } from "./words.ts";

/** How a view is opened, in words. */
export interface Opening {
  /** The step of history. */
  readonly label: Saying;
  readonly failure: Saying;
  /** What is said where all of it is there; nothing without it. */
  readonly done?: ((opened: Opened) => Saying) | undefined;
}

/**
 * Shows what `find` hands over. Answers whether it is there; a failure has been told then.
 * @param find rejects with a GraphError
 */
export async function showOpened(
  explorer: Explorer,
  find: (signal: AbortSignal) => Promise<Opened>,
  { label, failure, done }: Opening,
): Promise<boolean> {
  const { store, exploring, handles } = explorer;
  let opened: Opened | undefined;
  const view = async (signal: AbortSignal): Promise<Opened["view"]> => {
    opened = await find(signal);
    if (opened.view.filters !== undefined && lacksEngine(opened.view.filters)) await fetchFilterEngine();
    if (opened.view.rollUp !== undefined) await fetchRollUpEngine();
    return opened.view;
  };
  const isShown = await exploring.showView(view, label, failure);
  if (!isShown || opened === undefined) return false;
  const { selection } = opened;
  if (selection !== undefined) change(store, "selection", () => selection);
  tellOpened(explorer, opened, done?.(opened));
  // Two frames: one in which the canvas takes the places, one in which it has drawn them.
  requestAnimationFrame(() => requestAnimationFrame(() => handles.canvas?.fit()));
  return true;
}

/** What a note shows, as far as the database has it. @param name of the file or view, for errors. @throws GraphError */
export async function openedNote(
  explorer: Explorer,
  note: ViewNote,
  name: string,
  signal: AbortSignal,
): Promise<Opened> {
  const { store, client } = explorer;
  const lens = store.getState().session.schema?.lens ?? baseLensOf(store.getState());
  return viewOfNote(note, await foundOf(note, (keys) => renderApi(client).lookup(keys, signal)), name, lens);
}

/** Keys that `POST /api/lookup` takes at once. */
const MOST_NODES = 50_000;
const MOST_RELATIONSHIPS = 200_000;
const LONGEST_KEY = 500;

function foundOf(
  note: ViewNote,
  lookup: (keys: { readonly nodes: string[]; readonly relationships: string[] }) => Promise<Subgraph>,
): Promise<Subgraph> {
  const asked = (keys: readonly string[], most: number): string[] =>
    [...new Set(keys)].filter((key) => key.length <= LONGEST_KEY).slice(0, most);
  return lookup({
    nodes: asked(
      note.nodes.map(([key]) => key),
      MOST_NODES,
    ),
    relationships: asked(note.relationships, MOST_RELATIONSHIPS),
  });
}

function tellOpened({ store }: Explorer, { view, missing }: Opened, done: Saying | undefined): void {
  const words = missingWords(missing);
  if (words !== undefined) {
    const allNodes = view.subgraph.nodes.length + missing.nodes;
    const allRelationships = view.subgraph.relationships.length + missing.relationships;
    const values = { ...missing, allNodes, allRelationships };
    tell(store, { kind: "warning", subject: "open-missing", text: { words, values } });
  }
  if (done !== undefined) tell(store, { kind: "success", subject: "open", text: done });
}

function missingWords({ nodes, relationships }: Opened["missing"]): Words | undefined {
  if (nodes > 0 && relationships > 0) return WORDS.missing;
  if (nodes > 0) return WORDS.missingNodes;
  return relationships > 0 ? WORDS.missingRelationships : undefined;
}

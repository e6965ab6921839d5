/** Views under a name and as files: what is shown as text, how one is opened, how a link names it. */

import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import { graphFileChunks } from "../../graph/files/graph-file.ts";
import { noteText, readViewNote } from "../../graph/view/view-note.ts";
import { viewsApi } from "../api/views.ts";
import { download } from "../export/download.ts";
import { fileName } from "../export/file-name.ts";
import { blobInSlices } from "../export/in-slices.ts";
import { openedNote, showOpened } from "../opening/show-opened.ts";
import type { Explorer } from "../state/explorer.ts";
import type { ExplorerState } from "../state/state.ts";
import { baseLensOf } from "../state/state.ts";
import { WORDS as VIEW_WORDS } from "../views/words.ts";
import { addressOf } from "./address.ts";
import { noteOf } from "./held-view.ts";
import { landedBy } from "./landing.ts";

const JSON_TYPE = "application/json";
const VIEW_ENDING = "parley-view.json";

/** What is shown, as the text of a view. */
export function shownText(state: ExplorerState): string {
  return noteText(noteOf(state));
}

/** The address that opens a saved view, with its origin. */
export function linkToView(name: string, { preferences }: ExplorerState): string {
  return location.origin + addressOf(location, { view: name, lang: preferences.language }, undefined);
}

/** Shows a saved view of the server. Answers whether it is there; why not has been told. */
export async function openSavedView(explorer: Explorer, name: string): Promise<boolean> {
  const label = { words: VIEW_WORDS.openStep, values: { name } };
  landedBy(label, { view: name });
  return showOpened(
    explorer,
    async (signal) => {
      const { text } = await viewsApi(explorer.client).read(name, signal);
      return openedNote(explorer, readViewNote(text), name, signal);
    },
    { label, failure: { words: VIEW_WORDS.openFailed, values: { name } } },
  );
}

/** Hands a view to the browser as a file. */
export function saveFile(text: string, name: string): void {
  download(new Blob([text], { type: JSON_TYPE }), fileName(name, VIEW_ENDING));
}

/** Hands what is shown to the browser as a file: a view where the database has it all, else with the graph. */
export async function saveShown(state: ExplorerState): Promise<void> {
  const { source } = state.explored.present;
  const title = source?.title ?? "";
  const text = shownText(state);
  if (source?.isFile !== true) return saveFile(text, title);
  const file = await blobInSlices(graphFileChunks(fileGraph(state), text), JSON_TYPE);
  download(file, fileName(title, "json"));
}

/** All that is explored, as the graph of a file. */
export function fileGraph(state: ExplorerState): ExportedGraph {
  const {
    explored: { present },
    preferences,
  } = state;
  const { subgraph, positions, source } = present;
  const { title, query, actors } = source ?? {};
  return {
    ...subgraph,
    positions: new Map([...positions].filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))),
    lens: baseLensOf(state),
    language: preferences.language,
    claims: new Map(),
    origin: { title, query, actors },
  };
}

/** Opens a file that the reader has chosen or dropped: its view takes the place of what is shown, and undo brings that back. */
import { GraphError } from "../../graph/errors.ts";
import { openView } from "../../graph/view/open-view.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { renderApi } from "../api/render.ts";
import type { Explorer } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import { lensOf } from "../state/state.ts";
import { change, tell } from "../state/store.ts";
import type { Opened } from "./opened.ts";
import { viewOfGraph, viewOfNote } from "./opened.ts";
import { WORDS } from "./words.ts";

/** Bytes beyond which a file is not even read: no picture of Parley is so large, and a browser's tab has only so much memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Files that hold data: `parley import` reads them, or others do. */
const DATA_FILE = /\.(?:csv|tsv|tab|jsonl|ndjson|graphml|gexf|cx2|zip|xlsx?|parquet|cypher|gz)$/i;

/** Opens the file and tells how it went; never rejects. */
export async function openFile(explorer: Explorer, file: File): Promise<void> {
  const { store, exploring, handles } = explorer;
  const { name } = file;
  if (DATA_FILE.test(name)) {
    tell(store, { kind: "warning", subject: "open", text: { words: WORDS.data, values: { name } } });
    return;
  }
  change(store, "panels", (panels) => openDialog(panels, undefined));
  let opened: Opened | undefined;
  const find = async (signal: AbortSignal): Promise<Opened["view"]> => {
    opened = await read(explorer, file, signal);
    return opened.view;
  };
  const values = { name };
  const isShown = await exploring.showView(find, { words: WORDS.step, values }, { words: WORDS.failed, values });
  if (!isShown || opened === undefined) return;
  tellOpened(explorer, opened, name);
  // Two frames: one in which the canvas takes the places, one in which it has drawn them.
  requestAnimationFrame(() => requestAnimationFrame(() => handles.canvas?.fit()));
}

/** Opens the first of several files, and says so: one view is shown at a time. */
export async function openFiles(explorer: Explorer, files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (files.length > 1) {
    const text = { words: WORDS.onlyFirst, values: { name: first.name, count: files.length } };
    tell(explorer.store, { kind: "information", subject: "open-first", text });
  }
  await openFile(explorer, first);
}

async function read({ store, client }: Explorer, file: File, signal: AbortSignal): Promise<Opened> {
  const opened = openView(await bytesOf(file), file.name);
  if (opened.kind === "graph") return viewOfGraph(opened.graph, lensOf(store.getState()));
  const { note } = opened;
  const keys = { nodes: note.nodes.map(([key]) => key), relationships: [...note.relationships] };
  return viewOfNote(note, await renderApi(client).lookup(keys, signal), file.name);
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MOST_BYTES) {
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
    throw new GraphError(
      "too_large",
      `“${file.name}” has ${megabytes(file.size)} MB, the page opens files of up to ${megabytes(MOST_BYTES)} MB.`,
      { hint: "Export a part of the graph, or load the data with parley import." },
    );
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new GraphError("invalid_request", `“${file.name}” cannot be read.`, {
      hint: "It may be a folder, or the file has changed or is gone since it was chosen.",
      cause,
    });
  }
}

function tellOpened({ store }: Explorer, { view, title, missing }: Opened, fileName: string): void {
  const { nodes, relationships } = view.subgraph;
  const name = title === undefined || title === "" ? fileName : title;
  const counts = { name, nodes: nodes.length, relationships: relationships.length };
  const words = missingWords(missing);
  if (words === undefined) {
    tell(store, { kind: "success", subject: "open", text: { words: WORDS.opened, values: counts } });
    return;
  }
  const values = {
    name,
    ...missing,
    allNodes: nodes.length + missing.nodes,
    allRelationships: relationships.length + missing.relationships,
  };
  tell(store, { kind: "warning", subject: "open", text: { words, values } });
}

function missingWords({ nodes, relationships }: Opened["missing"]): Words | undefined {
  if (nodes > 0 && relationships > 0) return WORDS.missing;
  if (nodes > 0) return WORDS.missingNodes;
  return relationships > 0 ? WORDS.missingRelationships : undefined;
}

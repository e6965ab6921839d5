/** Opens a file that the reader has chosen or dropped: its view takes the place of what is shown, and undo brings that back. */
import { GraphError } from "../../graph/errors.ts";
import { openView } from "../../graph/view/open-view.ts";
import { isLook } from "../look/is-look.ts";
import type { Explorer } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import { baseLensOf } from "../state/state.ts";
import { change, tell } from "../state/store.ts";
import type { Opened } from "./opened.ts";
import { viewOfBoth, viewOfGraph } from "./opened.ts";
import { openedNote, showOpened } from "./show-opened.ts";
import { WORDS } from "./words.ts";

/** Bytes beyond which a file is not even read: no picture of Parley is so large, and a browser's tab has only so much memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Files that hold data: `parley import` reads them, or others do. */
const DATA_FILE = /\.(?:csv|tsv|tab|jsonl|ndjson|graphml|gexf|cx2|zip|xlsx?|parquet|cypher|gz)$/i;

/** Opens the file and tells how it went; never rejects. */
export async function openFile(explorer: Explorer, file: File): Promise<void> {
  const { store } = explorer;
  const { name } = file;
  if (DATA_FILE.test(name)) {
    tell(store, { kind: "warning", subject: "open", text: { words: WORDS.data, values: { name } } });
    return;
  }
  change(store, "panels", (panels) => openDialog(panels, undefined));
  const values = { name };
  if (await openedAsLook(explorer, file)) return;
  await showOpened(explorer, (signal) => read(explorer, file, signal), {
    label: { words: WORDS.step, values },
    failure: { words: WORDS.failed, values },
    done: ({ view: { subgraph }, title }) => ({
      words: WORDS.opened,
      values: {
        name: title === undefined || title === "" ? name : title,
        nodes: subgraph.nodes.length,
        relationships: subgraph.relationships.length,
      },
    }),
  });
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

/** Bytes that tell whether a file is a look, and bytes of the largest one. */
const LOOK_START = 200;
const MOST_LOOK_BYTES = 2 * 1024 * 1024;

/** Whether the file is a look: it is laid over what is shown then. */
async function openedAsLook(explorer: Explorer, file: File): Promise<boolean> {
  try {
    if (!isLook(file.name, await file.slice(0, LOOK_START).text())) return false;
    if (file.size > MOST_LOOK_BYTES)
      throw new GraphError("too_large", `“${file.name}” has ${file.size} bytes, a look has up to ${MOST_LOOK_BYTES}.`);
    const text = await file.text();
    const { openLook } = await import("../look/look-files.ts");
    openLook(explorer, file.name, text);
    return true;
  } catch (error) {
    // A folder, or a file that is gone: reading it as a view says so.
    if (error instanceof DOMException) return false;
    explorer.fail(error, { words: WORDS.failed, values: { name: file.name } });
    return true;
  }
}

async function read(explorer: Explorer, file: File, signal: AbortSignal): Promise<Opened> {
  const opened = openView(await bytesOf(file), file.name);
  if (opened.kind === "note") return openedNote(explorer, opened.note, file.name, signal);
  const { graph, note } = opened;
  const lens = baseLensOf(explorer.store.getState());
  return note === undefined ? viewOfGraph(graph, lens) : viewOfBoth(graph, note, lens, file.name);
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

/** Opens what Parley has written: a graph file, or the view in a picture, page or document, told apart by their content. */
import { GraphError } from "../errors.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { GRAPH_FORMAT } from "../files/graph-file.ts";
import { noteInMarkup, noteInPdf } from "./note-in-markup.ts";
import { PNG_SIGNATURE, textInPng } from "./note-in-png.ts";
import { readGraphAndView } from "./read-graph-file.ts";
import type { ViewNote } from "./view-note.ts";
import { NOTE_FORMAT, readViewNote } from "./view-note.ts";

/** A graph with all it holds (and the view that showed it), or a note of which nodes stood where. */
export type OpenedView =
  | { readonly kind: "graph"; readonly graph: ExportedGraph; readonly note?: ViewNote | undefined }
  | { readonly kind: "note"; readonly note: ViewNote };

const CAN_BE_OPENED =
  "Parley opens its own SVG, PNG, PDF, HTML and JSON files. A picture that another program has saved again may have lost its view.";
/** Files that people may take for ours, by their first bytes. */
const OTHERS: readonly { readonly start: readonly number[]; readonly word: string }[] = [
  { start: [0xff, 0xd8, 0xff], word: "a JPEG picture" },
  { start: [0x47, 0x49, 0x46, 0x38], word: "a GIF picture" },
  { start: [0x52, 0x49, 0x46, 0x46], word: "a WebP picture" },
  { start: [0x50, 0x4b, 0x03, 0x04], word: "a ZIP archive" },
  { start: [0x1f, 0x8b], word: "compressed (gzip)" },
];
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * Opens a file by its bytes.
 * @param name as the person knows it, for errors
 * @throws GraphError `invalid_request` that says what was given and what can be opened
 */
export function openView(bytes: Uint8Array, name: string): OpenedView {
  if (bytes.length === 0) throw cannotOpen(name, "is empty");
  if (startsWith(bytes, PNG_SIGNATURE)) return openedNote(textInPng(bytes, NOTE_FORMAT), name, "is a PNG picture");
  if (startsWith(bytes, PDF_SIGNATURE)) return openedNote(noteInPdf(bytes), name, "is a PDF document");
  const other = OTHERS.find(({ start }) => startsWith(bytes, start));
  if (other !== undefined) throw cannotOpen(name, `is ${other.word}`);
  const text = textOf(bytes, name).trimStart();
  if (text.startsWith("{")) return openedJson(text, name);
  if (!text.startsWith("<")) throw cannotOpen(name, "is neither JSON nor a picture");
  return openedNote(
    noteInMarkup(text),
    name,
    /<svg\b|<html\b/i.test(text) ? "is an SVG or HTML document" : "is markup",
  );
}

function openedNote(note: string | undefined, name: string, what: string): OpenedView {
  if (note === undefined) throw cannotOpen(name, `${what} without a view of Parley`);
  return { kind: "note", note: readViewNote(note) };
}

function openedJson(text: string, name: string): OpenedView {
  // The format is written first; a look at the whole decides for files that another program has written anew.
  const format = /^\{\s*"format"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? formatOf(text, name);
  if (format === GRAPH_FORMAT) return { kind: "graph", ...readGraphAndView(text) };
  if (format === NOTE_FORMAT) return { kind: "note", note: readViewNote(text) };
  throw cannotOpen(name, `is JSON, but neither a graph (“${GRAPH_FORMAT}”) nor a view (“${NOTE_FORMAT}”)`);
}

function formatOf(text: string, name: string): unknown {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && "format" in found ? found.format : undefined;
  } catch (cause) {
    throw cannotOpen(name, `is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, cause);
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw cannotOpen(name, "is neither a picture that Parley knows nor text in UTF-8", cause);
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function cannotOpen(name: string, what: string, cause?: unknown): GraphError {
  return new GraphError("invalid_request", `“${name}” cannot be opened: it ${what}.`, { hint: CAN_BE_OPENED, cause });
}

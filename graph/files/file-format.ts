/** What a format of files is: its names, and a function from a graph to text in pieces. */
import type { Language } from "../lens.ts";
import type { Words } from "../vocabulary.ts";
import type { ExportedGraph } from "./exported-graph.ts";

export interface FileOptions {
  /** CSV: begins with a byte order mark, which a Japanese Excel needs. Default false. */
  readonly byteOrderMark?: boolean | undefined;
  /** CSV: whether cells that a spreadsheet would run as formulas get an apostrophe in front (`harmless`, the default). */
  readonly formulas?: "harmless" | "as-is" | undefined;
}

/** One file of a format; most have one. */
export interface FilePart {
  /** Between name and extension: empty, or `-nodes`. */
  readonly suffix: string;
  /** The text, in pieces of any size; made while it is read, so that a large file is never in memory as a whole. */
  readonly chunks: Iterable<string>;
}

export interface FileFormat {
  /** As in `--format`. */
  readonly id: string;
  readonly words: Words;
  /** What it is for, in a sentence. */
  readonly note: Words;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** @throws GraphError `invalid_request` for a graph that the format cannot hold, naming why */
  readonly parts: (graph: ExportedGraph, options: FileOptions) => readonly FilePart[];
  /** What of a graph the file does not have because the format cannot say it, in a sentence; undefined where it has everything. */
  readonly notice?: ((graph: ExportedGraph, language: Language) => string | undefined) | undefined;
}

/** From a request to a file for other programs. It loads all formats; who only needs the graph takes requested-graph.ts. */
import type { ExportBody } from "../graph/contract/render.ts";
import { GraphError } from "../graph/errors.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import type { FileFormat, FilePart } from "../graph/files/file-format.ts";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import type { Placing } from "../graph/layout/placed.ts";
import { placed } from "../graph/layout/placed.ts";
import type { Sources } from "./requested-graph.ts";
import { exportedGraphOf } from "./requested-graph.ts";

/** A file in a format: most have one part. */
export interface ExportedFile {
  readonly format: FileFormat;
  readonly parts: readonly FilePart[];
  readonly graph: ExportedGraph;
}

/** Formats of what is cited and claimed: nothing in them has a place, so none is laid out. */
const WITHOUT_PLACES: ReadonlySet<string> = new Set(["bibtex", "csl-json", "ris", "markdown", "plover"]);

/**
 * Writes the file that a request asks for; its text is made while it is read.
 * @throws GraphError as `exportedGraphOf`; `invalid_request` for a format that there is not, or that cannot hold the graph
 */
export function exportRequest(body: ExportBody, sources: Sources): Promise<ExportedFile> {
  return writtenFile(body, () => exportedGraphOf(body, sources), placed);
}

/** As `exportRequest`, for whoever finds the graph and places its nodes in a way of his own. */
export async function writtenFile(
  body: ExportBody,
  find: () => Promise<ExportedGraph>,
  place: (graph: ExportedGraph, placing: Placing) => ExportedGraph | Promise<ExportedGraph>,
): Promise<ExportedFile> {
  const format = formatOf(body.format);
  const found = await find();
  const { layout, seed, bom, formulas } = body;
  const graph = WITHOUT_PLACES.has(format.id) ? found : await place(found, { layout, seed });
  return { format, graph, parts: format.parts(graph, { byteOrderMark: bom, formulas }) };
}

function formatOf(id: string): FileFormat {
  const format = FILE_FORMATS.find((known) => known.id === id);
  if (format !== undefined) return format;
  const known = FILE_FORMATS.map((one) => one.id).join(", ");
  throw new GraphError("invalid_request", `There is no format “${id}” for files.`, {
    hint: `Choose one of ${known}. Pictures (svg, png, pdf, html) are made by rendering.`,
    details: { field: "format" },
  });
}

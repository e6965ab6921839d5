/** Makes pictures and files of what is shown, by the server: previews, files to save, things to copy. */
import { GraphError } from "../../graph/errors.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import type { FileFormat, FilePart } from "../../graph/files/file-format.ts";
import { FILE_FORMATS } from "../../graph/files/file-formats.ts";
import { graphFileChunks } from "../../graph/files/graph-file.ts";
import type { Language } from "../../graph/lens.ts";
import type { RenderApi } from "../api/render.ts";
import { turnOfPage } from "../api/turn-of-page.ts";
import type { Circumstances, ExportChoice, ExportScope } from "./choice.ts";
import { exportOptions, formatOf, isSeveralFiles, renderOptions } from "./choice.ts";
import { fileName } from "./file-name.ts";
import { blobInSlices } from "./in-slices.ts";
import type { Preview, TextPreview } from "./props.ts";
import type { ShownPage } from "./shown-graph.ts";
import { shownGraph } from "./shown-graph.ts";
import type { DrawnSize } from "./sizes.ts";
import { paperOf, sizeOfPng, sizeOfSvg } from "./sizes.ts";

/** A browser draws an SVG in the page's own thread: beyond so many nodes and relationships the preview comes in pixels. */
const MOST_DRAWN_HERE = 1200;
/** Width that a preview in pixels aims at. */
const PREVIEW_WIDTH = 1600;
/** Room for legend and sources beside the graph, where only its own width is known. */
const BESIDE = 400;
const SVG_HEAD = 4096;
const TEXT_START = 6000;
const LINES_OF_A_PART = 14;

/** A file with the name to save it under. */
export interface NamedFile {
  readonly file: Blob;
  readonly name: string;
}

/** All reject with a GraphError in the words of the server. */
export interface Exporter {
  preview(choice: ExportChoice, signal: AbortSignal): Promise<Preview>;
  make(choice: ExportChoice): Promise<NamedFile>;
  copy(choice: ExportChoice): Promise<void>;
}

/** @param page what is shown; it does not change while the exporter is used */
export function createExporter(api: RenderApi, page: ShownPage, circumstances: Circumstances): Exporter {
  const graphs = new Map<string, ExportedGraph>();
  const files = new Map<string, Promise<Blob>>();
  const graphOf = (scope: ExportScope, language: Language): ExportedGraph =>
    kept(graphs, `${scope} ${language}`, () => shownGraph(page, scope, language));
  // Written once for all choices that do not change the graph itself.
  const graphFile = ({ scope, language }: ExportChoice): Promise<Blob> =>
    kept(files, `${scope} ${language}`, () =>
      blobInSlices(graphFileChunks(graphOf(scope, language)), "application/json"),
    );
  const write = async (choice: ExportChoice): Promise<Blob> => {
    const graph = await graphFile(choice);
    if (choice.kind !== "picture") return api.write(graph, exportOptions(choice, circumstances));
    return (await api.draw(graph, renderOptions(choice, circumstances))).file;
  };
  return {
    async preview(choice, signal) {
      const graph = graphOf(choice.scope, choice.language);
      const previewed = { choice, circumstances, graph, file: await graphFile(choice), signal };
      return choice.kind === "picture" ? picturePreview(api, previewed) : textPreview(api, previewed);
    },
    async make(choice) {
      const file = await write(choice);
      const extension = choice.kind === "picture" ? choice.picture : formatNamed(formatOf(choice)).extension;
      const isZip = file.type.startsWith("application/zip");
      return { file, name: fileName(choice.title, isZip ? "zip" : extension) };
    },
    copy: (choice) => putOnClipboard(choice.kind === "picture" && choice.picture === "png" ? PNG : TEXT, write(choice)),
  };
}

interface Previewed {
  readonly choice: ExportChoice;
  readonly circumstances: Circumstances;
  readonly graph: ExportedGraph;
  readonly file: Blob;
  readonly signal: AbortSignal;
}

async function picturePreview(api: RenderApi, previewed: Previewed): Promise<Preview> {
  const { choice, circumstances, graph, file, signal } = previewed;
  const options = renderOptions(choice, circumstances);
  if (graph.nodes.length + graph.relationships.length <= MOST_DRAWN_HERE) {
    const { file: svg, notices } = await api.draw(file, { ...options, format: "svg" }, signal);
    const size = sizeOfSvg(await svg.slice(0, SVG_HEAD).text());
    return { kind: "picture", image: new Blob([svg], { type: "image/svg+xml" }), size, notices };
  }
  const scale = Math.min(2, Math.max(0.02, PREVIEW_WIDTH / widthOf(graph, choice)));
  const { file: png, notices } = await api.draw(file, { ...options, format: "png", scale }, signal);
  const pixels = sizeOfPng(new Uint8Array(await png.slice(0, 24).arrayBuffer()));
  const size = pixels && drawnSize({ width: pixels.width / scale, height: pixels.height / scale }, choice);
  return { kind: "picture", image: png, size, notices };
}

async function textPreview(api: RenderApi, previewed: Previewed): Promise<Preview> {
  const { choice, circumstances, graph, file, signal } = previewed;
  const format = formatNamed(formatOf(choice));
  if (isSeveralFiles(format.id)) {
    // They come in an archive, which is nothing to read: what is looked at is made here, by the same function.
    const { byteOrderMark, formulas } = choice;
    const files: TextPreview[] = [];
    for (const part of format.parts(graph, { byteOrderMark, formulas })) {
      // Each looks through the whole graph for its columns.
      await turnOfPage();
      files.push(startOfPart(part, format));
    }
    return { kind: "text", files, notices: [] };
  }
  const options = exportOptions(choice, circumstances);
  const { text, isWhole, notices } = await api.writeStart(file, options, TEXT_START, signal);
  const name = fileName(choice.title, format.extension);
  return { kind: "text", files: [{ name, text, isCut: !isWhole }], notices };
}

/** The size of the figure behind a preview in pixels, to the unit. */
function drawnSize(units: DrawnSize["units"], choice: ExportChoice): DrawnSize {
  const rounded = { width: Math.round(units.width), height: Math.round(units.height) };
  const paper = paperOf(choice.size);
  if (paper === undefined || paper.unit === "px") return { ...rounded, unit: "px", units };
  const height = paper.height ?? (paper.width * units.height) / units.width;
  return { width: paper.width, height, unit: "mm", units };
}

/** About how many units a figure is wide. */
function widthOf(graph: ExportedGraph, choice: ExportChoice): number {
  const paper = paperOf(choice.size);
  if (paper !== undefined) return paper.unit === "px" ? paper.width : (paper.width / 25.4) * 96;
  let [least, most] = [0, 0];
  for (const { x } of graph.positions.values()) {
    least = Math.min(least, x);
    most = Math.max(most, x);
  }
  return most - least + BESIDE;
}

/** Named as in the archive. */
function startOfPart({ suffix, chunks }: FilePart, format: FileFormat): TextPreview {
  const lines: string[] = [];
  let rest = "";
  for (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\n");
    const whole = [rest + first, ...others];
    rest = whole.pop() ?? "";
    lines.push(...whole);
    if (lines.length > LINES_OF_A_PART) break;
  }
  const isCut = lines.length > LINES_OF_A_PART;
  const text = (isCut ? lines.slice(0, LINES_OF_A_PART) : [...lines, rest]).join("\n");
  return { name: `parley${suffix}.${format.extension}`, text, isCut };
}

function formatNamed(id: string): FileFormat {
  const format = FILE_FORMATS.find((other) => other.id === id);
  if (format !== undefined) return format;
  throw new GraphError("invalid_request", `There is no format "${id}".`, {
    hint: `Choose one of ${FILE_FORMATS.map((known) => known.id).join(", ")}.`,
  });
}

const PNG = "image/png";
const TEXT = "text/plain";

async function putOnClipboard(type: typeof PNG | typeof TEXT, file: Promise<Blob>): Promise<void> {
  // Where the page is not served over HTTPS or from this computer, browsers have no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined || typeof ClipboardItem === "undefined") {
    throw new GraphError("invalid_request", "This browser gives the page no clipboard.", {
      hint: "Save the file instead, or open the page over HTTPS.",
    });
  }
  const typed = file.then((blob) => new Blob([blob], { type }));
  // The failure of the server says more than that of the clipboard that waited for it.
  await Promise.all([typed, clipboard.write([new ClipboardItem({ [type]: typed })]).catch(refused)]);
}

function refused(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new GraphError("invalid_request", `The browser did not take it: ${reason}`, {
    hint: "Allow the clipboard for this page, or save the file instead.",
    cause,
  });
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

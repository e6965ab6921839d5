/** Turns a figure into the bytes of a format: the one place that page, command line and HTTP get pictures from. */
import type { FigureFormat } from "../graph/contract/render.ts";
import type { Figure, FigureNotice } from "../graph/figure/figure.ts";
import type { FigureOptions, LaidOut } from "../graph/figure/figure-options.ts";
import { writeFigure } from "../graph/figure/write-figure.ts";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { fontFaces } from "./font-faces.ts";
import { missingCharacters } from "./missing-characters.ts";

export interface RenderOptions {
  readonly format: FigureFormat;
  readonly figure: FigureOptions;
  readonly laidOut?: LaidOut | undefined;
  /** SVG: text as text with its font inside, or as outlines. */
  readonly text: "text" | "paths";
  /** PNG: pixels for each unit of the figure. */
  readonly scale: number;
}

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly notices: readonly FigureNotice[];
}

const MEDIA_TYPES: { readonly [format in FigureFormat]: string } = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
};

/**
 * Draws a graph whose nodes all have places. The same graph and options give the same bytes.
 * @throws GraphError what `writeFigure` throws, and `too_large` where a PNG would have more pixels than can be drawn
 */
export async function renderFigure(graph: ExportedGraph, options: RenderOptions): Promise<Rendered> {
  const { format, text } = options;
  const figure = writeFigure(graph, options.figure, options.laidOut);
  const isDrawnByReader = format === "html" || (format === "svg" && text === "text");
  return {
    bytes: await bytesOf(figure, graph, options),
    mediaType: MEDIA_TYPES[format],
    notices: [...figure.notices, ...missingCharacters(figure.characters, graph.language, isDrawnByReader)],
  };
}

/** Writers are loaded when they are first needed: most runs need one. */
async function bytesOf(figure: Figure, graph: ExportedGraph, options: RenderOptions): Promise<Uint8Array> {
  if (options.format === "png") {
    const { pngOf } = await import("./png.ts");
    return pngOf(figure, options.scale);
  }
  if (options.format === "pdf") {
    const { pdfOf } = await import("./pdf.ts");
    return pdfOf(figure, graph.origin.made);
  }
  if (options.format === "svg" && options.text === "paths") {
    const { outlineText } = await import("./outline-text.ts");
    return Buffer.from(outlineText(figure.svg()));
  }
  const faces = await fontFaces(figure.characters);
  if (options.format === "svg") return Buffer.from(figure.svg(faces));
  const { writeInteractive } = await import("./interactive/interactive-html.ts");
  return Buffer.from(writeInteractive(figure, graph, faces, options.figure.scheme));
}

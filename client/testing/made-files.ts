/** For browser tests of the page's own states: pictures and files as the server makes them, from the same functions, without its fonts. */

import type { ExportBody, RenderBody } from "../../graph/contract/render.ts";
import { GraphError, STATUS_OF_CODE } from "../../graph/errors.ts";
import { figureRequest } from "../../graph/figure/figure-request.ts";
import { writeFigure } from "../../graph/figure/write-figure.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import { FILE_FORMATS } from "../../graph/files/file-formats.ts";
import { readGraphFile } from "../../graph/view/read-graph-file.ts";

/** What `POST /api/render` answers; a PNG is drawn by the browser. In: the body as text. */
export async function rendered(text: string): Promise<Response> {
  try {
    return await render(text);
  } catch (error) {
    if (error instanceof GraphError) return Response.json(error.toBody(), { status: STATUS_OF_CODE[error.code] });
    throw error;
  }
}

async function render(text: string): Promise<Response> {
  const body = JSON.parse(text) as RenderBody;
  const { figure, laidOut } = figureRequest(body);
  const made = writeFigure(graphOf(body), figure, laidOut);
  const file = body.format === "png" ? await drawn(made, body.scale) : new Blob([made.svg()]);
  return new Response(file, {
    headers: { "content-type": "image/svg+xml", "parley-notices": ascii(JSON.stringify(made.notices)) },
  });
}

/** What `POST /api/export` answers for formats of one file. */
export function exported(text: string): Response {
  const body = JSON.parse(text) as ExportBody;
  const format = FILE_FORMATS.find(({ id }) => id === body.format);
  const [part] = format?.parts(graphOf(body), {}) ?? [];
  return new Response([...(part?.chunks ?? [])].join(""), { headers: { "content-type": format?.mediaType ?? "" } });
}

function graphOf(body: Pick<RenderBody, "graph" | "lang" | "title" | "made">): ExportedGraph {
  const graph = readGraphFile(JSON.stringify(body.graph));
  const { title, made } = body;
  return { ...graph, language: body.lang, origin: { ...graph.origin, title, made } };
}

async function drawn(made: ReturnType<typeof writeFigure>, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(made.svg())}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.ceil(made.width * scale), Math.ceil(made.height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}

/** Headers hold no other characters. */
function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

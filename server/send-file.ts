/** Sends figures and files under a name of their own. */
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Response } from "express";
import type { FigureFormat } from "../graph/contract/render.ts";
import type { FilePart } from "../graph/files/file-format.ts";
import type { ExportedFile } from "../render/exported-file.ts";
import type { Rendered } from "../render/render-figure.ts";
import { zipOf } from "../render/zip-parts.ts";
import { answerWriter } from "./answer-writer.ts";

/** Characters that are written before others get their turn. */
const TURN = 262_144;
export const ZIP = "application/zip";

/** Sends a figure, with what there is to notice of it. */
export function sendFigure(
  response: Response,
  { bytes, mediaType, notices }: Rendered,
  { format, title }: { readonly format: FigureFormat; readonly title?: string | undefined },
): void {
  response.setHeader("Content-Type", mediaType);
  response.setHeader("Content-Disposition", contentDisposition("inline", title, format));
  if (notices.length > 0) response.setHeader("Parley-Notices", asciiJson(notices));
  // Whoever opens the answer itself gets a picture in which nothing runs and nothing is fetched.
  if (format === "svg")
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; font-src data:");
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * Sends a file while it is written; several parts as a ZIP. A failure in the middle cuts the connection, so that half a file is never taken for
 * a whole one.
 * @param stallMs how long a client may take none of it before it counts as gone
 */
export async function sendFile(
  response: Response,
  { parts, format, graph }: ExportedFile,
  stallMs: number,
): Promise<void> {
  const { title } = graph.origin;
  const [part, ...more] = parts;
  const isOne = part !== undefined && more.length === 0;
  const chunks = isOne ? begun(part.chunks) : [];
  const notice = format.notice?.(graph, graph.language);
  if (notice !== undefined) response.setHeader("Parley-Notices", asciiJson([{ code: "left-out", text: notice }]));
  response.setHeader("Content-Type", isOne ? format.mediaType : ZIP);
  response.setHeader("Content-Disposition", contentDisposition("attachment", title, isOne ? format.extension : "zip"));
  if (isOne) await sendChunks(response, chunks, stallMs);
  else await sendZip(response, parts, format.extension, stallMs);
}

/** A name from a title: `parley.svg` for programs that know ASCII only, and the title itself for the others (RFC 6266). */
export function contentDisposition(
  kind: "inline" | "attachment",
  title: string | undefined,
  extension: string,
): string {
  const plain = `${kind}; filename="parley.${extension}"`;
  // Neither folders nor control characters belong into a file name, and half of a surrogate pair cannot be written.
  const name = (title ?? "").replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, " ").trim();
  if (name === "") return plain;
  const escaped = encodeURIComponent(`${name}.${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${plain}; filename*=UTF-8''${escaped}`;
}

async function sendChunks(response: Response, chunks: Iterable<string>, stallMs: number): Promise<void> {
  const writer = answerWriter(response, stallMs);
  let characters = 0;
  try {
    for (const chunk of chunks) {
      if (response.destroyed) return;
      const wait = writer.write(chunk);
      if (wait !== undefined) await wait;
      characters += chunk.length;
      if (characters < TURN) continue;
      characters = 0;
      await setImmediate();
    }
    writer.end("");
  } catch (error) {
    response.destroy();
    throw error;
  }
}

async function sendZip(
  response: Response,
  parts: readonly FilePart[],
  extension: string,
  stallMs: number,
): Promise<void> {
  response.setTimeout(stallMs, () => response.destroy());
  const named = parts.map(({ suffix, chunks }) => ({ name: `parley${suffix}.${extension}`, chunks }));
  try {
    await pipeline(zipOf(named), response);
  } catch (error) {
    response.destroy();
    // A client that leaves is no failure of ours.
    if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE")) throw error;
  }
}

/** The same pieces, of which the first is made already: what cannot be written fails before the answer begins. */
function begun(chunks: Iterable<string>): Iterable<string> {
  const iterator = chunks[Symbol.iterator]();
  const first = iterator.next();
  return (function* pieces(): Generator<string> {
    for (let next = first; next.done !== true; next = iterator.next()) yield next.value;
  })();
}

/** JSON that may stand in a header: everything beyond ASCII is escaped. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

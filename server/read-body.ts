/**
 * Takes the body of a request as bytes, unpacked, up to a limit. What is too long is refused as soon as that is known, without waiting for the
 * rest: express's own parsers read all of it first.
 */
import type { BrotliDecompress, Gunzip, Inflate } from "node:zlib";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Request, RequestHandler } from "express";
import getRawBody from "raw-body";
import { GraphError } from "../graph/errors.ts";
import { RefusedRequest } from "./refused-request.ts";

/** What a client that is refused may go on sending, in milliseconds, so that it gets to read why. */
const LINGER_MS = 5_000;

/** How long a body may be, as it comes and unpacked. */
export interface BodyLimit {
  readonly bytes: number;
  /** The same in words: `64 MB`. */
  readonly size: string;
  /** What changes it: `PARLEY_MAX_GRAPH sets …`. */
  readonly hint: string;
}

/** Sets `request.body` to the bytes; undefined where the request has no body. @throws GraphError `too_large` beyond the limit, in the handler */
export function bodyReader({ bytes, size, hint }: BodyLimit): RequestHandler {
  const tooLarge = (): GraphError =>
    new GraphError("too_large", `The body of the request is larger than ${size}.`, { hint });
  return (request, _response, next) => {
    read(request, bytes).then(
      (body) => {
        request.body = body;
        next();
      },
      (error: unknown) => {
        linger(request);
        next(isTooLarge(error) ? tooLarge() : translated(error));
      },
    );
  };
}

async function read(request: Request, mostBytes: number): Promise<Buffer | undefined> {
  const { "content-length": length, "transfer-encoding": transfer, "content-encoding": coding } = request.headers;
  if (transfer === undefined && Number(length ?? 0) === 0) return undefined;
  const packed = decompression(coding?.trim().toLowerCase() ?? "identity");
  if (packed === undefined) return getRawBody(request, { length: length ?? null, limit: mostBytes });
  if (Number(length ?? 0) > mostBytes) throw Object.assign(new Error("too long"), { type: TOO_LARGE });
  request.pipe(packed);
  try {
    return await getRawBody(packed, { limit: mostBytes });
  } finally {
    request.unpipe(packed);
    packed.on("error", () => undefined); // What it finds after this is of no interest.
    packed.destroy();
  }
}

const TOO_LARGE = "entity.too.large";

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "type" in error && error.type === TOO_LARGE;
}

/** What zlib says of a body that is not what its header calls it. */
function translated(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/.test(code)) return error;
  const reason = error instanceof Error ? error.message : code;
  return new GraphError("invalid_request", `The body is not packed as Content-Encoding says: ${reason}.`, {
    cause: error,
  });
}

/** @throws GraphError with status 415 for a coding that cannot be undone */
function decompression(coding: string): Gunzip | Inflate | BrotliDecompress | undefined {
  switch (coding) {
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new RefusedRequest(415, `The body is packed with “${coding}”, which this server cannot undo.`, {
        hint: "Send it as it is, or packed with gzip, deflate or br.",
      });
  }
}

/** The rest is thrown away while it comes, and the connection closed when it does not end. */
function linger(request: Request): void {
  if (request.complete) return;
  request.resume();
  const cutOff = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, LINGER_MS);
  request.once("close", () => clearTimeout(cutOff));
}

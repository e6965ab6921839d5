/** Standard output as a place for long answers: no faster than it is read, and without complaint when its reader has seen enough. */
import process from "node:process";
import type { Writable } from "node:stream";
import { GraphError } from "../graph/errors.ts";

const CHUNK_CHARACTERS = 65_536;

/** Where the pieces of an answer go. */
export interface Output {
  /** Adds a piece; wait for what it hands back before the next one. @throws GraphError where it cannot be written */
  write(piece: string | Uint8Array): Promise<void> | undefined;
  /** Whether the reader has gone (`| head`): nothing more needs to be made. */
  isClosed(): boolean;
  /** Writes what is left and waits until all of it is on its way. @throws GraphError where it cannot be written */
  end(): Promise<void>;
}

/** The output of this process, or another stream of the kind. The stream itself stays open. */
export function standardOutput(stream: Writable = process.stdout): Output {
  let waiting = "";
  let scheduled: NodeJS.Immediate | undefined;
  let isClosed = false;
  let failure: GraphError | undefined;
  let pending: Promise<void> = Promise.resolve();
  let isFull = false;
  const fail = (error: Error): void => {
    isClosed ||= isGone(error);
    if (!isGone(error)) failure ??= unwritable(error);
  };
  stream.on("error", fail);
  const send = (piece: string | Uint8Array): void => {
    if (isClosed || failure !== undefined) return;
    pending = new Promise((resolve) => {
      isFull = !stream.write(piece, (error) => {
        isFull = false;
        if (error !== undefined && error !== null) fail(error);
        resolve();
      });
    });
  };
  const flush = (): void => {
    if (scheduled !== undefined) clearImmediate(scheduled);
    scheduled = undefined;
    const text = waiting;
    waiting = "";
    if (text !== "") send(text);
  };
  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    write: (piece) => {
      check();
      if (typeof piece !== "string") {
        flush();
        send(piece);
        return isFull ? pending.then(check) : undefined;
      }
      waiting += piece;
      if (waiting.length >= CHUNK_CHARACTERS) flush();
      else scheduled ??= setImmediate(flush);
      return isFull ? pending.then(check) : undefined;
    },
    isClosed: () => isClosed,
    end: async () => {
      flush();
      await pending;
      check();
    },
  };
}

/** Writes all pieces, one after the other. @throws GraphError where it cannot be written, and what the pieces throw */
export async function writeAll(
  output: Output,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  for await (const piece of pieces) {
    await output.write(piece);
    if (output.isClosed()) return;
  }
  await output.end();
}

function isGone(error: Error): boolean {
  return (
    "code" in error && (error.code === "EPIPE" || error.code === "ECONNRESET" || error.code === "ERR_STREAM_DESTROYED")
  );
}

function unwritable(cause: Error): GraphError {
  const isFull = "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
  return new GraphError(
    isFull ? "too_large" : "internal",
    `Standard output cannot be written: ${isFull ? "the disk is full" : cause.message}.`,
    { hint: isFull ? "Make room, or write elsewhere." : undefined, cause },
  );
}

/** Writes a long answer piece by piece: in chunks, no faster than the client reads, and never more than it may be. */
import type { Response } from "express";

const CHUNK_BYTES = 65_536;
/** Bytes of UTF-8 that one unit of a text may need. */
const BYTES_OF_UNIT = 3;

/** Where the pieces of an answer go. */
export interface AnswerWriter {
  /** Adds a piece; wait for what it hands back before the next one. It leaves with others of the same moment, or when a chunk is full. */
  write(text: string): Promise<void> | undefined;
  /** Sends what is left and ends the answer. */
  end(text: string): void;
  /** Bytes written so far, without the pieces that wait. */
  bytes(): number;
}

/**
 * A writer on a response whose status and headers are set.
 * @param stallMs how long a client may take none of it before it counts as gone
 */
export function answerWriter(response: Response, stallMs: number): AnswerWriter {
  const flow = flowOf(response, stallMs);
  // Each piece is encoded when it comes: a chunk of many small pieces joined as text first would be copied twice.
  let chunk: Buffer | undefined;
  let filled = 0;
  let scheduled: NodeJS.Immediate | undefined;
  let bytes = 0;
  const send = (piece: Buffer): void => {
    if (response.destroyed) return;
    bytes += piece.length;
    flow.wrote(response.write(piece));
  };
  const flush = (): void => {
    if (scheduled !== undefined) clearImmediate(scheduled);
    scheduled = undefined;
    if (chunk === undefined || filled === 0) return;
    const full = chunk.subarray(0, filled);
    // The response keeps what it is given until it is sent.
    chunk = undefined;
    filled = 0;
    send(full);
  };
  const add = (text: string): void => {
    const most = text.length * BYTES_OF_UNIT;
    if (most > CHUNK_BYTES - filled) flush();
    if (most > CHUNK_BYTES) {
      send(Buffer.from(text));
      return;
    }
    chunk ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
    filled += chunk.write(text, filled);
  };
  return {
    write: (text) => {
      add(text);
      if (filled > 0) scheduled ??= setImmediate(flush);
      return flow.open();
    },
    end: (text) => {
      add(text);
      flush();
      response.end();
    },
    bytes: () => bytes,
  };
}

/** Knows whether the client keeps up. */
interface Flow {
  /** Takes what `write` of the response said. */
  wrote(mayGoOn: boolean): void;
  /** Nothing where one may go on; else what ends when one may, or when the client is gone. */
  open(): Promise<void> | undefined;
}

function flowOf(response: Response, stallMs: number): Flow {
  let blocked: { readonly promise: Promise<void>; readonly release: () => void } | undefined;
  const release = (): void => {
    blocked?.release();
    blocked = undefined;
  };
  // One listener for the whole answer: where answers are compressed, listeners cannot be taken off again.
  response.on("drain", release);
  response.once("close", release);
  return {
    wrote: (mayGoOn) => {
      if (mayGoOn || blocked !== undefined) return;
      let open = (): void => undefined;
      // A client that reads nothing is cut off, so that it holds nothing up.
      const stalled = setTimeout(() => response.destroy(), stallMs);
      const promise = new Promise<void>((resolve) => {
        open = resolve;
      });
      const unblock = (): void => {
        clearTimeout(stalled);
        open();
      };
      blocked = { promise, release: unblock };
    },
    open: () => blocked?.promise,
  };
}

/** Writes a long answer piece by piece: in chunks, no faster than the client reads, and never more than it may be. */
import { once } from "node:events";
import type { Response } from "express";

const CHUNK_CHARACTERS = 65_536;

/** Where the pieces of an answer go. */
export interface AnswerWriter {
  /** Adds a piece; wait for what it hands back before the next one. It leaves with others of the same moment, or when a chunk is full. */
  write(text: string): Promise<void> | undefined;
  /** Sends what is left and ends the answer. */
  end(text: string): void;
  /** Bytes written so far, without the pieces that wait. */
  bytes(): number;
}

/** A writer on a response whose status and headers are set. */
export function answerWriter(response: Response): AnswerWriter {
  let waiting = "";
  let scheduled: NodeJS.Immediate | undefined;
  let bytes = 0;
  const flush = (): boolean => {
    if (scheduled !== undefined) clearImmediate(scheduled);
    scheduled = undefined;
    if (waiting === "" || response.destroyed) return true;
    const chunk = Buffer.from(waiting);
    waiting = "";
    bytes += chunk.length;
    return response.write(chunk);
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length >= CHUNK_CHARACTERS || response.writableNeedDrain) {
        return flush() && !response.writableNeedDrain ? undefined : drained(response);
      }
      scheduled ??= setImmediate(flush);
      return undefined;
    },
    end: (text) => {
      waiting += text;
      flush();
      response.end();
    },
    bytes: () => bytes,
  };
}

/** Until the client has read enough to go on, or is gone. */
async function drained(response: Response): Promise<void> {
  if (response.destroyed) return;
  const done = new AbortController();
  try {
    await Promise.race([
      once(response, "drain", { signal: done.signal }),
      once(response, "close", { signal: done.signal }),
    ]);
  } finally {
    done.abort();
  }
}

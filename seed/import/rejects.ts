/** What could not be read: counted by reason, the first ones kept for the report, all of them written to a file beside the result. */

import { createWriteStream, type WriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { finished } from "node:stream/promises";
import Papa from "papaparse";
import { compare } from "../../graph/compare.ts";
import { GraphError } from "../../graph/errors.ts";
import type { Reject } from "./input.ts";

/** Rejects that a message lists. */
const MOST_LISTED = 20;
/** Texts that a spreadsheet takes for a formula, in Japan also those of wide characters. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

// With its mark a spreadsheet knows that it is UTF-8.
const HEADER = `\ufeff${Papa.unparse([["file", "line", "reason", "record"]])}\r\n`;

/** A reject with the file that it stands in. */
export type PlacedReject = Reject & { readonly file: string };

export class Rejects {
  readonly first: PlacedReject[] = [];
  readonly #path: string;
  readonly #byReason = new Map<string, number>();
  #count = 0;
  #stream: WriteStream | undefined;
  #failure: Error | undefined;

  /** @param path the file of rejects; made when there is one */
  constructor(path: string) {
    this.#path = path;
  }

  get count(): number {
    return this.#count;
  }

  /** How many of each sort, most first. What was found differs from row to row, so only what was expected tells the sort. */
  byReason(): readonly (readonly [string, number])[] {
    return [...this.#byReason].toSorted((one, other) => other[1] - one[1] || compare(one[0], other[0]));
  }

  async add(reject: PlacedReject): Promise<void> {
    this.#count += 1;
    if (this.first.length < MOST_LISTED) this.first.push(reject);
    const sort = sortOf(reject.reason);
    this.#byReason.set(sort, (this.#byReason.get(sort) ?? 0) + 1);
    const stream = this.#open();
    const row = [reject.file, String(reject.line), reject.reason, reject.record].map(harmless);
    if (!stream.write(`${Papa.unparse([row])}\r\n`) && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          stream.off("drain", goOn).off("close", goOn);
          resolve();
        };
        stream.on("drain", goOn).on("close", goOn);
      });
    }
    if (this.#failure !== undefined) throw this.#unwritable(this.#failure);
  }

  /** Ends the file. Answers its path, or undefined where nothing was rejected. */
  async close(): Promise<string | undefined> {
    if (this.#stream === undefined) {
      // The file of an earlier run says nothing about this one.
      if (await isOfRejects(this.#path)) await rm(this.#path, { force: true });
      return undefined;
    }
    try {
      this.#stream.end();
      await finished(this.#stream);
      await rename(this.#beside, this.#path);
    } catch (error) {
      throw this.#unwritable(error);
    }
    return this.#path;
  }

  /** Leaves no half file behind. */
  async discard(): Promise<void> {
    if (this.#stream === undefined) return;
    this.#stream.destroy();
    // It may still be about to make the file.
    await finished(this.#stream).catch(() => undefined);
    // What failed before is what people are to hear of.
    await rm(this.#beside, { force: true }).catch(() => undefined);
  }

  get #beside(): string {
    return `${this.#path}.new`;
  }

  #open(): WriteStream {
    if (this.#stream !== undefined) return this.#stream;
    const stream = createWriteStream(this.#beside);
    stream.on("error", (error) => {
      this.#failure = error;
    });
    stream.write(HEADER);
    this.#stream = stream;
    return stream;
  }

  #unwritable(cause: unknown): GraphError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new GraphError("invalid_request", `The file of rejects ${this.#path} cannot be written: ${reason}.`, {
      hint: "Give another one with --rejects FILE.",
      cause,
    });
  }
}

/** Whether there is a file of rejects: somebody may have named another one by mistake, which is not to be removed. */
async function isOfRejects(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true) return false;
  const handle = await open(path).catch(() => undefined);
  try {
    const start = await handle?.read(Buffer.alloc(Buffer.byteLength(HEADER)));
    return start?.buffer.toString() === HEADER;
  } finally {
    await handle?.close();
  }
}

/** A text that no spreadsheet runs as a formula: those that would be get an apostrophe before them. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function sortOf(reason: string): string {
  return reason.replace(/"(?:[^"\\]|\\.)*"/g, "…").replace(/\b\d{2,}\b/g, "…");
}

/** Takes a sample of the bytes of a source, on which it can be told what they are. */
import { isAscii } from "node:buffer";

const SAMPLE = 262_144;

/** What was seen of a source. */
export interface Sample {
  /** Its beginning. */
  readonly head: Buffer;
  /** The bytes to detect the encoding on: the beginning, or where it is ASCII, what begins with the first line that is not. */
  readonly telling: Buffer;
  /** There is nothing but white space, if read as ASCII. */
  readonly blank: boolean;
  /** `head` is all there is. */
  readonly whole: boolean;
}

/**
 * Reads as much of a source as is needed, and no more than a part of it into memory.
 * @param ascii - whether to read on through ASCII, which tells nothing about what comes later
 */
export async function sampleOf(bytes: AsyncIterable<Buffer>, ascii: "read-on" | "stop"): Promise<Sample> {
  let head: Buffer = Buffer.alloc(0);
  let telling: Buffer | undefined;
  let blank = true;
  for await (const piece of bytes) {
    if (head.length < SAMPLE) {
      head = Buffer.concat([head, piece]);
      blank &&= isBlank(piece);
      if (head.length < SAMPLE) continue;
      if (ascii === "stop" || isTelling(head)) return { head, telling: head, blank, whole: false };
      continue;
    }
    blank &&= isBlank(piece);
    if (telling !== undefined) telling = Buffer.concat([telling, piece]);
    else if (isTelling(piece)) telling = fromFirstLine(piece);
    if (telling !== undefined && telling.length >= SAMPLE) return { head, telling, blank, whole: false };
  }
  return { head, telling: telling ?? head, blank, whole: head.length < SAMPLE };
}

/** Zero bytes, escapes and the upper half tell encodings apart; the rest is the same in all that have ASCII. */
function isTelling(bytes: Buffer): boolean {
  return !isAscii(bytes) || bytes.includes(0) || bytes.includes(0x1b);
}

/** From the beginning of the line in which the first byte is that is not ASCII, or from a little before. */
function fromFirstLine(piece: Buffer): Buffer {
  const first = piece.findIndex((byte) => byte >= 0x80 || byte === 0 || byte === 0x1b);
  return piece.subarray(Math.max(piece.subarray(0, first).lastIndexOf(0x0a) + 1, first - 1000));
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Decodes bytes strictly: what is not of the encoding, or is in no text, is refused with its line. */

import type { TextSource } from "../input.ts";
import { inputError } from "../input.ts";
import type { ByteSource } from "./archive.ts";
import { type Bom, type Decoder, decoderOf, familyOf } from "./encodings.ts";

/** How a text is encoded, and how that is known. */
export interface Encoded extends Pick<TextSource, "encoding" | "encodingFrom"> {
  readonly bom: Bom | undefined;
}

type Reading = NonNullable<Parameters<TextSource["text"]>[0]>;

/** Bytes before a fault among which it may have begun. */
const BEFORE = 16;

/** The text of a source, piece by piece, without its byte order mark. */
export async function* decodedText(
  source: ByteSource,
  encoded: Encoded,
  reading: Reading = {},
): AsyncGenerator<string> {
  const strict = strictDecoder(encoded);
  let offset = 0;
  try {
    for await (const piece of bodyOf(source, encoded, reading)) {
      const text = strict.decode(piece);
      offset += piece.length;
      if (text !== "") yield text;
    }
    const rest = strict.end();
    if (rest !== "") yield rest;
  } catch (error) {
    throw error instanceof Fault ? await placed(offset, source, encoded, reading) : error;
  }
}

/** Something that no text of the encoding has; without a place yet. */
class Fault extends Error {
  /** The bytes that it is about, where they are known. */
  readonly bytes: Buffer | undefined;

  constructor(message: string, bytes?: Buffer) {
    super(message);
    this.bytes = bytes;
  }
}

/** The bytes after the mark. */
async function* bodyOf(source: ByteSource, { bom }: Encoded, { signal, onBytes }: Reading): AsyncGenerator<Buffer> {
  let skip = bom?.length ?? 0;
  signal?.throwIfAborted();
  for await (const piece of source.bytes(onBytes)) {
    signal?.throwIfAborted();
    const skipped = Math.min(skip, piece.length);
    skip -= skipped;
    if (skipped < piece.length) yield piece.subarray(skipped);
  }
}

/** A decoder that throws nothing but faults. */
function strictDecoder({ encoding, encodingFrom }: Encoded): Decoder {
  const decoder = decoderOf(encoding);
  const legacy = familyOf(encoding) !== "unicode";
  const watch = legacy && encodingFrom === "detected" ? utf8Watch(encoding) : () => undefined;
  const checked = (decode: () => string): string => {
    const text = decodedOrFault(decode, encoding);
    if (text.includes("\0")) throw new Fault("are a NUL character, which no text has");
    if (legacy && /[\x80-\x9f]/.test(text))
      throw new Fault(`are a control character in ${encoding}, which no text has`);
    return text;
  };
  return {
    decode(bytes) {
      watch(bytes);
      return checked(() => decoder.decode(bytes));
    },
    end: () => checked(() => decoder.end()),
  };
}

function decodedOrFault(decode: () => string, encoding: string): string {
  try {
    return decode();
  } catch {
    throw new Fault(`are not of the encoding ${encoding}`);
  }
}

const LATIN_IN_UTF8 = /[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]/;
const SINGLE_BYTE_UTF8 = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){3}/;
const MULTI_BYTE_UTF8 = /(?:[\xe3-\xef][\x80-\xbf]{2}){4}/;
const LONGEST = 12;

/**
 * Watches for UTF-8 among the bytes of an encoding that was only detected: files that several programs wrote are often of two
 * encodings, and almost any bytes can be read as windows-1252. In encodings of other scripts such pairs occur, long runs of them do not.
 */
function utf8Watch(encoding: string): (bytes: Buffer) => void {
  const patterns =
    familyOf(encoding) === "multi-byte"
      ? [MULTI_BYTE_UTF8]
      : LATIN.has(encoding)
        ? [LATIN_IN_UTF8, SINGLE_BYTE_UTF8]
        : [SINGLE_BYTE_UTF8];
  let tail = "";
  return (bytes) => {
    const seen = tail + bytes.toString("latin1");
    const found = patterns.map((pattern) => pattern.exec(seen)?.[0]).find((match) => match !== undefined);
    if (found !== undefined) {
      throw new Fault(`are UTF-8 in a file that is ${encoding} elsewhere`, Buffer.from(found, "latin1"));
    }
    tail = seen.slice(1 - LONGEST);
  };
}

const LATIN: ReadonlySet<string> = new Set(["windows-1252", "windows-1250", "windows-1254", "iso-8859-2"]);

/**
 * Reads the source once more, byte by byte where the fault is, to say its line: decoders do not tell where they failed, and to count
 * lines all along would cost those files that are right.
 */
async function placed(offset: number, source: ByteSource, encoded: Encoded, reading: Reading): Promise<Error> {
  const strict = strictDecoder(encoded);
  const lines = lineCounter();
  let recent: number[] = [];
  const { signal } = reading;
  try {
    for await (const part of parts(bodyOf(source, encoded, signal ? { signal } : {}), offset - BEFORE)) {
      recent.push(...part.subarray(-LONGEST));
      const text = strict.decode(part);
      if (text !== "") recent = [];
      lines.add(text);
    }
    lines.add(strict.end());
  } catch (error) {
    if (error instanceof Fault) return faultError(source.name, lines.line(), error, recent, encoded);
    throw error;
  }
  return inputError(source.name, lines.line(), "the file changed while it was being read");
}

/** Pieces as they come up to an offset, single bytes from there. */
async function* parts(pieces: AsyncIterable<Buffer>, from: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const piece of pieces) {
    const whole = Math.min(Math.max(from - at, 0), piece.length);
    if (whole > 0) yield piece.subarray(0, whole);
    for (let index = whole; index < piece.length; index++) yield piece.subarray(index, index + 1);
    at += piece.length;
  }
}

function faultError(
  name: string,
  line: number,
  fault: Fault,
  recent: readonly number[],
  { encoding, encodingFrom }: Encoded,
): Error {
  const bytes = [...(fault.bytes ?? recent.slice(-8))].map((byte) => byte.toString(16).padStart(2, "0"));
  const how = encodingFrom === "given" ? "as given" : encodingFrom === "bom" ? "by its mark" : "as detected";
  return inputError(
    name,
    line,
    `the bytes ${bytes.join(" ")} ${fault.message}; expected ${encoding} ${how}`,
    "Save the whole file in one encoding, best UTF-8, or say which it is with --encoding.",
  );
}

/** Counts lines as they end by LF, CR or both. */
export function lineCounter(): { add(text: string): void; line(): number } {
  let line = 1;
  let afterCr = false;
  return {
    add(text) {
      if (text === "") return;
      line += text.match(/\r\n?|\n/g)?.length ?? 0;
      if (afterCr && text.startsWith("\n")) line--;
      afterCr = text.endsWith("\r");
    },
    line: () => line,
  };
}

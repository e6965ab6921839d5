/** Adds text and print size to a finished PNG, as chunks of its own (PNG specification, third edition). */

/** What a PNG says besides its pixels. */
export interface PngExtras {
  /** Keyword (Latin letters, at most 79) and text. */
  readonly texts: readonly (readonly [keyword: string, text: string])[];
  readonly pixelsPerMetre?: number | undefined;
}

const SIGNATURE_LENGTH = 8;
/** Length, type, 13 bytes and checksum of the first chunk. */
const HEADER_LENGTH = 25;

/** Width and height in pixels, as the header has them. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(SIGNATURE_LENGTH + 8), height: view.getUint32(SIGNATURE_LENGTH + 12) };
}

/** The same PNG with the extras between its header and its pixels. */
export function withExtras(png: Uint8Array, { texts, pixelsPerMetre }: PngExtras): Uint8Array {
  const start = SIGNATURE_LENGTH + HEADER_LENGTH;
  const chunks = [
    ...(pixelsPerMetre === undefined ? [] : [chunk("pHYs", density(pixelsPerMetre))]),
    ...texts.map(([keyword, text]) => chunk("iTXt", internationalText(keyword, text))),
  ];
  return Buffer.concat([png.subarray(0, start), ...chunks, png.subarray(start)]);
}

function density(pixelsPerMetre: number): Buffer {
  const content = Buffer.alloc(9);
  content.writeUInt32BE(Math.round(pixelsPerMetre), 0);
  content.writeUInt32BE(Math.round(pixelsPerMetre), 4);
  // The unit is the metre.
  content.writeUInt8(1, 8);
  return content;
}

/** Uncompressed UTF-8, without a language and without a translated keyword. A text holds no NUL. */
function internationalText(keyword: string, text: string): Buffer {
  return Buffer.concat([
    Buffer.from(keyword, "latin1"),
    Buffer.alloc(5),
    Buffer.from(text.replaceAll("\0", ""), "utf8"),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const written = Buffer.alloc(content.length + 12);
  written.writeUInt32BE(content.length, 0);
  written.write(type, 4, "latin1");
  content.copy(written, 8);
  written.writeUInt32BE(checksum(written.subarray(4, content.length + 8)), content.length + 8);
  return written;
}

// zlib.crc32 came to Node after the oldest version that Parley runs on.
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in zip and PNG. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

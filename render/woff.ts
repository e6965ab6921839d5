/** Packs a font as WOFF 1.0 (https://www.w3.org/TR/WOFF/): the tables of an SFNT, each compressed by itself. */
import { zlibSync } from "fflate";

/** `wOFF`. */
const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const LEVEL = 9;

/**
 * The same font as WOFF. The same bytes give the same bytes, on any machine: what compresses is JavaScript, since zlib differs from processor to
 * processor; tables that would not get smaller stay as they are.
 * @param sfnt TrueType or OpenType, one font
 */
export function woffOf(sfnt: Buffer): Buffer {
  const count = sfnt.readUInt16BE(4);
  const directory = Buffer.alloc(HEADER + ENTRY * count);
  const tables: Uint8Array[] = [];
  let end = directory.length;
  let whole = SFNT_HEADER + SFNT_ENTRY * count;
  for (let index = 0; index < count; index += 1) {
    const record = SFNT_HEADER + SFNT_ENTRY * index;
    const start = sfnt.readUInt32BE(record + 8);
    const length = sfnt.readUInt32BE(record + 12);
    const table = packed(sfnt.subarray(start, start + length));
    const entry = HEADER + ENTRY * index;
    sfnt.copy(directory, entry, record, record + 4); // Its tag.
    directory.writeUInt32BE(end, entry + 4);
    directory.writeUInt32BE(table.length, entry + 8);
    directory.writeUInt32BE(length, entry + 12);
    sfnt.copy(directory, entry + 16, record + 4, record + 8); // Its checksum.
    tables.push(table, Buffer.alloc(padding(table.length)));
    end += table.length + padding(table.length);
    whole += length + padding(length);
  }
  directory.writeUInt32BE(SIGNATURE, 0);
  sfnt.copy(directory, 4, 0, 4); // Its flavour.
  directory.writeUInt32BE(end, 8);
  directory.writeUInt16BE(count, 12);
  directory.writeUInt32BE(whole, 16);
  return Buffer.concat([directory, ...tables]);
}

function packed(table: Uint8Array): Uint8Array {
  const smaller = zlibSync(table, { level: LEVEL });
  return smaller.length < table.length ? smaller : table;
}

/** Bytes up to the next multiple of four, where each table begins. */
function padding(length: number): number {
  return -length & 3;
}

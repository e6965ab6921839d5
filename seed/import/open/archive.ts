/** Unpacks gzip and the entries of zip archives in pieces, and refuses those that are broken or bombs. */
import { pipeline } from "node:stream";
import { crc32, createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from "node:zlib";
import * as yauzl from "yauzl";
import { inputError, quoted } from "../input.ts";
import { type DiskFile, fileBytes, type OnBytes, PIECE, watched } from "./disk-file.ts";
import { zipNameOf } from "./zip-name.ts";

/** Something with bytes, to be read as often as wanted. */
export interface ByteSource {
  readonly name: string;
  /** Bytes on the disk. */
  readonly size: number;
  /** What is in it, unpacked. `onBytes` hears how many of `size` have been read. */
  bytes(onBytes?: OnBytes): AsyncGenerator<Buffer>;
}

/** What may come out of a file at most. */
export interface Limits {
  readonly maxBytes: number;
}

/** Above this size, what grows more than the ratio in unpacking is a bomb. Texts hardly ever shrink to a fiftieth. */
const BOMB = { bytes: 100_000_000, ratio: 200 } as const;

/** A file as it is. */
export function plainSource(file: DiskFile, limits: Limits): ByteSource {
  const { name, size } = file;
  return { name, size, bytes: (onBytes) => bounded(fileBytes(file, onBytes), { name, size }, limits) };
}

/** What is in gzip data of one or more members. */
export function gunzipped(packed: ByteSource, limits: Limits): ByteSource {
  const { name, size } = packed;
  const bytes = (onBytes?: OnBytes): AsyncGenerator<Buffer> =>
    bounded(unpacked(packed.bytes(onBytes), createGunzip({ chunkSize: PIECE }), name), packed, limits);
  return { name, size, bytes };
}

/**
 * The files in a zip archive by name, without hidden ones and those that macOS adds.
 * @throws GraphError `invalid_request` where it is broken, encrypted, an office document, or has no file
 */
export async function zipSources(file: DiskFile, limits: Limits): Promise<readonly ByteSource[]> {
  const all: yauzl.Entry[] = [];
  for await (const entry of watched(file, entriesOf(file))) all.push(entry);
  const named = all.map((entry) => ({ entry, path: zipNameOf(entry) }));
  refuseOffice(
    file.name,
    named.map(({ path }) => path),
  );
  if (all.reduce((sum, entry) => sum + entry.compressedSize, 0) > file.size) {
    throw inputError(file.name, 1, "the zip archive is broken or a bomb: its entries overlap");
  }
  const usable = named.filter(({ path }) => isUsable(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (usable.length === 0) throw inputError(file.name, 1, "the zip archive holds no file that could be read");
  for (const [index, { path }] of usable.entries()) {
    if (path === usable[index + 1]?.path) throw inputError(file.name, 1, `the archive has two files ${quoted(path)}`);
  }
  return usable.map(({ entry, path }) => entrySource(file, entry, `${file.name}/${path}`, limits));
}

function isUsable(path: string): boolean {
  return !path.endsWith("/") && path.split("/").every((part) => part !== "__MACOSX" && !part.startsWith("."));
}

const OFFICE = [
  { begins: "xl/", is: "an Excel workbook" },
  { begins: "word/", is: "a Word document" },
  { begins: "ppt/", is: "a PowerPoint presentation" },
] as const;

function refuseOffice(name: string, paths: readonly string[]): void {
  const microsoft = paths.includes("[Content_Types].xml");
  if (!microsoft && !paths.includes("mimetype")) return;
  const found = OFFICE.find(({ begins }) => paths.some((path) => path.startsWith(begins)))?.is;
  const is = microsoft ? (found ?? "an office document") : "an OpenDocument file";
  throw inputError(name, 1, `this is ${is}, expected a text`, "Save the sheet as CSV UTF-8 and import that.");
}

function entrySource(file: DiskFile, entry: yauzl.Entry, name: string, limits: Limits): ByteSource {
  if (entry.isEncrypted()) {
    throw inputError(name, 1, "the entry is encrypted", "Unpack the archive with its password and import the files.");
  }
  if (!entry.canDecodeFileData()) {
    throw inputError(name, 1, `the entry is packed by method ${entry.compressionMethod}, expected 0 or 8 (deflate)`);
  }
  const size = entry.compressedSize;
  const bytes = (onBytes?: OnBytes): AsyncGenerator<Buffer> => {
    const raw = watched(file, packedBytes(file, entry, onBytes));
    const plain = entry.compressionMethod === 0 ? raw : unpacked(raw, createInflateRaw({ chunkSize: PIECE }), name);
    return bounded(summed(plain, entry, name), { name, size }, limits);
  };
  return { name, size, bytes };
}

async function* entriesOf(file: DiskFile): AsyncGenerator<yauzl.Entry> {
  const zip = await openZip(file);
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw brokenZip(file.name, error);
  } finally {
    zip.close();
  }
}

/** The bytes of an entry as they are in the archive. Each reading opens the archive anew, so that nothing stays open between two. */
async function* packedBytes(file: DiskFile, entry: yauzl.Entry, onBytes: OnBytes | undefined): AsyncGenerator<Buffer> {
  const zip = await openZip(file);
  try {
    let read = 0;
    for await (const piece of await zip.openReadStreamPromise(entry, { decodeFileData: false })) {
      read += piece.length;
      onBytes?.(read);
      yield piece;
    }
  } catch (error) {
    throw brokenZip(file.name, error);
  } finally {
    zip.close();
  }
}

function openZip(file: DiskFile): Promise<yauzl.ZipFile> {
  return yauzl.openPromise(file.path, { autoClose: false }).catch((error: unknown) => {
    throw brokenZip(file.name, error);
  });
}

function brokenZip(name: string, error: unknown): Error {
  // What the file system says is not of the archive.
  if (error instanceof Error && "syscall" in error) return error;
  return inputError(name, 1, `the zip archive is broken: ${error instanceof Error ? error.message : String(error)}`);
}

async function* unpacked(
  packed: AsyncIterable<Buffer>,
  unpacker: Gunzip | InflateRaw,
  name: string,
): AsyncGenerator<Buffer> {
  // The failure comes out of the loop; the callback is there because pipeline wants one.
  const stream = pipeline(packed, unpacker, () => undefined);
  try {
    yield* stream;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    const what = error.code === "Z_BUF_ERROR" ? "is cut off" : `is broken (${error.message})`;
    throw inputError(name, 1, `the compressed data ${what}`, "Fetch the file again; it may not have arrived whole.");
  }
}

function isZlibError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
}

/** Compares an entry with the checksum that the archive has for it: yauzl does not. */
async function* summed(plain: AsyncIterable<Buffer>, entry: yauzl.Entry, name: string): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of plain) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc32) throw inputError(name, 1, "the entry is broken: its checksum does not fit its content");
}

/** Counts what comes out, whatever headers say. */
async function* bounded(
  pieces: AsyncIterable<Buffer>,
  { name, size }: Pick<ByteSource, "name" | "size">,
  { maxBytes }: Limits,
): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    if (read > maxBytes) throw inputError(name, 1, `the file holds more than ${maxBytes} bytes, which is the limit`);
    if (read > BOMB.bytes && read > BOMB.ratio * size) {
      throw inputError(
        name,
        1,
        `the file is a bomb: ${size} bytes unpack to more than ${read}`,
        "If you trust it, unpack it yourself and import the file that comes out.",
      );
    }
    yield piece;
  }
}

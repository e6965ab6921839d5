/** Opens files for reading: plain, packed by gzip or in a zip archive, in whatever encoding they are. */

import { inputError, type TextSource } from "../input.ts";
import { type ByteSource, gunzipped, type Limits, plainSource, zipSources } from "./archive.ts";
import { decodedText, type Encoded, lineCounter } from "./decode.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { diskFile } from "./disk-file.ts";
import { bomOf, encodingOf, type GivenEncoding } from "./encodings.ts";
import { binaryKindOf, isGzip, isHtml, isZip } from "./file-kind.ts";
import { type Sample, sampleOf } from "./sample.ts";
import { sourceNames } from "./source-names.ts";

const MAX_BYTES = 64 * 2 ** 30;

/**
 * Opens the files at `paths`, in their order; a zip archive gives a source for each file in it, by name. `encoding` is a label that
 * overrides what the files say; at most `maxBytes` may come out of each, unpacked (64 GiB where it is not said).
 * @throws GraphError `invalid_request` for paths that are no files, an unknown encoding, and files that are no texts
 */
export async function openSources(
  paths: readonly string[],
  options: { readonly encoding?: string | undefined; readonly maxBytes?: number },
): Promise<readonly TextSource[]> {
  const given = options.encoding === undefined ? undefined : encodingOf(options.encoding);
  const limits = { maxBytes: options.maxBytes ?? MAX_BYTES };
  const names = sourceNames(paths);
  const sources: TextSource[] = [];
  for (const [index, path] of paths.entries()) {
    for (const source of await filesAt(path, names[index] ?? path, limits)) {
      sources.push(await textSource(await unpackedOf(source, limits), given));
    }
  }
  return sources;
}

async function filesAt(path: string, name: string, limits: Limits): Promise<readonly ByteSource[]> {
  const file = await diskFile(path, name);
  const plain = plainSource(file, limits);
  const start = await startOf(plain);
  if (isZip(start)) return zipSources(file, limits);
  if (name.toLowerCase().endsWith(".zip") && start.length > 0 && !isHtml(start)) {
    throw inputError(name, 1, "the file is no zip archive, though it is called so", "Fetch it again.");
  }
  return [plain];
}

async function unpackedOf(source: ByteSource, limits: Limits): Promise<ByteSource> {
  return isGzip(await startOf(source)) ? gunzipped(source, limits) : source;
}

/** The first piece of a source; empty where it is empty. */
async function startOf(source: ByteSource): Promise<Buffer> {
  for await (const piece of source.bytes()) return piece;
  return Buffer.alloc(0);
}

async function textSource(source: ByteSource, given: GivenEncoding | undefined): Promise<TextSource> {
  const sample = await sampleOf(source.bytes(), given === undefined ? "read-on" : "stop");
  refuseOthers(source.name, sample);
  const encoded = await encodedAs(source, sample, given);
  refuseBlank(source.name, sample, encoded);
  const { name, size } = source;
  const { encoding, encodingFrom } = encoded;
  return { name, encoding, encodingFrom, size, text: (reading) => decodedText(source, encoded, reading) };
}

/** Refuses what is no text. */
function refuseOthers(name: string, { head, blank, whole }: Sample): void {
  if (blank && whole) throw emptyError(name);
  if (isZip(head) || isGzip(head)) {
    throw inputError(name, 1, "the file is an archive in an archive", "Unpack it and import what is in it.");
  }
  const kind = binaryKindOf(head);
  if (kind !== undefined) {
    throw inputError(
      name,
      1,
      `this is ${kind}, expected a text`,
      "Save or unpack its data as a text, best as CSV UTF-8.",
    );
  }
  if (isHtml(head)) {
    throw inputError(
      name,
      1,
      "this is an HTML page, expected data",
      "Web sites often send such a page to say that something went wrong; open it in a browser, and fetch the data again.",
    );
  }
}

async function encodedAs(source: ByteSource, sample: Sample, given: GivenEncoding | undefined): Promise<Encoded> {
  const bom = bomOf(sample.head);
  if (given !== undefined) return givenAs(source.name, given, bom);
  if (bom !== undefined) return { encoding: bom.encoding, encodingFrom: "bom", bom };
  const encoding = detectEncoding(sample.telling);
  if (encoding !== undefined) return { encoding, encodingFrom: "detected", bom: undefined };
  throw inputError(
    source.name,
    await firstForeignLine(source),
    "the encoding cannot be told: what is not ASCII here is neither UTF-8 nor clearly of another encoding",
    "Say which it is with --encoding, such as --encoding windows-1252 or --encoding shift_jis.",
  );
}

function givenAs(name: string, given: GivenEncoding, bom: Encoded["bom"]): Encoded {
  const { encoding, openOrder } = given;
  if (bom === undefined || bom.encoding === encoding) return { encoding, encodingFrom: "given", bom };
  if (openOrder && bom.encoding.slice(0, 6) === encoding.slice(0, 6)) {
    return { encoding: bom.encoding, encodingFrom: "given", bom };
  }
  // To obey would put the mark into the first cell as rubbish, and garble the rest.
  throw inputError(
    name,
    1,
    `the file begins with the byte order mark of ${bom.encoding}, expected ${encoding} as given`,
    `Leave --encoding away, or say --encoding ${bom.encoding}.`,
  );
}

/** Refuses a mark with nothing or white space after it; wide encodings pad their spaces with zero bytes. */
function refuseBlank(name: string, { head, whole }: Sample, { encoding, bom }: Encoded): void {
  const blank = /^utf-(?:16|32)/.test(encoding) ? /^[\0\t-\r ]*$/ : /^[\t-\r ]*$/;
  if (whole && blank.test(head.toString("latin1", bom?.length))) throw emptyError(name);
}

function emptyError(name: string): Error {
  return inputError(name, 1, "the file is empty");
}

async function firstForeignLine(source: ByteSource): Promise<number> {
  const lines = lineCounter();
  for await (const piece of source.bytes()) {
    const first = piece.findIndex((byte) => byte >= 0x80);
    lines.add(piece.toString("latin1", 0, first < 0 ? piece.length : first));
    if (first >= 0) break;
  }
  return lines.line();
}

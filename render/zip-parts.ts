/** Several files as one ZIP, which is the same for the same files: no clock and no time zone goes into it. */
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in the archive. */
export interface ZipPart {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

const PIECE = 65_536;
/** A day of no meaning. ZIP tells times in the zone of whoever packs: made from parts, the bytes are the same in every zone. */
const NO_TIME = { year: 2000, month: 0, day: 1 };

/** The archive as a stream of bytes; parts are written one after the other while it is read. */
export function zipOf(parts: readonly ZipPart[]): Readable {
  const archive = new ZipFile();
  const out = archive.outputStream.pipe(new PassThrough());
  archive.on("error", (error: Error) => out.destroy(error));
  const mtime = new Date(NO_TIME.year, NO_TIME.month, NO_TIME.day);
  for (const { name, chunks } of parts) {
    const content = Readable.from(pieces(chunks), { objectMode: false });
    content.on("error", (error) => out.destroy(error));
    archive.addReadStream(content, name, { mtime, forceDosTimestamp: true, mode: 0o100644 });
  }
  archive.end();
  return out;
}

/** Bytes in pieces worth handing over. */
function* pieces(chunks: Iterable<string>): Generator<Buffer> {
  let waiting = "";
  for (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting !== "") yield Buffer.from(waiting);
}

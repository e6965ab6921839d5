/** Finds out what an entry of a zip archive is called, for archives seldom say in which encoding their names are. */
import type { Entry } from "yauzl";
import { decoderOf } from "./encodings.ts";

const UTF8_FLAG = 0x08_00;
const UNICODE_PATH = 0x70_75;

/** Encodings of names without a flag: macOS and Linux write UTF-8, Windows in Japan Shift_JIS. */
const UNFLAGGED = ["utf-8", "shift_jis"];

/** The path of an entry in its archive, with `/`. */
export function zipNameOf(entry: Entry): string {
  const isSaid =
    (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  if (isSaid) return entry.fileName;
  for (const encoding of UNFLAGGED) {
    const name = decoded(entry.fileNameRaw, encoding);
    if (name !== undefined) return name.replaceAll("\\", "/");
  }
  // What yauzl took it for: the code page of DOS that the standard names.
  return entry.fileName;
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  const decoder = decoderOf(encoding);
  try {
    return decoder.decode(bytes) + decoder.end();
  } catch {
    return undefined;
  }
}

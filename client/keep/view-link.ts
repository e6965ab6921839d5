/**
 * A view in the fragment of an address, which no server sees or logs: `#v=<base64url of the deflated note>`. Addresses that hold no view say why:
 * `#v=large` (it would be too long), `#v=file` (what is shown is in a file, not in the database).
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { GraphError } from "../../graph/errors.ts";
import { base64Text, readBase64 } from "../../graph/query-api/texts.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import { noteText, readViewNote } from "../../graph/view/view-note.ts";
import { VIEW_HASH } from "./view-hash.ts";

/** Characters that such a fragment has at most: mail programs, chats and servers of links cut or refuse longer addresses. */
export const LONGEST_VIEW_LINK = 8_000;
/** Characters of a fragment that is read: one that another version has made may be longer. */
const LONGEST_READ = 64_000;
/** Characters that a fragment may unpack to. */
const LONGEST_NOTE = 2_000_000;
/** Nodes and relationships beyond which no view fits: packing it would be work for nothing. */
const MOST_PACKED = 4_000;

/** Why an address holds no view. */
export type NoView = "large" | "file";

/** The fragment of a view, without `#`; undefined where it would be longer than `LONGEST_VIEW_LINK`. */
export function packView(note: ViewNote): string | undefined {
  if (note.nodes.length + note.relationships.length > MOST_PACKED) return undefined;
  const packed = base64Text(deflateSync(strToU8(noteText(note)), { level: 9 }))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
  const fragment = `${VIEW_HASH}${packed}`;
  return fragment.length <= LONGEST_VIEW_LINK ? fragment : undefined;
}

/**
 * The view in a fragment, or why it has none; undefined where it is none of ours.
 * @param hash with `#`, as `location.hash`
 * @throws GraphError `invalid_request` or `too_large` for a link that is damaged or was made to do harm
 */
export function unpackView(hash: string): ViewNote | NoView | undefined {
  if (!hash.startsWith(`#${VIEW_HASH}`)) return undefined;
  const packed = hash.slice(VIEW_HASH.length + 1);
  if (packed === "large" || packed === "file") return packed;
  if (packed.length > LONGEST_READ) throw tooLong(LONGEST_READ);
  return readViewNote(inflated(bytesOf(packed)));
}

function bytesOf(packed: string): Uint8Array {
  try {
    return readBase64(packed.replaceAll("-", "+").replaceAll("_", "/"));
  } catch (error) {
    if (error instanceof GraphError) throw damaged("there are characters in it that no link has");
    throw error;
  }
}

function inflated(bytes: Uint8Array): string {
  // One byte more than allowed, so that what is too long shows; more is never unpacked.
  const room = new Uint8Array(LONGEST_NOTE + 1);
  let content: Uint8Array;
  try {
    content = inflateSync(bytes, { out: room });
  } catch (error) {
    // Whatever the library trips over, the link is not whole.
    throw damaged(`a part of it is missing (${error instanceof Error ? error.message : String(error)})`);
  }
  if (content.length > LONGEST_NOTE) throw tooLong(LONGEST_NOTE);
  return strFromU8(content);
}

function damaged(why: string): GraphError {
  return new GraphError("invalid_request", `The link cannot be read: ${why}.`, {
    hint: "Ask whoever sent it for the whole link, or for the view as a file.",
  });
}

function tooLong(most: number): GraphError {
  return new GraphError("too_large", `The link holds more than ${most} characters.`, {
    hint: "Ask whoever sent it for the view as a file.",
  });
}

/**
 * A link that carries a query and its parameters in the hash of the address, so that no server ever sees or logs them:
 * `#cypher=MATCH…&params={typed JSON}&db=neo4j&run=1`; a long one is packed: `#cypherz=<base64url of the same, deflated>`.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { lexCypher } from "../../../graph/cypher-lexer.ts";
import { GraphError } from "../../../graph/errors.ts";
import { typedParameters } from "../../../graph/query-api/read-typed.ts";
import { base64Text, readBase64 } from "../../../graph/query-api/texts.ts";
import { writeTypedParameters } from "../../../graph/query-api/typed.ts";
import type { ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import { PACKED_KEY, PLAIN_KEY } from "./console-link.ts";
import { seemsToWrite } from "./seems-to-write.ts";

/** What a link carries. */
export interface LinkedQuery {
  /** Commands and statements, as in the editor. */
  readonly statement: string;
  readonly parameters: ValueMap;
  readonly database?: string | undefined;
  /** Whether it asks to be run at once; `runsAtOnce` says whether it may. */
  readonly run?: boolean | undefined;
}

/** Characters from which on a link is packed. */
const LONG = 1_200;
/** Characters of a link at most: mail programs, chats and browsers cut or refuse longer ones. */
export const LONGEST_LINK = 30_000;
/** Characters that a packed link may unpack to: more than the longest statement of a reasonable query. */
const LONGEST_CONTENT = 1_000_000;

/**
 * The link to a query. `base` is the address of the page; a hash in it is replaced.
 * @throws GraphError `too_large` when the link would be too long, `invalid_request` for parameters that cannot be sent
 */
export function linkTo({ statement, parameters, database, run }: LinkedQuery, base: string): string {
  const used = parametersOf(statement, parameters);
  const content = new URLSearchParams({ [PLAIN_KEY]: statement });
  if (Object.keys(used).length > 0) content.set("params", writeTypedParameters(used));
  if (database !== undefined) content.set("db", database);
  if (run === true) content.set("run", "1");
  const page = base.replace(/#.*$/s, "");
  const plain = `${page}#${content}`;
  const link = plain.length <= LONG ? plain : `${page}#${PACKED_KEY}=${packed(content.toString())}`;
  if (link.length <= LONGEST_LINK) return link;
  throw new GraphError(
    "too_large",
    `The link would have ${link.length} characters; programs that pass links on cut them behind ${LONGEST_LINK}.`,
    { hint: "Save the query and send it as a .cypher file." },
  );
}

/** The parameters that a statement names; the others are nobody's business. */
export function parametersOf(statement: string, parameters: ValueMap): ValueMap {
  const names = new Set(lexCypher(statement).flatMap((token) => (token.kind === "parameter" ? [token.text] : [])));
  return valueMap(Object.entries(parameters).filter(([name]) => names.has(name)));
}

/**
 * What the hash of an address carries; undefined where it is no link to a query.
 * @throws GraphError `invalid_request` or `too_large` for a link that is damaged or was made to do harm
 */
export function readLink(hash: string): LinkedQuery | undefined {
  const given = hash.replace(/^#/, "");
  if (given.startsWith(`${PACKED_KEY}=`)) {
    if (given.length > LONGEST_LINK) throw tooLong(given.length, LONGEST_LINK);
    return readContent(unpacked(given.slice(PACKED_KEY.length + 1)));
  }
  return given.startsWith(`${PLAIN_KEY}=`) ? readContent(given) : undefined;
}

/** Whether a linked query is run without a press of the reader: it asks for it, and reads for certain. */
export function runsAtOnce({ run, statement }: LinkedQuery): boolean {
  return run === true && !seemsToWrite(statement);
}

function readContent(text: string): LinkedQuery {
  if (text.length > LONGEST_CONTENT) throw tooLong(text.length, LONGEST_CONTENT);
  const content = new URLSearchParams(text);
  const statement = (content.get(PLAIN_KEY) ?? "").replace(/\r\n?/g, "\n");
  if (statement.trim() === "") throw damaged("it has no query");
  if (statement.includes("\0")) throw damaged("there are NUL characters in its query");
  const database = content.get("db") ?? undefined;
  if (database !== undefined && !/^[\p{L}\p{N}._-]{1,63}$/u.test(database)) throw damaged("its database has no name");
  return { statement, parameters: readGiven(content.get("params")), database, run: content.get("run") === "1" };
}

function readGiven(text: string | null): ValueMap {
  if (text === null) return valueMap([]);
  try {
    return valueMap(Object.entries(typedParameters(JSON.parse(text))));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof GraphError)
      throw damaged(`its parameters cannot be read (${error.message.slice(0, 120)})`);
    throw error;
  }
}

function packed(text: string): string {
  return base64Text(deflateSync(strToU8(text), { level: 9 }))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function unpacked(text: string): string {
  const bytes = bytesOf(text);
  // One byte more than allowed, so that what is too long shows; more is never unpacked.
  const room = new Uint8Array(LONGEST_CONTENT + 1);
  const content = inflated(bytes, room);
  if (content.length > LONGEST_CONTENT) throw tooLong(content.length, LONGEST_CONTENT);
  return strFromU8(content);
}

function bytesOf(text: string): Uint8Array {
  try {
    return readBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch (error) {
    if (error instanceof GraphError) throw damaged("there are characters in it that no link has");
    throw error;
  }
}

function inflated(bytes: Uint8Array, room: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { out: room });
  } catch (error) {
    // Whatever the library trips over, the link is not whole.
    throw damaged(`a part of it is missing (${error instanceof Error ? error.message : String(error)})`);
  }
}

function damaged(why: string): GraphError {
  return new GraphError("invalid_request", `The link cannot be read: ${why}.`, {
    hint: "Ask whoever sent it for the whole link, or for the query itself.",
  });
}

function tooLong(length: number, most: number): GraphError {
  return new GraphError("too_large", `The link has at least ${length} characters; ${most} are read at most.`);
}

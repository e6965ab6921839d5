/** Where the statement of a command comes from: the command line, a file, standard input; and what is told when it is wrong. */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { GraphError } from "../graph/errors.ts";
import type { GivenOptions } from "./options.ts";
import { say } from "./terminal.ts";

/** Seconds that a query may take unless `--timeout` says otherwise: whoever waits at a terminal ends it with Ctrl+C. */
export const DEFAULT_TIMEOUT_SECONDS = 3_600;
export const LONGEST_TIMEOUT_SECONDS = 86_400;

/**
 * The statement.
 * @param text as given; `-` or nothing reads standard input, unless there is a file
 * @param file path of a file with the statement
 * @throws GraphError `invalid_request` when there are two, none, or one that cannot be read
 */
export async function statementOf(text: string | undefined, file: string | undefined): Promise<string> {
  if (text !== undefined && file !== undefined) {
    throw new GraphError("invalid_request", "A statement and `--file` were given; one of them is expected.");
  }
  if (file !== undefined) return notEmpty(await readTextFile(file, "statement"), `The file ${file}`);
  if (text !== undefined && text !== "-") return notEmpty(text, "The statement");
  if (process.stdin.isTTY) say("Reading the statement from standard input; Ctrl+D ends it.");
  return notEmpty(decoded(await buffer(process.stdin), "standard input"), "Standard input");
}

/** The options with the statement of standard input in the place of `-`, so that it can be used more than once. */
export async function readStatementOnce(given: GivenOptions): Promise<GivenOptions> {
  return given.query === "-" ? { ...given, query: await statementOf("-", undefined) } : given;
}

/**
 * The text of a file in UTF-8, without a byte order mark.
 * @param what it holds, for the message
 * @throws GraphError `invalid_request` when it cannot be read or is not UTF-8
 */
export async function readTextFile(file: string, what: string): Promise<string> {
  return decoded(await readBytes(file, what), file);
}

/** The bytes of a file. @throws GraphError `invalid_request` when it cannot be read */
export async function readBytes(file: string, what: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    throw new GraphError("invalid_request", `The ${what} ${file} cannot be read${reason}.`, {
      hint: "Check the path.",
      cause,
    });
  }
}

/**
 * A statement that the database or the guard does not accept is wrong input, so it ends the command like wrong use; with the place where it is wrong.
 * Every other error stays as it is.
 */
export function statementError(error: unknown): unknown {
  if (!(error instanceof GraphError)) return error;
  const { line, column } = error.details ?? {};
  const place = line === undefined || column === undefined ? "" : ` (line ${line}, column ${column})`;
  if (error.code === "cypher_error") {
    const { hint, details, message } = error;
    return new GraphError("invalid_request", `${message}${place}`, { hint, details, cause: error });
  }
  if (error.code !== "not_read_only") return error;
  return new GraphError("invalid_request", `${error.message}${place}`, {
    hint: "Parley's commands only read with Cypher; `parley seed` and `parley import` load data.",
    details: error.details,
    cause: error,
  });
}

function notEmpty(text: string, what: string): string {
  if (text.trim() !== "") return text;
  throw new GraphError("invalid_request", `${what} is empty; a Cypher statement is expected.`, {
    hint: 'Such as "MATCH (a:Actor) RETURN a.name".',
  });
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GraphError("invalid_request", `${name} is not text in UTF-8.`, { hint: "Save it as UTF-8.", cause });
  }
}

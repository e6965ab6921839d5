/** Sends a statement to the Query API and hands over the lines of its answer. */
import { GraphError } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import { writeTypedParameters } from "../../graph/query-api/typed.ts";
import type { ValueMap } from "../../graph/values.ts";
import type { HttpClient } from "./client.ts";
import { isAborted } from "./client.ts";
import { brokenOff, errorOfResponse } from "./query-errors.ts";
import { readLines } from "./read-lines.ts";

/** What is run, and how. */
export interface StatementRequest {
  readonly statement: string;
  readonly parameters: ValueMap;
  /** Undefined as long as the page does not know the database: the question then fails as `engine_unavailable`. */
  readonly database: string | undefined;
  /** Rows at most; the server's own limit where undefined. */
  readonly maxRows?: number | undefined;
  /** Seconds at most; the server's own limit where undefined. */
  readonly seconds?: number | undefined;
  /** `WRITE` only where the reader has agreed to this very statement. */
  readonly accessMode: "READ" | "WRITE";
  /** Ends the query in the database when aborted. */
  readonly signal: AbortSignal;
}

/**
 * The lines of the answer, some at a time.
 * @throws GraphError where the server refuses, cannot be reached or answers in another form; an AbortError when aborted
 */
export async function sendQuery(
  client: HttpClient,
  request: StatementRequest,
): Promise<AsyncGenerator<readonly string[]>> {
  const { database, signal } = request;
  if (database === undefined) {
    throw new GraphError("engine_unavailable", "The database is not ready yet.", { hint: "Try again in a moment." });
  }
  const response = await client.send(pathOf(database), {
    method: "POST",
    headers: { accept: "application/x-ndjson", "content-type": TYPED_JSON },
    body: bodyOf(request),
    signal,
  });
  if (response.ok && response.body !== null) return readLines(response.body);
  throw await errorOfResponse(response);
}

/** Where statements for a database are sent. */
export function pathOf(database: string): string {
  return `/db/${encodeURIComponent(database)}/query/v2`;
}

/** What was thrown while an answer was read, as a failure that can be told; undefined where the reader stopped it. */
export function failureOf(error: unknown, signal: AbortSignal): GraphError | undefined {
  if (isAborted(error) || signal.aborted) return undefined;
  return error instanceof GraphError ? error : brokenOff(error);
}

function bodyOf({ statement, parameters, maxRows, seconds, accessMode }: StatementRequest): string {
  const members = [
    `"statement":${JSON.stringify(statement)}`,
    `"parameters":${writeTypedParameters(parameters)}`,
    `"accessMode":"${accessMode}"`,
    '"includeCounters":true',
    ...(maxRows === undefined ? [] : [`"maxRows":${maxRows}`]),
    ...(seconds === undefined ? [] : [`"maxExecutionTime":${seconds}`]),
  ];
  return `{${members.join(",")}}`;
}

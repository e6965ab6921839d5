/** Runs Cypher over the Query API: typed JSON both ways, so that nothing is lost. */
import type { ErrorCode, ErrorDetails } from "../../graph/errors.ts";
import { GraphError, STATUS_OF_CODE } from "../../graph/errors.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import { readTypedRow } from "../../graph/query-api/read-typed.ts";
import { writeTypedParameters } from "../../graph/query-api/typed.ts";
import type { Notification } from "../../graph/store.ts";
import type { Value, ValueMap } from "../../graph/values.ts";
import type { HttpClient } from "./client.ts";
import { errorOf } from "./client.ts";

/** Rows that the page asks for at most; the server tells when there are more. */
const MOST_ROWS = 1000;

/** The answer to a statement. */
export interface QueryAnswer {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether the server left rows out. */
  readonly truncated: boolean;
  /** Milliseconds in the database; undefined where the server does not say. */
  readonly databaseMs: number | undefined;
  readonly notifications: readonly Notification[];
}

/** An answer of the Query API on the wire, as far as the page reads it. */
interface WireAnswer {
  readonly data?: { readonly fields: readonly string[]; readonly values: readonly (readonly unknown[])[] };
  readonly notifications?: readonly Notification[];
  readonly truncated?: boolean;
  readonly timings?: { readonly availableAfterMs: number; readonly consumedAfterMs: number };
  readonly errors?: readonly WireError[];
}

interface WireError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly details?: ErrorDetails;
  readonly parleyCode?: string;
}

/** What to run, and where. */
export interface QueryRequest {
  readonly statement: string;
  readonly parameters: ValueMap;
  /** Undefined as long as the page does not know the database: the question then fails as `engine_unavailable`. */
  readonly database: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Runs a statement and collects its answer; aborting the signal ends the query in the database.
 * @throws GraphError `cypher_error` with line and column, `not_read_only`, `query_timeout`, …; an AbortError when aborted
 */
export async function runQuery(
  client: HttpClient,
  { statement, parameters, database, signal }: QueryRequest,
): Promise<QueryAnswer> {
  if (database === undefined) {
    throw new GraphError("engine_unavailable", "The database is not ready yet.", { hint: "Try again in a moment." });
  }
  const response = await client.send(`/db/${encodeURIComponent(database)}/query/v2`, {
    method: "POST",
    headers: { accept: TYPED_JSON, "content-type": TYPED_JSON },
    body: `{"statement":${JSON.stringify(statement)},"parameters":${writeTypedParameters(parameters)},"maxRows":${MOST_ROWS}}`,
    signal,
  });
  const body = await readBody(response, signal);
  const error = body?.errors?.[0];
  if (error !== undefined) throw errorOfQuery(error, response.status);
  if (!response.ok || body?.data === undefined) throw errorOf(response, body);
  return answerOf(body, body.data);
}

function answerOf(body: WireAnswer, data: NonNullable<WireAnswer["data"]>): QueryAnswer {
  const { timings } = body;
  return {
    fields: data.fields,
    rows: data.values.map(readTypedRow),
    truncated: body.truncated === true,
    databaseMs: timings === undefined ? undefined : timings.availableAfterMs + timings.consumedAfterMs,
    notifications: body.notifications ?? [],
  };
}

/** An error as the Query API writes it, in the words of this program; Neo4j's own code is kept. */
export function errorOfQuery(error: WireError, status: number): GraphError {
  return new GraphError(codeOf(error, status), error.message, {
    hint: error.hint,
    details: { neo4jCode: error.code, ...error.details },
  });
}

function codeOf({ code, parleyCode }: WireError, status: number): ErrorCode {
  if (parleyCode !== undefined && isErrorCode(parleyCode)) return parleyCode;
  if (code.startsWith("Neo.ClientError.Statement.")) return "cypher_error";
  if (code.startsWith("Neo.ClientError.Security.")) return "unauthorized";
  return status >= 500 ? "engine_unavailable" : "invalid_request";
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(STATUS_OF_CODE, text);
}

async function readBody(response: Response, signal: AbortSignal): Promise<WireAnswer | undefined> {
  try {
    // Our own server has made it from the same contract, so its shape is taken as said.
    return (await response.json()) as WireAnswer;
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof SyntaxError && !response.ok) return undefined;
    throw new GraphError("engine_unavailable", "The answer broke off before its end.", {
      hint: "The server may have stopped, or the connection was lost. Run the query again.",
      cause: error,
    });
  }
}

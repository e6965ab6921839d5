/** Errors of the Query API in the words of this program. */
import type { ErrorCode, ErrorDetails } from "../../graph/errors.ts";
import { GraphError, STATUS_OF_CODE } from "../../graph/errors.ts";
import { errorOf } from "./client.ts";

/** An error as the Query API writes it; `hint`, `details` and `parleyCode` are there where our own server answers. */
export interface WireError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly details?: ErrorDetails;
  readonly parleyCode?: string;
}

/** An error as a `GraphError`; Neo4j's own code is kept. */
export function errorOfQuery(error: WireError, status: number): GraphError {
  return new GraphError(codeOf(error, status), error.message, {
    hint: error.hint,
    details: { neo4jCode: error.code, ...error.details },
  });
}

/** The error of an answer that is not `ok`, whatever form its body has. */
export async function errorOfResponse(response: Response): Promise<GraphError> {
  const body = parsed(await response.text());
  const error = errorsIn(body)?.[0];
  return error === undefined ? errorOf(response, body) : errorOfQuery(error, response.status);
}

/** What is said where an answer ends before its last line. */
export function brokenOff(cause?: unknown): GraphError {
  return new GraphError("engine_unavailable", "The answer broke off before its end.", {
    hint: "The server may have stopped, or the connection was lost. Run the query again.",
    cause,
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

function errorsIn(body: unknown): readonly WireError[] | undefined {
  if (typeof body !== "object" || body === null || !("errors" in body) || !Array.isArray(body.errors)) return undefined;
  // Our own server has made it from the same contract, so its shape is taken as said.
  return body.errors as readonly WireError[];
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    // A proxy's page: the status alone is told.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

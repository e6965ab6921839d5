/** Translates what the driver and the database throw into the closed list of graph/errors.ts: by their codes, never by their sentences. */
import type { Neo4jError } from "neo4j-driver";
import type { ErrorCode, ErrorDetails } from "../errors.ts";
import { GraphError } from "../errors.ts";

/** What the messages name. */
export interface ErrorContext {
  readonly uri: string;
  readonly database?: string | undefined;
}

/** Where the statement that was sent begins to be the user's: lines and characters put before it. */
export interface Shift {
  readonly lines: number;
  readonly characters: number;
}

const NO_SHIFT: Shift = { lines: 0, characters: 0 };

interface Rule {
  /** Beginning of Neo4j's code. */
  readonly prefix: string;
  readonly code: ErrorCode;
  readonly message?: (context: ErrorContext, original: string) => string;
  readonly hint?: string;
  readonly retryAfter?: number;
}

// The first whose prefix fits wins: the particular before the general.
const RULES: readonly Rule[] = [
  {
    prefix: "Neo.ClientError.Security.AuthenticationRateLimit",
    code: "rate_limited",
    message: ({ uri }) => `Neo4j at ${uri} refuses to try again for a while: the password was wrong too often.`,
    hint: "Correct NEO4J_USERNAME and NEO4J_PASSWORD, then wait some seconds.",
    retryAfter: 5,
  },
  {
    prefix: "Neo.ClientError.Security.CredentialsExpired",
    code: "unauthorized",
    message: ({ uri }) => `The password for Neo4j at ${uri} must be changed before it can be used.`,
    hint: "Sign in once with cypher-shell or Neo4j Browser and set a new password.",
  },
  {
    prefix: "Neo.ClientError.Security.Forbidden",
    code: "unauthorized",
    hint: "The database user of NEO4J_USERNAME has no right to do this.",
  },
  {
    prefix: "Neo.ClientError.Security.",
    code: "unauthorized",
    message: ({ uri }) => `Neo4j at ${uri} does not accept the user name and password.`,
    hint: "Check NEO4J_USERNAME and NEO4J_PASSWORD.",
  },
  {
    prefix: "Neo.ClientError.Database.DatabaseNotFound",
    code: "not_found",
    message: ({ uri, database }) =>
      `Neo4j at ${uri} has no database ${database === undefined ? "of that name" : `"${database}"`}.`,
    hint: "Check the name (NEO4J_DATABASE); SHOW DATABASES lists those that are there.",
  },
  {
    prefix: "Neo.ClientError.Statement.AccessMode",
    code: "not_read_only",
    message: () => "This statement writes; it was run for reading only.",
  },
  { prefix: "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", code: "not_read_only" },
  { prefix: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", code: "not_read_only" },
  {
    prefix: "Neo.ClientError.Transaction.TransactionTimedOut",
    code: "query_timeout",
    message: () => "The query took longer than it may and was ended in the database.",
    hint: "Ask for less: a LIMIT, a label, a shorter path.",
  },
  {
    prefix: "Neo.ClientError.Transaction.Terminated",
    code: "query_timeout",
    message: () => "The query was ended in the database.",
  },
  {
    prefix: "Neo.TransientError.Transaction.Terminated",
    code: "query_timeout",
    message: () => "The query was ended in the database.",
  },
  { prefix: "Neo.TransientError.General.MemoryPoolOutOfMemoryError", code: "too_large", ...memory() },
  { prefix: "Neo.TransientError.General.TransactionMemoryLimit", code: "too_large", ...memory() },
  { prefix: "Neo.TransientError.General.TransactionOutOfMemoryError", code: "too_large", ...memory() },
  { prefix: "Neo.TransientError.General.OutOfMemoryError", code: "too_large", ...memory() },
  {
    prefix: "Neo.TransientError.General.StackOverFlowError",
    code: "too_large",
    message: () => "The query is nested too deeply for the database.",
  },
  {
    prefix: "Neo.ClientError.Statement.ParameterMissing",
    code: "cypher_error",
    hint: "Give a value for each $name in the query.",
  },
  { prefix: "Neo.ClientError.Request.", code: "invalid_request" },
  { prefix: "Neo.ClientError.Cluster.", code: "engine_unavailable", retryAfter: 2 },
  { prefix: "Neo.ClientError.Database.", code: "engine_unavailable", retryAfter: 2 },
  { prefix: "Neo.ClientError.", code: "cypher_error" },
  { prefix: "Neo.TransientError.", code: "engine_unavailable", hint: "Try again in a moment.", retryAfter: 1 },
  { prefix: "Neo.DatabaseError.", code: "internal" },
];

function memory(): Pick<Rule, "message" | "hint"> {
  return {
    message: () => "The query needs more memory than the database allows.",
    hint: "Ask for less at once: aggregate later, add a LIMIT, or collect fewer values.",
  };
}

/** Any failure as a GraphError; one that is a GraphError already stays as it is. */
export function toGraphError(error: unknown, context: ErrorContext, shift: Shift = NO_SHIFT): GraphError {
  if (error instanceof GraphError) return error;
  if (!isDriverError(error)) {
    return new GraphError("internal", error instanceof Error ? error.message : String(error), { cause: error });
  }
  const rule = RULES.find(({ prefix }) => error.code.startsWith(prefix));
  if (rule === undefined) return unreachable(error, context);
  const { message, place } = splitMessage(error, shift);
  const details: ErrorDetails = {
    neo4jCode: error.code,
    ...place,
    ...(rule.retryAfter === undefined ? {} : { retryAfter: rule.retryAfter }),
  };
  return new GraphError(rule.code, rule.message?.(context, message) ?? message, {
    hint: rule.hint,
    details,
    cause: error,
  });
}

/** Whether the driver says that the same question may succeed when asked again. */
export function isRetriable(error: unknown): boolean {
  if (!isDriverError(error) || !error.retryable) return false;
  const rule = RULES.find(({ prefix }) => error.code.startsWith(prefix));
  return rule === undefined || rule.code === "engine_unavailable" || error.code.endsWith("AuthorizationExpired");
}

/** Whether the connection itself failed: the database may be gone. */
export function isConnectionFailure(error: unknown): boolean {
  return isDriverError(error) && !error.code.startsWith("Neo.");
}

/** By name, not by class: npm may install the driver's core twice, and then there are two classes. */
function isDriverError(error: unknown): error is Neo4jError {
  return error instanceof Error && error.name === "Neo4jError";
}

// The driver gives this one neither a code nor a class of its own.
const NO_CONNECTION_FREE = "Connection acquisition timed out";

function unreachable(error: Neo4jError, context: ErrorContext): GraphError {
  if (error.message.startsWith(NO_CONNECTION_FREE)) {
    // Not `engine_unavailable`: the database is there, and whoever reads that code looks for another one.
    return new GraphError("rate_limited", `All connections to Neo4j at ${context.uri} are in use.`, {
      hint: "Try again in a moment.",
      details: { retryAfter: 1, limit: "connections" },
      cause: error,
    });
  }
  return new GraphError("engine_unavailable", `Neo4j at ${context.uri} does not answer: ${reasonOf(error)}`, {
    hint: "Check that it runs and that NEO4J_URI names its Bolt address (port 7687 by default).",
    details: { retryAfter: 2 },
    cause: error,
  });
}

/** The innermost reason: with routing, the driver wraps what happened. Behind "Caused by:" stands what the system said. */
function reasonOf(error: Error): string {
  let inner: Error = error;
  while (inner.cause instanceof Error) inner = inner.cause;
  const at = inner.message.lastIndexOf("Caused by: ");
  return at < 0 ? inner.message : inner.message.slice(at + "Caused by: ".length);
}

type Place = Pick<ErrorDetails, "line" | "column" | "offset">;

// Neo4j appends place and an echo of the line to its message: the only source of the place before GQL errors carry it.
const PLACE_AND_ECHO =
  /\s*(?:\(line (\d+), column (\d+) \(offset: (\d+)\)\)(?:\r?\n"[\s\S]*)?|\r?\n"[^\n]*"\r?\n *\^)$/;

function splitMessage(error: Neo4jError, shift: Shift): { message: string; place: Place } {
  const match = PLACE_AND_ECHO.exec(error.message);
  const message = match === null ? error.message : error.message.slice(0, match.index);
  const position = positionOf(error) ?? (match === null ? undefined : numbers(match[1], match[2], match[3]));
  return { message, place: position === undefined ? {} : shifted(position, shift) };
}

/** The position of a GQL diagnostic record, if the database gave one. */
function positionOf(error: Neo4jError): Required<Place> | undefined {
  const position: unknown = error.diagnosticRecord?._position;
  if (typeof position !== "object" || position === null) return undefined;
  const { line, column, offset } = position as { line?: unknown; column?: unknown; offset?: unknown };
  return numbers(line, column, offset);
}

function numbers(line: unknown, column: unknown, offset: unknown): Required<Place> | undefined {
  // Strings from the message, the driver's integers from a diagnostic record: both print their digits.
  const place = { line: Number(String(line)), column: Number(String(column)), offset: Number(String(offset)) };
  return place.line >= 1 && Number.isInteger(place.column) && Number.isInteger(place.offset) ? place : undefined;
}

function shifted(position: Required<Place>, shift: Shift): Place {
  const line = position.line - shift.lines;
  const offset = position.offset - shift.characters;
  return line < 1 || offset < 0 ? {} : { line, column: position.column, offset };
}

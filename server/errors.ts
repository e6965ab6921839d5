/** The one place where a failure becomes an answer: `{code, message, hint?, details?}`, or Neo4j's `{errors: […]}` on the Query API. */
import type { ErrorRequestHandler, Request, Response } from "express";
import type { Logger } from "pino";
import { ZodError } from "zod";
import { expectedBy, faultOf } from "../graph/contract/schema-fault.ts";
import type { ErrorBody } from "../graph/errors.ts";
import { GraphError, STATUS_OF_CODE } from "../graph/errors.ts";
import { RefusedRequest } from "./refused-request.ts";
import { recordOf } from "./request-record.ts";

/** One error as Neo4j's Query API writes it, with what we know beyond. */
export interface QueryApiError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly details?: ErrorBody["details"];
  /** Our code, for programs that know both APIs. */
  readonly parleyCode: string;
}

const NEO4J_CODES: { readonly [code in ErrorBody["code"]]: string } = {
  invalid_request: "Neo.ClientError.Request.Invalid",
  cypher_error: "Neo.ClientError.Statement.SyntaxError",
  unauthorized: "Neo.ClientError.Security.Unauthorized",
  not_read_only: "Neo.ClientError.Statement.AccessMode",
  not_found: "Neo.ClientError.Database.DatabaseNotFound",
  too_large: "Neo.ClientError.Request.Invalid",
  rate_limited: "Neo.TransientError.Request.NoThreadsAvailable",
  internal: "Neo.DatabaseError.General.UnknownError",
  engine_unavailable: "Neo.TransientError.General.DatabaseUnavailable",
  query_timeout: "Neo.ClientError.Transaction.TransactionTimedOut",
};

/** The address in which something was given that a schema refused. */
type Given = Partial<Pick<Request, "params" | "query">>;

/**
 * Anything thrown as a GraphError: what express and its body parser throw is translated, all else is `internal`.
 * @param request what is wrong is shown as it was written there
 */
export function graphErrorOf(error: unknown, request?: Given): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof ZodError) return invalidRequest(error, request);
  const { type, status, message } = httpError(error);
  if (type === "entity.too.large" || type === "parameters.too.many") {
    return new GraphError("too_large", "The body of the request is larger than this server takes.", {
      hint: "PARLEY_MAX_BODY sets how many kilobytes it may have.",
    });
  }
  if (type === "entity.parse.failed") return new GraphError("invalid_request", `The body is not JSON: ${message}`);
  if (status === 415) return new RefusedRequest(415, `The body cannot be read: ${message}.`, { hint: UNCODED });
  if (status !== undefined && status >= 400 && status < 500) return new GraphError("invalid_request", message);
  return new GraphError("internal", message, { cause: error });
}

const UNCODED = "Send it in UTF-8, as it is or compressed with gzip, deflate or br.";

/** What a client may see: always the id of the request; of an internal failure only the id under which it is logged. */
export function publicBody(error: GraphError, requestId: string): ErrorBody {
  if (error.code !== "internal") return { ...error.toBody(), details: { ...error.details, requestId } };
  return {
    code: "internal",
    message: "Something went wrong in the server.",
    hint: `The log has it under the request id ${requestId}.`,
    details: { requestId },
  };
}

/** An error as Neo4j's Query API writes it. */
export function queryApiError(error: GraphError, requestId: string): QueryApiError {
  const { code, message, hint, details } = publicBody(error, requestId);
  const neo4jCode = error.code === "internal" ? NEO4J_CODES.internal : (details?.neo4jCode ?? NEO4J_CODES[code]);
  return {
    code: neo4jCode,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(details === undefined ? {} : { details }),
    parleyCode: code,
  };
}

/** Logs what somebody must look at: failures of ours and of the database. Never what was asked. */
export function logFailure(log: Logger, error: GraphError): void {
  if (error.code === "internal") log.error({ err: error.cause ?? error }, "internal error");
  else if (error.code === "engine_unavailable")
    log.warn({ code: error.code, reason: error.message }, "database unavailable");
  else log.debug({ code: error.code }, "refused");
}

/** Whether a request is for the Query API, whose errors look as Neo4j's do. */
function isQueryApi(request: Request): boolean {
  return request.path.startsWith("/db/");
}

/** The last handler: every failure of every route ends here. */
export function errorHandler(): ErrorRequestHandler {
  return (thrown: unknown, request: Request, response: Response, _next: () => void): void => {
    const error = graphErrorOf(thrown, request);
    logFailure(request.log, error);
    recordOf(response).fail(error);
    sendError(request, response, error);
  };
}

/** Answers with an error, or ends a connection whose answer has already begun. */
function sendError(request: Request, response: Response, error: GraphError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const requestId = String(request.id);
  const exact = error instanceof RefusedRequest ? error : undefined;
  const retryAfter = error.details?.retryAfter ?? (error.code === "engine_unavailable" ? 2 : undefined);
  if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
  if (error.code === "unauthorized") response.setHeader("WWW-Authenticate", 'Bearer realm="parley"');
  for (const [name, value] of Object.entries(exact?.headers ?? {})) response.setHeader(name, value);
  response.status(exact?.status ?? STATUS_OF_CODE[error.code]);
  response.setHeader("Cache-Control", "no-store");
  if (isQueryApi(request)) response.json({ errors: [queryApiError(error, requestId)] });
  else response.json(publicBody(error, requestId));
}

function invalidRequest({ issues: [issue] }: ZodError, request: Given = {}): GraphError {
  const path = issue?.path.join(".") ?? "";
  return new GraphError(
    "invalid_request",
    issue === undefined ? "The request is not right." : sentenceOf(issue, request),
    {
      hint: "/api/openapi.json says what each route takes.",
      ...(path === "" ? {} : { details: { field: path } }),
    },
  );
}

/** `“limit” is "zwei", expected a number.` */
function sentenceOf(issue: ZodError["issues"][number], { params, query }: Given): string {
  const [first, ...inner] = issue.path;
  if (issue.code === "unrecognized_keys") {
    const where = first === undefined ? "The request" : `“${issue.path.join(".")}”`;
    return `${where} has ${issue.keys.map((key) => `“${key}”`).join(", ")}, which is not known.`;
  }
  if (first === undefined) return `The request is not right, expected ${expectedBy(issue)}.`;
  const name = `“${issue.path.join(".")}”`;
  // Of an address as it was written: the schema knows only the number that was to be made of it.
  const written = inner.length === 0 ? (params?.[String(first)] ?? query?.[String(first)]) : undefined;
  if (written === undefined && !("input" in issue)) return `${name} is not right, expected ${expectedBy(issue)}.`;
  return `${name} ${faultOf(written ?? issue.input, issue)}.`;
}

function httpError(error: unknown): {
  readonly type: unknown;
  readonly status: number | undefined;
  readonly message: string;
} {
  const { type, status } =
    typeof error === "object" && error !== null ? (error as { type?: unknown; status?: unknown }) : {};
  return {
    type,
    status: typeof status === "number" ? status : undefined,
    message: error instanceof Error ? error.message : String(error),
  };
}

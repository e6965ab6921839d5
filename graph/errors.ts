/** The closed list of what can go wrong, and the one error class that carries it through every layer. */

/** HTTP status by code; the codes are the contract (design: "Errors"), the list is complete. */
export const STATUS_OF_CODE = {
  invalid_request: 400,
  cypher_error: 400,
  unauthorized: 401,
  not_read_only: 403,
  not_found: 404,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  engine_unavailable: 503,
  query_timeout: 504,
} as const;

/** A kind of failure. Callers and tests rely on it, never on the sentence. */
export type ErrorCode = keyof typeof STATUS_OF_CODE;

/** All codes, for what must list them. */
export const ERROR_CODES = Object.keys(STATUS_OF_CODE) as readonly ErrorCode[];

/** Facts of a failure that a program can use. */
export interface ErrorDetails {
  /** 1-based place in the statement, where the database or the guard names one. */
  readonly line?: number;
  readonly column?: number;
  /** 0-based character offset in the statement. */
  readonly offset?: number;
  /** Neo4j's own status code, such as `Neo.ClientError.Statement.SyntaxError`. */
  readonly neo4jCode?: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly [fact: string]: string | number | boolean | readonly string[] | undefined;
}

/** The one error body of the HTTP contract. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly details?: ErrorDetails;
}

/**
 * A failure that a person can act on: `message` says what was given and what was expected, `hint` what to do.
 * Thrown anywhere, caught once at the edge (a route, a command, an action of the page).
 */
export class GraphError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: ErrorDetails | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      readonly hint?: string | undefined;
      readonly details?: ErrorDetails | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "GraphError";
    this.code = code;
    this.hint = options.hint;
    this.details = options.details;
  }

  /** The body that goes over HTTP: no stack, no cause. */
  toBody(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.details === undefined ? {} : { details: this.details }),
    };
  }
}

/** Reads a request of the Query API: the statement, its parameters in plain or typed JSON, and how it is to be run. */
import { z } from "zod";
import { GraphError } from "../graph/errors.ts";
import { readJson } from "../graph/query-api/json.ts";
import type { Limits, Query, RunOptions } from "../graph/store.ts";
import type { Value } from "../graph/values.ts";
import { isValueMap } from "../graph/values.ts";
import { codecFor, isTyped } from "./codecs.ts";

/** The name of a database, as Neo4j allows it, or an alias with dots. */
export const databasePath = z.strictObject({
  database: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,64}$/u, { error: "expected the name of a database" }),
});

/** What a Query API request may hold. */
export const queryBody = z
  .strictObject({
    statement: z
      .string()
      .refine((text) => text.trim() !== "", { error: "expected a statement" })
      .meta({ description: "One Cypher statement." }),
    parameters: z.record(z.string(), z.unknown()).optional().meta({
      description: "Values for `$name` in the statement: plain JSON, or typed JSON where Content-Type says so.",
    }),
    includeCounters: z.boolean().default(false).meta({ description: "Whether to tell what the statement changed." }),
    accessMode: z
      .string()
      .toUpperCase()
      .pipe(z.enum(["READ", "WRITE"]))
      .optional()
      .meta({ description: "READ or WRITE; WRITE runs as READ where writes are not allowed." }),
    bookmarks: z
      .array(z.string().max(1000))
      .max(1000)
      .optional()
      .meta({ description: "The answer has seen these transactions." }),
    maxExecutionTime: z
      .number()
      .positive()
      .optional()
      .meta({ description: "Seconds; the server's own limit holds where it is shorter." }),
    maxRows: z
      .number()
      .int()
      .positive()
      .optional()
      .meta({ description: "Rows at most; the server's own limit holds where it is smaller. Not in Neo4j's API." }),
    txMetadata: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: "Taken for Neo4j's clients' sake, and not passed on." }),
    impersonatedUser: z.string().optional().meta({ description: "Refused: this server asks as one user only." }),
  })
  .meta({ id: "QueryRequest", description: "A statement to run, as in Neo4j's Query API v2." });

/** A request, read. */
export interface QueryRequest {
  readonly query: Query;
  readonly options: Omit<RunOptions, "signal">;
  readonly includeCounters: boolean;
  /** Whether the client said that it writes. */
  readonly wantsWrite: boolean;
}

/**
 * Reads body and limits.
 * @param contentType the header; typed JSON is told by it
 * @throws GraphError, ZodError: `invalid_request` where the body is not as documented
 */
export function readQueryRequest(
  text: unknown,
  contentType: string | undefined,
  database: string,
  limits: Limits,
): QueryRequest {
  const mediaType = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (!isTyped(mediaType) && mediaType !== "application/json") {
    throw new GraphError(
      "invalid_request",
      `Content-Type is ${mediaType === "" ? "not given" : `“${mediaType}”`}, not JSON.`,
      {
        hint: "Send application/json, or application/vnd.neo4j.query.v1.1 for typed parameters.",
      },
    );
  }
  const json = readJson(typeof text === "string" ? text : "");
  const body = queryBody.parse(numbersOf(json));
  if (body.impersonatedUser !== undefined) {
    throw new GraphError(
      "invalid_request",
      "`impersonatedUser` is not possible here: this server asks as one user only.",
    );
  }
  const seconds = body.maxExecutionTime ?? Number.POSITIVE_INFINITY;
  return {
    query: {
      text: body.statement,
      parameters: codecFor(mediaType).parameters(isValueMap(json) ? json.parameters : undefined),
    },
    options: {
      database,
      limits: {
        timeoutMs: Math.max(1, Math.min(limits.timeoutMs, seconds * 1000)),
        maxRows: Math.min(limits.maxRows, body.maxRows ?? limits.maxRows),
      },
      ...(body.bookmarks === undefined ? {} : { bookmarks: body.bookmarks }),
    },
    includeCounters: body.includeCounters,
    wantsWrite: body.accessMode === "WRITE",
  };
}

/** Numbers of the request itself are numbers; only parameters tell integers from floats. */
function numbersOf(json: Value): unknown {
  if (!isValueMap(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  );
}

/** Reads a request of the Query API: the statement, its parameters in plain or typed JSON, and how it is to be run. */
import type { RequestHandler } from "express";
import { z } from "zod";
import { SHOWING } from "../graph/contract/schema-fault.ts";
import { GraphError } from "../graph/errors.ts";
import type { Limits, Query, RunOptions } from "../graph/store.ts";
import type { Value, ValueMap } from "../graph/values.ts";
import { isValueMap, valueMap } from "../graph/values.ts";
import { anyCase } from "./any-case.ts";
import { codecFor } from "./codecs.ts";
import { jsonBody, mediaTypeOf, numbersOf } from "./json-body.ts";
import type { NotificationsFilter } from "./notifications-filter.ts";
import { notificationsFilter } from "./notifications-filter.ts";
import { bodyReader } from "./read-body.ts";
import type { Settings } from "./settings.ts";

/** The name of a database, as Neo4j allows it, or an alias with dots. */
const databaseName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,64}$/u, { error: "expected the name of a database" })
  .meta({ description: "Name of the database.", examples: ["neo4j"] });

export const databasePath = z.strictObject({ database: databaseName });

/** The path of an explicit transaction. */
export const transactionPath = z.strictObject({
  database: databaseName,
  transaction: z.string().max(200).meta({ description: "`transaction.id` of the answer that opened it." }),
});

const statement = z.string().meta({ description: "One Cypher statement." });

/** What may stand in every request; null counts as absent, as in Neo4j. */
const common = {
  parameters: z.record(z.string(), z.unknown()).nullish().meta({
    description: "Values for `$name` in the statement: plain JSON, or typed JSON where Content-Type says so.",
  }),
  includeCounters: z.boolean().nullish().meta({ description: "Whether to tell what the statement changed." }),
  accessMode: anyCase(["READ", "WRITE"]).nullish().meta({
    description:
      "In any case. READ refuses a statement that writes. WRITE is the default, and runs as READ where writes are not allowed.",
  }),
  bookmarks: z
    .array(z.string().max(1000).regex(/^FB:/, { error: "expected a bookmark of an answer, FB:…" }))
    .max(1000)
    .nullish()
    .meta({ description: "The answer has seen these transactions." }),
  maxExecutionTime: z
    .number()
    .nonnegative()
    .nullish()
    .meta({ description: "Seconds; the server's own limit holds where it is shorter, and where this is 0." }),
  maxRows: z
    .number()
    .int()
    .positive()
    .nullish()
    .meta({ description: "Rows at most; the server's own limit holds where it is smaller. Not in Neo4j's API." }),
  txMetadata: z
    .record(z.string(), z.unknown())
    .nullish()
    .meta({ description: "Shown in the database's query log and by SHOW TRANSACTIONS; typed where parameters are." }),
  txType: z.enum(["IMPLICIT"]).nullish().meta({ description: "Taken for Neo4j's drivers' sake." }),
  notificationsFilter: notificationsFilter.nullish(),
  impersonatedUser: z.string().nullish().meta({ description: "Refused: this server asks as one user only." }),
};

/** What a Query API request may hold. */
export const queryBody = z
  .strictObject({
    statement: statement.refine((text) => text.trim() !== "", { error: "expected a statement" }),
    ...common,
  })
  .meta({ id: "QueryRequest", description: "A statement to run, as in Neo4j's Query API v2." });

/** The same in an explicit transaction, where the statement, and the whole body, may be left out. */
export const transactionBody = z
  .strictObject({ statement: statement.nullish(), ...common })
  .meta({ id: "TransactionRequest", description: "A statement to run in an explicit transaction, or none." });

/** Takes the body of a request of the Query API as bytes, up to `PARLEY_MAX_BODY`. @throws GraphError `too_large` beyond, in the handler */
export function queryBodyReader({ maxBodyKilobytes }: Pick<Settings, "maxBodyKilobytes">): RequestHandler {
  return bodyReader({
    bytes: maxBodyKilobytes * 1024,
    size: `${maxBodyKilobytes} kB`,
    hint: "PARLEY_MAX_BODY sets how many kilobytes it may have.",
  });
}

type Body = z.output<typeof transactionBody>;

/** A request, read. */
export interface QueryRequest {
  readonly query: Query;
  readonly options: Omit<RunOptions, "signal">;
  readonly includeCounters: boolean;
  /** What the client said; undefined where it left that open. */
  readonly accessMode: "READ" | "WRITE" | undefined;
  readonly notificationsFilter: NotificationsFilter | undefined;
}

/** A request in an explicit transaction; its query is undefined where only the transaction is meant. */
export interface TransactionRequest extends Omit<QueryRequest, "query"> {
  readonly query: Query | undefined;
  /** The time that the client gives the whole transaction, in milliseconds; undefined where it said nothing. */
  readonly maxExecutionMs: number | undefined;
}

/**
 * Reads body and limits.
 * @param contentType the header; typed JSON is told by it
 * @throws GraphError, ZodError: `invalid_request` where the body is not as documented
 */
export function readQueryRequest(
  body: unknown,
  contentType: string | undefined,
  database: string,
  limits: Limits,
): QueryRequest {
  const json = jsonBody(body, contentType);
  const asked = queryBody.parse(isValueMap(json) ? numbersOf(json) : json, SHOWING);
  return requestOf(asked, asked.statement, json, contentType, database, limits);
}

/** The same for a request in an explicit transaction. @throws as `readQueryRequest` */
export function readTransactionRequest(
  body: unknown,
  contentType: string | undefined,
  database: string,
  limits: Limits,
): TransactionRequest {
  const isEmpty = body === undefined || (Buffer.isBuffer(body) && body.length === 0);
  const json = isEmpty ? valueMap([]) : jsonBody(body, contentType);
  const asked = transactionBody.parse(isValueMap(json) ? numbersOf(json) : json, SHOWING);
  const text = asked.statement ?? "";
  const { query, ...request } = requestOf(asked, text, json, contentType, database, limits);
  const seconds = asked.maxExecutionTime ?? 0;
  return {
    ...request,
    query: text.trim() === "" ? undefined : query,
    maxExecutionMs: seconds === 0 ? undefined : seconds * 1000,
  };
}

function requestOf(
  asked: Body,
  text: string,
  json: Value,
  contentType: string | undefined,
  database: string,
  limits: Limits,
): QueryRequest {
  refuseImpersonation(asked.impersonatedUser);
  const { parameters } = codecFor(mediaTypeOf(contentType));
  const given = isValueMap(json) ? json : valueMap([]);
  const metadata = given.txMetadata ?? undefined;
  const { bookmarks } = asked;
  return {
    query: { text, parameters: parameters(given.parameters) },
    options: {
      database,
      limits: limitsOf(asked, limits),
      ...(bookmarks === undefined || bookmarks === null ? {} : { bookmarks }),
      ...(metadata === undefined ? {} : { metadata: checkedMetadata(parameters(metadata)) }),
    },
    includeCounters: asked.includeCounters ?? false,
    accessMode: asked.accessMode ?? undefined,
    notificationsFilter: asked.notificationsFilter ?? undefined,
  };
}

function limitsOf(asked: Body, { timeoutMs, maxRows }: Limits): Limits {
  const seconds = asked.maxExecutionTime ?? 0;
  return {
    timeoutMs: seconds === 0 ? timeoutMs : Math.max(1, Math.min(timeoutMs, seconds * 1000)),
    maxRows: Math.min(maxRows, asked.maxRows ?? maxRows),
  };
}

/** Neo4j takes 2,048 characters of metadata at most, counted in its own way; this bounds what is sent to it at all. */
const MOST_METADATA = 50;

function checkedMetadata(metadata: ValueMap): ValueMap {
  if (Object.keys(metadata).length <= MOST_METADATA) return metadata;
  throw new GraphError("invalid_request", `\`txMetadata\` has more than ${MOST_METADATA} entries.`);
}

/** Neo4j refuses this to users without the privilege in the same words of its codes; an empty name counts as none there. */
function refuseImpersonation(user: string | null | undefined): void {
  if (user === undefined || user === null || user.trim() === "") return;
  throw new GraphError(
    "invalid_request",
    "`impersonatedUser` is not possible here: this server asks as one user only.",
    {
      hint: "Leave it out.",
      details: { neo4jCode: "Neo.ClientError.Security.Forbidden" },
    },
  );
}

/** `POST /db/{database}/query/v2`: Neo4j's Query API, for any statement that the guard lets through. */
import type { Request, Response } from "express";
import { z } from "zod";
import { ERROR_CODES, GraphError } from "../../graph/errors.ts";
import { TYPED_MEDIA_TYPES } from "../../graph/media-types.ts";
import type { GraphReader, GraphStore, Notification, RowStream, RunOptions, Table } from "../../graph/store.ts";
import { answerWriter } from "../answer-writer.ts";
import type { Context } from "../context.ts";
import { answeringNow, signalOf } from "../context.ts";
import { graphErrorOf, logFailure, queryApiError } from "../errors.ts";
import { guardedOf } from "../guard.ts";
import type { QueryFormat } from "../query-formats.ts";
import { QUERY_FORMATS } from "../query-formats.ts";
import type { QueryRequest } from "../query-request.ts";
import { databasePath, queryBody, readQueryRequest } from "../query-request.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

const queryAnswer = z
  .object({
    data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
    counters: z.record(z.string(), z.union([z.number(), z.boolean()])).optional(),
    notifications: z.array(z.record(z.string(), z.unknown())).optional(),
    queryPlan: z.record(z.string(), z.unknown()).optional(),
    profiledQueryPlan: z.record(z.string(), z.unknown()).optional(),
    truncated: z
      .literal(true)
      .optional()
      .meta({ description: "Rows were left out; a notification says why. Not in Neo4j's API." }),
    bookmarks: z.array(z.string()),
    queryType: z.enum(["r", "rw", "w", "s"]),
    timings: z
      .object({ availableAfterMs: z.number(), consumedAfterMs: z.number() })
      .meta({ description: "Milliseconds in the database. Not in Neo4j's API." }),
    errors: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .meta({ description: "Only where the query failed after it had begun to answer." }),
  })
  .meta({ id: "QueryAnswer", description: "As in Neo4j's Query API v2; with the line formats the same in pieces." });

export const queryRoute: Route = {
  method: "post",
  path: "/db/{database}/query/v2",
  name: "runQuery",
  summary: "Runs one Cypher statement; as Neo4j's Query API v2",
  description:
    "Statements that could change the graph, read files, reach the network or administer the database are refused, unless the operator allowed writes. " +
    "With `Accept: application/x-ndjson` rows are sent as they arrive: a line `{fields}`, a typed array for each row, a line `{summary}` (or `{errors}`).",
  pathParameters: databasePath,
  query: NOTHING,
  body: {
    schema: queryBody,
    mediaTypes: [JSON_TYPE, ...TYPED_MEDIA_TYPES],
  },
  answer: { status: 202, schema: queryAnswer, mediaTypes: QUERY_FORMATS.map((format) => format.mediaType) },
  errors: ERROR_CODES,
  handle: async (context, request, response) => {
    const { database } = databasePath.parse(request.params);
    NOTHING.parse(request.query);
    const format = formatFor(request);
    const asked = readQueryRequest(request.body, request.headers["content-type"], database, context.limits);
    request.log.debug({ characters: asked.query.text.length, mediaType: format.mediaType }, "statement");
    const { reader, store } = answeringNow(context);
    const leave = context.places.take();
    try {
      const options = { ...asked.options, signal: signalOf(response) };
      const rows = await run(reader, context.settings.allowWrites ? store : undefined, asked, options);
      await send(context, request, response, format, asked, rows);
    } finally {
      leave();
    }
  },
};

function formatFor(request: Request): QueryFormat {
  const accepted = request.accepts(QUERY_FORMATS.map((format) => format.mediaType));
  const format = QUERY_FORMATS.find(({ mediaType }) => mediaType === accepted);
  if (format !== undefined) return format;
  throw new GraphError("invalid_request", "None of the media types in Accept can be answered.", {
    hint: `Accept one of ${QUERY_FORMATS.map(({ mediaType }) => mediaType).join(", ")}.`,
  });
}

/** Reads as it streams; what writes is run whole, and only where there is a store to write to. */
async function run(
  reader: GraphReader,
  store: GraphStore | undefined,
  asked: QueryRequest,
  options: RunOptions,
): Promise<RowStream> {
  if (store === undefined) return guardedOf(reader).stream(asked.query, options);
  const { statementType } = await reader.explain(asked.query, options);
  if (statementType === "r" && !asked.wantsWrite) return reader.stream(asked.query, options);
  return streamOf(await store.execute(asked.query, options));
}

function streamOf(table: Table): RowStream {
  async function* rows(): RowStream["rows"] {
    yield* table.rows;
  }
  return { fields: table.fields, rows: rows(), truncated: () => table.truncated, summary: async () => table.summary };
}

async function send(
  context: Context,
  request: Request,
  response: Response,
  format: QueryFormat,
  asked: QueryRequest,
  stream: RowStream,
): Promise<void> {
  response.status(202);
  response.setHeader("Content-Type", format.mediaType);
  response.setHeader("Vary", "Accept");
  // Lines must leave as they come: no cache and no proxy may collect them, and they are not compressed.
  response.setHeader("Cache-Control", format.byLine ? "no-store, no-transform" : "no-store");
  const writer = answerWriter(response, context.limits.timeoutMs);
  const mostBytes = context.settings.maxAnswerMegabytes * 1_000_000;
  let index = 0;
  let tooLarge = false;
  try {
    await writer.write(format.begin(stream.fields));
    for await (const row of stream.rows) {
      const wait = writer.write(format.row(row, index));
      index += 1;
      if (wait !== undefined) await wait;
      tooLarge = writer.bytes() > mostBytes;
      if (tooLarge) break;
    }
    const cut = tooLarge ? cutBySize(context) : stream.truncated() ? cutByRows(asked) : undefined;
    writer.end(format.end({ summary: await stream.summary(), includeCounters: asked.includeCounters, cut }));
  } catch (thrown) {
    // The status has been sent: the failure goes where Neo4j puts it, behind the rows.
    const error = graphErrorOf(thrown);
    logFailure(request.log, error);
    writer.end(format.fail(queryApiError(error, String(request.id))));
  }
}

function cutByRows({ options }: QueryRequest): Notification {
  const { maxRows } = options.limits;
  return cut(`Only the first ${maxRows} rows were handed over; there are more.`);
}

function cutBySize({ settings }: Context): Notification {
  return cut(`Only the first ${settings.maxAnswerMegabytes} MB were handed over; there are more rows.`);
}

function cut(description: string): Notification {
  return {
    code: "Parley.ClientNotification.Answer.Truncated",
    title: "The answer is cut.",
    description,
    severity: "WARNING",
    category: "GENERIC",
  };
}

/** `POST /db/{database}/query/v2`: Neo4j's Query API, for any statement that the guard lets through. */
import { z } from "zod";
import { ERROR_CODES } from "../../graph/errors.ts";
import { TYPED_MEDIA_TYPES } from "../../graph/media-types.ts";
import { answeringNow, signalOf } from "../context.ts";
import { sendRows } from "../query-answer.ts";
import { queryFormatFor } from "../query-format-for.ts";
import { QUERY_FORMATS } from "../query-formats.ts";
import { databasePath, queryBody, readQueryRequest } from "../query-request.ts";
import { runStatement } from "../run-statement.ts";
import { QUERY_ANSWER_EXAMPLE, QUERY_EXAMPLE } from "./examples.ts";
import { lineSchemas } from "./query-lines.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

/** What is told behind the rows. */
export const queryTold = z.object({
  counters: z.record(z.string(), z.union([z.number(), z.boolean()])).optional(),
  notifications: z.array(z.record(z.string(), z.unknown())).optional(),
  queryPlan: z.record(z.string(), z.unknown()).optional(),
  profiledQueryPlan: z.record(z.string(), z.unknown()).optional(),
  truncated: z
    .literal(true)
    .optional()
    .meta({ description: "Rows were left out; a notification says why. Not in Neo4j's API." }),
  bookmarks: z.array(z.string()).optional(),
  queryType: z.enum(["r", "rw", "w", "s"]).optional(),
  resultAvailableAfter: z
    .number()
    .optional()
    .meta({ description: "Milliseconds in the database until the first row." }),
  resultConsumedAfter: z.number().optional().meta({ description: "Milliseconds from there until the last." }),
  timings: z
    .object({ availableAfterMs: z.number(), consumedAfterMs: z.number() })
    .optional()
    .meta({ description: "The same two, for older clients of Parley. Not in Neo4j's API." }),
});

/** The answer as one JSON document. */
export const queryAnswer = z
  .object({
    data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
    ...queryTold.shape,
    errors: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .meta({ description: "Only where the query failed after it had begun to answer." }),
  })
  .meta({ id: "QueryAnswer", description: "As in Neo4j's Query API v2." });

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
    example: QUERY_EXAMPLE,
  },
  answer: {
    status: 202,
    schema: queryAnswer,
    mediaTypes: QUERY_FORMATS.map((format) => format.mediaType),
    otherSchemas: lineSchemas({ summary: queryTold, id: "Query" }),
    example: QUERY_ANSWER_EXAMPLE,
  },
  errors: ERROR_CODES,
  statuses: [406, 415],
  handle: async (context, request, response) => {
    const { database } = databasePath.parse(request.params);
    NOTHING.parse(request.query);
    const format = queryFormatFor(request);
    const asked = readQueryRequest(request.body, request.headers["content-type"], database, context.limits);
    request.log.debug({ characters: asked.query.text.length, mediaType: format.mediaType }, "statement");
    const answering = answeringNow(context);
    const leave = context.places.take();
    try {
      const options = { ...asked.options, signal: signalOf(response) };
      const rows = await runStatement(context, answering, asked, options, request.log);
      await sendRows(context, request, response, format, asked, rows);
    } finally {
      leave();
    }
  },
};

/** `GET /api/schema`: what is in the graph. */
import { schemaAnswer } from "../../graph/contract/answers.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const schemaRoute = questionRoute({
  path: "/api/schema",
  name: "getSchema",
  summary: "Labels, relationship types, property keys, counts, and the lens for them",
  pathParameters: NOTHING,
  query: NOTHING,
  answer: schemaAnswer,
  ask: async (_input, { answering, schema: { nameIndex: _, idIndexes: _indexes, ...schema } }, { settings }) => ({
    database: answering.info,
    ...schema,
    writesAllowed: settings.allowWrites && answering.store !== undefined,
    limits: { seconds: settings.queryTimeoutSeconds, rows: settings.maxRows },
  }),
});

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
  ask: async (_input, { answering }, { settings, schemaOf }) => {
    // Whoever asks for it has perhaps just written something.
    const { nameIndex: _, idIndexes: _indexes, ...schema } = await schemaOf(answering, "fresh");
    return {
      database: answering.info,
      ...schema,
      writesAllowed: settings.allowWrites && answering.store !== undefined,
      limits: { seconds: settings.queryTimeoutSeconds, rows: settings.maxRows },
    };
  },
});

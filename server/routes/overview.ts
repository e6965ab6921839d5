/** `GET /api/overview`: the graph at first sight. */
import { z } from "zod";
import { overviewAnswer } from "../../graph/contract/answers.ts";
import { overviewQuery } from "../../graph/contract/requests.ts";
import { readOverview } from "../../graph/questions/overview.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { OVERVIEW_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

const PATH = "/api/overview";
const place = z.tuple([z.int(), z.string()]);

export const overviewRoute = questionRoute({
  path: PATH,
  name: "getOverview",
  summary: "The best connected nodes, and what joins them",
  pathParameters: NOTHING,
  query: overviewQuery,
  answer: overviewAnswer,
  example: OVERVIEW_EXAMPLE,
  ask: async (input, { reader, asking }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, place);
    const { next, ...found } = await readOverview(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

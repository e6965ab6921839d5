/** `GET /api/overview`: the graph at first sight. */
import { z } from "zod";
import { overviewAnswer } from "../../graph/contract/answers.ts";
import { overviewQuery } from "../../graph/contract/requests.ts";
import { readOverview } from "../../graph/questions/overview.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { EVIDENCE_LINK, NODE_LINK } from "./answer-links.ts";
import { OVERVIEW_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

const PATH = "/api/overview";
const place = z.tuple([z.int(), z.string()]);

const NEXT_LINK = {
  operationId: "getOverview",
  parameters: { cursor: "$response.body#/next" },
  description: "What follows, where there is `next`.",
};

export const overviewRoute = questionRoute({
  path: PATH,
  name: "getOverview",
  summary: "The best connected nodes, and what joins them",
  pathParameters: NOTHING,
  query: overviewQuery,
  answer: overviewAnswer,
  example: OVERVIEW_EXAMPLE,
  links: { node: NODE_LINK, evidence: EVIDENCE_LINK, next: NEXT_LINK },
  ask: async (input, { reader, asking }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, place);
    const { next, ...found } = await readOverview(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

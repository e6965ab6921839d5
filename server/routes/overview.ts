/** `GET /api/overview`: the graph at first sight. */
import { overviewAnswer } from "../../graph/contract/answers.ts";
import { overviewQuery } from "../../graph/contract/requests.ts";
import { readOverview } from "../../graph/questions/overview.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const overviewRoute = questionRoute({
  path: "/api/overview",
  name: "getOverview",
  summary: "The best connected nodes, and what joins them",
  pathParameters: NOTHING,
  query: overviewQuery,
  answer: overviewAnswer,
  ask: (input, { reader, asking }) => readOverview(reader, input, asking),
});

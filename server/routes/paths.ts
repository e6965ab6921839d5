/** `GET /api/paths`: how two nodes are joined. */
import { pathsAnswer } from "../../graph/contract/answers.ts";
import { pathsQuery } from "../../graph/contract/requests.ts";
import { readPaths } from "../../graph/questions/paths.ts";
import { PATHS_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const pathsRoute = questionRoute({
  path: "/api/paths",
  name: "getPaths",
  summary: "All shortest paths between two nodes",
  pathParameters: NOTHING,
  query: pathsQuery,
  answer: pathsAnswer,
  example: PATHS_EXAMPLE,
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readPaths(reader, input, asking),
});

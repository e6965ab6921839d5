/** `GET /api/paths`: how two nodes are joined; `POST /api/paths`: how two or more are. */
import { pathsAnswer } from "../../graph/contract/answers.ts";
import { connectionsAnswer, connectionsBody } from "../../graph/contract/connections.ts";
import { pathsQuery } from "../../graph/contract/requests.ts";
import { readConnections, readPaths } from "../../graph/questions/paths.ts";
import { bodyQuestionRoute } from "./body-question.ts";
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

export const connectionsRoute = bodyQuestionRoute({
  path: "/api/paths",
  name: "getConnections",
  summary: "Paths between two or more nodes",
  body: connectionsBody,
  bodyExample: { ids: ["friedrich-merz", "yuri-ushakov", "steve-witkoff"], maxHops: 4 },
  answer: connectionsAnswer,
  example: { ...PATHS_EXAMPLE, unconnected: [] },
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readConnections(reader, input, asking),
});

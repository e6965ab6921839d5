/** `GET /api/nodes/{id}/neighbours`: what a node is joined to. */
import { neighboursAnswer } from "../../graph/contract/answers.ts";
import { idPath, neighboursQuery } from "../../graph/contract/requests.ts";
import { readNeighbours } from "../../graph/questions/neighbours.ts";
import { questionRoute } from "./route.ts";

export const neighboursRoute = questionRoute({
  path: "/api/nodes/{id}/neighbours",
  name: "getNeighbours",
  summary: "The neighbours of a node, and the relationships that join it to them",
  pathParameters: idPath,
  query: neighboursQuery,
  answer: neighboursAnswer,
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readNeighbours(reader, input, asking),
});

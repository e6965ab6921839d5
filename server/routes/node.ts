/** `GET /api/nodes/{id}`: one node. */
import { nodeAnswer } from "../../graph/contract/answers.ts";
import { idPath } from "../../graph/contract/requests.ts";
import { readNode } from "../../graph/questions/node.ts";
import { NODE_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const nodeRoute = questionRoute({
  path: "/api/nodes/{id}",
  name: "getNode",
  summary: "A node, and how many relationships of which type it has",
  description: "`id` is the stable `id` property or the `elementId`.",
  pathParameters: idPath,
  query: NOTHING,
  answer: nodeAnswer,
  example: NODE_EXAMPLE,
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readNode(reader, input, asking),
});

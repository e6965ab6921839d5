/** `GET /api/relationships/{id}/evidence`: who says so. */
import { evidenceAnswer } from "../../graph/contract/answers.ts";
import { idPath } from "../../graph/contract/requests.ts";
import { readEvidence } from "../../graph/questions/evidence.ts";
import { EVIDENCE_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const evidenceRoute = questionRoute({
  path: "/api/relationships/{id}/evidence",
  name: "getEvidence",
  summary: "The claims that a relationship rests on, with their articles",
  description: "`id` is the stable `id` property or the `elementId`.",
  pathParameters: idPath,
  query: NOTHING,
  answer: evidenceAnswer,
  example: EVIDENCE_EXAMPLE,
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readEvidence(reader, input, asking),
});

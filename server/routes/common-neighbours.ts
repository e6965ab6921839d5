/** `POST /api/common-neighbours`: whom nodes have in common. */
import { commonNeighboursAnswer, commonNeighboursBody } from "../../graph/contract/connections.ts";
import { readCommonNeighbours } from "../../graph/questions/common-neighbours.ts";
import { EVIDENCE_LINK } from "./answer-links.ts";
import { bodyQuestionRoute } from "./body-question.ts";

export const commonNeighboursRoute = bodyQuestionRoute({
  path: "/api/common-neighbours",
  name: "getCommonNeighbours",
  summary: "The neighbours that nodes have in common, and what joins them",
  body: commonNeighboursBody,
  bodyExample: { ids: ["steve-witkoff", "kirill-dmitriev"] },
  answer: commonNeighboursAnswer,
  links: { evidence: EVIDENCE_LINK },
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readCommonNeighbours(reader, input, asking),
});

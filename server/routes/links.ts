/** `POST /api/links`: what joins nodes to each other. */
import { linksAnswer, linksBody } from "../../graph/contract/expansion.ts";
import { readLinks } from "../../graph/questions/links.ts";
import { EVIDENCE_LINK } from "./answer-links.ts";
import { bodyQuestionRoute } from "./body-question.ts";
import { NEIGHBOURS_EXAMPLE } from "./examples.ts";

export const linksRoute = bodyQuestionRoute({
  path: "/api/links",
  name: "getLinks",
  summary: "The relationships that join these nodes to each other",
  description: "For nodes that a query found: what joins them, though the query did not ask. By type, then by id.",
  body: linksBody,
  bodyExample: { ids: ["steve-witkoff", "kirill-dmitriev"] },
  answer: linksAnswer,
  example: { relationships: NEIGHBOURS_EXAMPLE.relationships, truncated: false, total: 1 },
  links: { evidence: EVIDENCE_LINK },
  ask: (input, { reader, asking }) => readLinks(reader, input, asking),
});

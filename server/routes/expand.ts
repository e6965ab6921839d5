/** `POST /api/expand`: what several nodes are joined to, by chosen types and directions; `POST /api/expand/counts`: how much that is. */
import { z } from "zod";
import { neighboursAnswer } from "../../graph/contract/answers.ts";
import { expandBody, expandCountsAnswer, expandCountsBody } from "../../graph/contract/expansion.ts";
import { readNeighboursOfSeveral } from "../../graph/questions/neighbours.ts";
import { readTieCounts } from "../../graph/questions/tie-counts.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { EVIDENCE_LINK } from "./answer-links.ts";
import { bodyQuestionRoute } from "./body-question.ts";
import { NEIGHBOURS_EXAMPLE } from "./examples.ts";
import { neighbourPlace } from "./neighbours.ts";

const PATH = "/api/expand";

const COUNTS_EXAMPLE = {
  ties: [
    { type: "NEGOTIATED_WITH", direction: "in" as const, relationships: 12, known: 1 },
    { type: "REJECTED", direction: "out" as const, relationships: 3, known: 0 },
  ],
  groups: [
    { ties: [0], neighbours: 4, known: 1 },
    { ties: [0, 1], neighbours: 2, known: 0 },
  ],
  truncated: false,
};

export const expandRoute = bodyQuestionRoute({
  path: PATH,
  name: "expand",
  summary: "The neighbours of several nodes, each once, by chosen types and directions",
  description: "The strongest ties first, always in the same order.",
  body: expandBody,
  bodyExample: { ids: ["steve-witkoff"], ties: [{ type: "NEGOTIATED_WITH" }], from: "2025-10-01", limit: 50 },
  answer: neighboursAnswer,
  example: NEIGHBOURS_EXAMPLE,
  links: { evidence: EVIDENCE_LINK },
  errors: ["not_found"],
  ask: async (input, { reader, asking }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, z.tuple(neighbourPlace));
    const { next, ...found } = await readNeighboursOfSeveral(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

export const expandCountsRoute = bodyQuestionRoute({
  path: `${PATH}/counts`,
  name: "countExpansion",
  summary: "How many relationships and neighbours an expansion would bring, by type and direction",
  body: expandCountsBody,
  bodyExample: { ids: ["steve-witkoff"] },
  answer: expandCountsAnswer,
  example: COUNTS_EXAMPLE,
  errors: ["not_found"],
  ask: (input, { reader, asking }) => readTieCounts(reader, input, asking),
});

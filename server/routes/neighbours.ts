/** `GET /api/nodes/{id}/neighbours`: what a node is joined to. */
import { z } from "zod";
import { neighboursAnswer } from "../../graph/contract/answers.ts";
import { idPath, neighboursQuery } from "../../graph/contract/requests.ts";
import { readNeighbours } from "../../graph/questions/neighbours.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { EVIDENCE_LINK } from "./answer-links.ts";
import { NEIGHBOURS_EXAMPLE } from "./examples.ts";
import { questionRoute } from "./route.ts";

const PATH = "/api/nodes/{id}/neighbours";
/** Where a neighbour stands in the order (`NeighbourPlace`), as a cursor holds it. */
export const neighbourPlace = [z.int(), z.int(), z.string(), z.int(), z.string(), z.string()] as const;

export const neighboursRoute = questionRoute({
  path: PATH,
  name: "getNeighbours",
  summary: "The neighbours of a node, and the relationships that join it to them",
  pathParameters: idPath,
  query: neighboursQuery,
  answer: neighboursAnswer,
  example: NEIGHBOURS_EXAMPLE,
  links: { evidence: EVIDENCE_LINK },
  errors: ["not_found"],
  ask: async (input, { reader, asking }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, z.tuple(neighbourPlace));
    const { next, ...found } = await readNeighbours(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

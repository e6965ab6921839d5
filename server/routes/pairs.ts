/** `GET /api/pairs`: what is there between two nodes, or two groups of nodes. */
import { z } from "zod";
import { pairAnswer, pairQuery } from "../../graph/contract/pairs.ts";
import { readPair } from "../../graph/questions/pair.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { EVIDENCE_LINK } from "./answer-links.ts";
import { NEIGHBOURS_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

const PATH = "/api/pairs";
/** Where a relationship stands in the order (`PairPlace`), as a cursor holds it. */
const place = z.tuple([z.string(), z.string(), z.string()]);
const [WITKOFF, DMITRIEV] = NEIGHBOURS_EXAMPLE.nodes;

export const pairsRoute = questionRoute({
  path: PATH,
  name: "getPair",
  summary: "All that joins two nodes, or two groups of nodes, in either direction",
  description:
    "The latest first. Give `from` or `to` several times for a group: the envoys of a country, for instance.",
  pathParameters: NOTHING,
  query: pairQuery,
  answer: pairAnswer,
  example: {
    from: [WITKOFF],
    to: [DMITRIEV],
    relationships: NEIGHBOURS_EXAMPLE.relationships,
    counts: [{ type: "NEGOTIATED_WITH", direction: "in", count: 1 }],
    total: 1,
    truncated: false,
  },
  links: { evidence: EVIDENCE_LINK },
  errors: ["not_found"],
  ask: async (input, { reader, asking }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, place);
    const { next, ...found } = await readPair(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

/** `POST /api/claims`: many claims by their ids; `GET /api/nodes/{id}/claims`: those about a node. */
import { z } from "zod";
import {
  claimsAboutAnswer,
  claimsAboutQuery,
  claimsAnswer,
  claimsBody,
  MOST_CLAIMS,
} from "../../graph/contract/claims.ts";
import { idPath } from "../../graph/contract/requests.ts";
import { readClaimsAbout } from "../../graph/questions/claims-about.ts";
import { readClaimsById } from "../../graph/questions/evidence.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { bodyQuestionRoute } from "./body-question.ts";
import { EVIDENCE_EXAMPLE } from "./examples.ts";
import { questionRoute } from "./route.ts";

export const claimsRoute = bodyQuestionRoute({
  path: "/api/claims",
  name: "getClaims",
  summary: "Claims by their ids, with their articles",
  description: "Relationships name the claims that they rest on in their property `claims`.",
  body: claimsBody,
  bodyExample: { ids: ["example/1"] },
  answer: claimsAnswer,
  example: { claims: EVIDENCE_EXAMPLE.claims, missing: [] },
  ask: async ({ ids }, { reader, asking }) => {
    const wanted = [...new Set(ids)];
    const limits = { ...asking.limits, maxRows: Math.max(asking.limits.maxRows, MOST_CLAIMS) };
    const read = await readClaimsById(reader, wanted, { ...asking, limits });
    const found = new Map(read.map((claim) => [claim.id, claim]));
    return { claims: [...found.values()], missing: wanted.filter((id) => !found.has(id)) };
  },
});

const ABOUT_PATH = "/api/nodes/{id}/claims";

export const claimsAboutRoute = questionRoute({
  path: ABOUT_PATH,
  name: "getClaimsAbout",
  summary: "What is stated about a node, published last first",
  pathParameters: idPath,
  query: claimsAboutQuery,
  answer: claimsAboutAnswer,
  example: { claims: EVIDENCE_EXAMPLE.claims, total: 1, truncated: false },
  errors: ["not_found"],
  ask: async (input, { reader, asking }) => {
    const question = { route: ABOUT_PATH, asked: input };
    const after = readCursor(input.cursor, question, z.tuple([z.int(), z.string()]));
    const { next, ...found } = await readClaimsAbout(reader, { ...input, after }, asking);
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});

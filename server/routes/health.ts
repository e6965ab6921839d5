/** `GET /api/health/live` and `/api/health/ready`: is the server there, and does its database answer? */

import { liveAnswer, readyAnswer } from "../../graph/contract/answers.ts";
import { GraphError } from "../../graph/errors.ts";
import { answeringNow, signalOf } from "../context.ts";
import { sendAnswer } from "../send.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

const READY_WITHIN_MS = 5_000;

export const liveRoute: Route = {
  method: "get",
  path: "/api/health/live",
  name: "isLive",
  summary: "Whether the server runs; answers without a token",
  query: NOTHING,
  answer: { status: 200, schema: liveAnswer, mediaTypes: [JSON_TYPE] },
  errors: ["invalid_request"],
  open: true,
  free: true,
  handle: (_context, request, response) => {
    NOTHING.parse(request.query);
    sendAnswer(request, response, { status: "live" });
  },
};

export const readyRoute: Route = {
  method: "get",
  path: "/api/health/ready",
  name: "isReady",
  summary: "Which database answers, or why none does",
  description:
    "Asks the database. While it cannot answer: 503 with what is being done in `message` and `details.phase`.",
  query: NOTHING,
  answer: { status: 200, schema: readyAnswer, mediaTypes: [JSON_TYPE] },
  errors: ["invalid_request", "unauthorized", "rate_limited", "engine_unavailable"],
  // A probe must learn how the database is however busy the server is.
  free: true,
  handle: async (context, request, response) => {
    NOTHING.parse(request.query);
    const { reader } = answeringNow(context);
    const tooLate = AbortSignal.timeout(READY_WITHIN_MS);
    try {
      const database = await reader.info(AbortSignal.any([signalOf(response), tooLate]));
      sendAnswer(request, response, { status: "ready", database });
    } catch (error) {
      if (!tooLate.aborted) throw error;
      throw new GraphError("engine_unavailable", "The database does not answer in time.", { cause: error });
    }
  },
};

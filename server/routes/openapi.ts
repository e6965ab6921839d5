/** `GET /api/openapi.json`: this API described by what it is made of. */
import { z } from "zod";
import { openApiDocument } from "../openapi.ts";
import { sendAnswer } from "../send.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE, NOTHING } from "./route.ts";

/** The route that describes all of `routes` and itself. */
export function openApiRoute(routes: readonly Route[]): Route {
  const route: Route = {
    method: "get",
    path: "/api/openapi.json",
    name: "getOpenApi",
    summary: "This description, as OpenAPI 3.1",
    query: NOTHING,
    answer: { status: 200, schema: z.record(z.string(), z.unknown()), mediaTypes: [JSON_TYPE] },
    errors: ["invalid_request", "unauthorized", "rate_limited"],
    tagged: true,
    free: true,
    handle: ({ settings }, request, response) => {
      NOTHING.parse(request.query);
      const document = settings.token === undefined ? open : guarded;
      sendAnswer(request, response, document, { tagged: true, kept: true });
    },
  };
  const all = [...routes, route];
  const open = openApiDocument(all);
  const guarded = openApiDocument(all, { needsToken: true });
  return route;
}

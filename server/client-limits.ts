/** What one client may ask for: so many requests in a minute, and so many at the same time. */
import type { Request, RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { GraphError } from "../graph/errors.ts";
import { clientOf } from "./client-of.ts";
import type { Settings } from "./settings.ts";

const MINUTE_MS = 60_000;

/**
 * Counts the requests of each client in a minute and refuses those beyond, with `Retry-After`; every counted answer has the headers `RateLimit` and
 * `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers). It stands before the token, so that nobody can try tokens for ever.
 * @throws GraphError `rate_limited`, in the handler
 */
export function limitRate({ requestsPerMinute }: Pick<Settings, "requestsPerMinute">): RequestHandler {
  if (requestsPerMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: requestsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: (request) => clientOf(request) === undefined,
    keyGenerator: (request) => clientOf(request) ?? "",
    // Its checks write to the console; what they look for is ours to decide.
    validate: false,
    handler: (request, _response, next) => {
      const retryAfter = secondsLeft(request);
      next(
        new GraphError("rate_limited", `More than ${requestsPerMinute} requests in a minute came from this address.`, {
          hint: `Try again in ${retryAfter} seconds.`,
          details: { retryAfter, limit: "rate" },
        }),
      );
    },
  });
}

/**
 * Gives each client a number of places of its own for requests that ask the database, on top of those of the server.
 * @throws GraphError `rate_limited`, in the handler
 */
export function limitClient({ clientQueries }: Pick<Settings, "clientQueries">): RequestHandler {
  const underWay = new Map<string, number>();
  return (request, response, next) => {
    const client = clientQueries === 0 ? undefined : clientOf(request);
    if (client === undefined) return next();
    const count = underWay.get(client) ?? 0;
    if (count >= clientQueries) {
      throw new GraphError("rate_limited", `${count} other requests from this address are under way.`, {
        hint: "Try again when one of them is answered.",
        details: { retryAfter: 1, limit: "client" },
      });
    }
    underWay.set(client, count + 1);
    response.once("close", () => {
      const left = (underWay.get(client) ?? 1) - 1;
      if (left > 0) underWay.set(client, left);
      else underWay.delete(client);
    });
    next();
  };
}

function secondsLeft(request: Request): number {
  const counted: unknown = Reflect.get(request, "rateLimit");
  const reset =
    typeof counted === "object" && counted !== null && "resetTime" in counted ? counted.resetTime : undefined;
  return reset instanceof Date ? Math.max(1, Math.ceil((reset.getTime() - Date.now()) / 1000)) : MINUTE_MS / 1000;
}

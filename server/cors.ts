/** Lets the pages of other origins use the API, where the operator named them; nothing without that. */
import cors from "cors";
import type { RequestHandler } from "express";
import type { Settings } from "./settings.ts";

/** Headers of answers that programs in a page may read beyond the few that browsers show anyway. */
const EXPOSED = [
  "Content-Disposition",
  "ETag",
  "Neo4j-Cluster-Affinity",
  "Parley-Notices",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "X-Request-Id",
];
const ALLOWED = [
  "Authorization",
  "Content-Type",
  "If-Match",
  "If-None-Match",
  "Neo4j-Cluster-Affinity",
  "X-Request-Id",
];
/** Browsers ask again after that. */
const PREFLIGHT_SECONDS = 600;

/** Answers preflight requests and marks answers for the named origins. Cookies are not used and not allowed. */
export function shareWithOrigins({ corsOrigins }: Pick<Settings, "corsOrigins">): RequestHandler {
  if (corsOrigins.length === 0) return (_request, _response, next) => next();
  const share = cors({
    origin: [...corsOrigins],
    methods: ["GET", "HEAD", "POST", "PUT", "DELETE"],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
  return (request, response, next) => {
    // A plain OPTIONS asks what a path takes, and is answered as one.
    const isPlain = request.method === "OPTIONS" && request.headers["access-control-request-method"] === undefined;
    if (isPlain) next();
    else share(request, response, next);
  };
}

/** The headers that requests may have and answers have, as components of the OpenAPI document. */
import type { Json } from "./openapi-schemas.ts";
import type { Route } from "./routes/route.ts";

const text = { type: "string" };

/** Components under `parameters`. */
export const PARAMETERS: Json = {
  RequestId: {
    name: "X-Request-Id",
    in: "header",
    required: false,
    description:
      "An id for the request, which comes back and stands in the log; another one is made where it is not of this form.",
    schema: { ...text, examples: ["order-17"] },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "The `ETag` of an answer that the client has: 304 where it is still the same.",
    schema: text,
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: false,
    description: "The `ETag` of the state that is meant, or `*` for any: 412 where it is another one.",
    schema: text,
  },
};

/** Components under `headers`. */
export const HEADERS: Json = {
  RequestId: { description: "The id of the request, also in the log and in errors.", required: true, schema: text },
  ETag: { description: "Names this answer; the same from every server of the same graph.", schema: text },
  RetryAfter: { description: "Seconds after which trying again makes sense.", schema: { type: "integer", minimum: 0 } },
  RateLimit: {
    description: "What is left for this client, where it is limited (draft-ietf-httpapi-ratelimit-headers).",
    schema: text,
  },
  RateLimitPolicy: { description: "How many requests in which time it may send.", schema: text },
  WwwAuthenticate: { description: "How to send the token.", schema: text },
  Location: { description: "Where it goes on.", schema: text },
  "Content-Disposition": { description: "A name for the file, as in RFC 6266.", schema: text },
  "Parley-Notices": {
    description: "What a reader should know of the file, as JSON: a list of `{code, text}`.",
    content: {
      "application/json": {
        schema: {
          type: "array",
          items: { type: "object", required: ["code"], properties: { code: text, text } },
        },
      },
    },
  },
  "Neo4j-Cluster-Affinity": {
    description: "Names the server that holds the transaction: send it back with all that belongs to it.",
    schema: text,
  },
};

const pointer = (name: string): Json => ({ $ref: `#/components/headers/${name}` });

const EVERY: Json = { "X-Request-Id": pointer("RequestId") };
const COUNTED: Json = { RateLimit: pointer("RateLimit"), "RateLimit-Policy": pointer("RateLimitPolicy") };

/** The headers of the good answer of a route. */
export function answerHeaders(route: Route): Json {
  return {
    ...EVERY,
    ...(isCounted(route) ? COUNTED : {}),
    ...(route.tagged === true ? { ETag: pointer("ETag") } : {}),
    ...Object.fromEntries((route.answer.headers ?? []).map((name) => [name, pointer(name)])),
  };
}

/** The headers of an answer 304. */
export function unchangedHeaders(): Json {
  return { ...EVERY, ETag: pointer("ETag") };
}

/** The headers of an error. */
export function errorHeaders(status: number): Json {
  if (status === 401) return { ...EVERY, "WWW-Authenticate": pointer("WwwAuthenticate") };
  return status === 429 || status === 503 ? { ...EVERY, "Retry-After": pointer("RetryAfter") } : EVERY;
}

/** Whether requests for a route count for the limits of clients. */
function isCounted(route: Route): boolean {
  return !route.path.startsWith("/docs") && route.path !== "/" && route.path !== "/api/health/live";
}

/** `GET /metrics`: what the server counts of itself, for Prometheus. */
import type { Route } from "./route.ts";
import { NOTHING } from "./route.ts";

export const metricsRoute: Route = {
  method: "get",
  path: "/metrics",
  name: "getMetrics",
  summary: "Counts and times of this server, for Prometheus",
  description: "In the text format of Prometheus. Asks nothing of the database.",
  query: NOTHING,
  answer: {
    status: 200,
    mediaTypes: ["text/plain"],
    example: '# TYPE parley_queries_total counter\nparley_queries_total{route="/api/search",outcome="ok"} 12\n',
  },
  errors: ["invalid_request", "unauthorized", "rate_limited"],
  free: true,
  handle: async ({ metrics }, request, response) => {
    NOTHING.parse(request.query);
    response.setHeader("Content-Type", metrics.mediaType);
    response.setHeader("Cache-Control", "no-store");
    response.send(await metrics.text());
  },
};

/** What the server counts of itself, in the text form of Prometheus. No label holds anything that a client can make up. */
import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { GraphError } from "../graph/errors.ts";
import { recordOf } from "./request-record.ts";

/** The metrics of one server; each server has its own, because tests start many. */
export interface Metrics {
  /** Counts every request when its answer ends. */
  readonly handler: RequestHandler;
  /** Adds a figure that is read when the metrics are asked for. Name it `parley_…`, in base units. */
  gauge(name: string, help: string, read: () => number): void;
  /** The text, and its media type. */
  text(): Promise<string>;
  readonly mediaType: string;
}

/** Seconds: from an answer out of memory to the longest query that most operators allow. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** What is not answered by a route: files of the page, and what is not there. */
const NO_ROUTE = "none";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** `details.limit` of an error by the word for it here. */
const LIMITS: ReadonlyMap<unknown, string> = new Map([
  ["server", "server_busy"],
  ["client", "client_busy"],
  ["rate", "client_rate"],
  ["drawing", "drawing_busy"],
  ["connections", "no_connection"],
]);

/** @param version of the program, for `parley_build_info` */
export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const instruments = instrumentsOf(registry);
  new Gauge({
    name: "parley_build_info",
    help: "Version of Parley; always 1.",
    labelNames: ["version", "node"],
    registers,
  })
    .labels(version, process.versions.node)
    .set(1);
  let hasProcess = false;
  return {
    handler: countingHandler(instruments),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    text: () => {
      // Its observers live as long as the process, so they begin with the first question.
      if (!hasProcess) collectDefaultMetrics({ register: registry });
      hasProcess = true;
      return registry.metrics();
    },
    mediaType: Registry.PROMETHEUS_CONTENT_TYPE,
  };
}

type Instruments = ReturnType<typeof instrumentsOf>;

function instrumentsOf(registry: Registry) {
  const registers = [registry];
  const seconds = (name: string, help: string): Histogram<"route"> =>
    new Histogram({ name, help, labelNames: ["route"], buckets: SECONDS, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  return {
    requests: counter("parley_requests_total", "Requests by route, method and status.", ["route", "method", "status"]),
    took: seconds("parley_request_seconds", "Seconds from the request to the end of its answer."),
    database: seconds("parley_request_database_seconds", "Of these, seconds in the database, as it says itself."),
    server: seconds("parley_request_server_seconds", "Of these, seconds in the server and on the way to the client."),
    queries: counter("parley_queries_total", "Requests that ask the database, by route and outcome.", [
      "route",
      "outcome",
    ]),
    rows: counter("parley_rows_total", "Rows that the database handed over.", ["route"]),
    bytes: counter("parley_sent_bytes_total", "Bytes of answers on the wire, with their headers.", ["route"]),
    refused: counter("parley_refused_total", "Requests that were refused, by reason.", ["reason"]),
  };
}

function countingHandler(instruments: Instruments): RequestHandler {
  return (request, response, next) => {
    const record = recordOf(response);
    response.once("close", () => {
      const route = record.route ?? NO_ROUTE;
      const method = METHODS.includes(request.method) ? request.method : "other";
      const inDatabase = record.databaseMs / 1000;
      const whole = record.elapsedMs / 1000;
      instruments.requests.inc({ route, method, status: response.statusCode });
      instruments.took.observe({ route }, whole);
      instruments.bytes.inc({ route }, record.bytes);
      const reason = record.failure === undefined ? undefined : refusal(record.failure);
      if (reason !== undefined) instruments.refused.inc({ reason });
      if (!record.asksDatabase) return;
      instruments.queries.inc({ route, outcome: record.outcome });
      instruments.rows.inc({ route }, record.rows);
      instruments.database.observe({ route }, inDatabase);
      // Questions of one request that run at the same time add up to more than it took.
      instruments.server.observe({ route }, Math.max(0, whole - inDatabase));
    });
    next();
  };
}

/** Why a request was refused; undefined for failures that are no refusal. */
function refusal({ code, details }: GraphError): string | undefined {
  const limit = LIMITS.get(details?.limit);
  if (limit !== undefined) return limit;
  if (code === "engine_unavailable") return details?.phase === "ending" ? "ending" : "no_database";
  return code === "unauthorized" || code === "not_read_only" || code === "rate_limited" ? code : undefined;
}

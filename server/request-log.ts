/**
 * Logs requests: one line each, with its id, route, status and what it cost. Never paths that were asked for, query strings, bodies, parameters or
 * headers: they hold what people look for.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import { recordOf } from "./request-record.ts";

const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Gives every request an id (its own `x-request-id` where that is well-formed), a logger (`request.log`) and a line in the log. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp<IncomingMessage, Response>({
    logger,
    genReqId: (request, response) => {
      const given = request.headers["x-request-id"];
      const id = typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader("x-request-id", id);
      return id;
    },
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: "requestId" },
    customSuccessObject: lineOf,
    // pino-http makes an error of its own for every 5xx; its stack says nothing, and a real fault has been logged where it was caught.
    customErrorObject: lineOf,
    customSuccessMessage: (_request, response) => (response.writableFinished ? "request" : "client went away"),
    customErrorMessage: () => "request",
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return "warn";
      return response.statusCode >= 400 ? "info" : "debug";
    },
  });
}

/** What the line of a request says; times are milliseconds, bytes those on the wire. */
function lineOf(request: IncomingMessage, response: Response): { readonly [name: string]: unknown } {
  const record = recordOf(response);
  return {
    method: request.method,
    // The route as in OpenAPI, `/api/nodes/{id}`: the path itself names whom somebody looked at.
    route: record.route,
    status: response.statusCode,
    ms: Math.round(record.elapsedMs),
    ...(record.asksDatabase ? { rows: record.rows, databaseMs: record.databaseMs } : {}),
    bytes: record.bytes,
    ...(record.failure === undefined ? {} : { code: record.failure.code }),
    ...(response.writableFinished ? {} : { aborted: true }),
  };
}

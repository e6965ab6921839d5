/** Logs requests: id, method, path, status, time. Never query strings, bodies, parameters or headers, which hold what people look for. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Gives every request an id (its own `x-request-id` where that is well-formed), a logger (`request.log`) and a line in the log. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: (request, response) => {
      const given = request.headers["x-request-id"];
      const id = typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader("x-request-id", id);
      return id;
    },
    serializers: {
      req: (request: { readonly id?: unknown; readonly method?: unknown; readonly url?: unknown }) => ({
        id: request.id,
        method: request.method,
        path: typeof request.url === "string" ? request.url.split("?", 1)[0] : undefined,
      }),
      res: (response: { readonly statusCode?: unknown }) => ({ status: response.statusCode }),
    },
    // pino-http makes an error of its own for every 5xx; its stack says nothing, and a real fault has been logged where it was caught.
    customErrorObject: (_request, _response, _error, line: { readonly [key: string]: unknown }) => {
      const { err: _, ...rest } = line;
      return rest;
    },
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return "warn";
      return response.statusCode >= 400 ? "info" : "debug";
    },
  });
}

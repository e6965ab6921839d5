/** A listening server for tests, over real HTTP, and what every error must look like. */
import { request as httpRequest } from "node:http";
import { pino } from "pino";
import { expect } from "vitest";
import type { ErrorBody, ErrorCode } from "../graph/errors.ts";
import { STATUS_OF_CODE } from "../graph/errors.ts";
import type { Backend } from "../server/backend.ts";
import { parseSettings } from "../server/settings.ts";
import type { RunningServer } from "../server/start.ts";
import { startServer } from "../server/start.ts";

export interface ServeOptions {
  /** Settings as in the environment; the port is free unless given. */
  readonly environment?: { readonly [variable: string]: string };
  readonly clientFolder?: string;
  /** Receives the lines of the log. */
  readonly log?: (line: string) => void;
}

/** A server on a free port, silent unless its log is asked for. */
export function serve(backend: Backend, options: ServeOptions = {}): Promise<RunningServer> {
  const settings = parseSettings({ environment: { PORT: "0", ...options.environment } });
  const { log, clientFolder } = options;
  const logger = log === undefined ? pino({ level: "silent" }) : pino({ level: settings.logLevel }, { write: log });
  return startServer({ backend, settings, logger, clientFolder });
}

/** A backend whose database is not up. */
export const STARTING: Backend = {
  current: () => undefined,
  status: () => ({ phase: "starting", message: "Starting the local Neo4j." }),
};

/** Checks that a response is the one error body of this code, and hands it back. */
export async function expectError(response: Response, code: ErrorCode): Promise<ErrorBody> {
  const body = (await response.json()) as ErrorBody;
  expect(body).toMatchObject({ code, message: expect.stringMatching(/\S/) });
  expect(response.status).toBe(STATUS_OF_CODE[code]);
  expect(Object.keys(body).every((key) => ["code", "message", "hint", "details"].includes(key))).toBe(true);
  expect(response.headers.get("x-request-id")).toMatch(/\S/);
  return body;
}

/** One error as the Query API writes it. */
export interface QueryError {
  readonly code: string;
  readonly message: string;
  readonly parleyCode: string;
  readonly details?: { readonly [fact: string]: unknown };
}

/** Checks that a response of the Query API is this error, as Neo4j writes errors, and hands it back. */
export async function expectQueryError(
  response: Response,
  code: ErrorCode,
  status: number = STATUS_OF_CODE[code],
): Promise<QueryError> {
  const body = (await response.json()) as { readonly errors: readonly QueryError[] };
  const [error] = body.errors;
  expect(error).toMatchObject({
    code: expect.stringMatching(/^Neo\./),
    message: expect.stringMatching(/\S/),
    parleyCode: code,
  });
  expect(response.status).toBe(status);
  expect(Object.keys(body)).toEqual(["errors"]);
  return error as QueryError;
}

/** Sends a statement to the Query API. */
export function postQuery(
  address: string,
  body: unknown,
  headers: { readonly [name: string]: string } = {},
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${address}/db/neo4j/query/v2`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** A request with headers that `fetch` does not let one set (Host, Sec-Fetch-Site, …): status and body. */
export function rawRequest(
  address: string,
  options: {
    readonly method?: string;
    readonly path: string;
    readonly headers?: { readonly [name: string]: string };
    readonly body?: string;
  },
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const { method = "GET", path, headers = {}, body } = options;
    const request = httpRequest(`${address}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

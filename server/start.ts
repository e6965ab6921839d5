/** Listens: opens the port, says plainly why it cannot, and ends in order. */

import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GraphError } from "../graph/errors.ts";
import { renderPool } from "../render/render-pool.ts";
import { type ActiveRequests, activeRequests } from "./active-requests.ts";
import type { AppOptions } from "./app.ts";
import { createApp } from "./app.ts";
import type { Backend } from "./backend.ts";
import { answerClientErrors, MOST_HEADER_BYTES } from "./client-errors.ts";
import { createMetrics } from "./metrics.ts";
import { openViews } from "./saved-views.ts";
import { isLoopback } from "./security.ts";
import { openTransactions } from "./transactions.ts";

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  readonly port: number;
  /**
   * Ends in order: new questions are refused (503, phase `ending`), those under way have `withinMs` milliseconds (default: PARLEY_END_WITHIN), then
   * they are ended in the database and their clients told so; then nothing listens any more. May be called twice.
   */
  close(withinMs?: number): Promise<void>;
}

/** What an answer that is cut off has to say so. */
const LAST_WORDS_MS = 2_000;
/** What a request that is on its way has to arrive. Browsers hold connections on which nothing ever comes. */
const STRAGGLERS_MS = 200;
/** Longer than the balancers and proxies in use keep a connection, so that it is not closed under their next request. */
const KEEP_ALIVE_MS = 75_000;
/** Connections at most; an idle one costs some kilobytes. */
const MOST_CONNECTIONS = 10_000;

/**
 * Starts listening.
 * @throws GraphError `invalid_request` for an address that is not loopback without a token, and for a port that cannot be had
 */
export async function startServer(options: AppOptions): Promise<RunningServer> {
  const { host, port, token, renderTimeoutSeconds, endWithinSeconds } = options.settings;
  if (!isLoopback(host) && token === undefined) {
    throw new GraphError(
      "invalid_request",
      `Listening on ${host} would open the graph to the network, and no token is set.`,
      {
        hint: "Set PARLEY_TOKEN to a long random text (openssl rand -hex 24), or leave HOST at 127.0.0.1.",
      },
    );
  }
  const { viewsFolder } = options.settings;
  const views = viewsFolder === undefined ? undefined : await openViews(viewsFolder);
  const pool = renderPool({ timeLimitMs: renderTimeoutSeconds * 1000 });
  const requests = activeRequests();
  const metrics = createMetrics(options.version ?? "");
  const ending = endable(options.backend);
  const transactions = openTransactions(options.settings);
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES },
    createApp({ pool, metrics, requests, transactions, views, ...options, backend: ending.backend }),
  );
  limitConnections(server);
  answerClientErrors(server);
  metrics.gauge("parley_connections_open", "Connections of clients that are open.", countConnections(server));
  await listen(server, host, port);
  const bound = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    address: `http://${nameInAddress(host)}:${bound.port}`,
    port: bound.port,
    close: (withinMs = endWithinSeconds * 1000) => {
      ending.begin();
      closing ??= Promise.all([transactions.end(options.logger), end(server, requests, withinMs)])
        .then(() => undefined)
        .finally(() => pool.close());
      return closing;
    },
  };
}

/** The same backend until the end begins; from then on it answers nobody. */
function endable(backend: Backend): { readonly backend: Backend; readonly begin: () => void } {
  let isEnding = false;
  return {
    begin: () => {
      isEnding = true;
    },
    backend: {
      current: () => (isEnding ? undefined : backend.current()),
      status: () =>
        isEnding
          ? { phase: "ending", message: "The server is ending.", hint: "Ask again when it is back." }
          : backend.status(),
    },
  };
}

function limitConnections(server: Server): void {
  // A client that sends its request a byte at a time must not hold a socket for ever.
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
}

function countConnections(server: Server): () => number {
  let open = 0;
  server.on("connection", (socket) => {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
  });
  return () => open;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => reject(listenError(error, host, port));
    server.once("error", onError);
    server.listen({ host, port }, () => {
      server.off("error", onError);
      resolve();
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): GraphError {
  const any = "PORT=0 picks a free port and prints it.";
  if (error.code === "EADDRINUSE") {
    return new GraphError("invalid_request", `Port ${port} on ${host} is in use by another program.`, {
      hint: `End that program, or choose another port: ${any}`,
      details: { port },
      cause: error,
    });
  }
  if (error.code === "EACCES") {
    return new GraphError("invalid_request", `Port ${port} may not be opened by this user.`, {
      hint: any,
      details: { port },
      cause: error,
    });
  }
  return new GraphError("invalid_request", `Cannot listen on ${host}, port ${port}: ${error.message}.`, {
    hint: "HOST must be an address of this machine.",
    details: { port },
    cause: error,
  });
}

async function end(server: Server, requests: ActiveRequests, withinMs: number): Promise<void> {
  // It still listens, and kept connections are not closed under a request that is on its way: who comes is told that it ends, and to let go.
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  await requests.idle(withinMs);
  requests.endAll(
    new GraphError("engine_unavailable", "The server is ending; the query was ended in the database.", {
      hint: "Ask again when it is back.",
      details: { phase: "ending", retryAfter: 2 },
    }),
  );
  await requests.idle(LAST_WORDS_MS);
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const cutOff = setTimeout(() => server.closeAllConnections(), STRAGGLERS_MS);
  await closed;
  clearTimeout(cutOff);
}

/** The address that a browser on this machine can open. */
function nameInAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

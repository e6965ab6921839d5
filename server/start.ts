/** Listens: opens the port, says plainly why it cannot, and ends in order. */

import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GraphError } from "../graph/errors.ts";
import { renderPool } from "../render/render-pool.ts";
import type { AppOptions } from "./app.ts";
import { createApp } from "./app.ts";
import { isLoopback } from "./security.ts";

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  readonly port: number;
  /**
   * Stops accepting, lets what runs come to its end for up to `withinMs` milliseconds (default 5,000), then cuts it off, which ends its queries in the
   * database. May be called twice.
   */
  close(withinMs?: number): Promise<void>;
}

const END_WITHIN_MS = 5_000;

/**
 * Starts listening.
 * @throws GraphError `invalid_request` for an address that is not loopback without a token, and for a port that cannot be had
 */
export async function startServer(options: AppOptions): Promise<RunningServer> {
  const { host, port, token, renderTimeoutSeconds } = options.settings;
  if (!isLoopback(host) && token === undefined) {
    throw new GraphError(
      "invalid_request",
      `Listening on ${host} would open the graph to the network, and no token is set.`,
      {
        hint: "Set PARLEY_TOKEN to a long random text (openssl rand -hex 24), or leave HOST at 127.0.0.1.",
      },
    );
  }
  const pool = renderPool({ timeLimitMs: renderTimeoutSeconds * 1000 });
  const server = createServer(createApp({ pool, ...options }));
  // A client that sends its request a byte at a time must not hold a socket for ever.
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  await listen(server, host, port);
  const bound = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    address: `http://${nameInAddress(host)}:${bound.port}`,
    port: bound.port,
    close: (withinMs = END_WITHIN_MS) => {
      closing ??= end(server, withinMs).finally(() => pool.close());
      return closing;
    },
  };
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

async function end(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearTimeout(cutOff);
}

/** The address that a browser on this machine can open. */
function nameInAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

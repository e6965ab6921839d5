/** Answers what is no HTTP, too long or too slow, which never reaches the app: with the one error body, and not with a connection that breaks. */
import type { Server } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorBody } from "../graph/errors.ts";

/** Bytes that the first line and the headers of a request may have together. */
export const MOST_HEADER_BYTES = 65_536;

/** What a client has to read its answer before the connection goes, although it may still be sending. */
const LINGER_MS = 1_000;

const FAILURES: Readonly<Record<string, { readonly status: number; readonly body: ErrorBody }>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    body: {
      code: "too_large",
      message: `The address and the headers of the request are longer than ${MOST_HEADER_BYTES / 1024} kB.`,
      hint: "Send what is long in the body of a POST request.",
    },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    body: { code: "invalid_request", message: "The request did not come to its end in time." },
  },
};

const NO_HTTP: (typeof FAILURES)[string] = {
  status: 400,
  body: { code: "invalid_request", message: "This is not a request of HTTP/1.1." },
};

/** Lets a server say why it does not take a request that it cannot read. */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || socket.writableEnded || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    answer(socket, FAILURES[error.code ?? ""] ?? NO_HTTP);
  });
}

function answer(socket: Duplex, { status, body }: (typeof FAILURES)[string]): void {
  const text = Buffer.from(JSON.stringify(body));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${text.length}`,
    "Cache-Control: no-store",
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), text]));
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** Looks at what really stands at an address that the driver could not use: the driver's own error does not tell it apart. */

import type { Socket } from "node:net";
import { connect as connectTcp, isIP } from "node:net";
import { connect as connectTls } from "node:tls";
import { GraphError } from "../errors.ts";

const PATIENCE_MS = 2_000;
const DEFAULT_PORT = 7687;

/** Bolt's greeting: the magic number, then four versions that any supported server knows one of (5.8 down to 5.0, and 4.4). */
const GREETING = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);

/** The failure that describes what is at the address; undefined when nothing wrong is seen from outside. */
export async function diagnose(uri: string): Promise<GraphError | undefined> {
  const url = new URL(uri);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port === "" ? DEFAULT_PORT : Number(url.port);
  const wantsTls = url.protocol.includes("+s");
  const answer = await greet(() => connectTcp({ host, port }));
  if (answer.kind === "failed") return unreachable(uri, host, port, answer.code);
  const checksCertificate = url.protocol.includes("+s:");
  if (answer.kind === "bolt" && wantsTls) {
    return new GraphError(
      "engine_unavailable",
      `Neo4j at ${uri} speaks without encryption; ${url.protocol}// expects TLS.`,
      {
        hint: `Use ${url.protocol.replace(/\+s(sc)?/, "")}//${url.host}, or turn on TLS in the database.`,
      },
    );
  }
  if (answer.kind === "http") {
    return new GraphError("engine_unavailable", `At ${uri} a web server answers, not Neo4j's Bolt connector.`, {
      hint: "Use the Bolt port: 7687 by default (7474 and 7473 are Neo4j's web pages).",
    });
  }
  if (answer.kind === "bolt") return undefined;
  return await diagnoseTls(uri, { host, port, wantsTls, checksCertificate });
}

interface TlsQuestion {
  readonly host: string;
  readonly port: number;
  readonly wantsTls: boolean;
  readonly checksCertificate: boolean;
}

async function diagnoseTls(uri: string, { host, port, wantsTls, checksCertificate }: TlsQuestion): Promise<GraphError> {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const trusting = await greet(() => connectTls({ host, port, ...name, rejectUnauthorized: false }), "secureConnect");
  if (trusting.kind !== "bolt") {
    return new GraphError(
      "engine_unavailable",
      `What listens at ${uri} is not Neo4j: it does not answer Bolt's greeting.`,
      {
        hint: "Check host and port of NEO4J_URI; the Bolt port is 7687 by default. A database that is still starting needs a moment.",
        details: { retryAfter: 2 },
      },
    );
  }
  const withTls = uri.replace(/^([a-z0-9]+)(\+s(sc)?)?:/, "$1");
  if (!wantsTls) {
    return new GraphError("engine_unavailable", `Neo4j at ${uri} expects TLS.`, {
      hint: `Use ${uri.replace(/^[a-z0-9]+:/, `${withTls.split(":")[0] ?? "neo4j"}+s:`)}, or +ssc for a certificate that it signed itself.`,
    });
  }
  const strict = await greet(() => connectTls({ host, port, ...name }), "secureConnect");
  const reason = strict.kind === "failed" ? strict.code : "unknown";
  return new GraphError("engine_unavailable", `The TLS certificate of Neo4j at ${uri} is not trusted (${reason}).`, {
    hint: checksCertificate
      ? "Use +ssc instead of +s for a certificate that it signed itself, or give Node the authority with NODE_EXTRA_CA_CERTS."
      : "Check the certificate of the database.",
  });
}

type Answer =
  | { readonly kind: "bolt" }
  | { readonly kind: "http" }
  | { readonly kind: "silent" }
  | { readonly kind: "failed"; readonly code: string };

/** Connects, sends Bolt's greeting and looks at the first bytes that come back. */
function greet(open: () => Socket, ready: "connect" | "secureConnect" = "connect"): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = open();
    let connected = false;
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(
      () => finish(connected ? { kind: "silent" } : { kind: "failed", code: "ETIMEDOUT" }),
      PATIENCE_MS,
    );
    socket.once(ready, () => {
      connected = true;
      socket.write(GREETING);
    });
    socket.once("data", (bytes: Buffer) => finish({ kind: kindOfAnswer(bytes) }));
    socket.once("close", () => finish({ kind: "silent" }));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      finish(connected ? { kind: "silent" } : { kind: "failed", code: error.code ?? "unknown" });
    });
  });
}

function kindOfAnswer(bytes: Buffer): "bolt" | "http" | "silent" {
  if (bytes.subarray(0, 4).toString("latin1") === "HTTP") return "http";
  // The server answers with one version: two zero bytes, minor, major. A TLS alert starts with 0x15.
  return bytes.length === 4 && bytes[0] === 0 ? "bolt" : "silent";
}

function unreachable(uri: string, host: string, port: number, code: string): GraphError {
  const start = "Start the database, or correct NEO4J_URI. Without NEO4J_URI a local Neo4j is started.";
  const told: { readonly [code: string]: readonly [message: string, hint: string] } = {
    ECONNREFUSED: [`Nothing listens on port ${port} of ${host}.`, start],
    ENOTFOUND: [`There is no host called ${host}.`, "Check the spelling of NEO4J_URI and the network."],
    EAI_AGAIN: [`The name ${host} cannot be looked up now.`, "Check the network."],
    ETIMEDOUT: [`${host} does not answer on port ${port}.`, "Check the address, the network and the firewall."],
  };
  const [message, hint] = told[code] ?? [`${uri} cannot be reached (${code}).`, "Check the address and the network."];
  return new GraphError("engine_unavailable", message, { hint, details: { retryAfter: 2, reason: code } });
}

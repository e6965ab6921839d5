/** Makes the one driver of a connection. */

import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { Connection, ConnectOptions } from "./connect.ts";
import { quickenDriver } from "./quick-unpack.ts";

const SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/** A driver for the address. @throws GraphError `invalid_request` when the address is not one of Neo4j's */
export function openDriver(connection: Connection, settings: Required<ConnectOptions>): Driver {
  checkAddress(connection.uri);
  quickenDriver();
  const { username, password } = connection;
  const token = username === undefined || username === "" ? undefined : neo4j.auth.basic(username, password ?? "");
  return neo4j.driver(connection.uri, token, {
    maxConnectionPoolSize: settings.maxConnections,
    connectionTimeout: settings.connectTimeoutMs,
    connectionAcquisitionTimeout: settings.acquireTimeoutMs,
    maxTransactionRetryTime: settings.retryTimeMs,
    fetchSize: settings.fetchSize,
    userAgent: settings.userAgent,
    telemetryDisabled: true,
  });
}

function checkAddress(uri: string): void {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const scheme = url?.protocol.slice(0, -1) ?? "";
  if (SCHEMES.includes(scheme) && url?.hostname !== "") return;
  const isHttp = scheme === "http" || scheme === "https";
  throw new GraphError("invalid_request", `"${withoutPassword(uri)}" is not the address of a Neo4j database.`, {
    hint: isHttp
      ? "That is the address of its web pages. Use the Bolt address, such as bolt://localhost:7687 or neo4j+s://… for Aura."
      : `Write one of ${SCHEMES.map((name) => `${name}://`).join(", ")} with host and port, such as bolt://localhost:7687.`,
  });
}

/** An address may carry a password by mistake: it must not reach a message. */
function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, "//");
}

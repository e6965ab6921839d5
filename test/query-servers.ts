/** Servers on the real database for tests of the Query API: one as usual, one with narrow limits, one that may write. */
import { expect, inject } from "vitest";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { backendOf } from "../server/backend.ts";
import type { RunningServer } from "../server/start.ts";
import { postQuery, serve } from "./http.ts";

export const LIMITS = { timeoutMs: 20_000, maxRows: 1000 };
/** Runs for hours if nobody ends it; no row comes before the end. */
export const ENDLESS =
  "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z) AS endless";
/** Runs for hours if nobody ends it, row by row. */
export const ENDLESS_ROWS = "UNWIND range(1, 1000000000) AS x RETURN x, 'endless' AS text";

const GRAPH =
  "CREATE (:Person {name: 'A', name2: '<script>\u202e'})-[:KNOWS {since: date('2020-01-01')}]->(:Person {name: 'B'})";

export interface QueryServers {
  readonly store: Neo4jStore;
  readonly server: RunningServer;
  /** 5 rows, 1 second, 1 place. */
  readonly narrow: RunningServer;
  readonly writing: RunningServer;
  close(): Promise<void>;
}

/** Empties the database, loads a small graph and starts the servers. */
export async function openQueryServers(): Promise<QueryServers> {
  const store = connect(inject("neo4j"));
  const info = await store.verify();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits: LIMITS });
  await store.execute({ text: GRAPH }, { limits: LIMITS });
  const environment = { PARLEY_MAX_ROWS: "5", PARLEY_QUERY_TIMEOUT: "1", PARLEY_MAX_QUERIES: "1" };
  const server = await serve(backendOf({ reader: store, info, store }));
  const narrow = await serve(backendOf({ reader: store, info }), { environment });
  const writing = await serve(backendOf({ reader: store, info, store }), {
    environment: { PARLEY_ALLOW_WRITES: "true" },
  });
  return {
    store,
    server,
    narrow,
    writing,
    close: async () => {
      await Promise.all([server.close(), narrow.close(), writing.close()]);
      await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits: LIMITS });
      await store.close();
    },
  };
}

/** Sends a query that must be answered, and hands the answer back. */
export async function answerOf(from: RunningServer, body: unknown, headers = {}): Promise<unknown> {
  const response = await postQuery(from.address, body, headers);
  const text = await response.text();
  expect(response.status, text).toBe(202);
  return JSON.parse(text);
}

/** How many queries with this text run in the database now. */
export async function running(store: Neo4jStore, marker: string): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $marker AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)";
  const table = await store.read({ text, parameters: { marker } }, { limits: LIMITS });
  return Number(table.rows[0]?.[0]);
}

/**
 * What streaming costs: `npm run bench:query`. A hundred thousand rows of node, relationship, node as NDJSON over HTTP against a bare loop over the
 * driver (its default fetch size), interleaved, each in a process of its own; the first row; the server's memory, also for a million rows and for a
 * client that stops reading.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { connect } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { ask, child, heard } from "./children.ts";
import { median } from "./median.ts";
import { loadQueryGraph, RELATIONSHIPS } from "./query-graph.ts";
import type { RawOrder, RawRows } from "./raw-client.ts";
import type { ServerMemory } from "./serve-child.ts";

const ROUNDS = 7;
const STATEMENT = "MATCH (a)-[r]->(b) RETURN a, r, b";
const MILLION = "MATCH (a)-[r]->(b) UNWIND range(1, 10) AS again RETURN a, r, b";
const MEGABYTE = 2 ** 20;

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
const database = await openLocalDatabase({ dataFolder: join(folder, "data") });
const { uri, username = "", password = "" } = database.connection;
const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
const children = { raw: child("raw-client.ts", env), server: child("serve-child.ts", env, "--expose-gc") };
try {
  const address = await heard<string>(children.server);
  const store = connect(database.connection);
  await loadQueryGraph(store);
  await store.close();
  // A server that has answered, and nothing else: what it holds when idle.
  await readRows(address, "RETURN 1");
  const idle = (await ask<ServerMemory>(children.server, "memory")).now;
  const raw: RawRows[] = [];
  const http: RawRows[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await ask<RawRows>(children.raw, { kind: "rows", statement: STATEMENT } satisfies RawOrder);
    const streamed = await readRows(address, STATEMENT);
    if (bare.rows !== RELATIONSHIPS || streamed.rows !== RELATIONSHIPS)
      throw new Error(`rows are missing: ${bare.rows}, ${streamed.rows}`);
    // The first round compiles and fills caches.
    if (round === 0) continue;
    raw.push(bare);
    http.push(streamed);
  }
  const of = (rounds: readonly RawRows[], what: keyof RawRows): number => median(rounds.map((one) => one[what]));
  const whole = of(raw, "wholeMs");
  console.log(
    `100,000 rows    NDJSON × ${(of(http, "wholeMs") / whole).toFixed(2)} of a bare loop over the driver (${whole.toFixed(0)} ms; at most 1.2)`,
  );
  console.log(
    `first row       ${(of(http, "firstMs") - of(raw, "firstMs")).toFixed(1)} ms after that of the bare loop (${of(raw, "firstMs").toFixed(1)} ms; at most 20)`,
  );
  await memory(idle, "100,000 rows", () => readRows(address, STATEMENT));
  await memory(idle, "1,000,000 rows", () => readRows(address, MILLION));
  await memory(idle, "a reader that stops", () => stopReading(address, MILLION));
} finally {
  children.raw.kill();
  children.server.kill();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

async function memory(idle: number, what: string, work: () => Promise<unknown>): Promise<void> {
  await ask<ServerMemory>(children.server, "memory");
  await work();
  const { peak } = await ask<ServerMemory>(children.server, "memory");
  console.log(`memory          +${((peak - idle) / MEGABYTE).toFixed(0)} MB over idle for ${what} (at most 64)`);
}

/** Reads an answer as bytes and counts its lines; the first and the last are not rows. */
function readRows(address: string, statement: string): Promise<RawRows> {
  const start = performance.now();
  let firstMs = 0;
  let lines = 0;
  return new Promise((resolve, reject) => {
    open(address, statement, (response) => {
      if (response.statusCode !== 202) {
        response.on("data", (chunk: Buffer) => reject(new Error(`${response.statusCode}: ${chunk}`)));
        return;
      }
      response.on("data", (chunk: Buffer) => {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
        if (firstMs === 0 && lines > 1) firstMs = performance.now() - start;
      });
      response.on("end", () => resolve({ firstMs, wholeMs: performance.now() - start, rows: lines - 2 }));
      response.on("error", reject);
    });
  });
}

/** Takes the head of an answer and nothing more for a while, then goes away. */
function stopReading(address: string, statement: string): Promise<void> {
  return new Promise((resolve) => {
    open(address, statement, (response) => {
      response.pause();
      setTimeout(() => {
        response.destroy();
        resolve();
      }, 5_000);
    });
  });
}

function open(address: string, statement: string, onAnswer: (response: IncomingMessage) => void): void {
  const headers = { accept: "application/x-ndjson", "content-type": "application/json" };
  request(`${address}/db/neo4j/query/v2`, { method: "POST", headers }, onAnswer).end(JSON.stringify({ statement }));
}

/**
 * What an expansion costs: `npm run bench:expand`. The neighbours of a node over HTTP against the driver asked with the same statement, interleaved,
 * each in a process of its own, one at a time and 16 and 64 at once: the 95th percentile of each. The driver is asked as it is, and once more without
 * the notifications of the database, which our server does without.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect as connectSocket, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { connect } from "../graph/neo4j/connect.ts";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import { readNeighbours } from "../graph/questions/neighbours.ts";
import { readSchema } from "../graph/questions/schema.ts";
import type { GraphReader, Query } from "../graph/store.ts";
import type { Value } from "../graph/values.ts";
import { ask, child, heard } from "./children.ts";
import { median } from "./median.ts";
import { loadQueryGraph } from "./query-graph.ts";
import type { RawOrder } from "./raw-client.ts";

const ROUNDS = 15;
const QUESTIONS = 400;
const LIMIT = 50;
const IDLE = 1_000;
const AT_MOST = new Map([
  [1, 1.5],
  [16, 1.2],
  [64, 1.2],
]);

// Connections stay open from round to round, as those of the driver do: Node accepts one new connection for each turn of a busy server.
const agent = new Agent({ keepAlive: true });

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
const database = await openLocalDatabase({ dataFolder: join(folder, "data") });
const { uri, username = "", password = "" } = database.connection;
const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
const children = { raw: child("raw-client.ts", env), server: child("serve-child.ts", env) };
const store = connect(database.connection);
try {
  const address = await heard<string>(children.server);
  await loadQueryGraph(store);
  const ids = await quietNodes();
  const { statement, parametersOf } = await questionOf(ids[0] ?? "");
  const asked = ids.map(parametersOf);
  for (const [concurrency, most] of AT_MOST) {
    const raw: number[] = [];
    const quiet: number[] = [];
    const http: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const order: RawOrder = { kind: "load", statement, asked, concurrency, isQuiet: false };
      const bare = percentile(await ask<readonly number[]>(children.raw, order));
      const bareQuiet = percentile(await ask<readonly number[]>(children.raw, { ...order, isQuiet: true }));
      const served = percentile(await load(address, ids, concurrency));
      // The first round compiles and fills caches.
      if (round === 0) continue;
      raw.push(bare);
      quiet.push(bareQuiet);
      http.push(served);
    }
    console.log(
      `${String(concurrency).padEnd(3)} at once     p95 × ${(median(http) / median(raw)).toFixed(2)} of the driver's (${median(raw).toFixed(1)} ms; at most ${most}), ` +
        `× ${(median(http) / median(quiet)).toFixed(2)} of one that wants no notifications`,
    );
  }
  await besideIdle(address, ids);
} finally {
  agent.destroy();
  await store.close();
  children.raw.kill();
  children.server.kill();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

/** The same load with and without connections that are open and say nothing, interleaved. */
async function besideIdle(address: string, ids: readonly string[]): Promise<void> {
  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(percentile(await load(address, ids, 64)));
    const sockets = await openIdle(address);
    beside.push(percentile(await load(address, ids, 64)));
    for (const socket of sockets) socket.destroy();
  }
  console.log(
    `64 at once     beside ${IDLE} idle connections: p95 × ${(median(beside) / median(alone)).toFixed(2)} of that without them`,
  );
}

function openIdle(address: string): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(address);
  const open = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connectSocket(Number(port), hostname, () => resolve(socket));
      socket.on("error", reject);
    });
  return Promise.all(Array.from({ length: IDLE }, open));
}

/** Nodes with some tens of relationships, as most are that somebody opens. */
async function quietNodes(): Promise<readonly string[]> {
  const text =
    "MATCH (n:Actor) WITH n, count { (n)--() } AS degree WHERE 20 <= degree <= 60 RETURN elementId(n) ORDER BY n.id LIMIT $count";
  const limits = { timeoutMs: 60_000, maxRows: QUESTIONS };
  const { rows } = await store.read({ text, parameters: { count: BigInt(QUESTIONS) } }, { limits });
  return rows.map(([id]) => String(id));
}

/** What the question sends to the database. */
async function questionOf(id: string): Promise<{
  readonly statement: string;
  readonly parametersOf: (id: string) => { readonly [name: string]: unknown };
}> {
  const limits = { timeoutMs: 60_000, maxRows: 100_000 };
  const { lens } = await readSchema(store, { limits });
  let sent: Query | undefined;
  const reader: GraphReader = {
    ...store,
    read: (query, options) => {
      sent = query;
      return store.read(query, options);
    },
  };
  await readNeighbours(reader, { id, direction: "both", limit: LIMIT }, { limits, lens });
  if (sent === undefined) throw new Error("the question asked nothing");
  const { text, parameters = {} } = sent;
  const plain = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, plainOf(value)]));
  return { statement: text.replace("$limit", `${LIMIT + 1}`), parametersOf: (one) => ({ ...plain, ids: [one] }) };
}

/** As messages between processes can hold it. */
function plainOf(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  return typeof value === "bigint" ? Number(value) : value;
}

/** Milliseconds of each question over HTTP. */
async function load(address: string, ids: readonly string[], concurrency: number): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
      const start = performance.now();
      await read(`${address}/api/nodes/${encodeURIComponent(id)}/neighbours?limit=${LIMIT}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}

function read(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the server answered ${response.statusCode}`));
      response.resume().on("end", resolve);
    }).on("error", reject);
  });
}

function percentile(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

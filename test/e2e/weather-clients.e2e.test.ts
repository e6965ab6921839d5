/** Bad weather from clients on the real program: slow ones, ones that vanish, ones that never finish, and many at a time. */
import { once } from "node:events";
import { connect as connectSocket, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect, type Neo4jStore } from "../../graph/neo4j/connect.ts";
import { ENDLESS_ROWS, running } from "../query-servers.ts";
import { databaseNote, type Program, startProgram } from "./program.ts";

const PATIENCE = { timeout: 60_000, interval: 100 };
const IDLE = 200;
const BUSY = 64;

let program: Program;
let store: Neo4jStore;
/** The clients of a test. */
let sockets: Socket[] = [];

beforeAll(async () => {
  program = await startProgram({
    PARLEY_MAX_QUERIES: `${BUSY + 8}`,
    PARLEY_QUERY_TIMEOUT: "600",
    PARLEY_MAX_ROWS: "100000000",
  });
  store = connect(await databaseNote(program));
});
beforeEach(() => {
  sockets = [];
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
});
afterAll(async () => {
  await store?.close();
  await program?.stop();
});

/** A connection on which nothing is read unless the test reads. */
async function client(): Promise<Socket> {
  const socket = connectSocket(Number(new URL(program.url).port), "127.0.0.1");
  socket.on("error", () => undefined); // Some are to be cut off.
  socket.pause();
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

/** Sends a statement over a connection; `kept`: so much of the body is kept back for ever. */
function send(socket: Socket, statement: string, kept = 0): void {
  const body = JSON.stringify({ statement });
  const head = [
    "POST /db/neo4j/query/v2 HTTP/1.1",
    "Host: localhost",
    "Accept: application/x-ndjson",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
  ];
  socket.write([...head, "", body.slice(0, body.length - kept)].join("\r\n"));
}

/** A client that reads a byte when it has slept, for ever. */
function readSlowly(socket: Socket): void {
  const timer = setInterval(() => socket.read(1), 1_000);
  socket.once("close", () => clearInterval(timer));
}

/** Whether others are served: a question and a statement. */
async function serves(): Promise<void> {
  const found = await fetch(`${program.url}/api/search?q=witkoff`);
  expect(found.status).toBe(200);
  const { hits } = (await found.json()) as { readonly hits: readonly unknown[] };
  expect(hits.length).toBeGreaterThan(0);
  const answer = await fetch(`${program.url}/db/neo4j/query/v2`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ statement: "UNWIND range(1, 3000) AS x RETURN sum(x)" }),
  });
  expect(await answer.json()).toMatchObject({ data: { values: [[4_501_500]] } });
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${program.url}/metrics`)).text();
  return Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.split(" ")[1],
  );
}

describe("a client of an endless answer", () => {
  it("that reads one byte a second holds nobody up, and ends its query by leaving", async () => {
    const socket = await client();
    send(socket, ENDLESS_ROWS);
    readSlowly(socket);
    await expect.poll(() => running(store, "'endless'"), PATIENCE).toBe(1);
    await serves();
    expect(await running(store, "'endless'")).toBe(1);
    socket.destroy();
    await expect.poll(() => running(store, "'endless'"), PATIENCE).toBe(0);
    expect(await metric("parley_queries_active")).toBe(0);
  });

  it("that vanishes without a word in the middle ends its query, again and again", async () => {
    for (let time = 0; time < 20; time += 1) {
      const socket = await client();
      send(socket, ENDLESS_ROWS);
      await once(socket, "readable");
      socket.resetAndDestroy();
    }
    await serves();
    await expect.poll(() => running(store, "'endless'"), PATIENCE).toBe(0);
    await expect.poll(() => metric("parley_queries_active"), PATIENCE).toBe(0);
  });
});

it("clients that never finish their requests take no places and hold nobody up", async () => {
  const unfinished = await Promise.all(Array.from({ length: BUSY * 2 }, client));
  for (const socket of unfinished) send(socket, "RETURN 1", 5);
  await expect.poll(() => metric("parley_connections_open"), PATIENCE).toBeGreaterThanOrEqual(BUSY * 2);
  await serves();
  expect(await metric("parley_queries_active")).toBe(0);
});

it("sixty-four busy streams and two hundred idle connections leave others served, and end with their clients", async () => {
  await Promise.all(Array.from({ length: IDLE }, client));
  const busy = await Promise.all(Array.from({ length: BUSY }, client));
  for (const socket of busy) {
    send(socket, ENDLESS_ROWS);
    readSlowly(socket);
  }
  await expect.poll(() => running(store, "'endless'"), PATIENCE).toBe(BUSY);
  for (let time = 0; time < 5; time += 1) await serves();
  expect(await metric("parley_queries_active")).toBe(BUSY);
  expect(await metric("parley_connections_open")).toBeGreaterThanOrEqual(BUSY + IDLE);
  expect(await running(store, "'endless'")).toBe(BUSY);
  for (const socket of busy) socket.destroy();
  await expect.poll(() => running(store, "'endless'"), PATIENCE).toBe(0);
  await serves();
});

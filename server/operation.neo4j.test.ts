/** What an operator relies on: metrics, the log, a full pool, an end in order, many idle connections. */
import { connect as connectSocket, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import { expectError, expectQueryError, postQuery, serve } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, ENDLESS, ENDLESS_ROWS, openQueryServers, running } from "../test/query-servers.ts";
import type { Backend } from "./backend.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

const PATIENCE = { timeout: 20_000 };
const NDJSON = { accept: "application/x-ndjson" };
let servers: QueryServers;
let backend: Backend;

beforeAll(async () => {
  servers = await openQueryServers();
  const { store } = servers;
  backend = backendOf({ reader: store, info: await store.verify(), sessions: () => store.sessions() });
});
afterAll(() => servers?.close());

/** The value of a metric, with its labels as they are written; 0 where it is not there. */
async function metric(server: RunningServer, name: string): Promise<number> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length) ?? 0);
}

describe("the metrics", () => {
  it("count queries, rows, bytes and seconds by route, and never name a statement", async () => {
    const server = await serve(backend);
    const statement = "UNWIND range(1, 7) AS marker RETURN marker";
    await answerOf(server, { statement });
    await expectQueryError(await postQuery(server.address, { statement: "RETURN nothing" }), "cypher_error");
    await expectQueryError(await postQuery(server.address, { statement: "CREATE ()" }), "not_read_only");
    const route = 'route="/db/{database}/query/v2"';
    await expect.poll(() => metric(server, `parley_queries_total{${route},outcome="ok"}`), PATIENCE).toBe(1);
    expect(await metric(server, `parley_queries_total{${route},outcome="cypher_error"}`)).toBe(1);
    expect(await metric(server, 'parley_refused_total{reason="not_read_only"}')).toBe(1);
    expect(await metric(server, `parley_rows_total{${route}}`)).toBe(7);
    expect(await metric(server, `parley_sent_bytes_total{${route}}`)).toBeGreaterThan(200);
    expect(await metric(server, `parley_request_database_seconds_count{${route}}`)).toBe(3);
    expect(await metric(server, `parley_request_server_seconds_sum{${route}}`)).toBeGreaterThan(0);
    expect(await metric(server, "parley_database_up")).toBe(1);
    expect(await metric(server, "parley_database_connections_limit")).toBe(50);
    const { headers } = await fetch(`${server.address}/metrics`);
    expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(await (await fetch(`${server.address}/metrics`)).text()).not.toContain("marker");
    await server.close();
  });

  it("tell what runs now, and what a client did not wait for", async () => {
    const server = await serve(backend, { environment: { PARLEY_MAX_QUERIES: "1" } });
    const aborted = new AbortController();
    const gone = postQuery(server.address, { statement: ENDLESS }, {}, aborted.signal);
    const failed = expect(gone).rejects.toThrow();
    await expect.poll(() => metric(server, "parley_queries_active"), PATIENCE).toBe(1);
    await expect.poll(() => metric(server, "parley_database_sessions_open"), PATIENCE).toBeGreaterThan(0);
    await expectQueryError(await postQuery(server.address, { statement: "RETURN 1" }), "rate_limited");
    await expect.poll(() => metric(server, 'parley_refused_total{reason="server_busy"}'), PATIENCE).toBe(1);
    aborted.abort();
    await failed;
    const name = 'parley_queries_total{route="/db/{database}/query/v2",outcome="client_gone"}';
    await expect.poll(() => metric(server, name), PATIENCE).toBe(1);
    await expect.poll(() => metric(server, "parley_queries_active"), PATIENCE).toBe(0);
    await server.close();
  });

  it("need the token where there is one", async () => {
    const token = "a-long-enough-token";
    const server = await serve(backend, { environment: { PARLEY_TOKEN: token } });
    await expectError(await fetch(`${server.address}/metrics`), "unauthorized");
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${server.address}/metrics`, { headers })).status).toBe(200);
    await server.close();
  });
});

it("logs one line for a query with what it cost, and nothing of its text, parameters and rows", async () => {
  const lines: string[] = [];
  const environment = { PARLEY_LOG_LEVEL: "trace" };
  const server = await serve(backend, { environment, log: (line) => lines.push(line) });
  const body = {
    statement: "UNWIND range(1, 3) AS x RETURN $hidden + 'in statement' AS y",
    parameters: { hidden: "secret" },
  };
  await answerOf(server, body, { "x-request-id": "one" });
  expect(await (await postQuery(server.address, body, { "x-request-id": "two", ...NDJSON })).text()).toContain(
    "summary",
  );
  await expectQueryError(
    await postQuery(server.address, {
      statement: "RETURN toInteger($hidden) + secret",
      parameters: { hidden: "secret" },
    }),
    "cypher_error",
  );
  const requests = (): readonly { readonly requestId: string }[] =>
    lines.map((line) => JSON.parse(line)).filter((line) => line.msg === "request");
  await expect.poll(() => requests().length, PATIENCE).toBe(3);
  expect(requests()[0]).toMatchObject({
    requestId: "one",
    method: "POST",
    route: "/db/{database}/query/v2",
    status: 202,
    rows: 3,
    databaseMs: expect.any(Number),
    bytes: expect.any(Number),
  });
  expect(lines.join("")).not.toContain("secret");
  expect(lines.join("")).not.toContain("in statement");
  await server.close();
});

it("says when to come back where all connections to the database are in use, and does not hang", async () => {
  const store = connect(inject("neo4j"), { maxConnections: 1, acquireTimeoutMs: 300 });
  const server = await serve(backendOf({ reader: store, info: await store.verify() }));
  const aborted = new AbortController();
  const busy = postQuery(server.address, { statement: ENDLESS }, {}, aborted.signal).catch(() => undefined);
  await expect.poll(() => running(servers.store, "AS endless"), PATIENCE).toBe(1);
  const started = performance.now();
  const response = await postQuery(server.address, { statement: "RETURN 1" });
  expect(response.headers.get("retry-after")).toBe("1");
  const error = await expectQueryError(response, "rate_limited");
  expect(error.details).toMatchObject({ limit: "connections" });
  expect(performance.now() - started).toBeLessThan(5_000);
  aborted.abort();
  await busy;
  await expect
    .poll(async () => (await postQuery(server.address, { statement: "RETURN 1" })).status, PATIENCE)
    .toBe(202);
  await server.close();
  await store.close();
});

describe("the end", () => {
  it("lets what runs come to its end, and refuses what comes meanwhile", async () => {
    const server = await serve(backend);
    const statement = "UNWIND range(1, 3000000) AS slowly WITH max(slowly) AS most RETURN most";
    const answer = postQuery(server.address, { statement });
    await expect.poll(() => metric(server, "parley_queries_active"), PATIENCE).toBe(1);
    const closed = server.close(20_000);
    const ready = await fetch(`${server.address}/api/health/ready`);
    expect(ready.headers.get("connection")).toBe("close");
    expect((await expectError(ready, "engine_unavailable")).details).toMatchObject({ phase: "ending" });
    await expectQueryError(await postQuery(server.address, { statement: "RETURN 1" }), "engine_unavailable");
    expect(await (await answer).json()).toMatchObject({ data: { values: [[3000000]] } });
    await closed;
    await expect(fetch(`${server.address}/api/health/live`)).rejects.toThrow();
  });

  it("tells a stream that it is not whole, and ends its query in the database", async () => {
    const server = await serve(backend);
    const response = await postQuery(server.address, { statement: ENDLESS_ROWS }, NDJSON);
    const text = response.text();
    await expect.poll(() => running(servers.store, "'endless'"), PATIENCE).toBe(1);
    await server.close(50);
    const lines = (await text).trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      errors: [{ parleyCode: "engine_unavailable", details: { phase: "ending" } }],
    });
    await expect.poll(() => running(servers.store, "'endless'"), PATIENCE).toBe(0);
  });
});

it("answers as quickly with two hundred idle connections as with none", async () => {
  const server = await serve(backend);
  const median = async (): Promise<number> => {
    const times: number[] = [];
    for (let time = 0; time < 40; time += 1) {
      const started = performance.now();
      expect((await fetch(`${server.address}/api/overview?limit=1`)).status).toBe(200);
      times.push(performance.now() - started);
    }
    return times.toSorted((one, other) => one - other)[20] ?? Number.NaN;
  };
  await median();
  const before = await median();
  const idle = await Promise.all(Array.from({ length: 200 }, () => idleConnection(server.port)));
  expect(await metric(server, "parley_connections_open")).toBeGreaterThanOrEqual(200);
  // Ten times would be a cost of each connection; the machine that tests may be busy with other things.
  expect(await median()).toBeLessThan(before * 10 + 50);
  const gone = Promise.all(idle.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
  await server.close();
  await gone;
});

/** A connection that was used once and is kept. */
async function idleConnection(port: number): Promise<Socket> {
  const socket = connectSocket(port, "127.0.0.1");
  socket.on("error", () => undefined); // The server closes it at the end.
  socket.write("GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  return socket;
}

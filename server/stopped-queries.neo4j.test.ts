/** Follows queries whose client leaves to their end in the database, on every route that runs a statement and in every form of an answer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QueryServers } from "../test/query-servers.ts";
import { ENDLESS, ENDLESS_ROWS, openQueryServers, running } from "../test/query-servers.ts";
import { QUERY_FORMATS } from "./query-formats.ts";

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

const PATIENCE = { timeout: 15_000 };
const MEDIA_TYPES = QUERY_FORMATS.map((format) => format.mediaType);
const QUERY = "/db/neo4j/query/v2";

interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly accept?: string;
  /** The server that may write, where only that one takes it. */
  readonly writes?: boolean;
}

function send({ path, body, accept, writes = false }: Asked, signal: AbortSignal): Promise<Response> {
  const { address } = writes ? servers.writing : servers.server;
  return fetch(`${address}${path}`, {
    signal,
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(accept === undefined ? {} : { accept }),
    },
  });
}

/** A statement under a name of its own, by which it is found in the database. */
let asked = 0;
function named(statement: string): { readonly statement: string; readonly marker: string } {
  asked += 1;
  const marker = `stopped${asked}`;
  return { statement: `/* ${marker}. */ ${statement}`, marker: `${marker}.` };
}

/** Sends what never ends, leaves as soon as the database works on it, and waits until it does not any more. */
async function leave(request: (statement: string) => Asked): Promise<void> {
  const { statement, marker } = named(ENDLESS);
  const leaving = new AbortController();
  const answer = send(request(statement), leaving.signal);
  const left = expect(answer).rejects.toThrow();
  await expect.poll(() => running(servers.store, marker), PATIENCE).toBe(1);
  leaving.abort();
  await left;
  await expect.poll(() => running(servers.store, marker), PATIENCE).toBe(0);
}

describe("a client that leaves ends its query in the database", () => {
  it.each(MEDIA_TYPES)("before the first row of %s", (accept) =>
    leave((statement) => ({ path: QUERY, body: { statement }, accept })),
  );

  it.each(MEDIA_TYPES)("in the middle of %s", async (accept) => {
    const { statement, marker } = named(ENDLESS_ROWS);
    const leaving = new AbortController();
    const response = await send({ path: QUERY, body: { statement }, accept }, leaving.signal);
    expect(response.status).toBe(202);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    expect(await running(servers.store, marker)).toBe(1);
    leaving.abort();
    await expect(reader?.read()).rejects.toThrow();
    await expect.poll(() => running(servers.store, marker), PATIENCE).toBe(0);
  });

  it.each(["svg", "png", "pdf", "html"])("that was to be drawn as %s", (format) =>
    leave((query) => ({ path: "/api/render", body: { query, format } })),
  );

  it("that was to be drawn for a link", () =>
    leave((query) => ({ path: `/api/render.svg?query=${encodeURIComponent(query)}` })));

  it.each(["json", "graphml", "csv"])("that was to become a file, %s", (format) =>
    leave((query) => ({ path: "/api/export", body: { query, format } })),
  );

  it("that was the first one of a transaction", () =>
    leave((statement) => ({ path: `${QUERY}/tx`, body: { statement }, writes: true })));

  it.each(["", "/commit"])("in an open transaction, which is undone (%j)", async (end) => {
    const opened = await send(
      { path: `${QUERY}/tx`, body: { statement: "CREATE (:Stopped)" }, writes: true },
      AbortSignal.timeout(20_000),
    );
    const { transaction } = (await opened.json()) as { readonly transaction: { readonly id: string } };
    const path = `${QUERY}/tx/${transaction.id}`;
    await leave((statement) => ({ path: `${path}${end}`, body: { statement }, writes: true }));
    await expect
      .poll(async () => (await send({ path, body: {}, writes: true }, AbortSignal.timeout(20_000))).status, PATIENCE)
      .toBe(404);
    const count = await send(
      { path: QUERY, body: { statement: "MATCH (n:Stopped) RETURN count(n)" } },
      AbortSignal.timeout(20_000),
    );
    expect(await count.json()).toMatchObject({ data: { values: [[0]] } });
  });
});

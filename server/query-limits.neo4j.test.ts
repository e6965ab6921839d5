import { connect as connectSocket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectQueryError, postQuery, serve } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, ENDLESS, ENDLESS_ROWS, openQueryServers, running } from "../test/query-servers.ts";
import { backendOf } from "./backend.ts";

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

describe("limits", () => {
  it("announce a cut, and let a request ask for less", async () => {
    const found = await answerOf(servers.narrow, { statement: "UNWIND range(1, 9) AS x RETURN x" });
    expect(found).toMatchObject({
      data: { values: [[1], [2], [3], [4], [5]] },
      truncated: true,
      notifications: [{ code: "Parley.ClientNotification.Answer.Truncated", severity: "WARNING" }],
    });
    expect(await answerOf(servers.server, { statement: "UNWIND range(1, 9) AS x RETURN x", maxRows: 2 })).toMatchObject(
      {
        data: { values: [[1], [2]] },
        truncated: true,
      },
    );
    expect(await answerOf(servers.narrow, { statement: "UNWIND range(1, 5) AS x RETURN x" })).not.toHaveProperty(
      "truncated",
    );
  });

  it("cut an answer that is too large", async () => {
    const body = {
      statement: "UNWIND range(1, 40) AS x RETURN $text AS text",
      parameters: { text: "x".repeat(100_000) },
      maxRows: 5,
    };
    const environment = { PARLEY_MAX_ANSWER: "1" };
    const small = await serve(backendOf({ reader: servers.store, info: await servers.store.verify() }), {
      environment,
    });
    expect(await answerOf(small, body)).toMatchObject({ truncated: true });
    const found = (await answerOf(small, { ...body, maxRows: 40 })) as {
      data: { values: unknown[] };
      truncated: boolean;
    };
    await small.close();
    expect(found.truncated).toBe(true);
    expect(found.data.values.length).toBeLessThan(20);
  });

  it("end a query that takes too long, in the database", async () => {
    const error = await expectQueryError(
      await postQuery(servers.narrow.address, { statement: ENDLESS }),
      "query_timeout",
    );
    expect(error.code).toBe("Neo.ClientError.Transaction.TransactionTimedOut");
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(0);
    const started = performance.now();
    await expectQueryError(
      await postQuery(servers.server.address, { statement: ENDLESS, maxExecutionTime: 0.5 }),
      "query_timeout",
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("end a query in the database when the client goes away", async () => {
    const aborted = new AbortController();
    const response = postQuery(servers.server.address, { statement: ENDLESS }, {}, aborted.signal);
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(1);
    aborted.abort();
    await expect(response).rejects.toThrow();
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(0);
  });

  it("end a query in the database when the server ends, and say so", async () => {
    const info = await servers.store.verify();
    const shortLived = await serve(backendOf({ reader: servers.store, info }));
    const response = postQuery(shortLived.address, { statement: ENDLESS });
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(1);
    await shortLived.close(100);
    const error = await expectQueryError(await response, "engine_unavailable");
    expect(error.details).toMatchObject({ phase: "ending" });
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(0);
  });

  it("turn away more requests than there are places, and say when to come back", async () => {
    const busy = postQuery(servers.narrow.address, { statement: ENDLESS });
    await expect.poll(() => running(servers.store, "AS endless"), { timeout: 10_000 }).toBe(1);
    const response = await postQuery(servers.narrow.address, { statement: "RETURN 1" });
    expect(response.headers.get("retry-after")).toBe("1");
    await expectQueryError(response, "rate_limited");
    await expectQueryError(await busy, "query_timeout");
    expect(await answerOf(servers.narrow, { statement: "RETURN 1" })).toMatchObject({ data: { values: [[1]] } });
  });

  it("cut off a client that takes nothing of its answer, and give its place to others", async () => {
    const info = await servers.store.verify();
    const environment = { PARLEY_QUERY_TIMEOUT: "1", PARLEY_MAX_QUERIES: "1" };
    const single = await serve(backendOf({ reader: servers.store, info }), { environment });
    const body = JSON.stringify({ statement: ENDLESS_ROWS });
    const socket = connectSocket(single.port, "127.0.0.1");
    socket.on("error", () => undefined); // It is to be cut off.
    socket.pause();
    const head = ["POST /db/neo4j/query/v2 HTTP/1.1", "Host: localhost", "Content-Type: application/json"];
    socket.write([...head, `Content-Length: ${body.length}`, "", body].join("\r\n"));
    await expect.poll(() => running(servers.store, "'endless'"), { timeout: 10_000 }).toBe(1);
    await expect
      .poll(async () => (await postQuery(single.address, { statement: "RETURN 1" })).status, { timeout: 10_000 })
      .toBe(202);
    expect(await running(servers.store, "'endless'")).toBe(0);
    socket.destroy();
    await single.close();
  });
});

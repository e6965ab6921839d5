import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rawRequest, STARTING, serve } from "../test/http.ts";
import { answerClientErrors } from "./client-errors.ts";
import type { RunningServer } from "./start.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await serve(STARTING);
});
afterAll(() => server.close());

/** Everything that comes back for these bytes until the connection ends. */
function answerTo(text: string, port = server.port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (part: string) => {
      answer += part;
    });
    socket.once("end", () => resolve(answer));
    socket.once("error", reject);
    socket.write(text);
  });
}

it("says that an address is too long, also while it still comes", async () => {
  const { status, body } = await rawRequest(server.address, { path: `/api/search?q=${"x".repeat(100_000)}` });
  expect(status).toBe(431);
  expect(JSON.parse(body)).toMatchObject({ code: "too_large", hint: expect.stringContaining("POST") });
});

it("takes an address of 30,000 characters", async () => {
  expect((await rawRequest(server.address, { path: `/api/health/live?${"x".repeat(30_000)}` })).status).toBe(400);
});

it.each(["NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET /a b c HTTP/1.1\r\n\r\n"])(
  "says that %j is no HTTP",
  async (text) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ code: "invalid_request" });
  },
);

it("says that a request did not come to its end in time, and goes on serving others", async () => {
  const hasty = createServer(
    { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 },
    (request, response) => {
      request.on("data", () => undefined).once("end", () => response.end("all of it"));
    },
  );
  answerClientErrors(hasty);
  await new Promise<void>((resolve) => hasty.listen(0, "127.0.0.1", resolve));
  const { port } = hasty.address() as AddressInfo;
  const half = "POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
  const answer = await answerTo(half, port);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ code: "invalid_request" });
  expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "whole" })).text()).toBe("all of it");
  await new Promise((resolve) => hasty.close(resolve));
});

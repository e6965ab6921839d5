/** Limits for each client, and who counts as one. This machine has none, so the clients here come through a proxy. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { expectError, STARTING, serve } from "../test/http.ts";
import type { RunningServer } from "./start.ts";

const PROXIED = { PARLEY_TRUST_PROXY: "loopback" };
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(environment: Readonly<Record<string, string>>): Promise<string> {
  server = await serve(STARTING, { environment });
  return server.address;
}

function from(client: string): RequestInit {
  return { headers: { "x-forwarded-for": client } };
}

describe("the rate", () => {
  it("refuses what is too much, says when to come back, and tells how much is left", async () => {
    const address = await start({ ...PROXIED, PARLEY_RATE_LIMIT: "3" });
    const url = `${address}/api/openapi.json`;
    const first = await fetch(url, from("203.0.113.7"));
    expect(first.status).toBe(200);
    expect(first.headers.get("ratelimit")).toMatch(/r=2;/);
    expect(first.headers.get("ratelimit-policy")).toMatch(/q=3; w=60/);
    await fetch(url, from("203.0.113.7"));
    await fetch(url, from("203.0.113.7"));
    const refused = await fetch(url, from("203.0.113.7"));
    const error = await expectError(refused, "rate_limited");
    expect(error.details).toMatchObject({ limit: "rate" });
    expect(refused.headers.get("retry-after")).toBe(String(error.details?.retryAfter));
    expect(error.details?.retryAfter).toBeLessThanOrEqual(60);
    expect((await fetch(url, from("203.0.113.8"))).status).toBe(200);
  });

  it("counts a network of IPv6 as one client", async () => {
    const url = `${await start({ ...PROXIED, PARLEY_RATE_LIMIT: "1" })}/api/openapi.json`;
    expect((await fetch(url, from("2001:db8:1:2::7"))).status).toBe(200);
    expect((await fetch(url, from("2001:db8:1:2:ffff::8"))).status).toBe(429);
    expect((await fetch(url, from("2001:db8:1:3::7"))).status).toBe(200);
  });

  it("counts before the token is looked at, so that nobody can try tokens for ever", async () => {
    const url = `${await start({ ...PROXIED, PARLEY_RATE_LIMIT: "2", PARLEY_TOKEN: "a-long-enough-token" })}/api/schema`;
    const { headers } = from("203.0.113.7");
    const statuses: number[] = [];
    for (const guess of ["guess-1", "guess-2", "guess-3"])
      statuses.push((await fetch(url, { headers: { ...headers, authorization: `Bearer ${guess}` } })).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it("does not hold for this machine, nor for the liveness probe, nor where it is 0", async () => {
    const address = await start({ ...PROXIED, PARLEY_RATE_LIMIT: "1" });
    for (let time = 0; time < 3; time += 1) {
      expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200);
      expect((await fetch(`${address}/api/health/live`, from("203.0.113.7"))).status).toBe(200);
    }
    await server?.close();
    const free = await start({ ...PROXIED, PARLEY_RATE_LIMIT: "0" });
    const answer = await fetch(`${free}/api/openapi.json`, from("203.0.113.7"));
    expect(answer.headers.get("ratelimit")).toBeNull();
  });

  it("takes all that a proxy passes on for one client unless the proxy is trusted", async () => {
    const url = `${await start({ PARLEY_RATE_LIMIT: "1" })}/api/openapi.json`;
    expect((await fetch(url, from("203.0.113.7"))).status).toBe(200);
    expect((await fetch(url, from("203.0.113.8"))).status).toBe(429);
  });

  it("believes the trusted proxy, not what a client wrote before it", async () => {
    const url = `${await start({ ...PROXIED, PARLEY_RATE_LIMIT: "1" })}/api/openapi.json`;
    expect((await fetch(url, from("198.51.100.1, 203.0.113.7"))).status).toBe(200);
    expect((await fetch(url, from("198.51.100.2, 203.0.113.7"))).status).toBe(429);
  });
});

it("says once in the log that there is a proxy which nobody named", async () => {
  const lines: string[] = [];
  server = await serve(STARTING, { log: (line) => lines.push(line) });
  for (const client of ["203.0.113.7", "203.0.113.8"]) await fetch(`${server.address}/api/health/live`, from(client));
  expect(lines.filter((line) => line.includes("PARLEY_TRUST_PROXY"))).toHaveLength(1);
});

it("gives a client so many places at a time, and each back when it is answered or gone", async () => {
  const address = await start({ ...PROXIED, PARLEY_CLIENT_QUERIES: "1" });
  const { port } = new URL(address);
  // A body that does not come keeps a request under way.
  const socket = connect(Number(port), "127.0.0.1");
  const head = ["POST /api/lookup HTTP/1.1", "Host: localhost", "X-Forwarded-For: 203.0.113.7"];
  socket.write([...head, "Content-Type: application/json", "Content-Length: 100", "", '{"nodes"'].join("\r\n"));
  const status = async (client: string): Promise<number> => (await fetch(`${address}/api/schema`, from(client))).status;
  await expect.poll(() => status("203.0.113.7")).toBe(429);
  const error = await expectError(await fetch(`${address}/api/schema`, from("203.0.113.7")), "rate_limited");
  expect(error.details).toMatchObject({ limit: "client", retryAfter: 1 });
  expect(await status("203.0.113.8")).toBe(503);
  socket.destroy();
  await expect.poll(() => status("203.0.113.7")).toBe(503);
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectError, expectQueryError, postQuery, rawRequest, STARTING, serve } from "../test/http.ts";
import { isLoopback } from "./security.ts";
import type { RunningServer } from "./start.ts";

const TOKEN = "a-long-enough-token";
let server: RunningServer;
let guarded: RunningServer;
let folder: string;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-page-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Parley</title>");
  await writeFile(join(folder, "assets", "main-abc123.js"), "export {};");
  server = await serve(STARTING, {
    clientFolder: folder,
    log: (line) => lines.push(line),
    environment: { PARLEY_LOG_LEVEL: "debug" },
  });
  guarded = await serve(STARTING, { environment: { PARLEY_TOKEN: TOKEN, PARLEY_ALLOWED_HOSTS: "graph.example" } });
});
afterAll(async () => {
  await Promise.all([server.close(), guarded.close()]);
  await rm(folder, { recursive: true });
});

describe("while the database is not up", () => {
  it("lives, and says what is being done", async () => {
    expect(await (await fetch(`${server.address}/api/health/live`)).json()).toEqual({ status: "live" });
    for (const path of ["/api/health/ready", "/api/schema", "/api/search?q=x", "/api/overview"]) {
      const response = await fetch(server.address + path);
      expect(response.headers.get("retry-after")).toBe("2");
      const body = await expectError(response, "engine_unavailable");
      expect(body).toMatchObject({ message: "Starting the local Neo4j.", details: { phase: "starting" } });
    }
    await expectQueryError(await postQuery(server.address, { statement: "RETURN 1" }), "engine_unavailable");
  });

  it("serves the page, whose assets are kept and whose entry is not", async () => {
    const page = await fetch(`${server.address}/`, { headers: { accept: "text/html,*/*" } });
    expect(await page.text()).toContain("<title>Parley</title>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const asset = await fetch(`${server.address}/assets/main-abc123.js`);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    await expectError(await fetch(`${server.address}/assets/gone.js`), "not_found");
    await expectError(await fetch(`${server.address}/some/page`), "not_found");
  });

  it("tells programs where the Query API is", async () => {
    const discovery = await fetch(`${server.address}/`, { headers: { accept: "application/json" } });
    expect(await discovery.json()).toEqual({ query: `${server.address}/db/{databaseName}/query/v2` });
  });
});

describe("requests that are wrong", () => {
  it.each([
    ["/api/search", "q"],
    ["/api/search?q=x&limit=0", "limit"],
    ["/api/search?q=x&limit=ten", "limit"],
    ["/api/search?q=x&colour=red", "colour"],
    ["/api/schema?x=1", "x"],
    ["/api/nodes/a/neighbours?direction=up", "direction"],
    ["/api/nodes/a/neighbours?from=yesterday", "from"],
    ["/api/nodes/a/neighbours?certainty=sure", "certainty"],
    ["/api/paths?from=a", "to"],
    ["/api/paths?from=a&to=b&maxHops=99", "maxHops"],
    ["/api/nodes/%E0%A4%A", ""],
  ])("refuses %s and names “%s”", async (path, named) => {
    expect(JSON.stringify(await expectError(await fetch(server.address + path), "invalid_request"))).toContain(named);
  });

  it.each(["/api", "/api/nope", "/db/neo4j/query/v1", "/db/neo4j/query/v2/nope"])("knows no %s", async (path) => {
    const response = await fetch(server.address + path, { method: "POST" });
    if (path.startsWith("/db/")) await expectQueryError(response, "not_found");
    else await expectError(response, "not_found");
  });

  it.each([
    ["", "JSON"],
    ["{", "JSON"],
    ["[]", "expected an object"],
    ["{}", "statement"],
    ['{"statement": 1}', "statement"],
    ['{"statement": "  "}', "statement"],
    ['{"statement": "RETURN 1", "paramters": {}}', "paramters"],
    ['{"statement": "RETURN 1", "parameters": []}', "parameters"],
    ['{"statement": "RETURN 1", "accessMode": "ADMIN"}', "accessMode"],
    ['{"statement": "RETURN 1", "maxExecutionTime": -1}', "maxExecutionTime"],
    ['{"statement": "RETURN 1", "impersonatedUser": "root"}', "impersonatedUser"],
  ])("refuses the query body %s", async (body, named) => {
    const error = await expectQueryError(await postQuery(server.address, body), "invalid_request");
    expect(error.message).toContain(named);
  });

  it("refuses a body that is not JSON by its type, or too large, or in a form that it cannot answer", async () => {
    const text = { statement: "RETURN 1" };
    const plain = await postQuery(server.address, text, { "content-type": "text/plain" });
    await expectQueryError(plain, "invalid_request", 415);
    await expectQueryError(await postQuery(server.address, text, { accept: "image/png" }), "invalid_request", 406);
    await expectQueryError(await postQuery(server.address, { statement: "x".repeat(2_000_000) }), "too_large");
    const typed = { statement: "RETURN $x", parameters: { x: 1 } };
    const headers = { "content-type": "application/vnd.neo4j.query.v1.1" };
    await expectQueryError(await postQuery(server.address, typed, headers), "invalid_request");
  });

  it.each(["..", "a b", "a/b", "a%00b", "{x}", "-x"])("refuses the database name %s", async (name) => {
    const response = await fetch(`${server.address}/db/${encodeURIComponent(name)}/query/v2`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"statement":"RETURN 1"}',
    });
    expect([400, 404]).toContain(response.status);
  });
});

describe("other people's names and pages", () => {
  it.each(["localhost", "127.0.0.1:99", "[::1]:3000", "parley.localhost"])("answers to %s", async (host) => {
    expect((await rawRequest(server.address, { path: "/api/health/live", headers: { host } })).status).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3000", "169.254.169.254", "a b"])(
    "does not answer to %s (DNS rebinding)",
    async (host) => {
      const { status, body } = await rawRequest(server.address, { path: "/api/health/live", headers: { host } });
      expect(status).toBe(400);
      expect(JSON.parse(body === "" ? "{}" : body)).not.toHaveProperty("status");
    },
  );

  it("answers to a name that the operator allowed", async () => {
    const headers = { host: "graph.example" };
    expect((await rawRequest(guarded.address, { path: "/api/health/live", headers })).status).toBe(200);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("refuses a request from another page: %j", async (headers) => {
    const options = { method: "POST", path: "/db/neo4j/query/v2", body: '{"statement":"RETURN 1"}' };
    const { status } = await rawRequest(server.address, {
      ...options,
      headers: { "content-type": "application/json", ...headers },
    });
    expect(status).toBe(401);
  });

  it("lets its own page ask", async () => {
    const headers = { "content-type": "application/json", origin: server.address, "sec-fetch-site": "same-origin" };
    const options = { method: "POST", path: "/db/neo4j/query/v2", body: '{"statement":"RETURN 1"}' };
    expect((await rawRequest(server.address, { ...options, headers })).status).toBe(503);
  });

  it("sends strict headers, and none that says what it is made of or lets others read", async () => {
    for (const path of ["/", "/api/health/live", "/api/nope"]) {
      const { headers } = await fetch(server.address + path);
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("the token", () => {
  const encoded = (text: string): string => Buffer.from(text).toString("base64");

  it("is asked for by all but the liveness probe, discovery and the page", async () => {
    for (const path of [
      "/api/schema",
      "/api/health/ready",
      "/api/openapi.json",
      "/api/nope",
      "/API/schema",
      "/api//schema",
    ]) {
      const body = await expectError(await fetch(guarded.address + path), "unauthorized");
      expect(body.hint).toContain("PARLEY_TOKEN");
    }
    await expectQueryError(await postQuery(guarded.address, { statement: "RETURN 1" }), "unauthorized");
    expect((await fetch(`${guarded.address}/api/health/live`)).status).toBe(200);
  });

  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `Bearer ${encoded(TOKEN)}`, `Basic ${encoded(`neo4j:${TOKEN}`)}`])(
    "is taken as %s",
    async (authorization) => {
      await expectError(
        await fetch(`${guarded.address}/api/schema`, { headers: { authorization } }),
        "engine_unavailable",
      );
    },
  );

  it.each(["Bearer", "Bearer wrong", `Bearer ${TOKEN}x`, `Digest ${TOKEN}`, `Basic ${encoded("neo4j:wrong")}`, TOKEN])(
    "is not %s",
    async (authorization) => {
      await expectError(await fetch(`${guarded.address}/api/schema`, { headers: { authorization } }), "unauthorized");
    },
  );
});

describe("the log", () => {
  it("has a line for each request with its id, route and status, and nothing of what was looked for or asked", async () => {
    const headers = { "x-request-id": "mine-1" };
    const response = await fetch(`${server.address}/api/nodes/topsecret?q=topsecret`, { headers });
    expect(response.headers.get("x-request-id")).toBe("mine-1");
    await postQuery(server.address, { statement: "RETURN 'topsecret', $x", parameters: { x: "topsecret" } });
    await fetch(`${server.address}/topsecret/topsecret`, { headers: { authorization: "Bearer topsecret" } });
    const odd = await fetch(`${server.address}/api/health/live`, { headers: { "x-request-id": "a{b}" } });
    expect(odd.headers.get("x-request-id")).not.toBe("a{b}");
    const linesOf = (id: string): readonly unknown[] =>
      lines
        .map((line): { msg: string; requestId: string } => JSON.parse(line))
        .filter((one) => one.requestId === id && one.msg === "request");
    await expect.poll(() => linesOf("mine-1")).toHaveLength(1);
    expect(linesOf("mine-1")[0]).toMatchObject({
      method: "GET",
      route: "/api/nodes/{id}",
      status: 400,
      code: "invalid_request",
      ms: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(lines.join("")).not.toContain("topsecret");
  });
});

it.each([
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["localhost", true],
  ["::1", true],
  ["[0:0:0:0:0:0:0:1]", true],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.1.2", false],
  ["127.0.0.1.example", false],
])("knows whether %s is loopback", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

/** How the server answers to methods, tags and ids, whatever the route. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectError, expectQueryError, rawRequest, STARTING, serve } from "../test/http.ts";
import { ROUTES } from "./routes/index.ts";
import type { RunningServer } from "./start.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await serve(STARTING);
});
afterAll(() => server.close());

/** A path that a route answers. */
const pathOf = (path: string): string => path.replace("{database}", "neo4j").replace(/\{\w+\}/g, "x");

describe("methods", () => {
  it.each(ROUTES.map((route) => [route.path, route.method.toUpperCase()] as const))(
    "%s says what it takes, %s among it",
    async (path, method) => {
      const response = await fetch(server.address + pathOf(path), { method: "OPTIONS" });
      expect(response.status).toBe(204);
      expect(response.headers.get("allow")?.split(", ")).toContain(method);
    },
  );

  it("that a path does not take are refused with those that it takes", async () => {
    const response = await fetch(`${server.address}/api/schema`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await response.json()).toMatchObject({ code: "invalid_request", hint: "It takes GET, HEAD, OPTIONS." });
    const query = await fetch(`${server.address}/db/neo4j/query/v2`);
    expect(query.status).toBe(405);
    expect(await query.json()).toMatchObject({ errors: [{ parleyCode: "invalid_request" }] });
  });

  it("of no path are not found", async () => {
    await expectError(await fetch(`${server.address}/api/nothing`, { method: "DELETE" }), "not_found");
    await expectQueryError(await fetch(`${server.address}/db/neo4j/nothing`, { method: "POST" }), "not_found");
  });

  it("HEAD has the headers of GET and no body", async () => {
    const { status, body } = await rawRequest(server.address, { method: "HEAD", path: "/api/openapi.json" });
    expect({ status, body }).toEqual({ status: 200, body: "" });
  });
});

describe("tags", () => {
  it("spare an answer that the client has", async () => {
    const url = `${server.address}/api/openapi.json`;
    const first = await fetch(url);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{20,}"$/);
    for (const header of [tag, tag.slice(2), `"other", ${tag}`, "*"]) {
      const again = await fetch(url, { headers: { "if-none-match": header }, cache: "no-store" });
      expect(again.status).toBe(304);
      expect(again.headers.get("etag")).toBe(tag);
      expect(await again.text()).toBe("");
    }
    expect((await fetch(url, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });
});

describe("every error", () => {
  it("has the id of its request, in its header and in its body", async () => {
    const response = await fetch(`${server.address}/api/nothing`, { headers: { "x-request-id": "order-17" } });
    expect(response.headers.get("x-request-id")).toBe("order-17");
    expect((await expectError(response, "not_found")).details).toMatchObject({ requestId: "order-17" });
  });
});

describe("the page to try the API", () => {
  it("is served with all its parts, under a policy of its own", async () => {
    const page = await fetch(`${server.address}/docs`);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="(docs\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      const response = await fetch(`${server.address}/${part}`);
      expect(response.status, part).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(500);
    }
    expect(html).not.toMatch(/https?:\/\//);
    await expectError(await fetch(`${server.address}/docs/package.json`), "not_found");
    expect((await fetch(`${server.address}/docs/`)).url).toBe(`${server.address}/docs`);
  });
});

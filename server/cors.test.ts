import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawRequest, STARTING, serve } from "../test/http.ts";
import { parseSettings } from "./settings.ts";
import type { RunningServer } from "./start.ts";

const FRIEND = "https://friend.example";
const TOKEN = "a-long-enough-token";
let open: RunningServer;
let shut: RunningServer;

beforeAll(async () => {
  open = await serve(STARTING, { environment: { PARLEY_CORS_ORIGINS: FRIEND, PARLEY_TOKEN: TOKEN } });
  shut = await serve(STARTING);
});
afterAll(() => Promise.all([open.close(), shut.close()]));

function preflight(server: RunningServer, origin: string): Promise<Response> {
  return fetch(`${server.address}/db/neo4j/query/v2`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
  });
}

describe("pages of other origins", () => {
  it("are told that they may ask, before there is a token, where the operator named them", async () => {
    const { status, headers } = await preflight(open, FRIEND);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe(FRIEND);
    expect(headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it("get answers with headers that they may read, and still need the token", async () => {
    const url = `${open.address}/api/openapi.json`;
    expect((await fetch(url, { headers: { origin: FRIEND } })).status).toBe(401);
    const { status, headers } = await fetch(url, { headers: { origin: FRIEND, authorization: `Bearer ${TOKEN}` } });
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe(FRIEND);
    expect(headers.get("access-control-expose-headers")).toContain("X-Request-Id");
  });

  it("may post where they are named, and may not where they are not", async () => {
    const post = (server: RunningServer, origin: string) =>
      rawRequest(server.address, {
        method: "POST",
        path: "/db/neo4j/query/v2",
        headers: {
          origin,
          "sec-fetch-site": "cross-site",
          "content-type": "application/json",
          authorization: `Bearer ${TOKEN}`,
        },
        body: '{"statement":"RETURN 1"}',
      });
    expect((await post(open, FRIEND)).status).toBe(503);
    expect((await post(open, "https://foe.example")).status).toBe(401);
    expect((await post(shut, FRIEND)).status).toBe(401);
  });

  it.each(["https://foe.example", "https://friend.example.foe.example", "http://friend.example", "null"])(
    "get nothing as %s",
    async (origin) => {
      expect((await preflight(open, origin)).headers.get("access-control-allow-origin")).toBeNull();
      expect((await preflight(shut, origin)).headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  it.each(["*", "friend.example", "https://friend.example/", "https://*.example", "ftp://friend.example", "null"])(
    "cannot be named as %s",
    (origin) => {
      expect(() => parseSettings({ environment: { PARLEY_CORS_ORIGINS: origin } })).toThrow("PARLEY_CORS_ORIGINS");
    },
  );
});

import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { expectError, serve } from "../test/http.ts";
import { emptyGraph, loadTalks } from "../test/talks-graph.ts";
import { backendOf } from "./backend.ts";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes/index.ts";
import type { RunningServer } from "./start.ts";

let store: Neo4jStore;
let server: RunningServer;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
  server = await serve(backendOf({ reader: store, info: await store.verify() }));
});
afterAll(async () => {
  await server?.close();
  await emptyGraph(store);
  await store.close();
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "parley", ...openApiDocument(ROUTES) });

/** The answer, checked against what OpenAPI says of it. */
async function told(asked: Promise<Response>, component: string): Promise<Record<string, unknown>> {
  const response = await asked;
  const body = (await response.json()) as Record<string, unknown>;
  expect(response.status, JSON.stringify(body)).toBe(200);
  const check = ajv.compile({ $ref: `parley#/components/schemas/${component}` });
  check(body);
  expect(check.errors ?? []).toEqual([]);
  return body;
}

const get = (path: string): Promise<Response> => fetch(server.address + path);
const post = (path: string, body: unknown): Promise<Response> =>
  fetch(server.address + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

it("hands a pair over in parts, which only the same question goes on with", async () => {
  const question = "/api/pairs?from=steve-witkoff&to=kirill-dmitriev";
  const first = await told(get(`${question}&limit=1`), "PairAnswer");
  expect(first).toMatchObject({ relationships: [{ properties: { id: "r3" } }], total: 2, truncated: true });
  const next = encodeURIComponent(String(first.next));
  const rest = await told(get(`${question}&cursor=${next}`), "PairAnswer");
  expect(rest).toMatchObject({ relationships: [{ properties: { id: "r1" } }], truncated: false });
  await expectError(await get(`/api/pairs?from=steve-witkoff&to=ukraine&cursor=${next}`), "invalid_request");
});

it("takes a group as the same parameter several times", async () => {
  const path = "/api/pairs?from=steve-witkoff&to=kirill-dmitriev&to=vladimir-putin&types=NEGOTIATED_WITH";
  expect(await told(get(path), "PairAnswer")).toMatchObject({ to: [{}, {}], total: 3 });
});

it("says which end of a pair is not there, or missing", async () => {
  expect((await expectError(await get("/api/pairs?from=nobody&to=ukraine"), "not_found")).message).toContain("nobody");
  await expectError(await get("/api/pairs?from=ukraine"), "invalid_request");
  await expectError(await get("/api/pairs?from=ukraine&to="), "invalid_request");
});

it("hands over claims by id, each once, and says which are missing", async () => {
  const found = await told(post("/api/claims", { ids: ["a/1", "b/1", "a/1", "nothing"] }), "ClaimsAnswer");
  expect(found).toMatchObject({ claims: [{ id: "b/1" }, { id: "a/1" }], missing: ["nothing"] });
  expect(await told(post("/api/claims", { ids: [] }), "ClaimsAnswer")).toEqual({ claims: [], missing: [] });
  await expectError(await post("/api/claims", { ids: Array.from({ length: 501 }, String) }), "invalid_request");
});

it("hands over what is said about a node in parts", async () => {
  const path = "/api/nodes/steve-witkoff/claims";
  const first = await told(get(`${path}?limit=1`), "ClaimsAboutAnswer");
  expect(first).toMatchObject({ claims: [{ id: "a/1" }], total: 2, truncated: true });
  const rest = await told(get(`${path}?limit=1&cursor=${String(first.next)}`), "ClaimsAboutAnswer");
  expect(rest).toMatchObject({ claims: [{ id: "b/1" }], truncated: false });
  await expectError(await get("/api/nodes/nobody/claims"), "not_found");
});

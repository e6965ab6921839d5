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

const ask = (body: unknown, contentType = "application/json"): Promise<Response> =>
  fetch(`${server.address}/api/relationships/evidence`, {
    method: "POST",
    headers: { "content-type": contentType },
    body: JSON.stringify(body),
  });

it("answers what OpenAPI says", async () => {
  const response = await ask({ ids: ["r1", "gone"] });
  const body: unknown = await response.json();
  expect(response.status).toBe(200);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "parley", ...openApiDocument(ROUTES) });
  const check = ajv.compile({ $ref: "parley#/components/schemas/BriefEvidenceAnswer" });
  check(body);
  expect(check.errors ?? []).toEqual([]);
  expect(body).toMatchObject({
    relationships: [{ claims: [{ outlet: "Second" }, { outlet: "First" }] }],
    missing: ["gone"],
  });
});

it("takes 2,000 ids, and no more", async () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `none-${at}`);
  expect((await ask({ ids })).status).toBe(200);
  await expectError(await ask({ ids: [...ids, "one more"] }), "invalid_request");
});

it.each([[{}], [{ ids: "r1" }], [{ ids: [""] }], [{ ids: [1] }], [{ ids: [], more: 1 }], [[]], [null]])(
  "refuses %j",
  async (body) => {
    await expectError(await ask(body), "invalid_request");
  },
);

it("refuses what is no JSON", async () => {
  expect((await ask({ ids: [] }, "text/plain")).status).toBe(415);
});

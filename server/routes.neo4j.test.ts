import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { TYPED_JSON } from "../graph/media-types.ts";
import { searchKeys } from "../graph/names.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { expectError, serve } from "../test/http.ts";
import { backendOf } from "./backend.ts";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes/index.ts";
import type { RunningServer } from "./start.ts";

const limits = { timeoutMs: 20_000, maxRows: 1000 };
const LONG = "長".repeat(10_000);
const GRAPH = `
CREATE (a:Actor:Person {id: 'ann', name: 'Ann <script>alert(1)</script>', nameJa: 'アン', aliases: ['Anna\u202e'], big: 9007199254740993, half: 1.0, searchKeys: $keys})
CREATE (b:Actor:Country {id: 'bee', name: 'Bee', nameJa: $long, searchKeys: ['bee']})
CREATE (c:Actor:Person {id: 'cee', name: 'Cee', nameJa: 'シー', searchKeys: ['cee']})
CREATE (a)-[:NEGOTIATED_WITH {id: 'ab', date: date('2025-11-21'), datePrecision: 'day', certainty: 'stated', claims: ['x/1']}]->(b)
CREATE (c)-[:PRESSURED {id: 'cb', date: date('2025-11-22'), datePrecision: 'day', certainty: 'attributed', claims: []}]->(b)
CREATE (n:Claim {id: 'x/1', summary: 'They spoke.', relation: 'NEGOTIATED_WITH', certainty: 'stated'})-[:REPORTED_IN]->
  (:Article {id: 'x', outlet: 'X', title: 'T', byline: [], publishedAt: datetime('2025-11-21T10:00:00Z'), language: 'en'})
CREATE (n)-[:ACTOR {side: 1}]->(a), (n)-[:ACTOR {side: 2}]->(b)`;

let store: Neo4jStore;
let server: RunningServer;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.execute({ text: GRAPH, parameters: { keys: searchKeys(["Ann", "アン"]), long: LONG } }, { limits });
  server = await serve(backendOf({ reader: store, info: await store.verify() }));
});
afterAll(async () => {
  await server?.close();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.close();
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "parley", ...openApiDocument(ROUTES) });

/** Asks a route and checks the answer against what OpenAPI says of it. */
async function ask(path: string, component: string, headers = {}): Promise<unknown> {
  const response = await fetch(server.address + path, { headers });
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  const check = ajv.compile({ $ref: `parley#/components/schemas/${component}` });
  check(body);
  expect(check.errors ?? []).toEqual([]);
  return body;
}

describe("routes answer what OpenAPI says", () => {
  it("schema", async () => {
    const found = await ask("/api/schema", "SchemaAnswer");
    expect(found).toMatchObject({
      database: { product: "Neo4j" },
      nodes: 5,
      relationships: 5,
      lens: { id: "talks" },
      writesAllowed: false,
      limits: { seconds: 30, rows: 100_000 },
    });
  });

  it("search", async () => {
    const found = await ask("/api/search?q=%E3%81%82%E3%82%93&kind=Person,Country", "SearchAnswer");
    expect(found).toMatchObject({
      hits: [{ node: { properties: { id: "ann" } }, matched: { text: "アン", property: "nameJa" }, degree: 1 }],
      truncated: false,
    });
  });

  it("node", async () => {
    const found = await ask("/api/nodes/ann", "NodeAnswer");
    expect(found).toMatchObject({
      node: {
        labels: expect.arrayContaining(["Actor", "Person"]),
        properties: { name: "Ann <script>alert(1)</script>", aliases: ["Anna\u202e"] },
      },
      degree: [
        { type: "NEGOTIATED_WITH", direction: "out", count: 1 },
        { type: "ACTOR", direction: "in", count: 1 },
      ],
    });
  });

  it("neighbours", async () => {
    const found = await ask(
      "/api/nodes/bee/neighbours?types=NEGOTIATED_WITH&types=PRESSURED&from=2025-11-22",
      "NeighboursAnswer",
    );
    expect(found).toMatchObject({
      nodes: [{ properties: { nameJa: LONG } }, { properties: { id: "cee" } }],
      total: 1,
      truncated: false,
    });
  });

  it("paths", async () => {
    const found = await ask("/api/paths?from=ann&to=cee", "PathsAnswer");
    expect(found).toMatchObject({
      paths: [{ nodes: [expect.any(String), expect.any(String), expect.any(String)] }],
      truncated: false,
    });
  });

  it("evidence", async () => {
    const found = await ask("/api/relationships/ab/evidence", "EvidenceAnswer");
    expect(found).toMatchObject({
      relationship: { type: "NEGOTIATED_WITH" },
      claims: [
        {
          id: "x/1",
          actors: [
            { id: "ann", side: 1 },
            { id: "bee", side: 2 },
          ],
        },
      ],
    });
  });

  it("overview", async () => {
    const found = await ask("/api/overview?limit=2", "OverviewAnswer");
    expect(found).toMatchObject({
      nodes: [{ properties: { id: "bee" } }, expect.anything()],
      truncated: true,
      total: 3,
    });
  });

  it("health and discovery", async () => {
    await ask("/api/health/live", "LiveAnswer");
    expect(await ask("/api/health/ready", "ReadyAnswer")).toMatchObject({
      status: "ready",
      database: { version: expect.any(String) },
    });
    expect(await ask("/", "DiscoveryAnswer", { accept: "application/json" })).toMatchObject({
      neo4j_edition: expect.any(String),
    });
  });
});

it("gives property values typed where that is accepted, and loses none plain", async () => {
  const response = await fetch(`${server.address}/api/nodes/ann`, { headers: { accept: TYPED_JSON } });
  expect(response.headers.get("content-type")).toBe(TYPED_JSON);
  expect(await response.json()).toMatchObject({
    node: {
      properties: {
        big: { $type: "Integer", _value: "9007199254740993" },
        half: { $type: "Float" },
        aliases: { $type: "List" },
      },
    },
  });
  const plain = await (await fetch(`${server.address}/api/nodes/ann`)).text();
  expect(plain).toContain('"big":9007199254740993');
  expect(plain).toContain('"half":1.0');
});

it.each([
  "/api/nodes/nobody",
  "/api/nodes/nobody/neighbours",
  "/api/paths?from=ann&to=nobody",
  "/api/relationships/nothing/evidence",
])("says that %s is not there", async (path) => {
  expect((await expectError(await fetch(server.address + path), "not_found")).message).toMatch(/nobody|nothing/);
});

it("takes what looks like Cypher in ids and names for text", async () => {
  const odd = encodeURIComponent("x') DETACH DELETE n //`");
  await expectError(await fetch(`${server.address}/api/nodes/${odd}`), "not_found");
  expect(await ask(`/api/nodes/ann/neighbours?types=${odd}`, "NeighboursAnswer")).toMatchObject({ total: 0 });
  expect(await ask(`/api/search?q=${odd}`, "SearchAnswer")).toEqual({ hits: [], truncated: false });
  expect(await ask("/api/schema", "SchemaAnswer")).toMatchObject({ nodes: 5 });
});

it("says that the database is gone when it is, and answers again when it is back", async () => {
  const away = connect({ ...inject("neo4j"), uri: "bolt://127.0.0.1:1" });
  let reader: Neo4jStore = away;
  const info = await store.verify();
  const other = await serve({ current: () => ({ reader, info }), status: () => ({ phase: "ready", message: "" }) });
  await expectError(await fetch(`${other.address}/api/health/ready`), "engine_unavailable");
  await expectError(await fetch(`${other.address}/api/nodes/ann`), "engine_unavailable");
  reader = store;
  expect((await fetch(`${other.address}/api/nodes/ann`)).status).toBe(200);
  await other.close();
  await away.close();
});

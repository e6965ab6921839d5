/** The routes of an expansion over HTTP: parts with cursors, counts, links, and what they refuse. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { NeighboursAnswer } from "../graph/contract/answers.ts";
import type { ExpandCountsAnswer, LinksAnswer } from "../graph/contract/expansion.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { expectError, serve } from "../test/http.ts";
import { emptyGraph, loadTalks } from "../test/talks-graph.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

let store: Neo4jStore;
let server: RunningServer;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
  server = await serve(backendOf({ reader: store, info: await store.verify(), store }));
});
afterAll(async () => {
  await server.close();
  await emptyGraph(store);
  await store.close();
});

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${server.address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function answerOf<T>(path: string, body: unknown): Promise<T> {
  const response = await post(path, body);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text) as T;
}

const idsOf = ({ nodes }: NeighboursAnswer): readonly unknown[] => nodes.map(({ properties }) => properties.id);

describe("POST /api/expand", () => {
  it("hands over an expansion part by part, each neighbour once", async () => {
    const ask = { ids: ["steve-witkoff"], limit: 1 };
    const first = await answerOf<NeighboursAnswer>("/api/expand", ask);
    expect(idsOf(first)).toEqual(["steve-witkoff", "kirill-dmitriev"]);
    expect(first).toMatchObject({ truncated: true, total: 2 });
    const second = await answerOf<NeighboursAnswer>("/api/expand", { ...ask, limit: 5, cursor: first.next });
    expect(idsOf(second)).toEqual(["steve-witkoff", "vladimir-putin"]);
    expect(second).toMatchObject({ truncated: false });
    expect(second.next).toBeUndefined();
  });

  it("refuses a cursor of another question", async () => {
    const { next } = await answerOf<NeighboursAnswer>("/api/expand", { ids: ["steve-witkoff"], limit: 1 });
    const other = { ids: ["steve-witkoff"], ties: [{ type: "NEGOTIATED_WITH", direction: "in" }], cursor: next };
    await expectError(await post("/api/expand", other), "invalid_request");
  });

  it.each([
    [{}],
    [[]],
    ["[1]"],
    ["no json"],
    [{ ids: [] }],
    [{ ids: [7] }],
    [{ ids: ["a"], ties: [] }],
    [{ ids: ["a"], ties: [{ type: "" }] }],
    [{ ids: ["a"], ties: [{ type: "A", direction: "up" }] }],
    [{ ids: ["a"], from: "yesterday" }],
    [{ ids: ["a"], certainty: ["sure"] }],
    [{ ids: ["a"], limit: 0 }],
    [{ ids: ["a"], limit: 1e9 }],
    [{ ids: ["a"], limit: 1.5 }],
    [{ ids: ["a"], more: true }],
  ])("refuses %j", async (body) => {
    await expectError(await post("/api/expand", body), "invalid_request");
  });

  it("names what is not there", async () => {
    const error = await expectError(await post("/api/expand", { ids: ["steve-witkoff", "nobody"] }), "not_found");
    expect(error.message).toContain("nobody");
  });

  it("takes types whose names would end their quotes", async () => {
    const ties = [{ type: "A`]-() DETACH DELETE n //" }, { type: "\\u0060x" }];
    expect(await answerOf("/api/expand", { ids: ["steve-witkoff"], ties })).toMatchObject({ total: 0 });
    expect(await answerOf("/api/links", { ids: ["steve-witkoff"], types: ["A`]-() //"] })).toMatchObject({ total: 0 });
  });
});

describe("POST /api/expand/counts", () => {
  it("counts before anything is brought", async () => {
    const counts = await answerOf<ExpandCountsAnswer>("/api/expand/counts", { ids: ["steve-witkoff"] });
    expect(counts.ties).toContainEqual({ type: "NEGOTIATED_WITH", direction: "in", relationships: 3, known: 0 });
    expect(counts.truncated).toBe(false);
  });

  it.each([[{ ids: [] }], [{ ids: ["a"], known: { nodes: [1] } }], [{ ids: ["a"], limit: 3 }]])(
    "refuses %j",
    async (body) => {
      await expectError(await post("/api/expand/counts", body), "invalid_request");
    },
  );
});

describe("POST /api/links", () => {
  it("joins nodes by their ids of either kind", async () => {
    const { nodes } = await answerOf<NeighboursAnswer>("/api/expand", { ids: ["steve-witkoff"], limit: 1 });
    const ids = [nodes[0]?.elementId, "kirill-dmitriev"];
    const links = await answerOf<LinksAnswer>("/api/links", { ids });
    expect(links.relationships.map(({ properties }) => properties.id)).toEqual(["r1", "r3"]);
    expect(links).toMatchObject({ total: 2, truncated: false });
    expect(await answerOf("/api/links", { ids, limit: 0 })).toMatchObject({ total: 2, truncated: true });
  });

  it.each([[{}], [{ ids: ["a"], limit: -1 }], [{ ids: ["a"], of: [] }], [{ ids: "a" }]])("refuses %j", async (body) => {
    await expectError(await post("/api/links", body), "invalid_request");
  });

  it("takes JSON only", async () => {
    const response = await fetch(`${server.address}/api/links`, { method: "POST", body: "ids=a" });
    expect(response.status).toBe(415);
  });
});

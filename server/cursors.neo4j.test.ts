/** Lists in parts: all parts together are the whole list, in its order, each thing once. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { lensFor } from "../graph/lens.ts";
import { searchKeys } from "../graph/names.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { readNeighbours } from "../graph/questions/neighbours.ts";
import { expectError, serve } from "../test/http.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

const limits = { timeoutMs: 60_000, maxRows: 1000 };
/** A hub with 60 neighbours, some joined to it more often, some dated, some joined to each other; and itself. */
const GRAPH = `
CREATE (hub:Actor:Person {id: 'hub', name: 'Hub'})-[:REPRESENTS {id: 'self'}]->(hub)
WITH hub UNWIND range(1, 60) AS i
CREATE (m:Actor:Person {id: 'm' + i, name: 'Anna Meyer ' + i, searchKeys: $keys})
WITH hub, m, i UNWIND range(0, i % 3) AS time
CREATE (hub)-[:NEGOTIATED_WITH {id: 'h' + i + '-' + time, date: date('2025-01-01') + duration({days: i % 7}), claims: []}]->(m)
WITH DISTINCT m, i WHERE i % 2 = 0
MATCH (other:Actor {id: 'm' + (i - 1)}) CREATE (m)-[:PRESSURED {id: 'p' + i, claims: []}]->(other)`;

interface Part {
  readonly nodes?: readonly { readonly elementId: string }[];
  readonly relationships?: readonly { readonly elementId: string }[];
  readonly hits?: readonly { readonly node: { readonly elementId: string } }[];
  readonly total?: number;
  readonly truncated: boolean;
  readonly next?: string;
}

let store: Neo4jStore;
let server: RunningServer;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.execute({ text: GRAPH, parameters: { keys: searchKeys(["Anna Meyer"]) } }, { limits });
  server = await serve(backendOf({ reader: store, info: await store.verify() }));
});
afterAll(async () => {
  await server?.close();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.close();
});

async function partOf(path: string): Promise<Part> {
  const response = await fetch(server.address + path);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text) as Part;
}

/** All parts of a list. */
async function partsOf(path: string): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (let cursor: string | undefined; parts.length < 100; ) {
    const part = await partOf(cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
    parts.push(part);
    cursor = part.next;
    expect(part.truncated).toBe(cursor !== undefined);
    if (cursor === undefined) return parts;
  }
  throw new Error("The list has no end.");
}

const idsOf = (things: readonly { readonly elementId: string }[] = []): readonly string[] =>
  things.map((thing) => thing.elementId);

describe("cursors", () => {
  it("hand over all neighbours of a node, seven at a time", async () => {
    const path = "/api/nodes/hub/neighbours?direction=out";
    const whole = await partOf(`${path}&limit=1000`);
    const parts = await partsOf(`${path}&limit=7`);
    expect(parts).toHaveLength(9);
    expect(parts.every((part) => part.total === 60 && part.nodes?.[0]?.elementId === whole.nodes?.[0]?.elementId)).toBe(
      true,
    );
    expect(parts.flatMap((part) => idsOf(part.nodes?.slice(1)))).toEqual(idsOf(whole.nodes?.slice(1)));
    expect(parts.flatMap((part) => idsOf(part.relationships))).toEqual(idsOf(whole.relationships));
  });

  it("hand over all nodes of the overview, and each relationship once", async () => {
    const whole = await partOf("/api/overview?limit=1000");
    const parts = await partsOf("/api/overview?limit=8");
    expect(parts.flatMap((part) => idsOf(part.nodes))).toEqual(idsOf(whole.nodes));
    const joined = parts.flatMap((part) => idsOf(part.relationships));
    expect(joined.toSorted()).toEqual(idsOf(whole.relationships).toSorted());
  });

  it("hand over all hits of a search, each once", async () => {
    const parts = await partsOf("/api/search?q=anna%20meyer&limit=9");
    const found = parts.flatMap((part) => idsOf((part.hits ?? []).map((hit) => hit.node)));
    expect(found).toHaveLength(60);
    expect(new Set(found).size).toBe(60);
  });

  it("go on where they were though a type came into the schema in the meantime", async () => {
    await store.execute(
      {
        text: "CREATE (hub:Hub {id: 'wheel'}) WITH hub UNWIND range(1, 60) AS i CREATE (hub)-[:JOINS]->(:Spoke {id: 's' + i})",
      },
      { limits },
    );
    // The schema is some seconds old while a first part is read: it does not know the type.
    const [before, after] = [["ABOUT"], ["ABOUT", "JOINS"]].map((types) => ({
      limits,
      lens: lensFor({ labels: ["Actor", "Claim"], types }),
    }));
    if (before === undefined || after === undefined) throw new Error("there are two lenses");
    const first = await readNeighbours(store, { id: "wheel", limit: 20 }, before);
    const second = await readNeighbours(store, { id: "wheel", after: first.next, limit: 100 }, after);
    await store.execute({ text: "MATCH (n) WHERE n:Hub OR n:Spoke DETACH DELETE n" }, { limits });
    expect([first.nodes.length - 1, second.nodes.length - 1]).toEqual([20, 40]);
    expect(new Set([...idsOf(first.nodes), ...idsOf(second.nodes)]).size).toBe(61);
  });

  it("are refused for another question, and when they are made up", async () => {
    const { next = "" } = await partOf("/api/overview?limit=8");
    for (const path of [
      `/api/search?q=anna&cursor=${next}`,
      "/api/overview?cursor=nonsense",
      `/api/nodes/hub/neighbours?cursor=${next}`,
    ]) {
      const error = await expectError(await fetch(server.address + path), "invalid_request");
      expect(error.details).toMatchObject({ field: "cursor" });
    }
    expect((await partOf(`/api/overview?limit=20&cursor=${next}`)).nodes).toHaveLength(20);
  });
});

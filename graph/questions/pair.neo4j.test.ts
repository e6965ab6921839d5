import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import { textProperty } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { readClaimsAbout } from "./claims-about.ts";
import type { Pair, PairAsk } from "./pair.ts";
import { readPair } from "./pair.ts";
import { readSchema } from "./schema.ts";

let store: Neo4jStore;
const limits = { timeoutMs: 20_000, maxRows: 1000 };

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

async function asking(): Promise<LensAsking> {
  return { limits, lens: (await readSchema(store, { limits })).lens };
}

const ask = async (question: Omit<PairAsk, "limit">, limit = 100): Promise<Pair> =>
  readPair(store, { ...question, limit }, await asking());
const about = async (id: string, limit = 100, after?: readonly [number, string]) =>
  readClaimsAbout(store, { id, limit, after }, await asking());
const idsOf = ({ relationships }: Pair) => relationships.map((one) => textProperty(one, "id"));

describe("a pair of the talks model", () => {
  beforeAll(() => loadTalks(store));

  it("has all that joins the two, the latest first, whoever is named first", async () => {
    const pair = await ask({ from: ["steve-witkoff"], to: ["kirill-dmitriev"] });
    expect(idsOf(pair)).toEqual(["r3", "r1"]);
    expect(pair).toMatchObject({
      from: [{ properties: { name: "Steve Witkoff" } }],
      to: [{ properties: { name: "Kirill Dmitriev" } }],
      counts: [{ type: "NEGOTIATED_WITH", direction: "in", count: 2 }],
      total: 2,
      truncated: false,
    });
    expect((await ask({ from: ["kirill-dmitriev"], to: ["steve-witkoff"] })).counts).toMatchObject([
      { direction: "out", count: 2 },
    ]);
  });

  it("hands over the rest where it was cut", async () => {
    const question = { from: ["steve-witkoff"], to: ["kirill-dmitriev"] };
    const first = await ask(question, 1);
    expect([idsOf(first), first.truncated, first.total]).toEqual([["r3"], true, 2]);
    const rest = await ask({ ...question, after: first.next }, 1);
    expect([idsOf(rest), rest.truncated, rest.total]).toEqual([["r1"], false, 2]);
  });

  it("puts what has no date last, and takes chosen types only", async () => {
    const question = { from: ["kirill-dmitriev"], to: ["vladimir-putin", "steve-witkoff"] };
    expect(idsOf(await ask(question))).toEqual(["r3", "r1", "r4"]);
    expect(idsOf(await ask({ ...question, types: ["REPRESENTS"] }))).toEqual(["r4"]);
  });

  it("counts once what joins nodes that are on both sides", async () => {
    const both = ["kirill-dmitriev", "steve-witkoff", "vladimir-putin"];
    expect((await ask({ from: both, to: both })).total).toBe(4);
  });

  it("is empty between nodes that nothing joins, and fails for ids that nothing has", async () => {
    expect(await ask({ from: ["ukraine"], to: ["steve-witkoff"] })).toMatchObject({ total: 0, relationships: [] });
    await expect(ask({ from: ["nobody"], to: ["ukraine"] })).rejects.toMatchObject({ code: "not_found" });
    const gone = "4:00000000-0000-0000-0000-000000000000:9";
    await expect(ask({ from: [gone], to: ["ukraine"] })).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes names of types as names, whatever they hold", async () => {
    const types = ["X`]-() DELETE n //"];
    expect((await ask({ from: ["ukraine"], to: ["steve-witkoff"], types })).total).toBe(0);
  });
});

describe("claims about a node", () => {
  beforeAll(() => loadTalks(store));

  it("are published last first, with the total", async () => {
    const found = await about("steve-witkoff");
    expect(found.claims.map(({ id }) => id)).toEqual(["a/1", "b/1"]);
    expect(found).toMatchObject({ total: 2, truncated: false });
    expect(found.claims[0]?.article.outlet).toBe("First");
  });

  it("come in parts", async () => {
    const first = await about("steve-witkoff", 1);
    expect([first.claims.map(({ id }) => id), first.truncated]).toEqual([["a/1"], true]);
    const rest = await about("steve-witkoff", 1, first.next);
    expect([rest.claims.map(({ id }) => id), rest.truncated, rest.total]).toEqual([["b/1"], false, 2]);
  });

  it("are those about a happening, too", async () => {
    expect((await about("e1")).claims.map(({ id }) => id)).toEqual(["a/1"]);
  });

  it("are none where nobody says anything, and an error where there is no such node", async () => {
    expect(await about("vladimir-putin")).toMatchObject({ claims: [], total: 0, truncated: false });
    await expect(about("nobody")).rejects.toMatchObject({ code: "not_found" });
    await expect(about("4:00000000-0000-0000-0000-000000000000:9")).rejects.toMatchObject({ code: "not_found" });
  });

  it("stand in an order also where the moment of publication is a text, a date or missing", async () => {
    const text = `MATCH (n:Actor {id: 'ukraine'}) UNWIND [['t', 'yesterday'], ['d', date('2030-01-01')], ['l', localdatetime('2031-01-01T00:00')], ['m', null]] AS one
      CREATE (n)<-[:ACTOR]-(:Claim {id: one[0]})-[:REPORTED_IN]->(:Article {id: one[0], publishedAt: one[1]})`;
    await store.execute({ text }, { limits });
    expect((await about("ukraine")).claims.map(({ id }) => id)).toEqual(["l", "d", "m", "t"]);
    const first = await about("ukraine", 3);
    expect((await about("ukraine", 3, first.next)).claims.map(({ id }) => id)).toEqual(["t"]);
  });
});

describe("of another schema", () => {
  beforeAll(async () => {
    await emptyGraph(store);
    const text = `CREATE (k:Star {name: 'Keanu', id: 7}), (m:Film {title: 'Matrix', id: 'm'}), (k)-[:ACTED_IN {id: 2}]->(m), (k)-[:LIKES {id: 1}]->(m), (m)-[:LIKES]->(k)`;
    await store.execute({ text }, { limits });
  });

  it("a pair has everything, by its ids", async () => {
    const pair = await ask({ from: ["7"], to: ["m"] }, 2);
    expect(pair.relationships.map(({ type }) => type)).toEqual(["LIKES", "LIKES"]);
    expect(pair.counts).toEqual([
      { type: "ACTED_IN", direction: "out", count: 1 },
      { type: "LIKES", direction: "out", count: 1 },
      { type: "LIKES", direction: "in", count: 1 },
    ]);
    expect((await ask({ from: ["7"], to: ["m"], after: pair.next })).relationships.map(({ type }) => type)).toEqual([
      "ACTED_IN",
    ]);
  });

  it("there are no claims", async () => {
    expect(await about("m")).toEqual({ claims: [], total: 0, truncated: false });
    await expect(about("nobody")).rejects.toMatchObject({ code: "not_found" });
  });
});

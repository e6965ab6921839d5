import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptyGraph, loadTalks } from "../../test/talks-graph.ts";
import type { Neo4jStore } from "../neo4j/connect.ts";
import { connect } from "../neo4j/connect.ts";
import type { GraphNode } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import type { Matrix, MatrixAsk } from "./matrix.ts";
import { readMatrix } from "./matrix.ts";
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

const ask = async (body: MatrixAsk, most = limits.maxRows): Promise<Matrix> =>
  readMatrix(store, body, { ...(await asking()), limits: { ...limits, maxRows: most } });

const nameOf = (node: GraphNode): unknown => node.properties.id ?? node.properties.name;

/** Ties as `start type end: count, last`, by names. */
function told({ rows, columns = [], ties }: Matrix): readonly string[] {
  const names = new Map([...rows, ...columns].map((node) => [node.elementId, nameOf(node)]));
  return ties
    .map(
      ({ start, end, type, count, last }) => `${names.get(start)} ${type} ${names.get(end)}: ${count}, ${last?.date}`,
    )
    .toSorted();
}

describe("a matrix of the talks model", () => {
  beforeAll(() => loadTalks(store));

  it("counts talks of the best connected, with the last date and how exact it is", async () => {
    const matrix = await ask({ rows: { labels: ["Person"], limit: 10 }, types: ["NEGOTIATED_WITH"] });
    expect(matrix.rows.map(nameOf)).toEqual(["steve-witkoff", "kirill-dmitriev", "vladimir-putin"]);
    expect(told(matrix)).toEqual([
      "kirill-dmitriev NEGOTIATED_WITH steve-witkoff: 2, 2025-11-01",
      "vladimir-putin NEGOTIATED_WITH steve-witkoff: 1, 2025-08-06",
    ]);
    expect(matrix.ties.find(({ count }) => count === 2)?.last).toEqual({ date: "2025-11-01", datePrecision: "month" });
    expect(matrix).toMatchObject({ totals: { rows: 3, columns: 3 }, truncated: false, missing: [] });
    expect(matrix.columns).toBeUndefined();
  });

  it("takes chosen nodes in the order in which they were named, each once, and says which are missing", async () => {
    const ids = ["kirill-dmitriev", "nobody", "steve-witkoff", "kirill-dmitriev"];
    const matrix = await ask({ rows: { ids } });
    expect(matrix.rows.map(nameOf)).toEqual(["kirill-dmitriev", "steve-witkoff"]);
    expect(matrix.missing).toEqual(["nobody"]);
  });

  it("counts only what happened in a period", async () => {
    const rows = { ids: ["kirill-dmitriev", "steve-witkoff", "vladimir-putin"] };
    expect(told(await ask({ rows, types: ["NEGOTIATED_WITH"], from: "2025-10-01", to: "2025-10-31" }))).toEqual([
      "kirill-dmitriev NEGOTIATED_WITH steve-witkoff: 1, 2025-10-24",
    ]);
  });

  it("joins rows to columns of another label in whichever direction, without the evidence layer", async () => {
    const matrix = await ask({
      rows: { labels: ["Country", "Person"], limit: 10 },
      columns: { labels: ["Proposal"], limit: 10 },
    });
    expect(matrix.columns?.map(nameOf)).toEqual(["plan-28"]);
    expect(told(matrix)).toEqual(["ukraine REJECTED plan-28: 1, 2025-11-22"]);
    const turned = await ask({
      rows: { labels: ["Proposal"], limit: 10 },
      columns: { labels: ["Country"], limit: 10 },
    });
    expect(told(turned)).toEqual(["ukraine REJECTED plan-28: 1, 2025-11-22"]);
  });

  it("counts a relationship once where both its ends are row and column", async () => {
    const axis = { ids: ["kirill-dmitriev", "steve-witkoff"] };
    const matrix = await ask({ rows: axis, columns: axis, types: ["NEGOTIATED_WITH"] });
    expect(told(matrix)).toEqual(["kirill-dmitriev NEGOTIATED_WITH steve-witkoff: 2, 2025-11-01"]);
  });

  it("says how many there are beyond the limit, and that ties were left out", async () => {
    const matrix = await ask({ rows: { labels: ["Person"], limit: 2 }, types: ["NEGOTIATED_WITH"] });
    expect(matrix.rows).toHaveLength(2);
    expect(matrix.totals.rows).toBe(3);
    expect((await ask({ rows: { labels: ["Person"], limit: 9 } }, 1)).truncated).toBe(true);
  });

  it("counts nodes without any such relationship where they are asked for, last", async () => {
    const axis = { labels: ["Person", "Country"], limit: 10 } as const;
    const types = ["NEGOTIATED_WITH"];
    expect((await ask({ rows: axis, types })).rows).toHaveLength(3);
    const matrix = await ask({ rows: { ...axis, unconnected: true }, types });
    expect(matrix.rows.map(nameOf).at(-1)).toBe("ukraine");
    expect(matrix.totals.rows).toBe(4);
  });

  it("treats names of labels and types as names, whatever they hold", async () => {
    const matrix = await ask({ rows: { labels: ["`) RETURN 1 //"], limit: 5 }, types: ["X`]-() DELETE n //"] });
    expect(matrix).toMatchObject({ rows: [], ties: [], totals: { rows: 0 } });
  });

  it("has nothing of nothing", async () => {
    expect(await ask({ rows: { ids: [] } })).toMatchObject({ rows: [], ties: [], missing: [] });
  });
});

describe("a matrix of another schema", () => {
  beforeAll(async () => {
    await emptyGraph(store);
    const text = `CREATE (k:Star {name: 'Keanu'}), (c:Star {name: 'Carrie'}), (m:Film {title: 'Matrix', date: 'once'}), (s:Film {title: 'Speed'})
      CREATE (k)-[:ACTED_IN {date: 'never'}]->(m), (c)-[:ACTED_IN]->(m), (k)-[:ACTED_IN]->(s), (k)-[:LIKES]->(k)`;
    await store.execute({ text }, { limits });
  });

  it("is read by any labels and types, without dates", async () => {
    const matrix = await ask({ rows: { labels: ["Star"], limit: 9 }, columns: { labels: ["Film"], limit: 9 } });
    expect(matrix.rows.map(nameOf)).toEqual(["Keanu", "Carrie"]);
    expect(matrix.ties.map(({ count, last }) => [count, last])).toEqual([
      [1, undefined],
      [1, undefined],
      [1, undefined],
    ]);
  });

  it("counts a loop once", async () => {
    const axis = { labels: ["Star"], limit: 9 } as const;
    expect((await ask({ rows: axis, types: ["LIKES"] })).ties).toMatchObject([{ count: 1 }]);
    expect((await ask({ rows: axis, columns: axis, types: ["LIKES"] })).ties).toMatchObject([{ count: 1 }]);
  });

  it("says that a period makes no sense where nothing has a date", async () => {
    await expect(ask({ rows: { ids: [] }, from: "2025-01-01" })).rejects.toMatchObject({ code: "invalid_request" });
  });
});

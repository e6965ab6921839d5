import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { BeginOptions, GraphTransaction } from "../store.ts";
import type { Neo4jStore } from "./connect.ts";
import { connect } from "./connect.ts";

const limits = { timeoutMs: 20_000, maxRows: 1_000 };
const ENDLESS =
  "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)";

let store: Neo4jStore;

beforeAll(() => {
  store = connect(inject("neo4j"));
});
beforeEach(() => store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits }));
afterAll(async () => {
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.close();
});

function begin(options: Partial<BeginOptions> = {}): Promise<GraphTransaction> {
  return store.begin({ mode: "write", timeoutMs: 60_000, ...options });
}

async function run(transaction: GraphTransaction, text: string, maxRows = 1_000): Promise<readonly unknown[]> {
  const stream = await transaction.stream({ text }, { limits: { ...limits, maxRows } });
  const rows: unknown[] = [];
  for await (const row of stream.rows) rows.push(row);
  await stream.summary();
  return rows;
}

async function count(label: string): Promise<unknown> {
  return (await store.read({ text: `MATCH (n:${label}) RETURN count(n)` }, { limits })).rows[0]?.[0];
}

async function transactions(): Promise<unknown> {
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.test = 'tx' RETURN count(*)";
  return (await store.read({ text }, { limits })).rows[0]?.[0];
}

describe("an explicit transaction", () => {
  it("shows its changes to itself at once and to others when it is committed", async () => {
    const transaction = await begin();
    await run(transaction, "CREATE (:Kept)");
    expect(await run(transaction, "MATCH (n:Kept) RETURN count(n)")).toEqual([[1n]]);
    expect(await count("Kept")).toBe(0n);
    const bookmarks = await transaction.commit();
    expect(bookmarks).toEqual([expect.any(String)]);
    expect(transaction.isOpen()).toBe(false);
    expect(await count("Kept")).toBe(1n);
  });

  it("undoes all of it", async () => {
    const transaction = await begin();
    await run(transaction, "CREATE (:Undone)");
    await transaction.rollback();
    await transaction.rollback();
    expect(await count("Undone")).toBe(0n);
    await expect(run(transaction, "RETURN 1")).rejects.toMatchObject({ code: "not_found" });
  });

  it("goes on after rows that were cut or not wanted, which change all the same", async () => {
    const transaction = await begin();
    const text = "UNWIND range(1, 5000) AS x CREATE (n:Many {x: x}) RETURN x";
    expect(await run(transaction, text, 3)).toHaveLength(3);
    const stream = await transaction.stream({ text }, { limits });
    for await (const _ of stream.rows) break;
    expect((await stream.summary()).counters.nodesCreated).toBe(5_000);
    expect(await run(transaction, "MATCH (n:Many) RETURN count(n)")).toEqual([[10_000n]]);
    await transaction.rollback();
  });

  it("is over after a statement that fails, before its first row or behind it", async () => {
    for (const text of ["RETRN 1", "RETURN 1/0", "CYPHER runtime=slotted UNWIND range(900, 0, -1) AS x RETURN 1/x"]) {
      const transaction = await begin();
      await run(transaction, "CREATE (:Failed)");
      await expect(run(transaction, text)).rejects.toMatchObject({ code: "cypher_error" });
      expect(transaction.isOpen()).toBe(false);
    }
    expect(await count("Failed")).toBe(0n);
  });

  it("changes nothing when it was opened to read", async () => {
    const transaction = await begin({ mode: "read" });
    await expect(run(transaction, "CREATE (:Never)")).rejects.toMatchObject({ code: "not_read_only" });
  });

  it("is ended in the database when its statement takes too long or is not wanted any more", async () => {
    const metadata = { test: "tx" };
    const slow = await begin({ metadata });
    expect(await transactions()).toBe(1n);
    await expect(slow.stream({ text: ENDLESS }, { limits: { timeoutMs: 300, maxRows: 1 } })).rejects.toMatchObject({
      code: "query_timeout",
    });
    const aborted = new AbortController();
    const left = await begin({ metadata });
    const waiting = expect(left.stream({ text: ENDLESS }, { limits, signal: aborted.signal })).rejects.toMatchObject({
      code: "query_timeout",
    });
    aborted.abort();
    await waiting;
    expect([slow.isOpen(), left.isOpen()]).toEqual([false, false]);
    await expect.poll(transactions, { timeout: 10_000 }).toBe(0n);
  });

  it("is ended by the database after its own time", async () => {
    const transaction = await begin({ timeoutMs: 200, metadata: { test: "tx" } });
    await run(transaction, "CREATE (:Late)");
    await expect(run(transaction, ENDLESS)).rejects.toMatchObject({ code: "query_timeout" });
    expect(await count("Late")).toBe(0n);
  });

  it("is not opened on a database that is not there", async () => {
    await expect(begin({ database: "nosuchdatabase" })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("runs a statement that writes, row by row, and to its end when nobody wants the rows", async () => {
  const text = "UNWIND range(1, 5000) AS x CREATE (n:Streamed {x: x}) RETURN x";
  const stream = await store.run({ text }, { limits });
  for await (const _ of stream.rows) break;
  expect((await stream.summary()).counters.nodesCreated).toBe(5_000);
  expect(await count("Streamed")).toBe(5_000n);
});

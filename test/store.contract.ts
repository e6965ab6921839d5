/** What every store must do, as a suite that is a function of the connection: one line runs it on another database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { PLAIN_WRITER } from "../graph/query-api/plain.ts";
import type { RunOptions } from "../graph/store.ts";
import { GraphNode, GraphPath, GraphRelationship, Temporal, type Value, valueMap } from "../graph/values.ts";

const SLOW = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS slow";

/** Runs the suite; `connect` opens a store of its own on the database under test. Its own nodes are labelled `Contract`. */
export function describeStore(name: string, connect: () => Neo4jStore): void {
  describe(name, () => {
    let store: Neo4jStore;
    beforeAll(async () => {
      store = connect();
      await store.execute({ text: "MATCH (n:Contract) DETACH DELETE n" }, options());
      await store.execute(
        {
          text: "CREATE (a:Contract {id: 'a'})-[:NEXT {n: 1}]->(b:Contract {id: 'b'})-[:NEXT {n: 2}]->(c:Contract {id: 'c'})",
        },
        options(),
      );
    });
    afterAll(async () => {
      await store.execute({ text: "MATCH (n:Contract) DETACH DELETE n" }, options());
      await store.close();
      await store.close();
    });
    describeReading(() => store);
    describeEnding(() => store);
    describeWriting(() => store);
    describeErrors(() => store);
  });
}

function options(
  changes: Partial<RunOptions["limits"]> = {},
  more: Omit<Partial<RunOptions>, "limits"> = {},
): RunOptions {
  return { limits: { timeoutMs: 20_000, maxRows: 1_000, ...changes }, ...more };
}

function describeReading(store: () => Neo4jStore): void {
  it("says who it is", async () => {
    const info = await store().verify();
    expect(info).toMatchObject({ product: "Neo4j", edition: expect.stringMatching(/community|enterprise/) });
    expect(info.version).toMatch(/^\d+\.\d+/);
    expect(info.name).not.toBe("");
  });

  it("reads rows with their fields and a summary", async () => {
    const table = await store().read(
      { text: "UNWIND [1, 2] AS x RETURN x, $text AS text", parameters: { text: "ウィトコフ" } },
      options(),
    );
    expect(table.fields).toEqual(["x", "text"]);
    expect(table.rows).toEqual([
      [1n, "ウィトコフ"],
      [2n, "ウィトコフ"],
    ]);
    expect(table).toMatchObject({
      truncated: false,
      summary: { statementType: "r", counters: { containsUpdates: false } },
    });
  });

  it("reads fields where there are no rows", async () => {
    const table = await store().read({ text: "UNWIND [] AS x RETURN x" }, options());
    expect(table).toMatchObject({ fields: ["x"], rows: [], truncated: false });
  });

  it("cuts at maxRows and says so", async () => {
    const started = performance.now();
    const table = await store().read({ text: "UNWIND range(1, 1000000000) AS x RETURN x" }, options({ maxRows: 3 }));
    expect(table.rows).toEqual([[1n], [2n], [3n]]);
    expect(table.truncated).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("does not call exactly maxRows rows cut", async () => {
    const table = await store().read({ text: "UNWIND range(1, 3) AS x RETURN x" }, options({ maxRows: 3 }));
    expect(table).toMatchObject({ truncated: false, rows: [[1n], [2n], [3n]] });
  });

  it("hands over nodes, relationships and paths, also against their direction", async () => {
    const text =
      "MATCH p = (c:Contract {id: 'c'})<-[:NEXT]-(b)<-[:NEXT]-(a) RETURN p, (c) AS node, relationships(p)[0] AS r";
    const [row] = (await store().read({ text }, options())).rows;
    const [path, node, relationship] = row ?? [];
    expect(path).toBeInstanceOf(GraphPath);
    expect(node).toBeInstanceOf(GraphNode);
    expect(relationship).toBeInstanceOf(GraphRelationship);
    if (!(path instanceof GraphPath) || !(relationship instanceof GraphRelationship)) return;
    expect(path.nodes.map((one) => one.properties.id)).toEqual(["c", "b", "a"]);
    expect(path.relationships.map((one) => one.properties.n)).toEqual([2n, 1n]);
    expect(relationship.startNodeElementId).toBe(path.nodes[1]?.elementId);
    expect(relationship.endNodeElementId).toBe(path.nodes[0]?.elementId);
  });

  it("takes a bigint for LIMIT, and a number for a FLOAT", async () => {
    const text = "UNWIND [1, 2, 3] AS x WITH x LIMIT $n RETURN count(x) AS number, valueType($f) AS type";
    const table = await store().read({ text, parameters: { n: 2n, f: 2 } }, options());
    expect(table.rows).toEqual([[2n, "FLOAT NOT NULL"]]);
  });

  it("streams more rows than fit into one batch in their order, whoever is quicker", async () => {
    const stream = await store().stream({ text: "UNWIND range(1, 5000) AS x RETURN x" }, options({ maxRows: 10_000 }));
    let last = 0n;
    for await (const [x] of stream.rows) {
      if (last % 700n === 0n) await new Promise((resolve) => setImmediate(resolve));
      expect(x).toBe(last + 1n);
      last += 1n;
    }
    expect(last).toBe(5_000n);
  });

  it("streams with fields first and the summary last", async () => {
    const stream = await store().stream({ text: "UNWIND range(1, 5000) AS x RETURN x" }, options({ maxRows: 10_000 }));
    expect(stream.fields).toEqual(["x"]);
    let sum = 0n;
    for await (const [x] of stream.rows) if (typeof x === "bigint") sum += x;
    expect(sum).toBe(12_502_500n);
    expect(stream.truncated()).toBe(false);
    expect((await stream.summary()).statementType).toBe("r");
  });

  it("explains without running, with the place of a mistake in the user's own text", async () => {
    const explanation = await store().explain({ text: "PROFILE CREATE (n:Contract) RETURN n" }, options());
    expect(explanation.statementType).toBe("rw");
    expect(explanation.plan?.operatorType).toContain("ProduceResults");
    const count = await store().read({ text: "MATCH (n:Contract) RETURN count(n)" }, options());
    expect(count.rows).toEqual([[3n]]);
    await expect(store().explain({ text: "MATCH (n)\n RETRUN n" }, options())).rejects.toMatchObject({
      code: "cypher_error",
      details: { line: 2, column: 2, offset: 11 },
    });
  });

  it("gives the plan of EXPLAIN and the profile of PROFILE", async () => {
    const explained = await store().read({ text: "EXPLAIN MATCH (n) RETURN n" }, options());
    expect(explained.summary.plan?.children).toHaveLength(1);
    const profiled = await store().read({ text: "PROFILE MATCH (n:Contract) RETURN n.id" }, options());
    expect(profiled.summary.profile).toMatchObject({ rows: 3 });
  });

  it("gives warnings with their place", async () => {
    const { summary } = await store().read({ text: "MATCH (n:NoSuchLabelHere) RETURN n" }, options());
    const warning = summary.notifications.find((one) => one.code.includes("UnknownLabel"));
    expect(warning).toMatchObject({ position: { line: 1, column: 10, offset: 9 } });
  });

  it("sees what a bookmark promises", async () => {
    const written = await store().execute(
      { text: "MERGE (n:Contract {id: 'a'}) SET n.seen = true", parameters: {} },
      options(),
    );
    expect(written.summary.bookmarks).toHaveLength(1);
    const read = await store().read(
      { text: "MATCH (n:Contract {id: 'a'}) RETURN n.seen" },
      options({}, { bookmarks: written.summary.bookmarks }),
    );
    expect(read.rows).toEqual([[true]]);
  });
}

function describeEnding(store: () => Neo4jStore): void {
  it("ends a query at its time, in the database", async () => {
    const started = performance.now();
    await expect(store().read({ text: SLOW }, options({ timeoutMs: 500 }))).rejects.toMatchObject({
      code: "query_timeout",
    });
    expect(performance.now() - started).toBeLessThan(2_500);
    await expectNoneRunning(store());
  });

  it("ends a query when its signal fires, in the database", async () => {
    const controller = new AbortController();
    const reading = store().read({ text: SLOW }, options({}, { signal: controller.signal }));
    await expect.poll(() => running(store())).toBe(1);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: "query_timeout", details: { cancelled: true } });
    await expectNoneRunning(store());
  });

  it("does not start a query whose signal has fired", async () => {
    const options_ = options({}, { signal: AbortSignal.abort() });
    await expect(store().read({ text: "RETURN 1" }, options_)).rejects.toMatchObject({ code: "query_timeout" });
  });

  it("ends a query when its rows are no longer wanted, in the database", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const stream = await store().stream({ text }, options({ maxRows: 1_000_000_000 }));
    let count = 0;
    for await (const _ of stream.rows) if (++count === 2_500) break;
    expect(count).toBe(2_500);
    await expectNoneRunning(store());
  });

  it("ends a stream that nobody reads at its time", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const stream = await store().stream({ text }, options({ timeoutMs: 600, maxRows: 1_000_000_000 }));
    await expectNoneRunning(store());
    const iterate = async (): Promise<void> => {
      for await (const _ of stream.rows) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    await expect(iterate()).rejects.toMatchObject({ code: "query_timeout" });
    await expect(stream.summary()).rejects.toBeInstanceOf(GraphError);
  });

  it("hands rows over as text, and asks for no more than a batch ahead of whoever takes them", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const controller = new AbortController();
    const stream = await store().stream({ text }, options({ maxRows: 1_000_000_000 }, { signal: controller.signal }));
    const taken: string[] = [];
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const ending = stream.texts(PLAIN_WRITER, (row) => {
      taken.push(row);
      return held;
    });
    await expect.poll(() => taken.length).toBeGreaterThan(0);
    // Nobody is ready for more: what has been asked for already comes, and then nothing.
    await settled(store(), () => taken.length);
    expect(taken.length).toBeLessThanOrEqual(8_000);
    const before = taken.length;
    free();
    await expect.poll(() => taken.length).toBeGreaterThan(before + 10_000);
    expect(taken.slice(0, 3)).toEqual(["[1]", "[2]", "[3]"]);
    controller.abort();
    await expect(ending).rejects.toMatchObject({ code: "query_timeout" });
    await expectNoneRunning(store());
  });

  it("ends a query whose texts are held back when its signal fires", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const controller = new AbortController();
    const stream = await store().stream({ text }, options({ maxRows: 1_000_000_000 }, { signal: controller.signal }));
    let count = 0;
    const ending = stream.texts(PLAIN_WRITER, () => {
      count += 1;
      return new Promise(() => undefined);
    });
    await settled(store(), () => count);
    controller.abort();
    await expect(ending).rejects.toMatchObject({ code: "query_timeout" });
    await expectNoneRunning(store());
  });

  it("ends a query when enough texts were taken, with a summary", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const stream = await store().stream({ text }, options({ maxRows: 1_000_000_000 }));
    let count = 0;
    await stream.texts(PLAIN_WRITER, () => {
      count += 1;
      return count === 2_500 ? "enough" : undefined;
    });
    expect(count).toBe(2_500);
    expect((await stream.summary()).statementType).toBe("r");
    await expectNoneRunning(store());
  });

  it("says of texts that they are cut, and hands over no more than was asked for", async () => {
    const stream = await store().stream({ text: "UNWIND range(1, 50) AS x RETURN x" }, options({ maxRows: 20 }));
    const taken: string[] = [];
    await stream.texts(PLAIN_WRITER, (row) => {
      taken.push(row);
      return undefined;
    });
    expect(taken).toHaveLength(20);
    expect(stream.truncated()).toBe(true);
  });

  it("ends the query and stays usable when whoever takes a text fails", async () => {
    const text = "UNWIND range(1, 1000000000) AS x RETURN x AS slow";
    const stream = await store().stream({ text }, options({ maxRows: 1_000_000_000 }));
    let count = 0;
    const ending = stream.texts(PLAIN_WRITER, () => {
      count += 1;
      if (count === 1_500) throw new GraphError("too_large", "No place is left.");
      return undefined;
    });
    await expect(ending).rejects.toMatchObject({ code: "too_large" });
    await expectNoneRunning(store());
    expect((await store().read({ text: "RETURN 1" }, options())).rows).toEqual([[1n]]);
  });

  it("reports an error that comes after texts", async () => {
    const text = "UNWIND [1, 2, 0] AS x RETURN 1 / x AS y";
    const taken: string[] = [];
    const stream = await store().stream({ text }, options());
    const ending = stream.texts(PLAIN_WRITER, (row) => {
      taken.push(row);
      return undefined;
    });
    await expect(ending).rejects.toMatchObject({ code: "cypher_error" });
    expect(taken).toEqual(["[1]", "[0]"]);
  });

  it("reports an error that comes after rows while iterating", async () => {
    const text = "UNWIND [1, 2, 0] AS x RETURN 1 / x AS y";
    const iterate = async (): Promise<Value[]> => {
      const values: Value[] = [];
      const stream = await store().stream({ text }, options());
      for await (const [value] of stream.rows) values.push(value ?? null);
      return values;
    };
    await expect(iterate()).rejects.toMatchObject({ code: "cypher_error", message: "/ by zero" });
  });
}

function describeWriting(store: () => Neo4jStore): void {
  it("refuses to write where it reads, in the database", async () => {
    await expect(store().read({ text: "CREATE (n:Contract)" }, options())).rejects.toMatchObject({
      code: "not_read_only",
    });
    await expect(store().stream({ text: "CREATE (n:Contract)" }, options())).rejects.toMatchObject({
      code: "not_read_only",
    });
  });

  it("writes in one transaction, and all or nothing", async () => {
    const created = await store().write(async (transaction) => {
      await transaction.run({ text: "CREATE (:Contract {id: 'w1'})" });
      return (await transaction.run({ text: "MATCH (n:Contract {id: 'w1'}) RETURN count(n) AS number" })).rows;
    });
    expect(created).toEqual([[1n]]);
    const failing = store().write(async (transaction) => {
      await transaction.run({ text: "CREATE (:Contract {id: 'w2'})" });
      throw new GraphError("invalid_request", "changed my mind");
    });
    await expect(failing).rejects.toMatchObject({ code: "invalid_request" });
    const table = await store().read({ text: "MATCH (n:Contract) WHERE n.id IN ['w1', 'w2'] RETURN n.id" }, options());
    expect(table.rows).toEqual([["w1"]]);
  });

  it("tries work again that met a deadlock", async () => {
    await store().execute(
      { text: "CREATE (:Contract {id: 'left', n: 0}), (:Contract {id: 'right', n: 0})" },
      options(),
    );
    const add = (first: string, second: string): Promise<void> =>
      store().write(async (transaction) => {
        const text = "MATCH (n:Contract {id: $id}) SET n.n = n.n + 1";
        await transaction.run({ text, parameters: { id: first } });
        await new Promise((resolve) => setTimeout(resolve, 100));
        await transaction.run({ text, parameters: { id: second } });
      });
    await Promise.all([add("left", "right"), add("right", "left")]);
    const table = await store().read({ text: "MATCH (n:Contract) WHERE n.n IS NOT NULL RETURN n.n" }, options());
    expect(table.rows).toEqual([[2n], [2n]]);
  });

  it("counts what was changed", async () => {
    const { summary } = await store().execute({ text: "CREATE (n:Contract {id: 'x'})-[:NEXT]->(n)" }, options());
    expect(summary).toMatchObject({
      statementType: "w",
      counters: { containsUpdates: true, nodesCreated: 1, relationshipsCreated: 1, labelsAdded: 1, propertiesSet: 1 },
    });
  });

  it("runs statements that manage their own transactions", async () => {
    const text = "UNWIND range(1, 10) AS i CALL (i) { CREATE (:Contract {id: 'batch' + i}) } IN TRANSACTIONS OF 3 ROWS";
    expect((await store().execute({ text }, options())).summary.counters.nodesCreated).toBe(10);
  });
}

function describeErrors(store: () => Neo4jStore): void {
  it("keeps the database's message and the place of a mistake", async () => {
    await expect(store().read({ text: "RETURN\n\n  x + 1" }, options())).rejects.toMatchObject({
      code: "cypher_error",
      message: expect.stringMatching(/`x` not defined$/),
      details: { line: 3, column: 3, offset: 10, neo4jCode: "Neo.ClientError.Statement.SyntaxError" },
    });
  });

  it("names a missing parameter", async () => {
    const reading = store().read({ text: "RETURN $who" }, options());
    await expect(reading).rejects.toMatchObject({ code: "cypher_error", message: expect.stringContaining("who") });
  });

  it("says that a database is missing", async () => {
    const reading = store().read({ text: "RETURN 1" }, options({}, { database: "nosuchdatabase" }));
    await expect(reading).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining("nosuchdatabase"),
    });
  });

  it("refuses an empty statement", async () => {
    await expect(store().read({ text: " \n" }, options())).rejects.toMatchObject({ code: "cypher_error" });
  });

  it("stays usable after errors", async () => {
    const today = await store().read({ text: "RETURN date('2025-11-21')" }, options());
    expect(today.rows).toEqual([[new Temporal("Date", "2025-11-21")]]);
    expect(valueMap([])).toEqual({});
  });
}

/** How many of the slow queries of this suite the database is running. */
async function running(store: Neo4jStore): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery ENDS WITH 'AS slow' AND status STARTS WITH 'Running' RETURN 1";
  return (await store.read({ text }, options())).rows.length;
}

/** Until a number stays what it is while the database answers something else. */
async function settled(store: Neo4jStore, count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    for (let round = 0; round < 5; round += 1) await store.read({ text: "RETURN 1" }, options());
  }
}

async function expectNoneRunning(store: Neo4jStore): Promise<void> {
  await expect.poll(() => running(store), { timeout: 5_000 }).toBe(0);
}

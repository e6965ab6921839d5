import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ATTACKS } from "../test/attacks.ts";
import { expectQueryError, postQuery, serve } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, LIMITS, openQueryServers } from "../test/query-servers.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

/** What a server that may write is for. */
const CHANGES_ONLY_THE_GRAPH =
  /CREATE|INSERT|MERGE|SET|REMOVE|DELETE|FOREACH|IN TRANSACTIONS|\\u00|DROP|createLabel|createNodeIndex/i;
/** What it refuses all the same. */
const STAYS_CLOSED =
  /CSV|L\\u|SHOW|TERMINATE|USER|ROLE|GRANT|DATABASE|dbms\.|apoc\.|genai\.|tx\.|resample|stats|clearQuery|:use|USE /i;

let servers: QueryServers;
let writing: RunningServer;
const lines: { readonly msg: string; readonly [field: string]: unknown }[] = [];

beforeAll(async () => {
  servers = await openQueryServers();
  const backend = backendOf({ reader: servers.store, info: await servers.store.verify(), store: servers.store });
  const environment = { PARLEY_ALLOW_WRITES: "true" };
  writing = await serve(backend, { environment, log: (line) => lines.push(JSON.parse(line)) });
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(async () => {
  await writing?.close();
  await servers?.close();
});

async function fingerprint(): Promise<unknown> {
  const text = "MATCH (n) RETURN count(n) + sum(size(keys(n))), sum(size(labels(n)))";
  return (await servers.store.read({ text }, { limits: LIMITS })).rows;
}

const CREATE = "CREATE (n:Access {name: 'x'}) RETURN n.name AS name";

describe("the access mode READ on a server that may write", () => {
  it.each(["READ", "Read", "read"])("refuses what writes (%s), before anything is done", async (accessMode) => {
    const before = await fingerprint();
    const error = await expectQueryError(
      await postQuery(writing.address, { statement: CREATE, accessMode }),
      "not_read_only",
    );
    expect(error).toMatchObject({
      code: "Neo.ClientError.Statement.AccessMode",
      message: expect.stringContaining("accessMode READ"),
      details: { reason: "writes", line: 1, column: 1 },
    });
    expect(await fingerprint()).toEqual(before);
  });

  it.each([
    "CREATE INDEX access FOR (n:Access) ON (n.name)",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
    "PROFILE CREATE (:Access)",
  ])("refuses %s", async (statement) => {
    await expectQueryError(await postQuery(writing.address, { statement, accessMode: "READ" }), "not_read_only");
  });

  it("reads, and plans what writes", async () => {
    const read = await answerOf(writing, { statement: "MATCH (n:Person) RETURN count(n)", accessMode: "READ" });
    expect(read).toMatchObject({ data: { values: [[2]] }, queryType: "r" });
    const before = await fingerprint();
    const explained = await answerOf(writing, { statement: `EXPLAIN ${CREATE}`, accessMode: "READ" });
    expect(explained).toMatchObject({ data: { values: [] }, queryPlan: { operatorType: expect.any(String) } });
    expect(await fingerprint()).toEqual(before);
    expect(lines).toEqual([]);
  });
});

describe("the access mode WRITE, and none", () => {
  it("write where that is allowed, give counters and leave a line in the log", async () => {
    for (const accessMode of [undefined, "WRITE", "Write"]) {
      lines.length = 0;
      const body = { statement: CREATE, includeCounters: true, ...(accessMode === undefined ? {} : { accessMode }) };
      expect(await answerOf(writing, body)).toMatchObject({ data: { values: [["x"]] }, counters: { nodesCreated: 1 } });
      expect(lines).toMatchObject([{ msg: "write", write: { counters: { nodesCreated: 1 }, statementType: "rw" } }]);
      expect(lines[0]?.write).not.toHaveProperty("transaction");
    }
    await answerOf(writing, { statement: "MATCH (n:Access) DELETE n" });
  });

  it("change the schema, and wait for it", async () => {
    await answerOf(writing, { statement: "CREATE INDEX access FOR (n:Access) ON (n.name)" });
    await answerOf(writing, { statement: "CALL db.awaitIndexes(10)" });
    expect(await answerOf(writing, { statement: "DROP INDEX access", includeCounters: true })).toMatchObject({
      counters: { indexesRemoved: 1 },
    });
  });

  it("log a write that fails", async () => {
    await expectQueryError(await postQuery(writing.address, { statement: "CREATE (n) SET n.x = 1/0" }), "cypher_error");
    expect(lines.filter(({ msg }) => msg.startsWith("write"))).toMatchObject([
      { msg: "write failed", write: { failed: "cypher_error" } },
    ]);
  });

  it("log nothing of statements that read", async () => {
    await answerOf(writing, { statement: "MATCH (n:Person) RETURN n", accessMode: "WRITE" });
    expect(lines).toEqual([]);
  });

  it("read where writing is not allowed", async () => {
    expect(await answerOf(servers.server, { statement: "RETURN 1", accessMode: "WRITE" })).toMatchObject({
      data: { values: [[1]] },
    });
    const error = await expectQueryError(
      await postQuery(servers.server.address, { statement: CREATE }),
      "not_read_only",
    );
    expect(error.message).toContain("this console only reads");
  });

  it("hand over rows of a write without keeping them, and write to the end when they are cut", async () => {
    const statement = "UNWIND range(1, 3000) AS x CREATE (n:Access {x: x}) RETURN x";
    expect(await answerOf(writing, { statement, maxRows: 2, includeCounters: true })).toMatchObject({
      data: { values: [[1], [2]] },
      truncated: true,
      counters: { nodesCreated: 3000 },
    });
    await answerOf(writing, { statement: "MATCH (n:Access) DELETE n" });
  });
});

describe("files, network and administration stay closed where writing is allowed:", () => {
  const closed = ATTACKS.filter(
    ({ statement }) => !CHANGES_ONLY_THE_GRAPH.test(statement) || STAYS_CLOSED.test(statement),
  );

  it("most attacks are among them", () => expect(closed.length).toBeGreaterThan(45));

  it.each(closed.map((attack) => [attack.name, attack] as const))(
    "%s",
    async (_name, { statement, parameters = {} }) => {
      const before = await fingerprint();
      const response = await postQuery(writing.address, { statement, parameters, accessMode: "WRITE" });
      expect([400, 403]).toContain(response.status);
      const opened = await fetch(`${writing.address}/db/neo4j/query/v2/tx`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ statement, parameters }),
      });
      // An empty statement only opens a transaction, as in Neo4j.
      if (statement !== "") expect([400, 403], await opened.clone().text()).toContain(opened.status);
      expect(await fingerprint()).toEqual(before);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectQueryError, postQuery } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, ENDLESS_ROWS, LIMITS, openQueryServers, running } from "../test/query-servers.ts";

const TYPED = { accept: "application/vnd.neo4j.query.v1.1", "content-type": "application/vnd.neo4j.query.v1.1" };

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

describe("answers as Neo4j's Query API", () => {
  it("gives plain JSON", async () => {
    const found = await answerOf(servers.server, {
      statement: "MATCH (a)-[r:KNOWS]->(b) RETURN a, r.since AS since, [1, 2.5, null] AS list, {k: true} AS map",
    });
    expect(found).toMatchObject({
      data: {
        fields: ["a", "since", "list", "map"],
        values: [
          [
            { elementId: expect.any(String), labels: ["Person"], properties: { name: "A", name2: "<script>\u202e" } },
            "2020-01-01",
            [1, 2.5, null],
            { k: true },
          ],
        ],
      },
      bookmarks: [expect.any(String)],
      queryType: "r",
    });
    expect(found).not.toHaveProperty("errors");
    expect(found).not.toHaveProperty("counters");
  });

  it.each(["application/vnd.neo4j.query", "application/vnd.neo4j.query.v1.0", "application/vnd.neo4j.query.v1.1"])(
    "gives typed JSON as %s, and takes typed parameters",
    async (mediaType) => {
      const body = {
        statement: "RETURN $i AS i, $d AS d, $p.x AS x",
        parameters: {
          i: { $type: "Integer", _value: "9223372036854775807" },
          d: { $type: "Date", _value: "2025-11-21" },
          p: { $type: "Point", _value: "SRID=7203;POINT (1.5 2)" },
        },
      };
      const response = await postQuery(servers.server.address, body, { accept: mediaType, "content-type": mediaType });
      expect(response.headers.get("content-type")).toBe(mediaType);
      expect(await response.json()).toMatchObject({
        data: {
          values: [
            [
              { $type: "Integer", _value: "9223372036854775807" },
              { $type: "Date", _value: "2025-11-21" },
              { $type: "Float", _value: "1.5" },
            ],
          ],
        },
      });
    },
  );

  it("loses no digit of a plain integer in either direction, and tells 1 from 1.0", async () => {
    const body =
      '{"statement": "RETURN $x AS x, valueType($y) AS y, valueType($z) AS z", "parameters": {"x": 9223372036854775807, "y": 1.0, "z": 1}}';
    const text = await (await postQuery(servers.server.address, body)).text();
    expect(text).toContain('[[9223372036854775807,"FLOAT NOT NULL","INTEGER NOT NULL"]]');
  });

  it("takes keys such as __proto__ for keys", async () => {
    const body =
      '{"statement": "RETURN $m AS m, $__proto__ AS p", "parameters": {"m": {"__proto__": 1}, "__proto__": 2}}';
    expect(await (await postQuery(servers.server.address, body)).text()).toContain('[[{"__proto__":1},2]]');
  });

  it("gives counters when asked, plans for EXPLAIN and profiles for PROFILE", async () => {
    const counted = await answerOf(servers.server, { statement: "RETURN 1", includeCounters: true });
    expect(counted).toMatchObject({ counters: { containsUpdates: false, nodesCreated: 0 } });
    const explained = await answerOf(servers.server, { statement: "EXPLAIN MATCH (n:Person) RETURN n.name AS name" });
    expect(explained).toMatchObject({
      data: { fields: ["name"], values: [] },
      queryPlan: { operatorType: expect.stringContaining("ProduceResults"), children: [expect.anything()] },
    });
    const profiled = await answerOf(servers.server, { statement: "PROFILE MATCH (n:Person) RETURN n.name AS name" });
    expect(profiled).toMatchObject({ profiledQueryPlan: { records: 2, dbHits: expect.any(Number) } });
  });

  it("gives notifications with their places", async () => {
    const found = await answerOf(servers.server, { statement: "MATCH (n:NoSuchLabel) RETURN n" });
    expect(found).toMatchObject({ notifications: [{ code: expect.stringContaining("Neo."), position: { line: 1 } }] });
  });

  it("leaves out the notifications that nobody wants to see", async () => {
    const statement = "MATCH (n:NoSuchLabel) RETURN n";
    const filtered = await answerOf(servers.server, {
      statement,
      notificationsFilter: { minimumSeverityLevel: "OFF" },
    });
    expect(filtered).not.toHaveProperty("notifications");
    const disabled = { disabledCategories: ["UNRECOGNIZED"] };
    expect(await answerOf(servers.server, { statement, notificationsFilter: disabled })).not.toHaveProperty(
      "notifications",
    );
  });

  it("tells of the page cache and the time where the runtime measures them", async () => {
    const statement = "CYPHER runtime=slotted PROFILE MATCH (n:Person) RETURN n.name AS name";
    const { profiledQueryPlan } = (await answerOf(servers.server, { statement })) as { profiledQueryPlan: object };
    const plans = JSON.stringify(profiledQueryPlan);
    expect(plans).toMatch(
      /"hasPageCacheStats":(true|false),"pageCacheHits":\d+,"pageCacheMisses":\d+,"pageCacheHitRatio":[01](\.\d+)?[,}]/,
    );
  });

  it("shows metadata in the database while it runs", async () => {
    const aborted = new AbortController();
    const body = { statement: ENDLESS_ROWS, txMetadata: { app: "metadata-test", n: 1 } };
    await postQuery(servers.server.address, body, { accept: "application/x-ndjson" }, aborted.signal);
    const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'metadata-test' RETURN metaData.n";
    expect((await servers.store.read({ text }, { limits: LIMITS })).rows).toEqual([[1n]]);
    aborted.abort();
    await expect.poll(() => running(servers.store, "'endless'"), { timeout: 10_000 }).toBe(0);
  });

  it("sees what a bookmark stands for", async () => {
    const { bookmarks } = (await answerOf(servers.server, { statement: "RETURN 1" })) as { bookmarks: string[] };
    expect(await answerOf(servers.server, { statement: "RETURN 1", bookmarks })).toMatchObject({
      data: { values: [[1]] },
    });
  });

  it("gives errors as Neo4j does, with the place", async () => {
    const syntax = await expectQueryError(
      await postQuery(servers.server.address, { statement: "MATCH (n)\nRETRN n" }),
      "cypher_error",
    );
    expect(syntax).toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError", details: { line: 2, column: 1 } });
    const missing = await expectQueryError(
      await postQuery(servers.server.address, { statement: "RETURN $x" }),
      "cypher_error",
    );
    expect(missing.code).toBe("Neo.ClientError.Statement.ParameterMissing");
    const divided = await expectQueryError(
      await postQuery(servers.server.address, { statement: "RETURN 1/0" }),
      "cypher_error",
    );
    expect(divided.message).toContain("/ by zero");
    const response = await fetch(`${servers.server.address}/db/nosuchdatabase/query/v2`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"statement":"RETURN 1"}',
    });
    expect((await expectQueryError(response, "not_found")).code).toBe("Neo.ClientError.Database.DatabaseNotFound");
  });

  it("puts an error that comes behind the first rows behind them", async () => {
    const statement = "UNWIND range(5, 0, -1) AS x RETURN 10 / x AS y";
    const found = (await answerOf(servers.server, { statement: `CYPHER runtime=slotted ${statement}` })) as {
      data: { values: unknown[] };
      errors: unknown;
    };
    expect(found.errors).toMatchObject([{ parleyCode: "cypher_error", message: expect.stringContaining("/ by zero") }]);
    expect(found.data.values.length).toBeLessThan(6);
  });
});

describe("answers by line", () => {
  async function lines(statement: string, accept: string, from = servers.server): Promise<readonly unknown[]> {
    const response = await postQuery(from.address, { statement, includeCounters: true }, { accept });
    expect(response.headers.get("content-type")).toBe(accept);
    return (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
  }

  it("gives fields, a typed row a line, and a summary", async () => {
    const [head, one, two, last] = await lines("UNWIND [1, 'x'] AS a RETURN a", "application/x-ndjson");
    expect(head).toEqual({ fields: ["a"] });
    expect(one).toEqual([{ $type: "Integer", _value: "1" }]);
    expect(two).toEqual([{ $type: "String", _value: "x" }]);
    expect(last).toMatchObject({
      summary: { queryType: "r", bookmarks: [expect.any(String)], counters: { containsUpdates: false } },
    });
  });

  it("gives the events of Neo4j's own streams", async () => {
    const plain = await lines("RETURN 1 AS a", "application/jsonl");
    expect(plain).toMatchObject([
      { $event: "Header", _body: { fields: ["a"] } },
      { $event: "Record", _body: [1] },
      { $event: "Summary", _body: { queryType: "r" } },
    ]);
    const typed = await lines("RETURN 1 AS a", "application/vnd.neo4j.query.v1.1+jsonl");
    expect(typed[1]).toEqual({ $event: "Record", _body: [{ $type: "Integer", _value: "1" }] });
  });

  it("ends with an error line when a later row fails", async () => {
    const found = await lines(
      "CYPHER runtime=slotted UNWIND range(3, 0, -1) AS x RETURN 10 / x AS y",
      "application/x-ndjson",
    );
    expect(found[0]).toEqual({ fields: ["y"] });
    expect(found.at(-1)).toMatchObject({ errors: [{ parleyCode: "cypher_error" }] });
  });

  it("says at the end that rows were left out", async () => {
    const found = await lines("UNWIND range(1, 9) AS x RETURN x", "application/x-ndjson", servers.narrow);
    expect(found).toHaveLength(7);
    expect(found.at(-1)).toMatchObject({
      summary: { truncated: true, notifications: [{ title: "The answer is cut." }] },
    });
  });

  it("sends rows while the database still computes, and ends it when nobody wants them", async () => {
    const aborted = new AbortController();
    const accept = { accept: "application/x-ndjson" };
    const response = await postQuery(servers.server.address, { statement: ENDLESS_ROWS }, accept, aborted.signal);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain('{"fields":["x","text"]}');
    aborted.abort();
    await expect.poll(() => running(servers.store, "'endless'"), { timeout: 10_000 }).toBe(0);
  });
});

it("bears names with markup, direction marks and 10,000 characters", async () => {
  const name = `<script>alert("x")</script>\u202e\u0000${"長".repeat(10_000)}`;
  expect(await answerOf(servers.server, { statement: "RETURN $name AS name", parameters: { name } })).toMatchObject({
    data: { values: [[name]] },
  });
  const typed = await answerOf(
    servers.server,
    { statement: "RETURN $name AS name", parameters: { name: { $type: "String", _value: name } } },
    TYPED,
  );
  expect(typed).toMatchObject({ data: { values: [[{ $type: "String", _value: name }]] } });
});

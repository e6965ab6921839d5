import type { AuthToken, Wrapper } from "@neo4j-labs/experimental-query-api-wrapper";
import wrapperLibrary from "@neo4j-labs/experimental-query-api-wrapper";
import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { serve } from "../test/http.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

const TOKEN = "a-long-enough-token";
const limits = { timeoutMs: 20_000, maxRows: 1000 };

let store: Neo4jStore;
let server: RunningServer;
let wrapper: Wrapper;
let driver: Driver;

// A client of Neo4j's HTTP API that is not ours; the driver over Bolt says what it should get.
beforeAll(async () => {
  const { uri, username, password } = inject("neo4j");
  store = connect(inject("neo4j"));
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.execute(
    { text: "CREATE (:Person {name: 'A', n: 1})-[:KNOWS {since: date('2020-01-01')}]->(:Person {name: 'B'})" },
    { limits },
  );
  server = await serve(backendOf({ reader: store, info: await store.verify() }), {
    environment: { PARLEY_TOKEN: TOKEN },
  });
  wrapper = wrapperLibrary.wrapper(server.address, signIn("anybody", TOKEN));
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
});
afterAll(async () => {
  await wrapper?.close();
  await driver?.close();
  await server?.close();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, { limits });
  await store.close();
});

const database = "neo4j";

// Its own types do not fit each other where optional properties are taken exactly.
function signIn(user: string, password: string): AuthToken {
  return wrapperLibrary.auth.basic(user, password) as AuthToken;
}

async function overHttp(statement: string, parameters = {}): Promise<readonly unknown[]> {
  const session = wrapper.session({ database });
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function overBolt(statement: string, parameters = {}): Promise<readonly unknown[]> {
  const session = driver.session({ database });
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** Plain text of a driver value; ids that only Bolt carries are left out. */
function shown(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      ["identity", "start", "end", "startNodeElementId", "endNodeElementId"].includes(key) && typeof part !== "object"
        ? undefined
        : part,
    ),
    (key, part: unknown) => (["identity"].includes(key) ? undefined : part),
  );
}

describe("a foreign client of Neo4j's Query API", () => {
  it("finds the API by itself and says who answers", async () => {
    const info = await wrapper.verifyConnectivity({ database });
    expect(info.agent ?? info.address).toMatch(/\S/);
    expect(await wrapper.verifyAuthentication({ database })).toBe(true);
  });

  it.each([
    ["null and truth", "RETURN null AS n, true AS t, false AS f"],
    ["integers", "RETURN 1 AS a, -1 AS b, 9007199254740993 AS c, 9223372036854775807 AS d, -9223372036854775808 AS e"],
    ["floats", "RETURN 1.0 AS a, -0.1 AS b, 1e300 AS c, 4.9e-324 AS d"],
    ["texts", "RETURN '' AS a, '<script>' AS b, '長い名前 \u202e' AS c, 'a\"b\\\\c' AS d"],
    ["lists and maps", "RETURN [1, [2.5, null], 'x'] AS a, {k: {l: [true]}} AS b, [] AS c, {} AS d"],
    ["dates", "RETURN date('2025-11-21') AS a, date('0001-01-01') AS b"],
    ["times", "RETURN time('12:50:35.556+01:00') AS a, localtime('12:50:35.556') AS b"],
    [
      "date-times",
      "RETURN datetime('2015-06-24T12:50:35.556+01:00') AS a, localdatetime('2015-06-24T12:50:35.556') AS b",
    ],
    ["zoned date-times", "RETURN datetime('2025-11-21T21:20:00.5[Asia/Tokyo]') AS a"],
    ["durations", "RETURN duration('P5M3DT16H12M1.5S') AS a, duration('P14DT16H12M') AS b"],
    ["points", "RETURN point({x: 1.5, y: 2}) AS a, point({latitude: 35.6, longitude: 139.7, height: 10}) AS b"],
  ])("gets %s as over Bolt", async (_name, statement) => {
    expect(shown(await overHttp(statement))).toEqual(shown(await overBolt(statement)));
  });

  it("gets nodes, relationships and paths", async () => {
    const statement = "MATCH p = (a:Person {name: 'A'})-[r:KNOWS]->(b) RETURN a, r, b, p";
    const [http] = (await overHttp(statement)) as { a: neo4jNode; r: neo4jRelationship; p: neo4jPath }[];
    const [bolt] = (await overBolt(statement)) as { a: neo4jNode; r: neo4jRelationship; p: neo4jPath }[];
    expect(http?.a.elementId).toBe(bolt?.a.elementId);
    expect(http?.a.labels).toEqual(["Person"]);
    expect(shown(http?.a.properties)).toEqual(shown(bolt?.a.properties));
    expect(http?.r).toMatchObject({
      type: "KNOWS",
      elementId: bolt?.r.elementId,
      startNodeElementId: bolt?.a.elementId,
    });
    expect(String(http?.r.properties.since)).toBe("2020-01-01");
    expect(http?.p.length).toBe(1);
    expect(http?.p.end.properties.name).toBe("B");
  });

  it("gives parameters of every type", async () => {
    const { types, int } = wrapperLibrary;
    const parameters = {
      text: "長い",
      float: 1.5,
      big: int("9223372036854775807"),
      list: [true, null],
      map: { a: "b" },
      date: new types.Date(2025, 11, 21),
      duration: new types.Duration(1, 2, 3, 4),
      point: new types.Point(4326, 139.7, 35.6),
    };
    const [row] = (await overHttp(
      "RETURN $text AS text, $float AS float, toString($big) AS big, $list AS list, $map.a AS map, toString($date) AS date, toString($duration) AS duration, $point.longitude AS point",
      parameters,
    )) as object[];
    expect(row).toEqual({
      text: "長い",
      float: 1.5,
      big: "9223372036854775807",
      list: [true, null],
      map: "b",
      date: "2025-11-21",
      duration: "P1M2DT3.000000004S",
      point: 139.7,
    });
  });

  it("gets counters, plans and notifications in its summary", async () => {
    const session = wrapper.session({ database });
    const { summary } = await session.run("PROFILE MATCH (n:NoSuchLabel) RETURN n");
    expect(summary.counters.containsUpdates()).toBe(false);
    expect(summary.profile).toMatchObject({ operatorType: expect.stringContaining("ProduceResults") });
    expect(summary.notifications.length).toBeGreaterThan(0);
    await session.close();
  });

  it("gets the database's errors by their codes", async () => {
    await expect(overHttp("RETRN 1")).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
    await expect(overHttp("CREATE (n)")).rejects.toMatchObject({ code: "Neo.ClientError.Statement.AccessMode" });
    const stranger = wrapperLibrary.wrapper(server.address, signIn("neo4j", "wrong"));
    await expect(stranger.session({ database }).run("RETURN 1")).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
    await stranger.close();
  });
});

describe("a foreign client where writing is allowed", () => {
  let writing: RunningServer;
  let writer: Wrapper;

  beforeAll(async () => {
    writing = await serve(backendOf({ reader: store, info: await store.verify(), store }), {
      environment: { PARLEY_TOKEN: TOKEN, PARLEY_ALLOW_WRITES: "true" },
    });
    writer = wrapperLibrary.wrapper(writing.address, signIn("anybody", TOKEN));
  });
  afterAll(async () => {
    await writer?.close();
    await writing?.close();
  });

  const count = async (): Promise<unknown> =>
    (await store.read({ text: "MATCH (n:Foreign) RETURN count(n)" }, { limits })).rows[0]?.[0];

  it("writes, and gets counters and bookmarks", async () => {
    const session = writer.session({ database });
    const { summary } = await session.run("CREATE (:Foreign {name: $name})", { name: "A" });
    expect(summary.counters.updates().nodesCreated).toBe(1);
    expect(session.lastBookmarks()).toEqual([expect.any(String)]);
    await session.run("MATCH (n:Foreign) DELETE n");
    await session.close();
  });

  it("commits a transaction, and sees in it what it wrote", async () => {
    const session = writer.session({ database });
    const transaction = await session.beginTransaction();
    await transaction.run("CREATE (:Foreign {name: $name})", { name: "B" });
    const { records } = await transaction.run("MATCH (n:Foreign) RETURN n.name AS name");
    expect(records.map((record) => record.get("name"))).toEqual(["B"]);
    expect(await count()).toBe(0n);
    await transaction.commit();
    expect(await count()).toBe(1n);
    expect(session.lastBookmarks()).toEqual([expect.any(String)]);
    await session.close();
  });

  it("rolls one back", async () => {
    const session = writer.session({ database });
    const before = await count();
    const transaction = await session.beginTransaction();
    await transaction.run("CREATE (:Foreign {name: 'C'})");
    await transaction.rollback();
    await session.close();
    expect(await count()).toBe(before);
  });

  it("runs managed work, which an error undoes", async () => {
    const session = writer.session({ database });
    const name = await session.executeWrite(async (transaction) => {
      const { records } = await transaction.run("CREATE (n:Foreign {name: 'D'}) RETURN n.name AS name");
      return records[0]?.get("name") as unknown;
    });
    expect(name).toBe("D");
    const before = await count();
    const failing = session.executeWrite(async (transaction) => {
      await transaction.run("CREATE (n:Foreign {name: 'E'})");
      await transaction.run("RETRN 1");
    });
    await expect(failing).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
    expect(await count()).toBe(before);
    expect(
      await session.executeRead(async (transaction) => (await transaction.run("RETURN 1 AS x")).records.length),
    ).toBe(1);
    await session.close();
  });
});

interface neo4jNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: unknown };
}
interface neo4jRelationship extends neo4jNode {
  readonly startNodeElementId: string;
}
interface neo4jPath {
  readonly length: number;
  readonly end: neo4jNode;
}

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, type Neo4jStore } from "./neo4j/connect.ts";
import { compareValues } from "./value-order.ts";
import { cypherText } from "./value-text.ts";

/** Values of every type, several of each, in no order. */
const MIXED = `
CREATE (a:OrderTest {i: 1})-[r:T]->(b:OrderTest {i: 2})-[s:T]->(c:OrderTest {i: 3})
WITH a, b, c, r, s
MATCH p = (a)-[:T]->(b) MATCH q = (a)-[:T*2]->(c)
UNWIND [
  null, true, false, 1, 2.5, -1, 0.0/0.0, 1.0/0.0, -1.0/0.0, 9007199254740993, 9007199254740992.0, 9007199254740992,
  '', 'a', 'B', 'ab', 'ウ', '😀', '\\uFB00', 'a\\u0000',
  date('2025-11-21'), date('-0044-03-15'), date('+12345-01-01'), date('1970-01-01'),
  time('21:20:00+09:00'), time('12:20:00Z'), time('12:19:59.999999999Z'), localtime('21:20:30.5'), localtime('01:00'),
  datetime('2025-11-21T21:20:00+09:00'), datetime('2025-11-21T12:20:00Z'), datetime('2025-11-21T21:20:00[Asia/Tokyo]'),
  datetime('2025-11-21T00:20:00+09:00'), localdatetime('2025-11-21T21:20:00'), localdatetime('0001-01-01T00:00'),
  duration('P1M'), duration('P30D'), duration('P31D'), duration('PT-0.5S'), duration('PT0S'), duration('P1Y2M10DT2H30M0.5S'),
  point({x: 1, y: 2}), point({x: 1, y: 1}), point({longitude: 1, latitude: 1}), point({x: 1, y: 2, z: 3}), point({longitude: 1, latitude: 2, height: 3}),
  [], [1], [1, 2], [2], ['a'], [null], [[1]], {}, {a: 1}, {a: 2}, {b: 1}, {a: 1, b: 1}, {a: null},
  c, a, b, s, r, p, q, [a], {n: b}
] AS value
RETURN value`;

describe("the order of values is that of the database", () => {
  let store: Neo4jStore;
  beforeAll(() => {
    store = connect(inject("neo4j"));
  });
  afterAll(async () => {
    await store.execute({ text: "MATCH (n:OrderTest) DETACH DELETE n" }, { limits: LIMITS });
    await store.close();
  });
  const LIMITS = { timeoutMs: 20_000, maxRows: 500 };

  it("ascending and descending, over all types", async () => {
    for (const direction of ["ASC", "DESC"]) {
      const text = `${MIXED} ORDER BY value ${direction}`;
      const { rows } = await store.execute({ text }, { limits: LIMITS });
      const values = rows.map(([value]) => value ?? null);
      const sign = direction === "ASC" ? 1 : -1;
      const own = values.toSorted((one, other) => sign * compareValues(one, other));
      expect(own.map(cypherText)).toEqual(values.map(cypherText));
    }
  });
});

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PLAIN_WRITER } from "../query-api/plain.ts";
import { readTyped } from "../query-api/read-typed.ts";
import { TYPED_WRITERS, writeTyped } from "../query-api/typed.ts";
import { writeRow } from "../query-api/value-writer.ts";
import { Duration, GraphNode, GraphPath, isValueMap, Point, Temporal, type Value, valueMap } from "../values.ts";
import { connect, type Neo4jStore } from "./connect.ts";

const OPTIONS = { limits: { timeoutMs: 20_000, maxRows: 100 } };

/** An expression of Cypher and the value that it is. */
const VALUES: readonly (readonly [string, Value])[] = [
  ["null", null],
  ["true", true],
  ["9223372036854775807", 9223372036854775807n],
  ["-9223372036854775808", -9223372036854775808n],
  ["9007199254740993", 9007199254740993n],
  ["1.0", 1],
  ["1e300 * 1e10", Number.POSITIVE_INFINITY],
  ["0.0 / 0.0", Number.NaN],
  ["-0.0", -0],
  ["'ウィトコフ \\u0000 😀'", "ウィトコフ \u0000 😀"],
  ["date('2025-11-21')", new Temporal("Date", "2025-11-21")],
  ["date('-0044-03-15')", new Temporal("Date", "-0044-03-15")],
  ["date('+12345-01-01')", new Temporal("Date", "+12345-01-01")],
  ["time('21:20:00.000000001+09:00')", new Temporal("Time", "21:20:00.000000001+09:00")],
  ["time('21:20Z')", new Temporal("Time", "21:20:00Z")],
  ["localtime('21:20:30.5')", new Temporal("LocalTime", "21:20:30.5")],
  ["localdatetime('2025-11-21T21:20:00')", new Temporal("LocalDateTime", "2025-11-21T21:20:00")],
  [
    "datetime('2025-11-21T21:20:00.123456789-05:30')",
    new Temporal("OffsetDateTime", "2025-11-21T21:20:00.123456789-05:30"),
  ],
  [
    "datetime('2025-11-21T21:20:00[Asia/Tokyo]')",
    new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
  ],
  [
    "datetime('2022-10-30T02:30:00+01:00[Europe/Berlin]')",
    new Temporal("ZonedDateTime", "2022-10-30T02:30:00+01:00[Europe/Berlin]"),
  ],
  ["duration('P1Y2M10DT2H30M0.5S')", new Duration("P1Y2M10DT2H30M0.5S")],
  ["duration('PT-0.5S')", new Duration("PT-0.5S")],
  ["duration({months: -14, days: 3, seconds: -61})", new Duration("P-1Y-2M3DT-1M-1S")],
  ["duration('PT0S')", new Duration("PT0S")],
  ["point({longitude: 12.5, latitude: 41.9})", new Point(4326, [12.5, 41.9])],
  ["point({longitude: 1, latitude: 2, height: 3})", new Point(4979, [1, 2, 3])],
  ["point({x: -1.5, y: 2})", new Point(7203, [-1.5, 2])],
  ["point({x: 1, y: 2, z: 3})", new Point(9157, [1, 2, 3])],
  ["[1, [2, [null]], {a: [3]}]", [1n, [2n, [null]], valueMap([["a", [3n]]])]],
  [
    "{`__proto__`: 1, constructor: {`__proto__`: 'x'}}",
    valueMap([
      ["__proto__", 1n],
      ["constructor", valueMap([["__proto__", "x"]])],
    ]),
  ],
];

/** What only the graph has. */
const STORED = ["a", "r", "[p = (a)-->() | p]", "properties(r)", "labels(a)", "null", "''", "'\"\\\\'"];

describe("values of a real Neo4j", () => {
  let store: Neo4jStore;
  beforeAll(async () => {
    store = connect(inject("neo4j"));
    const text =
      "CREATE (:ValueTest {id: 'text', since: date('2025-11-21')})-[:KNOWS {big: 9007199254740993}]->(:ValueTest:`B c`)";
    await store.execute({ text }, OPTIONS);
  });
  afterAll(async () => {
    await store.execute({ text: "MATCH (n:ValueTest) DETACH DELETE n" }, OPTIONS);
    await store.close();
  });

  const read = async (text: string, parameters = valueMap([])): Promise<readonly Value[]> =>
    (await store.read({ text, parameters }, OPTIONS)).rows[0] ?? [];

  it.each(VALUES)("reads %s", async (expression, value) => {
    expect(await read(`RETURN ${expression}`)).toEqual([value]);
  });

  it.each(VALUES)("sends %s as a parameter that is the same in the database", async (expression, value) => {
    const text = `WITH $value AS given, ${expression} AS own RETURN given, valueType(given) = valueType(own), given = own`;
    const [back, sameType, same] = await read(text, valueMap([["value", value]]));
    expect(back).toEqual(value);
    expect(sameType).toBe(true);
    if (!holdsNull(value) && !Number.isNaN(value)) expect(same).toBe(true);
  });

  it.each(VALUES.filter(([, value]) => value instanceof Temporal || value instanceof Duration))(
    "writes %s as the database does",
    async (expression, value) => {
      const [text] = await read(`RETURN toString(${expression})`);
      expect(withSeconds(String(text))).toBe(value instanceof Temporal || value instanceof Duration ? value.text : "");
    },
  );

  it.each(VALUES)("keeps %s through the typed format", async (_, value) => {
    expect(readTyped(JSON.parse(writeTyped(value)))).toEqual(value);
  });

  it.each([...VALUES.map(([expression]) => expression), ...STORED])("writes %s as text like the value", async (one) => {
    const text = `MATCH (a:ValueTest {id: 'text'})-[r]->() RETURN ${one} AS x, [${one}] AS list, {key: ${one}} AS map`;
    const { rows } = await store.read({ text }, OPTIONS);
    expect(rows).toHaveLength(1);
    for (const writer of [PLAIN_WRITER, TYPED_WRITERS["1.0"], TYPED_WRITERS["1.1"]]) {
      const written: string[] = [];
      await (await store.stream({ text }, OPTIONS)).texts(writer, (row) => {
        written.push(row);
        return undefined;
      });
      expect(written).toEqual(rows.map((row) => writeRow(writer, row)));
    }
  });

  it("keeps bytes", async () => {
    const bytes = Uint8Array.of(0, 1, 127, 128, 255);
    expect(await read("RETURN $bytes", valueMap([["bytes", bytes]]))).toEqual([bytes]);
    await store.execute({ text: "CREATE (n:ValueTest {bytes: $bytes})", parameters: { bytes } }, OPTIONS);
    expect(await read("MATCH (n:ValueTest) WHERE n.bytes IS NOT NULL RETURN n.bytes")).toEqual([bytes]);
  });

  it("keeps properties of every type that can be stored", async () => {
    const properties = valueMap(
      VALUES.filter(([, value]) => value !== null && !Array.isArray(value) && !isValueMap(value)).map(
        ([, value], index) => [`p${index}`, value] as const,
      ),
    );
    await store.execute(
      { text: "CREATE (n:ValueTest {id: 'all'}) SET n += $properties", parameters: { properties } },
      OPTIONS,
    );
    const [node] = await read("MATCH (n:ValueTest {id: 'all'}) RETURN n");
    expect(node).toBeInstanceOf(GraphNode);
    if (node instanceof GraphNode) expect({ ...node.properties }).toEqual({ ...properties, id: "all" });
  });

  it("reads a path of length zero", async () => {
    await store.execute({ text: "CREATE (n:ValueTest {id: 'lone'})" }, OPTIONS);
    const [path] = await read("MATCH p = (n:ValueTest {id: 'lone'}) RETURN p");
    expect(path).toBeInstanceOf(GraphPath);
    if (path instanceof GraphPath) expect([path.nodes.length, path.relationships.length]).toEqual([1, 0]);
  });

  it("reads an empty row, a long text and a wide row", async () => {
    expect(await read("RETURN [] AS list, {} AS map, '' AS text")).toEqual([[], valueMap([]), ""]);
    const long = "x".repeat(1_000_000);
    expect(await read("RETURN $long", valueMap([["long", long]]))).toEqual([long]);
    const columns = Array.from({ length: 300 }, (_, index) => `${index} AS c${index}`);
    expect(await read(`RETURN ${columns.join(", ")}`)).toHaveLength(300);
  });
});

/** Whether a comparison in Cypher has no answer because of a null within. */
function holdsNull(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.some((item) => holdsNull(item as Value)));
}

/** Cypher's toString leaves seconds of zero away (`21:20Z`); ISO as in the Query API does not. */
function withSeconds(text: string): string {
  return text.replace(/^((?:[^P].*T)?\d\d:\d\d)(?![:\d])/, "$1:00");
}

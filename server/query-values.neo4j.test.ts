import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectQueryError, postQuery } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { openQueryServers } from "../test/query-servers.ts";

const TYPED = "application/vnd.neo4j.query.v1.1";

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

interface Row {
  /** What it is in Cypher. */
  readonly cypher: string;
  readonly type: string;
  /** `_value` of typed JSON, as JSON text. */
  readonly typed: string;
  /** The whole value in plain JSON. */
  readonly plain: string;
}

/**
 * Every type of Cypher as the pages "Plain JSON" and "Typed JSON" of Neo4j's Query API write it (neo4j.com/docs/query-api/current): examples from
 * there where there are some, limits of each type beside them.
 */
const VALUES: readonly Row[] = [
  { cypher: "null", type: "Null", typed: "null", plain: "null" },
  { cypher: "true", type: "Boolean", typed: "true", plain: "true" },
  { cypher: "123", type: "Integer", typed: '"123"', plain: "123" },
  { cypher: "9223372036854775807", type: "Integer", typed: '"9223372036854775807"', plain: "9223372036854775807" },
  { cypher: "-9223372036854775808", type: "Integer", typed: '"-9223372036854775808"', plain: "-9223372036854775808" },
  { cypher: "9007199254740993", type: "Integer", typed: '"9007199254740993"', plain: "9007199254740993" },
  { cypher: "4.56", type: "Float", typed: '"4.56"', plain: "4.56" },
  { cypher: "1.0", type: "Float", typed: '"1.0"', plain: "1.0" },
  { cypher: "3.2E9", type: "Float", typed: '"3.2E9"', plain: "3.2E9" },
  { cypher: "2.0E-7", type: "Float", typed: '"2.0E-7"', plain: "2.0E-7" },
  { cypher: "0.001", type: "Float", typed: '"0.001"', plain: "0.001" },
  { cypher: "9999999.0", type: "Float", typed: '"9999999.0"', plain: "9999999.0" },
  { cypher: "10000000.0", type: "Float", typed: '"1.0E7"', plain: "1.0E7" },
  { cypher: "-0.0", type: "Float", typed: '"-0.0"', plain: "-0.0" },
  {
    cypher: "1.7976931348623157E308",
    type: "Float",
    typed: '"1.7976931348623157E308"',
    plain: "1.7976931348623157E308",
  },
  { cypher: "4.9E-324", type: "Float", typed: '"5.0E-324"', plain: "5.0E-324" },
  { cypher: "0.0 / 0.0", type: "Float", typed: '"NaN"', plain: '"NaN"' },
  { cypher: "1.0 / 0.0", type: "Float", typed: '"Infinity"', plain: '"Infinity"' },
  { cypher: "-1.0 / 0.0", type: "Float", typed: '"-Infinity"', plain: '"-Infinity"' },
  { cypher: "'Hello World'", type: "String", typed: '"Hello World"', plain: '"Hello World"' },
  { cypher: "''", type: "String", typed: '""', plain: '""' },
  {
    cypher: "'\\u0000\\t\"\\\\ 長い 😀 \u202e'",
    type: "String",
    typed: '"\\u0000\\t\\"\\\\ 長い 😀 \u202e"',
    plain: '"\\u0000\\t\\"\\\\ 長い 😀 \u202e"',
  },
  {
    cypher: "['A', 'B']",
    type: "List",
    typed: '[{"$type":"String","_value":"A"},{"$type":"String","_value":"B"}]',
    plain: '["A","B"]',
  },
  { cypher: "{x: null}", type: "Map", typed: '{"x":{"$type":"Null","_value":null}}', plain: '{"x":null}' },
  { cypher: "[]", type: "List", typed: "[]", plain: "[]" },
  {
    cypher: "{list: [{x: [1]}]}",
    type: "Map",
    typed:
      '{"list":{"$type":"List","_value":[{"$type":"Map","_value":{"x":{"$type":"List","_value":[{"$type":"Integer","_value":"1"}]}}}]}}',
    plain: '{"list":[{"x":[1]}]}',
  },
  text("date('2015-03-26')", "Date", "2015-03-26"),
  text("date('-0044-03-15')", "Date", "-0044-03-15"),
  text("time('12:50:35.556+01:00')", "Time", "12:50:35.556+01:00"),
  text("time('12:50Z')", "Time", "12:50:00Z"),
  text("localtime('12:50:35.556')", "LocalTime", "12:50:35.556"),
  text("localtime('23:59:59.999999999')", "LocalTime", "23:59:59.999999999"),
  text("datetime('2015-11-21T21:40:32.142Z')", "OffsetDateTime", "2015-11-21T21:40:32.142Z"),
  text("datetime('2024-01-01T21:40:32-01:00')", "OffsetDateTime", "2024-01-01T21:40:32-01:00"),
  text("datetime('2025-11-21T21:20:00[Asia/Tokyo]')", "ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
  text(
    "datetime('2015-11-21T21:40:32.142[Antarctica/Troll]')",
    "ZonedDateTime",
    "2015-11-21T21:40:32.142Z[Antarctica/Troll]",
  ),
  text("localdatetime('2015-07-04T19:32:24')", "LocalDateTime", "2015-07-04T19:32:24"),
  text("duration('P14DT16H12M')", "Duration", "P14DT16H12M"),
  text("duration('P14M')", "Duration", "P1Y2M"),
  text("duration({months: -14, days: 3, seconds: -61, nanoseconds: 1})", "Duration", "P-1Y-2M3DT-1M-0.999999999S"),
  text("duration('PT0S')", "Duration", "PT0S"),
  text("duration({seconds: 9007199254740993, nanoseconds: 999999999})", "Duration", "PT2501999792983H36M33.999999999S"),
  text("point({x: 1.2, y: 3.4})", "Point", "SRID=7203;POINT (1.2 3.4)"),
  text("point({x: 1.0, y: 2.0, z: 3.0})", "Point", "SRID=9157;POINT Z (1.0 2.0 3.0)"),
  text("point({longitude: 139.7, latitude: 35.6})", "Point", "SRID=4326;POINT (139.7 35.6)"),
  text("point({longitude: -0.1, latitude: 51.5, height: 1e7})", "Point", "SRID=4979;POINT Z (-0.1 51.5 1.0E7)"),
];

function text(cypher: string, type: string, value: string): Row {
  return { cypher, type, typed: `"${value}"`, plain: `"${value}"` };
}

async function valuesOf(body: string, contentType: string, accept: string): Promise<string> {
  const headers = { "content-type": contentType, accept };
  const response = await postQuery(servers.server.address, body, headers);
  const found = await response.text();
  expect(response.status, found).toBe(202);
  return found.slice(found.indexOf('"values":') + '"values":'.length, found.indexOf("]]},") + 2);
}

const bodyOf = (statement: string, parameters = "{}"): string =>
  `{"statement":${JSON.stringify(statement)},"parameters":${parameters}}`;

describe("a value of Neo4j", () => {
  it.each(VALUES.map((row) => [row.cypher, row] as const))(
    "%s is written as documented, plain and typed",
    async (cypher, row) => {
      const body = bodyOf(`RETURN ${cypher} AS x`);
      expect(await valuesOf(body, "application/json", "application/json")).toBe(`[[${row.plain}]]`);
      for (const version of ["application/vnd.neo4j.query", "application/vnd.neo4j.query.v1.0", TYPED])
        expect(await valuesOf(body, "application/json", version)).toBe(
          `[[{"$type":"${row.type}","_value":${row.typed}}]]`,
        );
    },
  );

  it.each(VALUES.map((row) => [row.cypher, row] as const))(
    "%s comes back as it was given as a typed parameter",
    async (cypher, row) => {
      const given = `{"x":{"$type":"${row.type}","_value":${row.typed}}}`;
      const statement = `WITH $x AS given, ${cypher} AS own RETURN given, valueType(given) = valueType(own) AND coalesce(given = own OR given <> given, true) AS same`;
      expect(await valuesOf(bodyOf(statement, given), TYPED, TYPED)).toBe(
        `[[{"$type":"${row.type}","_value":${row.typed}},{"$type":"Boolean","_value":true}]]`,
      );
    },
  );

  const inJson = VALUES.filter(
    ({ type, typed }) =>
      /^(Null|Boolean|Integer|String|List|Map)$/.test(type) || (type === "Float" && /\d/.test(typed)),
  );

  it.each(inJson.map((row) => [row.cypher, row] as const))(
    "%s comes back as it was given as a plain parameter",
    async (cypher, row) => {
      const statement = `WITH $x AS given, ${cypher} AS own RETURN given, valueType(given) = valueType(own) AS same`;
      expect(await valuesOf(bodyOf(statement, `{"x":${row.plain}}`), "application/json", "application/json")).toBe(
        `[[${row.plain},true]]`,
      );
    },
  );

  it("bytes are base 64, and come back", async () => {
    const given = '{"x":{"$type":"Base64","_value":"A2+/"}}';
    expect(await valuesOf(bodyOf("RETURN $x AS x", given), TYPED, TYPED)).toBe(
      '[[{"$type":"Base64","_value":"A2+/"}]]',
    );
    expect(await valuesOf(bodyOf("RETURN $x AS x", given), TYPED, "application/json")).toBe('[["A2+/"]]');
  });

  it("lists and maps of all types come back whole", async () => {
    const all = VALUES.map(({ type, typed }) => `{"$type":"${type}","_value":${typed}}`);
    const map = VALUES.map(({ type, typed }, index) => `"k${index}":{"$type":"${type}","_value":${typed}}`);
    const given = `{"$type":"List","_value":[${all.join(",")},{"$type":"Map","_value":{${map.join(",")}}}]}`;
    const found = await valuesOf(bodyOf("RETURN $x AS x", `{"x":${given}}`), TYPED, TYPED);
    // Neo4j keeps no order of the keys of a map.
    expect(JSON.parse(found)).toEqual([[JSON.parse(given)]]);
  });
});

describe("nodes, relationships and paths", () => {
  const statement = "MATCH p = (a:Person {name: 'A'})-[r:KNOWS]->(b) RETURN a, r, p, [a] AS list, {k: r} AS map";

  it("have the members of the documents, plain", async () => {
    const [[node, relationship, path, list, map]] = JSON.parse(
      await valuesOf(bodyOf(statement), "application/json", "application/json"),
    );
    expect(Object.keys(node)).toEqual(["elementId", "labels", "properties"]);
    expect(Object.keys(relationship)).toEqual([
      "elementId",
      "startNodeElementId",
      "endNodeElementId",
      "type",
      "properties",
    ]);
    expect(relationship).toMatchObject({
      startNodeElementId: node.elementId,
      type: "KNOWS",
      properties: { since: "2020-01-01" },
    });
    expect(path).toEqual([node, relationship, expect.objectContaining({ labels: ["Person"] })]);
    expect([list, map]).toEqual([[node], { k: relationship }]);
  });

  it("have the members of the documents, typed", async () => {
    const [[node, relationship, path, list]] = JSON.parse(await valuesOf(bodyOf(statement), "application/json", TYPED));
    expect(node).toMatchObject({
      $type: "Node",
      _value: { _labels: ["Person"], _properties: { name: { $type: "String", _value: "A" } } },
    });
    expect(Object.keys(node._value)).toEqual(["_element_id", "_labels", "_properties"]);
    expect(Object.keys(relationship._value)).toEqual([
      "_element_id",
      "_start_node_element_id",
      "_end_node_element_id",
      "_type",
      "_properties",
    ]);
    expect(relationship).toMatchObject({
      $type: "Relationship",
      _value: {
        _start_node_element_id: node._value._element_id,
        _properties: { since: { $type: "Date", _value: "2020-01-01" } },
      },
    });
    expect(path).toEqual({ $type: "Path", _value: [node, relationship, expect.objectContaining({ $type: "Node" })] });
    expect(list).toEqual({ $type: "List", _value: [node] });
  });

  it("cannot be parameters", async () => {
    const [[node]] = JSON.parse(await valuesOf(bodyOf(statement), "application/json", TYPED));
    const response = await postQuery(servers.server.address, bodyOf("RETURN $x", JSON.stringify({ x: node })), {
      "content-type": TYPED,
    });
    await expectQueryError(response, "invalid_request");
  });
});

it("a vector is a clear error of the client where the database has none, and harms no other query", async () => {
  const vector = '{"x":{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1","-5","10"]}}}';
  const headers = { "content-type": TYPED, accept: TYPED };
  const response = await postQuery(servers.server.address, bodyOf("RETURN $x AS x", vector), headers);
  // The tests of the server run on the pinned version, which has none; the adapter is tested on the newest as well.
  expect((await expectQueryError(response, "invalid_request")).message).toContain("This database has no vectors");
  const nested = bodyOf("RETURN $x AS x", `{"x":{"$type":"List","_value":[${vector.slice(5, -1)}]}}`);
  await expectQueryError(await postQuery(servers.server.address, nested, headers), "invalid_request");
  for (let time = 0; time < 10; time += 1)
    expect(await valuesOf(bodyOf("RETURN $x AS x", '{"x":1}'), "application/json", "application/json")).toBe("[[1]]");
});

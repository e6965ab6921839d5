import { connect as connectSocket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawRequest, serve } from "../test/http.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { answerOf, openQueryServers } from "../test/query-servers.ts";
import { backendOf } from "./backend.ts";
import type { RunningServer } from "./start.ts";

let servers: QueryServers;
let writing: RunningServer;

beforeAll(async () => {
  servers = await openQueryServers();
  const backend = backendOf({ reader: servers.store, info: await servers.store.verify(), store: servers.store });
  const environment = { PARLEY_ALLOW_WRITES: "true", PARLEY_MAX_GRAPH: "1" };
  writing = await serve(backend, { environment });
});
afterAll(async () => {
  await writing?.close();
  await servers?.close();
});

const QUERY = "/db/neo4j/query/v2";
const POST_ROUTES = [
  QUERY,
  `${QUERY}/tx`,
  `${QUERY}/tx/any`,
  `${QUERY}/tx/any/commit`,
  "/api/render",
  "/api/export",
  "/api/lookup",
];

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

async function failureOf(path: string, body: string | Uint8Array<ArrayBuffer>, headers = {}): Promise<Failure> {
  const response = await fetch(`${writing.address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  const parsed = JSON.parse(text) as { errors?: [{ parleyCode: string; code: string; message: string }] } & Failure;
  const error = parsed.errors?.[0];
  if (path.startsWith("/db/")) expect(error?.code, text).toMatch(/^Neo\.ClientError\./);
  const { code, message } = error === undefined ? parsed : { code: error.parleyCode, message: error.message };
  expect(message).toMatch(/\S/);
  return { status: response.status, code, message };
}

const bytes = (...list: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(list);

describe.each(POST_ROUTES)("a body sent to %s", (path) => {
  it.each<[name: string, body: string | Uint8Array<ArrayBuffer>, headers?: object]>([
    ["is no JSON", "{"],
    ["is a list", "[]"],
    ["is a text", '"MATCH (n) RETURN n"'],
    ["has something behind its end", "{}{}"],
    ["has a comma too many", '{"statement":"RETURN 1",}'],
    ["has a key twice", '{"statement":"RETURN 1","statement":"RETURN 2"}'],
    ["has a field that is not known", '{"statement":"RETURN 1","query":"RETURN 1","nodes":[],"nonsense":1}'],
    ["has __proto__ for a field", '{"__proto__":{"statement":"RETURN 1"}}'],
    ["has constructor for a field", '{"constructor":{"prototype":{"statement":"RETURN 1"}}}'],
    [
      "nests 10,000 levels",
      `{"statement":"RETURN $x","query":"RETURN 1","parameters":{"x":${"[".repeat(10_000)}${"]".repeat(10_000)}}}`,
    ],
    ["nests 10,000 levels and does not end", `{"parameters":${'{"a":'.repeat(10_000)}`],
    ["has half a surrogate pair", '{"statement":"RETURN \'\\ud83d\'","query":"\\ud83d","nodes":["\\ud83d"]}'],
    ["has a number beyond every FLOAT", '{"statement":"RETURN $x","parameters":{"x":1e999}}'],
    ["has a number beyond every INTEGER", '{"statement":"RETURN $x","parameters":{"x":123456789012345678901}}'],
    ["has Infinity", '{"statement":"RETURN $x","parameters":{"x":Infinity}}'],
    ["has NaN", '{"statement":"RETURN $x","parameters":{"x":NaN}}'],
    ["is no UTF-8", bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)],
    ["is Latin-1", bytes(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d)],
    ["is UTF-16", bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0)],
    ["holds control characters", '{"statement":"RETURN\n1"}'],
    ["is gzip by its name only", "{}", { "content-encoding": "gzip" }],
  ])("is refused where it %s", async (_name, body, headers = {}) => {
    expect(await failureOf(path, body, headers)).toMatchObject({ status: 400, code: "invalid_request" });
  });

  it("is refused in another media type, charset or compression", async () => {
    for (const headers of [
      { "content-type": "text/plain" },
      { "content-type": "application/x-www-form-urlencoded" },
      { "content-type": "application/json; charset=utf-16" },
      { "content-encoding": "zstd" },
    ])
      expect(await failureOf(path, '{"statement":"RETURN 1"}', headers)).toMatchObject({
        status: 415,
        code: "invalid_request",
      });
  });

  it("is refused when it is too large, also unpacked", async () => {
    const large = JSON.stringify({ statement: `RETURN '${"x".repeat(3_000_000)}'`, query: "x", graph: {} });
    expect(await failureOf(path, large)).toMatchObject({ status: 413, code: "too_large" });
    const bomb = Uint8Array.from(gzipSync(Buffer.alloc(50_000_000, 0x20)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf(path, bomb, { "content-encoding": "gzip" })).toMatchObject({
      status: 413,
      code: "too_large",
    });
  });

  it("is refused for its length before it has come", async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connectSocket(writing.port, "127.0.0.1");
      let text = "";
      socket.setEncoding("utf8");
      socket.on("data", (part: string) => {
        text += part;
        if (text.includes("\r\n\r\n")) socket.destroy();
      });
      socket.on("close", () => resolve(text));
      socket.on("error", () => undefined); // The server may close it while something is on its way.
      socket.write(
        [
          `POST ${path} HTTP/1.1`,
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 10000000000",
          "",
          "{",
        ].join("\r\n"),
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe("a statement and its parameters", () => {
  it("may be 1 MB long, and have 10,000 parameters", async () => {
    const statement = `RETURN size('${"x".repeat(1_000_000)}') AS size`;
    expect(await answerOf(writing, { statement })).toMatchObject({ data: { values: [[1_000_000]] } });
    const parameters = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}`, index]));
    expect(await answerOf(writing, { statement: "RETURN $p0 + $p9999 AS sum", parameters })).toMatchObject({
      data: { values: [[9999]] },
    });
  });

  it("may be packed, and come in pieces without a length", async () => {
    const packed = gzipSync('{"statement":"RETURN 1 AS a"}');
    const response = await fetch(`${writing.address}${QUERY}`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body: Uint8Array.from(packed),
    });
    expect(await response.json()).toMatchObject({ data: { values: [[1]] } });
    const inPieces = await rawRequest(writing.address, {
      method: "POST",
      path: QUERY,
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
      body: '{"statement":"RETURN 2 AS a"}',
    });
    expect(JSON.parse(inPieces.body)).toMatchObject({ data: { values: [[2]] } });
  });

  it("may hold NUL characters, and names such as __proto__ and constructor", async () => {
    const body =
      '{"statement":"RETURN $t AS t, $__proto__ AS p, $constructor AS c","parameters":{"t":"a\\u0000b","__proto__":1,"constructor":{"prototype":2}}}';
    expect(await answerOf(writing, JSON.parse(body) as object)).toBeDefined();
    const response = await fetch(`${writing.address}${QUERY}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(await response.json()).toMatchObject({ data: { values: [["a\u0000b", 1, { prototype: 2 }]] } });
    expect(Reflect.get({}, "prototype")).toBeUndefined();
  });

  it.each([
    ["a wrong type of parameters", '{"statement":"RETURN 1","parameters":[1]}'],
    ["no statement", "{}"],
    ["a statement of spaces", '{"statement":"  \\n "}'],
    ["a statement that is no text", '{"statement":1}'],
    ["an unknown access mode", '{"statement":"RETURN 1","accessMode":"ADMIN"}'],
    ["a time that is negative", '{"statement":"RETURN 1","maxExecutionTime":-1}'],
    ["bookmarks that are no list", '{"statement":"RETURN 1","bookmarks":"FB:x"}'],
    ["an unknown severity", '{"statement":"RETURN 1","notificationsFilter":{"minimumSeverityLevel":"LOUD"}}'],
    ["an integer just beyond 64 bits", '{"statement":"RETURN $x","parameters":{"x":9223372036854775808}}'],
    ["a key that the driver keeps for itself", '{"statement":"RETURN $x","parameters":{"x":{"__isInteger__":true}}}'],
  ])("are refused with %s", async (_name, body) => {
    expect(await failureOf(QUERY, body)).toMatchObject({ status: 400, code: "invalid_request" });
  });

  it.each([
    ["a bookmark that is none", { statement: "RETURN 1", bookmarks: ["nonsense"] }],
    ["a NUL character in the statement", { statement: "RETURN \u0000 1" }],
    ["a statement that is half a comment", { statement: "RETURN 1 /*" }],
  ])("get an error of the client with %s", async (_name, body) => {
    const { status } = await failureOf(QUERY, JSON.stringify(body));
    expect(status).toBe(400);
  });

  it.each([
    ['{"$type":"Integer","_value":"1.5"}', "Integer"],
    ['{"$type":"Integer","_value":"9223372036854775808"}', "64 bits"],
    [`{"$type":"Integer","_value":"${"9".repeat(100_000)}"}`, "Integer"],
    ['{"$type":"Float","_value":"one"}', "Float"],
    ['{"$type":"Boolean","_value":"true"}', "Boolean"],
    ['{"$type":"Date","_value":"2025-13-40"}', "date"],
    ['{"$type":"Date","_value":"2025-02-30"}', "28 days"],
    ['{"$type":"Time","_value":"25:00Z"}', "hour"],
    ['{"$type":"ZonedDateTime","_value":"2025-01-01T00:00:00+01:00"}', "ZonedDateTime"],
    ['{"$type":"ZonedDateTime","_value":"2025-01-01T00:00:00Z[Mars/Crater]"}', "zone"],
    ['{"$type":"Duration","_value":"P99999999999999999999Y"}', "64 bits"],
    ['{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1"]}}', "vector"],
    ['{"$type":"Base64","_value":"***"}', "base 64"],
    ['{"$type":"Point","_value":"POINT (1 2)"}', "Point"],
    ['{"$type":"Nonsense","_value":1}', "$type"],
    ['{"$type":"Node","_value":{"_element_id":"4:x:0","_labels":[],"_properties":{}}}', "node"],
    ['{"_value":1}', "$type"],
    ["1", "object"],
  ])("are refused with the typed value %.60s", async (value, word) => {
    const body = `{"statement":"RETURN $x","parameters":{"x":${value}}}`;
    const failure = await failureOf(QUERY, body, { "content-type": "application/vnd.neo4j.query.v1.1" });
    expect(failure).toMatchObject({ status: 400, code: "invalid_request" });
    expect(failure.message.toLowerCase()).toContain(word.toLowerCase());
  });

  it("are refused to impersonate anybody, with Neo4j's code", async () => {
    const response = await fetch(`${writing.address}${QUERY}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"statement":"RETURN 1","impersonatedUser":"admin"}',
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ code: "Neo.ClientError.Security.Forbidden" }] },
    ]);
    expect(await answerOf(writing, { statement: "RETURN 1", impersonatedUser: " ", txType: "IMPLICIT" })).toBeDefined();
  });
});

describe("requests that are wrong in themselves", () => {
  it.each([
    ["GET", QUERY, 405],
    ["PUT", QUERY, 405],
    ["GET", `${QUERY}/tx`, 405],
    ["DELETE", `${QUERY}/tx`, 405],
    ["GET", `${QUERY}/tx/any`, 405],
    ["GET", `${QUERY}/tx/any/commit`, 405],
    ["HEAD", QUERY, 405],
    ["OPTIONS", QUERY, 204],
  ])("%s %s is answered by %i, with what is possible", async (method, path, status) => {
    const response = await fetch(`${writing.address}${path}`, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("allow")).toMatch(/POST|DELETE/);
  });

  it("get 406 for a media type that nobody can answer", async () => {
    const response = await fetch(`${writing.address}${QUERY}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/html" },
      body: '{"statement":"RETURN 1"}',
    });
    expect([response.status, await response.json()]).toMatchObject([
      406,
      { errors: [{ parleyCode: "invalid_request" }] },
    ]);
  });

  it.each([
    "/db/a%00b/query/v2",

    "/db/neo4j%20x/query/v2",
    `/db/${"x".repeat(1000)}/query/v2`,
    "/db/%ff/query/v2",
  ])("get 400 for the database %.30s", async (path) => {
    expect((await failureOf(path, '{"statement":"RETURN 1"}')).status).toBe(400);
  });

  it("get 400 for parameters in the address", async () => {
    expect((await failureOf(`${QUERY}?statement=RETURN+1`, '{"statement":"RETURN 1"}')).status).toBe(400);
  });
});

import { describe, expect, it, vi } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import type { Answer } from "../console/answer.ts";
import { httpClient } from "./client.ts";
import { errorOfQuery } from "./query-errors.ts";
import type { StatementRequest } from "./send-query.ts";
import { openRows, streamQuery } from "./stream-query.ts";

const FIELDS = '{"fields":["n"]}\n';
const ROW = '[{"$type":"Integer","_value":"1"}]\n';
const SUMMARY = '{"summary":{"bookmarks":[],"queryType":"r","timings":{"availableAfterMs":3,"consumedAfterMs":9}}}\n';

function bodyOf(pieces: readonly string[], whenRead?: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[next];
        next += 1;
        whenRead?.();
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
}

/** Runs against an answer in pieces. */
async function ask(pieces: readonly string[], { status = 202, request = {} as Partial<StatementRequest> } = {}) {
  const asked: { path: string; request: RequestInit }[] = [];
  const told: Answer[] = [];
  const client = httpClient(async (path, init) => {
    asked.push({ path: String(path), request: init ?? {} });
    return new Response(bodyOf(pieces), { status });
  });
  const answer = await streamQuery(
    client,
    {
      statement: "RETURN $big",
      parameters: valueMap([["big", 9007199254740993n]]),
      database: "neo 4j",
      accessMode: "READ",
      signal: new AbortController().signal,
      ...request,
    },
    (one) => told.push(one),
  );
  return { answer, told, asked: asked[0] };
}

async function failure(pieces: readonly string[], status = 202): Promise<GraphError> {
  try {
    await ask(pieces, { status });
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a statement over the Query API", () => {
  it("is sent typed, with its limits, so that an integer keeps its digits", async () => {
    const { asked } = await ask([FIELDS, SUMMARY], { request: { maxRows: 100, seconds: 5 } });
    expect(asked?.path).toBe("/db/neo%204j/query/v2");
    const headers = new Headers(asked?.request.headers);
    expect(headers.get("content-type")).toBe("application/vnd.neo4j.query.v1.1");
    expect(headers.get("accept")).toBe("application/x-ndjson");
    expect(JSON.parse(String(asked?.request.body))).toEqual({
      statement: "RETURN $big",
      parameters: { big: { $type: "Integer", _value: "9007199254740993" } },
      accessMode: "READ",
      includeCounters: true,
      maxRows: 100,
      maxExecutionTime: 5,
    });
  });

  it("is answered with values, however the lines are cut into pieces", async () => {
    const node = '[{"$type":"Node","_value":{"_element_id":"4:a:1","_labels":["é"],"_properties":{}}}]\n';
    const { answer, told } = await ask([...(FIELDS + node + ROW + SUMMARY)]);
    expect(answer.rows[0]?.[0]).toBeInstanceOf(GraphNode);
    expect(answer).toMatchObject({ fields: ["n"], count: 2, end: { kind: "whole", databaseMs: 12, counters: {} } });
    expect(told.at(-1)).toEqual(answer);
  });

  it("grows in one list of rows, and tells its fields before the first row", async () => {
    const { told } = await ask([FIELDS, ROW, SUMMARY]);
    expect(told[0]).toMatchObject({ fields: ["n"], count: 0, end: undefined });
    expect(new Set(told.map(({ rows }) => rows)).size).toBe(1);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });

  it("says that rows were left out", async () => {
    const cut = '{"summary":{"truncated":true,"queryType":"r","bookmarks":[]}}\n';
    expect((await ask([FIELDS, ROW, cut])).answer.end).toMatchObject({ kind: "cut", databaseMs: undefined });
  });

  it("brings plans and counters with it", async () => {
    const plan = `{"operatorType":"Create@neo4j","arguments":{"EstimatedRows":{"$type":"Float","_value":"1.0"}},"identifiers":["n"],"children":[],"dbHits":2,"records":1}`;
    const { answer } = await ask([
      FIELDS,
      `{"summary":{"counters":{"nodesCreated":1},"profiledQueryPlan":${plan},"queryType":"w","bookmarks":[]}}\n`,
    ]);
    expect(answer.end).toMatchObject({
      counters: { nodesCreated: 1 },
      statementType: "w",
      profile: { operatorType: "Create@neo4j", rows: 1, dbHits: 2, arguments: { EstimatedRows: 1 } },
    });
  });

  it("is not answered before the database is known", async () => {
    const request = { database: undefined };
    await expect(ask([], { request })).rejects.toMatchObject({ code: "engine_unavailable" });
  });
});

describe("a failure", () => {
  const error = {
    code: "Neo.ClientError.Statement.SyntaxError",
    message: "Invalid input",
    hint: "Look.",
    details: { line: 1, column: 3 },
    parleyCode: "cypher_error",
  };

  it("before the first row is thrown with the database's words and the place", async () => {
    expect(await failure([JSON.stringify({ errors: [error] })], 400)).toMatchObject({
      code: "cypher_error",
      message: "Invalid input",
      hint: "Look.",
      details: { line: 1, column: 3, neo4jCode: error.code },
    });
  });

  it("behind rows is told with the rows that came", async () => {
    const timedOut = { ...error, code: "x", message: "Too long", parleyCode: "query_timeout" };
    const { answer } = await ask([FIELDS, ROW, `${JSON.stringify({ errors: [timedOut] })}\n`]);
    expect(answer).toMatchObject({ count: 1, end: { kind: "broken", error: { code: "query_timeout" } } });
  });

  it("with the status is told where the answer is a page of a proxy", async () => {
    expect((await failure(["<html>"], 502)).code).toBe("engine_unavailable");
  });

  it.each([
    ["without a last line", [FIELDS, ROW]],
    ["in the middle of a row", [FIELDS, ROW, ROW.slice(0, 9)]],
    ["in the middle of the last line", [FIELDS, ROW, SUMMARY.slice(0, -3)]],
    ["with a line that is not JSON", [FIELDS, ROW, "oops\n", SUMMARY]],
  ])("is what an answer is that ends %s: it never looks whole", async (_how, pieces) => {
    const { answer } = await ask(pieces);
    expect(answer).toMatchObject({ count: 1, end: { kind: "broken" } });
    expect(answer.end?.error?.message).toContain("broke off");
  });

  it("is thrown where not even the fields came", async () => {
    expect((await failure([])).message).toContain("broke off");
  });

  it("of a Neo4j that is not behind our server is understood", () => {
    expect(errorOfQuery({ code: "Neo.ClientError.Statement.TypeError", message: "x" }, 400).code).toBe("cypher_error");
  });
});

describe("an answer that is stopped", () => {
  it("keeps the rows that came and says so", async () => {
    const stop = new AbortController();
    const client = httpClient(async () => {
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(encoder.encode(FIELDS + ROW));
          stop.signal.addEventListener("abort", () => controller.error(new DOMException("", "AbortError")));
        },
      });
      return new Response(body, { status: 202 });
    });
    const answer = await streamQuery(
      client,
      { statement: "x", parameters: {}, database: "d", accessMode: "READ", signal: stop.signal },
      (one) => {
        if (one.count === 1) stop.abort();
      },
    );
    expect(answer).toMatchObject({ count: 1, end: { kind: "stopped", error: undefined } });
  });

  it("before the first row is an AbortError", async () => {
    const client = httpClient(async () => Promise.reject(new DOMException("", "AbortError")));
    const signal = AbortSignal.abort();
    const request = { statement: "x", parameters: {}, database: "d", accessMode: "READ", signal } as const;
    await expect(streamQuery(client, request, vi.fn())).rejects.toThrow(DOMException);
  });
});

it("asks for the next piece only when the one before has been read", async () => {
  let read = 0;
  const seen: number[] = [];
  const client = httpClient(async () => {
    const body = bodyOf([FIELDS, ...Array.from({ length: 5 }, () => ROW.repeat(50)), SUMMARY], () => {
      read += 1;
    });
    return new Response(body, { status: 202 });
  });
  const signal = new AbortController().signal;
  await streamQuery(client, { statement: "x", parameters: {}, database: "d", accessMode: "READ", signal }, (answer) => {
    seen.push(read - Math.ceil(answer.count / 50));
  });
  expect(Math.max(...seen)).toBeLessThanOrEqual(3);
});

describe("rows for a file", () => {
  const open = (pieces: readonly string[], signal = new AbortController().signal) =>
    openRows(
      httpClient(async () => new Response(bodyOf(pieces), { status: 202 })),
      { statement: "x", parameters: {}, database: "d", accessMode: "READ", signal },
    );

  it("are handed over as they arrive, and the end is known behind the last", async () => {
    const flow = await open([FIELDS, ROW, ROW + ROW, SUMMARY]);
    expect(flow.fields).toEqual(["n"]);
    expect(flow.end()).toBeUndefined();
    let count = 0;
    for await (const rows of flow.batches) count += rows.length;
    expect(count).toBe(3);
    expect(flow.end()?.kind).toBe("whole");
  });

  it("that break off end without looking whole", async () => {
    const flow = await open([FIELDS, ROW, "oops\n"]);
    let count = 0;
    for await (const rows of flow.batches) count += rows.length;
    expect(count).toBe(1);
    expect(flow.end()).toMatchObject({ kind: "broken" });
    const cut = await open([FIELDS, ROW]);
    for await (const rows of cut.batches) count += rows.length;
    expect(cut.end()).toBeUndefined();
  });

  it("are refused where the statement fails", async () => {
    const error = { code: "x", message: "No", parleyCode: "query_timeout" };
    await expect(open([`${JSON.stringify({ errors: [error] })}\n`])).rejects.toMatchObject({ code: "query_timeout" });
    await expect(open([])).rejects.toMatchObject({ code: "engine_unavailable" });
  });
});

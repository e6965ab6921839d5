import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { httpClient } from "./client.ts";
import { errorOfQuery, runQuery } from "./query.ts";

const SIGNAL = new AbortController().signal;

/** Runs against an answer as the Query API writes it, and hands over what was asked. */
async function ask(status: number, body: string, parameters = valueMap([["big", 9007199254740993n]])) {
  const asked: { path: string; request: RequestInit }[] = [];
  const client = httpClient(async (path, request) => {
    asked.push({ path: String(path), request: request ?? {} });
    return new Response(body, { status });
  });
  const answer = await runQuery(client, { statement: "RETURN $big", parameters, database: "neo 4j", signal: SIGNAL });
  return { answer, asked: asked[0] };
}

async function failure(status: number, body: string): Promise<GraphError> {
  try {
    await ask(status, body);
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a statement over the Query API", () => {
  it("is sent typed, so that an integer keeps its digits", async () => {
    const { asked } = await ask(202, `{"data":{"fields":[],"values":[]}}`);
    expect(asked?.path).toBe("/db/neo%204j/query/v2");
    expect(new Headers(asked?.request.headers).get("content-type")).toBe("application/vnd.neo4j.query.v1.1");
    expect(JSON.parse(String(asked?.request.body))).toEqual({
      statement: "RETURN $big",
      parameters: { big: { $type: "Integer", _value: "9007199254740993" } },
      maxRows: 1000,
    });
  });

  it("is answered with values, whether it was cut, and how long it took", async () => {
    const node = `{"$type":"Node","_value":{"_element_id":"4:a:1","_labels":["A"],"_properties":{}}}`;
    const body = `{"data":{"fields":["n"],"values":[[${node}]]},"truncated":true,"timings":{"availableAfterMs":3,"consumedAfterMs":9}}`;
    const { answer } = await ask(202, body);
    expect(answer.rows[0]?.[0]).toBeInstanceOf(GraphNode);
    expect(answer).toMatchObject({ fields: ["n"], truncated: true, databaseMs: 12, notifications: [] });
  });

  it("fails with the database's words and the place", async () => {
    const error = {
      code: "Neo.ClientError.Statement.SyntaxError",
      message: "Invalid input",
      hint: "Look.",
      details: { line: 1, column: 3 },
      parleyCode: "cypher_error",
    };
    const thrown = await failure(400, JSON.stringify({ errors: [error] }));
    expect(thrown).toMatchObject({
      code: "cypher_error",
      message: "Invalid input",
      hint: "Look.",
      details: { line: 1, column: 3, neo4jCode: error.code },
    });
  });

  it("fails where an error comes after rows", async () => {
    const body = `{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"errors":[{"code":"Neo.ClientError.Transaction.TransactionTimedOut","message":"Too long","parleyCode":"query_timeout"}]}`;
    expect((await failure(202, body)).code).toBe("query_timeout");
  });

  it("fails with the status where the answer is a page of a proxy", async () => {
    expect((await failure(502, "<html>")).code).toBe("engine_unavailable");
  });

  it("says that the answer broke off", async () => {
    expect((await failure(200, `{"data":{"fields":["n"],"values":[[`)).message).toContain("broke off");
  });

  it("understands the errors of a Neo4j that is not behind our server", () => {
    expect(errorOfQuery({ code: "Neo.ClientError.Statement.TypeError", message: "x" }, 400).code).toBe("cypher_error");
  });
});

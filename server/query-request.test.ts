import { describe, expect, it } from "vitest";
import { readQueryRequest, readTransactionRequest } from "./query-request.ts";

const LIMITS = { timeoutMs: 30_000, maxRows: 1_000 };
const JSON_TYPE = "application/json";
const TYPED = "application/vnd.neo4j.query.v1.1";

const read = (body: object, type = JSON_TYPE) =>
  readQueryRequest(Buffer.from(JSON.stringify(body)), type, "neo4j", LIMITS);
const readOpen = (body?: object) =>
  readTransactionRequest(
    body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
    body === undefined ? undefined : JSON_TYPE,
    "neo4j",
    LIMITS,
  );

describe("a request of the Query API", () => {
  it("says what to run and how", () => {
    const asked = read({
      statement: "RETURN $x",
      parameters: { x: 1 },
      includeCounters: true,
      accessMode: "Read",
      bookmarks: ["FB:x"],
    });
    expect(asked).toMatchObject({
      query: { text: "RETURN $x", parameters: { x: 1n } },
      options: { database: "neo4j", limits: LIMITS, bookmarks: ["FB:x"] },
      includeCounters: true,
      accessMode: "READ",
    });
  });

  it("takes null for what is left out", () => {
    const names = [
      "parameters",
      "includeCounters",
      "accessMode",
      "bookmarks",
      "maxExecutionTime",
      "maxRows",
      "txMetadata",
      "txType",
      "notificationsFilter",
      "impersonatedUser",
    ];
    const asked = read({ statement: "RETURN 1", ...Object.fromEntries(names.map((name) => [name, null])) });
    expect(asked).toEqual(read({ statement: "RETURN 1" }));
    expect(asked).toMatchObject({ includeCounters: false, accessMode: undefined });
  });

  it("may lower the limits and never raise them", () => {
    expect(read({ statement: "RETURN 1", maxExecutionTime: 2, maxRows: 5 }).options.limits).toEqual({
      timeoutMs: 2_000,
      maxRows: 5,
    });
    expect(read({ statement: "RETURN 1", maxExecutionTime: 3_600, maxRows: 1e9 }).options.limits).toEqual(LIMITS);
    expect(read({ statement: "RETURN 1", maxExecutionTime: 0 }).options.limits).toEqual(LIMITS);
  });

  it("types metadata as parameters", () => {
    expect(read({ statement: "RETURN 1", txMetadata: { app: "x", n: 1 } }).options.metadata).toEqual({
      app: "x",
      n: 1n,
    });
    const typed = { app: { $type: "String", _value: "x" } };
    expect(read({ statement: "RETURN 1", txMetadata: typed }, TYPED).options.metadata).toEqual({ app: "x" });
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 1]));
    expect(() => read({ statement: "RETURN 1", txMetadata: many })).toThrow("more than 50 entries");
  });
});

describe("a request in a transaction", () => {
  it("may have no body, and no statement", () => {
    for (const body of [undefined, {}, { statement: "" }, { statement: " \n" }, { statement: null }])
      expect(readOpen(body)).toMatchObject({ query: undefined, maxExecutionMs: undefined });
  });

  it("has the time that the client gives the whole transaction", () => {
    expect(readOpen({ maxExecutionTime: 1.5 }).maxExecutionMs).toBe(1_500);
    expect(readOpen({ maxExecutionTime: 0 }).maxExecutionMs).toBeUndefined();
  });
});

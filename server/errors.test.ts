import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ErrorCode } from "../graph/errors.ts";
import { GraphError, STATUS_OF_CODE } from "../graph/errors.ts";
import { graphErrorOf, publicBody, queryApiError } from "./errors.ts";

describe("errors", () => {
  it("are told as they are, but for internal ones", () => {
    const error = new GraphError("query_timeout", "Too long.", { hint: "Ask for less.", details: { timeoutMs: 5 } });
    expect(publicBody(error, "r1")).toEqual({
      code: "query_timeout",
      message: "Too long.",
      hint: "Ask for less.",
      details: { timeoutMs: 5, requestId: "r1" },
    });
    const secret = publicBody(graphErrorOf(new Error("password is hunter2")), "r1");
    expect(secret).toMatchObject({ code: "internal", details: { requestId: "r1" } });
    expect(JSON.stringify(secret)).not.toContain("hunter2");
    expect(JSON.stringify(queryApiError(graphErrorOf(new Error("hunter2")), "r1"))).not.toContain("hunter2");
  });

  it("name the field that a schema refuses, what was given and what was expected", () => {
    const parsed = z.strictObject({ limit: z.number() }).safeParse({ limit: "x" });
    const request = { params: {}, query: { limit: "x" } };
    expect(graphErrorOf(parsed.error, request)).toMatchObject({
      code: "invalid_request",
      message: '“limit” is "x", expected a number.',
      details: { field: "limit" },
    });
  });

  it("name fields that a schema does not know", () => {
    const parsed = z.strictObject({ within: z.strictObject({}).optional() });
    const errorOf = (given: unknown) => graphErrorOf(parsed.safeParse(given).error).message;
    expect(errorOf({ limti: 3 })).toBe("The request has “limti”, which is not known.");
    expect(errorOf({ within: { x: 1 } })).toBe("“within” has “x”, which is not known.");
    expect(errorOf("x")).toBe("The request is not right, expected an object.");
  });

  it.each([
    [{ type: "entity.too.large", status: 413 }, "too_large"],
    [Object.assign(new URIError("Failed to decode"), { status: 400 }), "invalid_request"],
    ["a text", "internal"],
    [undefined, "internal"],
  ] as const)("translate %o", (thrown, code) => {
    expect(graphErrorOf(thrown).code).toBe(code);
  });

  it("have a code of Neo4j for each of ours, and keep Neo4j's own", () => {
    for (const code of Object.keys(STATUS_OF_CODE) as ErrorCode[]) {
      expect(queryApiError(new GraphError(code, "x"), "r1").code).toMatch(
        /^Neo\.(Client|Transient|Database)Error\.\w+\.\w+$/,
      );
    }
    const own = new GraphError("cypher_error", "x", { details: { neo4jCode: "Neo.ClientError.Statement.TypeError" } });
    expect(queryApiError(own, "r1").code).toBe("Neo.ClientError.Statement.TypeError");
  });
});

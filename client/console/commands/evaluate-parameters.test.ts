import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import { Temporal } from "../../../graph/values.ts";
import { evaluate, evaluateAll, withParameters } from "./evaluate-parameters.ts";

const never = () => Promise.reject(new Error("The database was asked."));

describe("the value of a parameter", () => {
  it("is read here where it is a literal", async () => {
    expect(await evaluate("9007199254740993", never)).toBe(9007199254740993n);
    expect(await evaluate("date('2025-11-21')", never)).toEqual(new Temporal("Date", "2025-11-21"));
  });

  it("is evaluated by the database where it is an expression", async () => {
    const asked: string[] = [];
    const value = await evaluate("1 + 1", async (statement) => {
      asked.push(statement);
      return 2n;
    });
    expect(value).toBe(2n);
    expect(asked).toEqual(["RETURN 1 + 1 AS value"]);
  });

  it("that is wrong has its place counted from its own beginning", async () => {
    const fails = () =>
      Promise.reject(new GraphError("cypher_error", "Invalid input", { details: { line: 1, column: 12, offset: 11 } }));
    await expect(evaluate("[1, oops", fails)).rejects.toMatchObject({ details: { offset: 4 } });
  });

  it("of all parameters is a map", async () => {
    expect({ ...(await evaluateAll("{a: 1, `__proto__`: 2}", never)) }).toMatchObject({ a: 1n });
    await expect(evaluateAll("[1]", never)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("keeps the others, whatever their names are", () => {
    const after = withParameters({ a: 1n }, { constructor: 2n });
    expect(Object.entries(after)).toEqual([
      ["a", 1n],
      ["constructor", 2n],
    ]);
  });
});

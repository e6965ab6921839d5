import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { Duration, Temporal, valueMap } from "../../graph/values.ts";
import { offsetOfError, readInput } from "./input.ts";
import { readLiteral } from "./literal.ts";

const NONE = valueMap([]);

function thrown(run: () => unknown): GraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("what is written into the console", () => {
  it("is a statement, without the semicolon at its end", () => {
    expect(readInput("  RETURN 1;\n", NONE)).toEqual({
      statement: "RETURN 1",
      offset: 2,
      parameters: NONE,
      clears: false,
    });
  });

  it("can set parameters in lines before the statement", () => {
    const text = "// note\n:param name => 'Ann'\n:param `big one` => 9007199254740993;\n\nRETURN $name";
    const input = readInput(text, valueMap([["kept", true]]));
    expect(input.statement).toBe("RETURN $name");
    expect(text.slice(input.offset)).toBe("RETURN $name");
    expect({ ...input.parameters }).toEqual({ kept: true, name: "Ann", "big one": 9007199254740993n });
  });

  it("keeps comments that belong to the statement", () => {
    expect(readInput("// why\nRETURN 1", NONE).statement).toBe("// why\nRETURN 1");
  });

  it("can set all parameters anew", () => {
    expect({ ...readInput(":params {a: 1, b: [1.5, null]}", valueMap([["old", 1n]])).parameters }).toEqual({
      a: 1n,
      b: [1.5, null],
    });
  });

  it("can clear the results", () => {
    expect(readInput(":clear", NONE)).toMatchObject({ statement: "", clears: true });
  });

  it("refuses an unknown command and says which there are", () => {
    const error = thrown(() => readInput("\n:play movies", NONE));
    expect(error.message).toContain(":play movies");
    expect(error.hint).toContain(":param name => value");
    expect(error.details).toMatchObject({ line: 2 });
  });

  it("names the line of a value that cannot be read", () => {
    expect(thrown(() => readInput(":param a => 1\n:param b => [1, ", NONE)).details).toMatchObject({ line: 2 });
  });

  it("keeps a parameter called like a part of JavaScript's objects", () => {
    expect(Object.entries(readInput(":param __proto__ => 1", NONE).parameters)).toEqual([["__proto__", 1n]]);
  });
});

describe("a literal", () => {
  it.each([
    ["1", 1n],
    ["-9007199254740993", -9007199254740993n],
    ["1.0", 1],
    ["1e3", 1000],
    ["true", true],
    ["null", null],
    [`'it\\'s \\u00e9'`, "it's é"],
    [`"a"`, "a"],
    ["[]", []],
    ["[1, ['a']]", [1n, ["a"]]],
    ["date('2025-11-21')", new Temporal("Date", "2025-11-21")],
    [
      "datetime('2025-11-21T00:00:00+09:00[Asia/Tokyo]')",
      new Temporal("ZonedDateTime", "2025-11-21T00:00:00+09:00[Asia/Tokyo]"),
    ],
    ["duration('P1D')", new Duration("P1D")],
  ])("%s is read as what it is", (text, value) => {
    expect(readLiteral(text)).toEqual(value);
  });

  it.each(["", "1 2", "'open", "{a 1}", "[1,", "nope", "shout('x')", "date(1)"])("%s is refused", (text) => {
    expect(thrown(() => readLiteral(text)).code).toBe("invalid_request");
  });
});

describe("the place of an error", () => {
  const at = (details: { readonly line?: number; readonly column?: number; readonly offset?: number }) =>
    offsetOfError(new GraphError("cypher_error", "Wrong.", { details }), "MATCH (n)\nRETURN m");

  it("is found from line and column", () => {
    expect(at({ line: 2, column: 8 })).toBe(17);
  });

  it("is found from the offset alone", () => {
    expect(at({ offset: 3 })).toBe(3);
  });

  it("never lies behind the end", () => {
    expect(at({ line: 9, column: 90 })).toBe(18);
  });

  it("is unknown where the database names none", () => {
    expect(at({})).toBeUndefined();
  });
});

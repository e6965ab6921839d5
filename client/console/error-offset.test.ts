import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { offsetOfError, placeIn } from "./error-offset.ts";

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

  it("is told by line and column", () => {
    expect(placeIn("MATCH (n)\nRETURN m", 17)).toEqual({ line: 2, column: 8, offset: 17 });
  });
});

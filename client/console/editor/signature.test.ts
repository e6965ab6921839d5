import { describe, expect, it } from "vitest";
import { argumentIn, openCall } from "./signature.ts";

const SIGNATURE = "date.truncate(unit :: STRING, input = {a: 1, b: 2} :: ANY, fields = null :: LIST<MAP>) :: DATE";

function argument(index: number): string | undefined {
  const found = argumentIn(SIGNATURE, index);
  return found && SIGNATURE.slice(found.from, found.to);
}

describe("the call that is open", () => {
  it("is the innermost one, with the argument that is written", () => {
    expect(openCall("RETURN left(toUpper(n.name), ")).toMatchObject({ name: "left", argument: 1, from: 7 });
    expect(openCall("RETURN left(toUpper(n.name")).toMatchObject({ name: "toUpper", argument: 0 });
  });

  it("is known with its namespace, behind CALL too", () => {
    expect(openCall("RETURN date.truncate('day', ")).toMatchObject({ kind: "function", name: "date.truncate" });
    expect(openCall("CALL db.index.fulltext.queryNodes('a', [1, 2], {b: 1, ")).toMatchObject({
      kind: "procedure",
      name: "db.index.fulltext.queryNodes",
      argument: 2,
    });
  });

  it("is none in a pattern, behind the closing bracket, or in a text", () => {
    for (const head of ["MATCH (n", "RETURN left('a', 1) ", "RETURN left('a", "", "WHERE n.x IN ["])
      expect(openCall(head)).toBeUndefined();
  });
});

describe("an argument in a signature", () => {
  it("is found past defaults and types with commas", () => {
    expect(argument(0)).toBe("unit :: STRING");
    expect(argument(1)).toBe("input = {a: 1, b: 2} :: ANY");
    expect(argument(2)).toBe("fields = null :: LIST<MAP>");
  });

  it("is the last one for all that follow, and none where there is none", () => {
    expect(argument(7)).toBe("fields = null :: LIST<MAP>");
    expect(argumentIn("rand() :: FLOAT", 0)).toBeUndefined();
  });
});

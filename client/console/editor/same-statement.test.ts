import { describe, expect, it } from "vitest";
import { isSameStatement } from "./same-statement.ts";

describe("a formatted statement says the same", () => {
  it("with other blanks and keywords in capitals", () => {
    expect(isSameStatement("match (n) // all\nreturn n", "MATCH (n) // all\nRETURN n")).toBe(true);
    expect(isSameStatement("RETURN 1 /* a  b */", "RETURN 1\n/* a b */")).toBe(true);
  });

  it("but not with a name in other case", () => {
    expect(isSameStatement("MATCH (person) RETURN person", "MATCH (PERSON) RETURN PERSON")).toBe(false);
    expect(isSameStatement("RETURN $Name", "RETURN $name")).toBe(false);
    expect(isSameStatement("RETURN n.`a`", "RETURN n.a")).toBe(false);
  });

  it("nor with a word, text or comment less, more or changed", () => {
    expect(isSameStatement("RETURN 1, 2", "RETURN 1")).toBe(false);
    expect(isSameStatement("RETURN 'a  b'", "RETURN 'a b'")).toBe(false);
    expect(isSameStatement("RETURN 'a'", 'RETURN "a"')).toBe(false);
    expect(isSameStatement("RETURN 1 // one", "RETURN 1")).toBe(false);
    expect(isSameStatement("RETURN 1 // one", "RETURN 1 // two")).toBe(false);
  });

  it("nor with an operator torn apart or made", () => {
    expect(isSameStatement("RETURN a <= b", "RETURN a < = b")).toBe(false);
    expect(isSameStatement("RETURN [1..2]", "RETURN [1. .2]")).toBe(false);
  });
});

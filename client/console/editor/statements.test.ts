import { describe, expect, it } from "vitest";
import { statementAt, statementsOf } from "./statements.ts";

function texts(text: string): readonly string[] {
  return statementsOf(text).map((statement) => `${statement.kind === "command" ? "! " : ""}${statement.text}`);
}

describe("what is written is cut", () => {
  it("at semicolons, each with its place", () => {
    const text = "RETURN 1;\n\nMATCH (n)\nRETURN n ;  ";
    expect(statementsOf(text)).toEqual([
      { text: "RETURN 1", from: 0, to: 8, kind: "statement" },
      { text: "MATCH (n)\nRETURN n", from: 11, to: 29, kind: "statement" },
    ]);
    for (const { text: part, from, to } of statementsOf(text)) expect(text.slice(from, to)).toBe(part);
  });

  it("but not at a semicolon in a text, a comment or backticks", () => {
    expect(texts("RETURN 'a;b' AS `x;y` /* ; */ // ;\n, \"it's;\"")).toHaveLength(1);
    expect(texts("RETURN 'it\\'s;'; RETURN 2")).toEqual(["RETURN 'it\\'s;'", "RETURN 2"]);
    expect(texts("RETURN 1 AS `a``;b`; RETURN 2")).toEqual(["RETURN 1 AS `a``;b`", "RETURN 2"]);
  });

  it("with comments left out before and behind, and kept inside", () => {
    expect(texts("// name\nRETURN /* one */ 1 // so\n; /* end */")).toEqual(["RETURN /* one */ 1"]);
    expect(texts("// nothing\n/* at all */ ;;")).toEqual([]);
  });

  it("even where a bracket or a text is not closed", () => {
    expect(texts("MATCH (n; RETURN 1")).toEqual(["MATCH (n", "RETURN 1"]);
    expect(texts("RETURN 'open; RETURN 1")).toEqual(["RETURN 'open; RETURN 1"]);
    expect(texts("RETURN 'open\\")).toEqual(["RETURN 'open\\"]);
  });
});

describe("commands", () => {
  it("are lines that begin with a colon", () => {
    expect(texts(":param x => 'a;b'\n:use neo4j;\n  :clear  \nRETURN $x")).toEqual([
      "! :param x => 'a;b'",
      "! :use neo4j",
      "! :clear",
      "RETURN $x",
    ]);
  });

  it("only where a statement could begin", () => {
    expect(texts("MATCH (n\n:Person) RETURN n;\n:clear")).toEqual(["MATCH (n\n:Person) RETURN n", "! :clear"]);
  });

  it("may hold a map over several lines", () => {
    expect(texts(":params {\n  a: 1,\n  b: '}'\n}\nRETURN $a")).toEqual([
      "! :params {\n  a: 1,\n  b: '}'\n}",
      "RETURN $a",
    ]);
    expect(texts(":params {a: 1\nRETURN 1")).toEqual(["! :params {a: 1", "RETURN 1"]);
  });

  it("end before the next command where a bracket is left open", () => {
    expect(texts(":params {a: 1\n:params {\n  b: 2\n}")).toEqual(["! :params {a: 1", "! :params {\n  b: 2\n}"]);
  });

  it("that are about a statement end where it does", () => {
    expect(texts(":explain MATCH (n)\nRETURN n;\n:profile RETURN ';'\n; :clear")).toEqual([
      "! :explain MATCH (n)\nRETURN n",
      "! :profile RETURN ';'",
      "! :clear",
    ]);
  });

  it("may hold an address and an apostrophe, and end before a comment", () => {
    expect(texts(":play https://example.org/a\nRETURN 1")).toEqual(["! :play https://example.org/a", "RETURN 1"]);
    expect(texts(":help what's new\nRETURN 'x'")).toEqual(["! :help what's new", "RETURN 'x'"]);
    expect(texts(":param x => 1 // one; two\nRETURN $x")).toEqual(["! :param x => 1", "RETURN $x"]);
  });
});

describe("the statement at the cursor", () => {
  const text = "RETURN 1; RETURN 2;\n\n// three\nRETURN 3;\n";

  it("is the one that the cursor stands in, its ends included", () => {
    expect(statementAt(text, 0)?.text).toBe("RETURN 1");
    expect(statementAt(text, 8)?.text).toBe("RETURN 1");
    expect(statementAt(text, 12)?.text).toBe("RETURN 2");
  });

  it("is the one before behind its semicolon, and the one behind from the next line on", () => {
    expect(statementAt(text, 9)?.text).toBe("RETURN 1");
    expect(statementAt(text, 19)?.text).toBe("RETURN 2");
    expect(statementAt(text, 22)?.text).toBe("RETURN 3");
    expect(statementAt(text, text.length)?.text).toBe("RETURN 3");
  });

  it("is none where nothing is written", () => {
    expect(statementAt(" // only a comment", 3)).toBeUndefined();
  });
});

describe("a large text", () => {
  it("is cut in a time that grows with its length, not with its square", () => {
    const many = "RETURN 'a;b' AS x; :param\n".repeat(40_000);
    expect(statementsOf(many)).toHaveLength(80_000);
    expect(statementsOf(":params {\n".repeat(40_000))).toHaveLength(40_000);
  });
});

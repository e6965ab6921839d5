import { describe, expect, it } from "vitest";
import { lexCypher } from "./cypher-lexer.ts";

function texts(statement: string, unicodeEscapes = false): string[] {
  return lexCypher(statement, { unicodeEscapes }).map((token) => `${token.kind} ${token.text}`);
}

describe("the Cypher lexer", () => {
  it("tells words, names, strings, numbers, parameters and signs apart", () => {
    expect(texts("MATCH (n:`a b` {x: $id}) RETURN n.y + 1.5e3, 'text'")).toEqual([
      "word MATCH",
      "sign (",
      "word n",
      "sign :",
      "name a b",
      "sign {",
      "word x",
      "sign :",
      "parameter id",
      "sign }",
      "sign )",
      "word RETURN",
      "word n",
      "sign .",
      "word y",
      "sign +",
      "number 1.5e3",
      "sign ,",
      "string text",
    ]);
  });

  it("leaves comments out", () => {
    expect(texts("RETURN /* CREATE */ 1 // MERGE\n+ 2")).toEqual(["word RETURN", "number 1", "sign +", "number 2"]);
  });

  it("does not nest comments", () => {
    expect(texts("/* a /* b */ c")).toEqual(["word c"]);
  });

  it("ends a line comment at a carriage return too", () => {
    expect(texts("// a\rb")).toEqual(["word b"]);
  });

  it("knows escaped quotes and doubled backticks", () => {
    expect(texts("'a\\'b' \"c\\\"d\" `e``f`")).toEqual(["string a\\'b", 'string c\\"d', "name e`f"]);
  });

  it("knows a backslash at the end of a string", () => {
    expect(texts("'a\\\\' + x")).toEqual(["string a\\\\", "sign +", "word x"]);
  });

  it("gives line, column and offset of each token", () => {
    const [, second] = lexCypher("RETURN\n  'a'");
    expect(second).toMatchObject({ line: 2, column: 3, offset: 9, end: 12 });
  });

  it("counts a carriage return with a line feed as one line end", () => {
    expect(lexCypher("a\r\nb\rc").map((token) => token.line)).toEqual([1, 2, 3]);
  });

  it("replaces unicode escapes before anything else when asked to", () => {
    expect(texts("M\\u0041TCH '\\u0027x", true)).toEqual(["word MATCH", "string ", "word x"]);
    expect(lexCypher("\\u0041 b", { unicodeEscapes: true })[1]).toMatchObject({ offset: 7, column: 8 });
  });

  it("leaves an escape behind a backslash alone", () => {
    expect(texts("'a\\\\u0027b'", true)).toEqual(["string a\\\\u0027b"]);
  });

  it("ends with an unfinished string, name or comment", () => {
    expect(texts("RETURN 'a")).toEqual(["word RETURN", "string a"]);
    expect(texts("RETURN `a")).toEqual(["word RETURN", "name a"]);
    expect(texts("RETURN /* a")).toEqual(["word RETURN"]);
    expect(texts("'a\\")).toEqual(["string a\\"]);
  });

  it("keeps the dots of a range apart", () => {
    expect(texts("l[1..3]").slice(2)).toEqual(["number 1", "sign .", "sign .", "number 3", "sign ]"]);
  });

  it("takes words of every script", () => {
    expect(texts("名前.ウィトコフ")).toEqual(["word 名前", "sign .", "word ウィトコフ"]);
  });
});

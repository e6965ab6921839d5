import { StringStream } from "@codemirror/language";
import { describe, expect, it } from "vitest";
import { cypherTokens } from "./cypher-language.ts";

/** Tokens with their styles: `MATCH/keyword (/bracket …`. */
function coloured(text: string): string {
  const state = cypherTokens.startState?.(2) ?? { open: undefined, brackets: [], last: "" };
  const tokens: string[] = [];
  for (const line of text.split("\n")) {
    const stream = new StringStream(line, 2, 2);
    while (!stream.eol()) {
      const style = cypherTokens.token(stream, state);
      if (style !== null) tokens.push(`${stream.current()}/${style}`);
      stream.start = stream.pos;
    }
  }
  return tokens.join(" ");
}

describe("the colours of Cypher", () => {
  it("tells labels, types and keys apart", () => {
    expect(coloured("MATCH (a:Person {set: 1})-[:KNOWS|`x y`]->()")).toBe(
      "MATCH/keyword (/bracket a/variableName :/punctuation Person/labelName {/bracket set/propertyName :/punctuation 1/number }/bracket )/bracket " +
        "-/operator [/bracket :/punctuation KNOWS/typeName |/operator `x y`/typeName ]/bracket -/operator >/operator (/bracket )/bracket",
    );
  });

  it("takes a property that is called like a keyword for a property", () => {
    expect(coloured("RETURN n.match")).toBe("RETURN/keyword n/variableName ./punctuation match/propertyName");
  });

  it("knows functions, parameters and constants", () => {
    expect(coloured("count(*) = $x AND true")).toBe(
      "count/variableName.function (/bracket */operator )/bracket =/operator $x/variableName.special AND/keyword true/atom",
    );
  });

  it("keeps texts and comments open over lines, and escapes in mind", () => {
    expect(coloured("/* a\nMATCH */ 'it\\'s\nMATCH' // b")).toBe(
      "/* a/comment MATCH *//comment 'it\\'s/string MATCH'/string // b/comment",
    );
  });

  it("colours a command at the beginning of a line", () => {
    expect(coloured(":param x => 1")).toBe(":param/meta x/variableName =/operator >/operator 1/number");
  });

  it("always moves on, whatever is written", () => {
    for (const text of ["\u202e", "😀 ´ ^ @", "`open", "((((", "$", ":", "1e", "..."])
      expect(() => coloured(text)).not.toThrow();
  });
});

import { describe, expect, it } from "vitest";
import { styledTokens } from "./cypher-language.ts";

/** Tokens with their styles: `MATCH/keyword (/bracket …`. */
function coloured(text: string): string {
  return styledTokens(text)
    .tokens.map(({ text: token, style }) => `${token}/${style}`)
    .join(" ");
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

  it("does not take the label in a line of its own for a command", () => {
    expect(coloured("MATCH (n\n:Person)")).toBe(
      "MATCH/keyword (/bracket n/variableName :/punctuation Person/labelName )/bracket",
    );
  });

  it("knows labels behind IS from conditions", () => {
    expect(coloured("(n IS Person)")).toContain("IS/keyword Person/labelName");
    expect(coloured("(n.x IS NOT NULL)")).toContain("IS/keyword NOT/keyword NULL/atom");
  });

  it("forgets open brackets at the end of a statement", () => {
    expect(coloured("MATCH (n [; MATCH (m:A)")).toContain("A/labelName");
  });

  it("says where each token stands", () => {
    expect(styledTokens("RETURN 1\n  AS x").tokens.map(({ from, to }) => [from, to])).toEqual([
      [0, 6],
      [7, 8],
      [11, 13],
      [14, 15],
    ]);
  });

  it("always moves on, whatever is written", () => {
    for (const text of ["\u202e", "😀 ´ ^ @", "`open", "((((", "$", ":", "1e", "..."])
      expect(() => coloured(text)).not.toThrow();
  });
});

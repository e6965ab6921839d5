import { describe, expect, it } from "vitest";
import { folded, hasAllWords, searchWords } from "./search.ts";

function finds(query: string, text: string): boolean {
  return hasAllWords(folded(text), searchWords(query));
}

describe("searching what is kept", () => {
  it("wants all words, in any order and case", () => {
    expect(finds("return MATCH", "match (n) Return n")).toBe(true);
    expect(finds("match delete", "match (n) return n")).toBe(false);
  });

  it("ignores accents and width, and keeps the sound marks of kana", () => {
    expect(finds("zelenskyi ｍａｔｃｈ", "MATCH (n {name: 'Zelenskyí'})")).toBe(true);
    expect(finds("か", "が")).toBe(false);
  });

  it("finds everything without words", () => {
    expect(finds("  ", "anything")).toBe(true);
  });
});

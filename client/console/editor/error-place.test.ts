import { describe, expect, it } from "vitest";
import { wordAt } from "./error-place.ts";

describe("the place that is marked", () => {
  it("is the word at the offset", () => {
    expect(wordAt("RETURN naem", 7)).toEqual({ from: 7, to: 11 });
  });

  it("is one character where there is no word", () => {
    expect(wordAt("RETURN )", 7)).toEqual({ from: 7, to: 8 });
  });

  it("is what stands before the end when something is missing there", () => {
    expect(wordAt("MATCH (n", 8)).toEqual({ from: 7, to: 8 });
    expect(wordAt("MATCH (n\n", 9)).toEqual({ from: 7, to: 8 });
  });

  it("is a whole text or quoted name, as far as it stands in the line", () => {
    expect(wordAt("MATCH (n:`a b`)", 9)).toEqual({ from: 9, to: 14 });
    expect(wordAt("RETURN 'a\nb", 7)).toEqual({ from: 7, to: 9 });
  });
});

import { describe, expect, it } from "vitest";
import { keywordHelp, phraseAround } from "./keyword-help.ts";
import { CLAUSES } from "./keywords.ts";

describe("help on words", () => {
  it("has a sentence for every clause that is offered", () => {
    const without = CLAUSES.filter((word) => keywordHelp(word) === undefined);
    expect(without).toEqual(["END", "true", "false", "null"]);
  });

  it("takes words in any case, and no words of JavaScript", () => {
    expect(keywordHelp("order by")?.en).toBe("Sorts the rows.");
    expect(keywordHelp("constructor")).toBeUndefined();
  });

  it("finds the longest phrase around a word", () => {
    expect(phraseAround(["n", "is", "not", "null"], 2)).toMatchObject({ phrase: "IS NOT NULL", first: 1, last: 3 });
    expect(phraseAround(["OPTIONAL", "MATCH", "("], 1)?.phrase).toBe("OPTIONAL MATCH");
    expect(phraseAround(["MATCH", "("], 0)?.phrase).toBe("MATCH");
    expect(phraseAround(["n"], 0)).toBeUndefined();
  });
});

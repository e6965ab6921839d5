import { describe, expect, it } from "vitest";
import { CLAIMS, TALKS_LENS } from "../testing/talks.ts";
import { differencesOf, namesOfReadings } from "./differences.ts";

describe("claims about the same", () => {
  it("are told apart by date, certainty and voice, with who says what", () => {
    const found = differencesOf(CLAIMS, TALKS_LENS, "en").map((difference) => {
      const names = namesOfReadings(difference, "en");
      return [difference.aspect, difference.readings.map(({ words }, at) => `${words}: ${names[at]?.join(", ")}`)];
    });
    expect(found).toEqual([
      ["date", ["late October 2025: Wire Service", "on or before 23 November 2025: The Daily"]],
      ["certainty", ["attributed: Wire Service (paragraph 2)", "denied: Wire Service (bullet 1)", "stated: The Daily"]],
      [
        "voice",
        [
          "According to several people briefed on the matter: Wire Service (paragraph 2)",
          "According to her office: Wire Service (bullet 1)",
          "In the outlet's own voice: The Daily",
        ],
      ],
    ]);
  });

  it("differ in relation where one calls it something else", () => {
    const claims = CLAIMS.slice(0, 1).flatMap((claim) => [claim, { ...claim, id: "x", relation: "PRESSURED" }]);
    expect(differencesOf(claims, TALKS_LENS, "ja")).toMatchObject([
      { aspect: "relation", readings: [{ words: "協議した" }, { words: "圧力をかけた" }] },
    ]);
  });

  it("do not differ where there is one, or where all say the same", () => {
    const [one] = CLAIMS;
    expect(one).toBeDefined();
    if (one === undefined) return;
    expect(differencesOf([one], TALKS_LENS, "en")).toEqual([]);
    expect(differencesOf([one, { ...one, id: "y" }], TALKS_LENS, "en")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { SuspectedDuplicate } from "../seed/duplicates.ts";
import { parseDecisions } from "../seed/import/decisions.ts";
import { decisionLines } from "./duplicates.ts";

const pair: SuspectedDuplicate = {
  ids: ["icews:Vladimir Putin", "vladimir-putin"],
  names: ["Vladimir Putin", "Vladimir Putin"],
  spellings: ["Vladimir Putin", "Vladimir Putin"],
  reason: "same spelling",
};

describe("decisionLines", () => {
  it("is a file of decisions in which nothing is decided", () => {
    const text = decisionLines([pair], 0, "decisions.yaml").join("\n");
    expect(parseDecisions("decisions.yaml", text).decided(...pair.ids)).toBe(false);
  });

  it("decides a pair when the mark before it is taken away", () => {
    const text = decisionLines([pair], 0, "decisions.yaml").join("\n").replace("# - [", "- [");
    expect(parseDecisions("decisions.yaml", text).resolve("icews:Vladimir Putin")).toBe("vladimir-putin");
  });

  it("says how many are not named", () => {
    expect(decisionLines([pair], 40, "decisions.yaml")[0]).toContain(
      "1 pair of actors may be the same and up to 40 more",
    );
    expect(decisionLines([], 0, "decisions.yaml")).toEqual(["# No two actors seem to be the same."]);
  });
});

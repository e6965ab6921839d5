import { describe, expect, it } from "vitest";
import { checkNode, findingLine } from "./doctor.ts";

describe("checkNode", () => {
  it("takes 20.19 and anything newer", () => {
    expect(["20.19.0", "20.20.2", "22.1.0", "26.0.0"].map((version) => checkNode(version).verdict)).toEqual([
      "ok",
      "ok",
      "ok",
      "ok",
    ]);
    expect(["18.20.0", "20.18.1"].map((version) => checkNode(version).verdict)).toEqual(["broken", "broken"]);
  });
});

describe("findingLine", () => {
  it("puts the advice under what was found", () => {
    expect(findingLine({ verdict: "broken", subject: "Java", found: "none", advice: "Install it." })).toBe(
      "broken  Java: none\n        Install it.",
    );
  });
});

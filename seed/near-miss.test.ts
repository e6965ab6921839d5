import { describe, expect, it } from "vitest";
import { didYouMean } from "./near-miss.ts";

describe("didYouMean", () => {
  it("names the nearest word", () => {
    expect(didYouMean("ukrane", ["ukraine", "russia", "crane"])).toBe(" Did you mean `ukraine`?");
  });

  it("names nothing where nothing is near", () => {
    expect(didYouMean("moon", ["ukraine", "russia"])).toBe("");
  });
});

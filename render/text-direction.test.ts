import { describe, expect, it } from "vitest";
import { hasRightToLeft, levelsOf, visualOrder } from "./text-direction.ts";

/** As it is drawn, from left to right; brackets are not turned round here. */
function drawn(text: string): string {
  const clusters = [...text];
  return visualOrder(levelsOf(clusters))
    .map((index) => clusters[index])
    .join("");
}

describe("text that runs from right to left", () => {
  it("is drawn from the right, and Latin inside from the left", () => {
    expect(drawn("אבג UN דה")).toBe("הד UN גבא");
  });

  it("stands inside a Latin line where it is", () => {
    expect(drawn("The אבג talks")).toBe("The גבא talks");
  });

  it("keeps numbers as they are read, with their signs", () => {
    expect(drawn("אב 2026 ג")).toBe("ג 2026 בא");
    expect(drawn("אב 12.5% ג")).toBe("ג 12.5% בא");
    expect(drawn("سل 7:14 م")).toBe("م 7:14 لس");
  });

  it("keeps brackets with what they enclose", () => {
    expect(drawn("אב (UN) 2026, גד!")).toBe("!דג ,2026 )UN( בא");
    expect(drawn("The אב (peace) deal")).toBe("The בא (peace) deal");
  });

  it("puts signs at the end of the line where the line ends", () => {
    expect(drawn("אבג!")).toBe("!גבא");
    expect(drawn("abc אבג!")).toBe("abc גבא!");
  });

  it("is told from text that runs from left to right only", () => {
    expect(hasRightToLeft("Geneva ジュネーブ Женева 😀")).toBe(false);
    expect(hasRightToLeft("Geneva ג")).toBe(true);
  });
});

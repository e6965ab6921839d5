import { expect, it } from "vitest";
import { compare } from "./compare.ts";

it("orders texts by code unit, whatever the language of the machine", () => {
  expect(["b", "ä", "B", "a"].toSorted(compare)).toEqual(["B", "a", "b", "ä"]);
});

it("orders numbers, infinite ones too", () => {
  const infinite = Number.POSITIVE_INFINITY;
  expect([infinite, 10, 9, infinite].toSorted(compare)).toEqual([9, 10, infinite, infinite]);
  expect(compare(infinite, infinite)).toBe(0);
});

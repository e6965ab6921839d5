import { expect, it } from "vitest";
import { groupBy } from "./group.ts";

it("keeps keys and items in the order in which they came", () => {
  const groups = groupBy(["pear", "apple", "plum", "apricot"], (word) => word[0]);
  expect([...groups]).toEqual([
    ["p", ["pear", "plum"]],
    ["a", ["apple", "apricot"]],
  ]);
});

import { expect, it } from "vitest";
import { randomFrom } from "../../graph/layout/random.ts";
import { indexesIn, rangesOf } from "./index-ranges.ts";

it("writes neighbours as a range, each number once and in order", () => {
  expect(rangesOf([])).toBe("");
  expect(rangesOf([7, 1, 2, 0, 3, 2, 9, 10])).toBe("0-3 7 9-10");
});

it("reads back what was written", () => {
  for (let seed = 1; seed < 50; seed += 1) {
    const random = randomFrom(seed);
    const numbers = [...new Set(Array.from({ length: random() * 40 }, () => Math.floor(random() * 60)))];
    expect(indexesIn(rangesOf(numbers), 60)).toEqual(numbers.toSorted((one, other) => one - other));
  }
});

it("names no more than there is", () => {
  expect(indexesIn("0-999999999", 4)).toEqual([0, 1, 2, 3]);
  expect(indexesIn("9", 4)).toEqual([]);
  expect(indexesIn("3-1", 4)).toEqual([]);
});

it.each(["x", "1-", "-1", "1.5", "1,2", "0  1", "99999999999"])("refuses %j", (text) => {
  expect(indexesIn(text, 10)).toBeUndefined();
});

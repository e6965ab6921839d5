import { expect, it } from "vitest";
import { markText } from "./marks.ts";

const text = (numbers: readonly number[], count = 1, phrase = "") => markText({ count, numbers, phrase });

it("writes runs of numbers by their ends", () => {
  expect(text([3, 1, 4, 5, 4, 8, 9])).toBe("1, 3–5, 8, 9");
});

it("counts the numbers beyond four runs", () => {
  expect(text([1, 3, 5, 7, 9, 10, 11])).toBe("1, 3, 5, 7 +3");
});

it("begins with how many relationships a line stands for", () => {
  expect(text([2], 14)).toBe("14× 2");
  expect(text([], 1)).toBe("");
});

it("writes the phrase before the numbers, on one short line", () => {
  expect(text([2], 1, "negotiated with")).toBe("negotiated with 2");
  expect(text([], 1, "a phrase that goes on and on and never ends at all")).toBe("a phrase that goes on …");
});

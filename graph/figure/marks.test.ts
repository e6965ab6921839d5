import { expect, it } from "vitest";
import { markExtent, markOf } from "./marks.ts";

const mark = (numbers: readonly number[], count = 1, phrase = "", isContested = false) =>
  markOf({ count, numbers, phrase, isContested });
const text = (numbers: readonly number[], phrase = "") => mark(numbers, 1, phrase)?.text;

it("writes runs of numbers by their ends", () => {
  expect(text([3, 1, 4, 5, 4, 8, 9])).toBe("1, 3–5, 8, 9");
});

it("counts the numbers beyond four runs", () => {
  expect(text([1, 3, 5, 7, 9, 10, 11])).toBe("1, 3, 5, 7 +3");
});

it("frames how many relationships a line stands for, and that sources disagree", () => {
  expect(mark([2], 14)).toEqual({ framed: "14", text: "2" });
  expect(mark([], 1, "", true)).toEqual({ framed: "≠", text: "" });
  expect(mark([2], 1400, "", true)).toEqual({ framed: "1400 ≠", text: "2" });
});

it("is nothing where there is nothing to say", () => {
  expect(mark([])).toBeUndefined();
});

it("stands on its line with its frame, and beside it with its text", () => {
  const framed = markExtent({ framed: "14", text: "" });
  const both = markExtent({ framed: "14", text: "2" });
  const written = markExtent({ framed: "", text: "2" });
  expect(framed.left).toBe(framed.right);
  expect(both.left).toBe(framed.left);
  expect(both.right).toBeGreaterThan(framed.right + 2 * written.right);
});

it("writes the phrase before the numbers, on one short line", () => {
  expect(text([2], "negotiated with")).toBe("negotiated with 2");
  expect(text([], "a phrase that goes on and on and never ends at all")).toBe("a phrase that goes on …");
});

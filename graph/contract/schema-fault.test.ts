import { describe, expect, it } from "vitest";
import { z } from "zod";
import { expectedBy, faultOf, shownValue } from "./schema-fault.ts";

const schema = z.object({
  limit: z.coerce.number().int().min(1).max(500),
  scheme: z.enum(["light", "dark"]).optional(),
  day: z.iso.date().optional(),
  word: z.string().min(1).max(5).optional(),
  list: z.array(z.string()).max(2).optional(),
  either: z.union([z.string(), z.number()]).optional(),
  own: z.string().regex(/^\w+$/, { error: "expected what `next` said" }).optional(),
  flag: z.boolean().optional(),
});

it.each([
  [{ limit: "zwei" }, "a number"],
  [{ limit: "2.5" }, "a whole number"],
  [{ limit: 0 }, "at least 1"],
  [{ limit: 501 }, "at most 500"],
  [{ limit: 1, scheme: "pink" }, "one of light, dark"],
  [{ limit: 1, day: "soon" }, "a date such as 2025-11-21"],
  [{ limit: 1, word: "" }, "at least 1 character"],
  [{ limit: 1, word: "abcdef" }, "at most 5 characters"],
  [{ limit: 1, list: ["a", "b", "c"] }, "at most 2 items"],
  [{ limit: 1, list: "a" }, "a list"],
  [{ limit: 1, either: null }, "a text or a number"],
  [{ limit: 1, own: "a b" }, "what `next` said"],
  [{ limit: 1, flag: "yes" }, "true or false"],
])("says of %o what was expected", (given, expected) => {
  const [issue] = schema.safeParse(given).error?.issues ?? [];
  if (issue === undefined) throw new Error("nothing is wrong");
  expect(expectedBy(issue)).toBe(expected);
});

it("says what is wrong, and that a value is missing", () => {
  const word = z.object({ word: z.string().regex(/^[a-z]+$/, "must be a word") });
  const [missing] = word.safeParse({}).error?.issues ?? [];
  const [wrong] = word.safeParse({ word: "1" }).error?.issues ?? [];
  if (missing === undefined || wrong === undefined) throw new Error("nothing is wrong");
  expect(faultOf(undefined, missing)).toBe("is missing, expected a text");
  expect(faultOf("1", wrong)).toBe('is "1": must be a word');
});

describe("a value in a sentence", () => {
  it("is JSON where it is one value, and named by its kind where it is several", () => {
    const values = ["zwei", 2.5, null, true, 12n, undefined, [], [1], { a: 1 }];
    const texts = ['"zwei"', "2.5", "null", "true", "12", "undefined", "an empty list", "a list", "an object"];
    expect(values.map(shownValue)).toEqual(texts);
  });

  it("is cut where it is long", () => {
    expect(shownValue("x".repeat(1_000))).toHaveLength(78);
  });
});

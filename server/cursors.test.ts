import { expect, it } from "vitest";
import { z } from "zod";
import { readCursor, writeCursor } from "./cursors.ts";

const question = { route: "/api/search", asked: { q: "ann", kind: ["Person"], limit: 5 } };
const place = z.tuple([z.int(), z.string()]);

it("leads back to its place, whatever the limit and however the parameters are ordered", () => {
  const cursor = writeCursor(question, [3, "次"]);
  const asked = { limit: 50, cursor, kind: ["Person"], q: "ann", other: undefined };
  expect(readCursor(cursor, { ...question, asked }, place)).toEqual([3, "次"]);
  expect(readCursor(undefined, question, place)).toBeUndefined();
});

it.each([
  ["another question", { ...question, asked: { q: "bob", kind: ["Person"] } }],
  ["another route", { ...question, route: "/api/overview" }],
])("is refused for %s", (_name, other) => {
  const cursor = writeCursor(question, [3, "x"]);
  expect(() => readCursor(cursor, other, place)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it.each(["", ".", "a.b", "a.b.c", "💥", "W10.AAAAAAAAAAAAAAAA"])("is not the text %j", (text) => {
  expect(() => readCursor(text, question, place)).toThrow(expect.objectContaining({ details: { field: "cursor" } }));
});

it("is refused with a place of another form, also when its check is right", () => {
  const cursor = writeCursor(question, ["x", "y", "z"]);
  expect(() => readCursor(cursor, question, place)).toThrow("cursor");
});

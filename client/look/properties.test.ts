import { describe, expect, it } from "vitest";
import type { Value } from "../../graph/values.ts";
import { valueMap } from "../../graph/values.ts";
import { knownProperties } from "./properties.ts";

const of = (...entries: readonly (readonly [string, Value])[]) => ({ properties: valueMap(entries) });

describe("known properties", () => {
  it("begin with those that most have on the canvas, and end with the others of the database", () => {
    const known = knownProperties([of(["name", "a"]), of(["age", 3n], ["name", "b"])], ["age", "zip", "born"]);
    expect(known.shown).toEqual(["name", "age"]);
    expect(known.others).toEqual(["born", "zip"]);
  });

  it("are numbers where all of them are", () => {
    const known = knownProperties([of(["age", 3n], ["code", 1]), of(["age", 2.5], ["code", "x"])], []);
    expect(known.numbers).toEqual(["age"]);
  });

  it("leave out what no caption can say", () => {
    const bytes = new Uint8Array([1]);
    expect(knownProperties([of(["picture", bytes], ["note", null], ["tags", ["a"]])], []).shown).toEqual(["tags"]);
  });
});

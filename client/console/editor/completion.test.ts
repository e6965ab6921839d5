import { describe, expect, it } from "vitest";
import { suggestionsAt } from "./completion.ts";

const SCHEMA = {
  labels: ["Person", "Head of State"],
  types: ["KNOWS", "REJECTED"],
  propertyKeys: ["name", "date of birth"],
};

function offered(before: string, asked = false): readonly string[] | undefined {
  return suggestionsAt(before, SCHEMA, ["who"], asked)?.options.map((option) => option.apply);
}

describe("completion", () => {
  it("offers labels behind the colon of a node, in backticks where they need them", () => {
    expect(offered("MATCH (n:")).toEqual(["Person", "`Head of State`"]);
    expect(offered("MATCH (n:Person|")).toEqual(["Person", "`Head of State`"]);
    expect(offered("MATCH (n) WHERE n:Pe")).toEqual(["Person", "`Head of State`"]);
  });

  it("offers labels in a later line, behind a command and a quoted name", () => {
    expect(offered(":param x => 'a'\nMATCH (a:`Head of State`)\n// note\nMATCH (n:")).toEqual([
      "Person",
      "`Head of State`",
    ]);
  });

  it("offers types behind the colon of a relationship", () => {
    expect(offered("MATCH (a)-[r:")).toEqual(["KNOWS", "REJECTED"]);
    expect(offered("MATCH (a)-[:KNOWS|")).toEqual(["KNOWS", "REJECTED"]);
  });

  it("offers property keys behind a point and in the map of a pattern", () => {
    expect(offered("MATCH (n) RETURN n.")).toEqual(["name", "`date of birth`"]);
    expect(offered("MATCH (n {")).toEqual(["name", "`date of birth`"]);
    expect(offered("MATCH (n {name: 1, ")).toEqual(["name", "`date of birth`"]);
  });

  it("offers parameters behind a dollar sign", () => {
    expect(offered("RETURN $w")).toEqual(["who"]);
  });

  it("offers variables of the statement, keywords and functions elsewhere", () => {
    const words = offered("MATCH (actor:Person) RET");
    expect(words?.slice(0, 2)).toEqual(["actor", "MATCH"]);
    expect(words).toContain("RETURN");
    expect(words).toContain("elementId");
  });

  it("replaces the word that was begun", () => {
    expect(suggestionsAt("MATCH (n:Pe", SCHEMA, [], false)?.from).toBe(9);
    expect(suggestionsAt("MATCH (n:`He", SCHEMA, [], false)?.from).toBe(9);
  });

  it("says nothing inside texts and comments, in numbers, or where nothing was begun", () => {
    expect(offered("RETURN 'a:")).toBeUndefined();
    expect(offered("// RET")).toBeUndefined();
    expect(offered("// RET", true)).toBeUndefined();
    expect(offered("/* n.\n b.")).toBeUndefined();
    expect(offered("RETURN 1.")).toBeUndefined();
    expect(offered("MATCH (n) ")).toBeUndefined();
    expect(offered("MATCH (n) ", true)).toContain("RETURN");
  });
});

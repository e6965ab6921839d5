import { describe, expect, it } from "vitest";
import { madeExport } from "../../test/made-export.ts";
import { GraphError } from "../errors.ts";
import { valueMap } from "../values.ts";
import { readViewNote, writeViewNote } from "./view-note.ts";

const NOTE = JSON.parse(writeViewNote(madeExport(3, 3), { layout: "grid", seed: 7 }));

describe("the note of a view", () => {
  it("comes back as it was written", () => {
    const parameters = valueMap([
      ["big", 9007199254740993n],
      ["__proto__", "a key like any other"],
    ]);
    const origin = {
      title: "a\u202eb\ufffe",
      query: { text: "MATCH (n) RETURN n", parameters },
      filters: ["only disputed"],
      actors: ["made-0"],
    };
    const read = readViewNote(writeViewNote(madeExport(3, 3, { language: "ja", origin }), { layout: "grid", seed: 7 }));
    expect(read).toMatchObject({ ...origin, language: "ja", layout: "grid", seed: 7 });
    expect(read.nodes.map(([key]) => key)).toEqual(["made-0", "made-1", "made-2"]);
  });

  it("holds no character that XML cannot, and none that turns text around", () => {
    const text = writeViewNote(madeExport(2, 2, { origin: { title: "a\u202eb\ufffe\u2028" } }), undefined);
    expect(text).toContain("a\\u202eb\\ufffe\\u2028");
  });

  it.each([
    ["{", /not JSON/],
    ["[]", /its format is missing/],
    [JSON.stringify({ ...NOTE, format: "parley-graph" }), /its format is "parley-graph", expected "parley-view"/],
    [JSON.stringify({ ...NOTE, version: 2 }), /its version is 2, expected 1/],
    [JSON.stringify({ ...NOTE, language: "fr" }), /its language is "fr"/],
    [JSON.stringify({ ...NOTE, nodes: "all" }), /its nodes are "all", expected a list/],
    [JSON.stringify({ ...NOTE, nodes: [["a", "left", 2]] }), /a node is \["a","left",2\], expected \[key, x, y\]/],
    [JSON.stringify({ ...NOTE, relationships: [1] }), /its relationships has 1, expected a text/],
  ])("says what is wrong with %s", (text, message) => {
    expect(() => readViewNote(text)).toThrow(GraphError);
    expect(() => readViewNote(text)).toThrow(message);
  });
});

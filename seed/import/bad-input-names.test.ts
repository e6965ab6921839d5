/** Names and keys that are odd or hostile, each in a file: read like any others, or refused with their place. */
import { describe, expect, it } from "vitest";
import { checkedReport, refusedWith, talks } from "../../test/import-fixtures.ts";
import { parseMapping } from "./map/mapping.ts";

const GOOD = "Japan,Consult,China,2014-11-21";

describe("names that JavaScript gives a meaning", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  it.each(NAMES)("reads %s as a column, as a cell and as a word like any other", async (name) => {
    const report = await checkedReport({ "names.csv": `Source,Target,Label,${name}\n${name},b,${name},${name}\n` });
    expect(report).toMatchObject({ read: 1, relationships: 1, rejected: 0 });
  });

  it.each(NAMES)("does not know %s as a verb of a coded file", async (name) => {
    const message = await refusedWith({ "names.csv": talks(GOOD, `Japan,${name},China,2014-11-21`) });
    expect(message).toContain(`names.csv:3: "${name}" is not a verb of ICEWS`);
  });

  it.each(NAMES)("does not find %s as a column where there is none", async (name) => {
    const message = await refusedWith(
      { "names.jsonl": '{"who": "a", "whom": "b", "what": "met"}\n' },
      {
        mapping: parseMapping(
          "m.yaml",
          `events: { from: { name: who }, to: { name: whom }, type: { column: what }, date: ${name} }`,
        ),
      },
    );
    expect(message).toContain("names.jsonl:1: there is no date");
  });

  it.each(["properties: { __proto__: note }", "words: { __proto__: MET }"])(
    "refuses a mapping that has __proto__ for a name of its own: %s",
    (part) => {
      const isWords = part.startsWith("words");
      const type = isWords ? `{ column: what, ${part} }` : "{ column: what }";
      const yaml = `events:\n  from: { name: who }\n  to: { name: whom }\n  type: ${type}\n  date: day\n${isWords ? "" : `  ${part}\n`}`;
      expect(() => parseMapping("mapping.yaml", yaml)).toThrow(
        expect.objectContaining({
          code: "invalid_request",
          message: expect.stringMatching(isWords ? /mapping\.yaml:4: .*__proto__/s : /mapping\.yaml:6: .*__proto__/s),
        }),
      );
    },
  );

  it("leaves the prototype of all objects alone", async () => {
    await checkedReport({
      "a.json":
        '{"nodes": [{"id": 1, "__proto__": {"polluted": true}}, {"id": 2, "constructor": {"prototype": {"polluted": true}}}], "edges": []}',
    });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("names that no database has", () => {
  it.each([
    ["an empty name", '{"nodes": [{"id": "a"},\n{"id": "b", "": 1}], "edges": []}', "graph.json:2: "],
    [
      "a NUL character in a name",
      '{"nodes": [{"id": "a"},\n{"id": "b", "x\\u0000y": 1}], "edges": []}',
      "graph.json:2: ",
    ],
    [
      "a NUL character in a type",
      '{"nodes": [{"id": "a"}], "edges": [\n{"source": "a", "target": "a", "type": "X", "properties": {}},\n{"source": "a", "target": "a", "type": "X\\u0000", "properties": {}}]}',
      "graph.json:3: ",
    ],
    [
      "a NUL character in a label",
      '{"nodes": [{"id": "a"},\n{"id": "b", "labels": ["x\\u0000y"]}], "edges": []}',
      "graph.json:2: ",
    ],
  ])("refuses %s of which no database has a like", async (_, text, place) => {
    expect(await refusedWith({ "graph.json": text })).toContain(place);
  });

  it.each([
    ["a node", "g.csv", `Id,Label\n${"k".repeat(9_000)},x\n`, "the node's key"],
    ["the end of a relationship", "g.csv", `Source,Target\na,${"键".repeat(3_000)}\n`, "the key of an end"],
    ["a party", "t.csv", talks(`${"k".repeat(9_000)},Consult,China,2014-11-21`), "the name of a party"],
  ])("refuses a key of %s that is longer than an index holds", async (_, name, text, what) => {
    const message = await refusedWith({ [name]: text });
    expect(message).toContain(`${name}:2: ${what} is "`);
    expect(message).toMatch(/ and has 9000 bytes, expected at most 7500$/);
  });

  it("refuses a type that is a text", async () => {
    const message = await refusedWith({ "g.csv": `Source,Target,Label\na,b,met\na,b,${"met ".repeat(2_000)}\n` });
    expect(message).toMatch(/g\.csv:3: the type "MET_MET.+ has a name of 7999 bytes, expected at most 4000$/);
  });

  it.each(["node", "relationship"])("refuses a %s with a property whose name in a header is a text", async (kind) => {
    const header = kind === "node" ? "Id" : "Source,Target";
    const row = kind === "node" ? "a" : "a,b";
    const message = await refusedWith({ "g.csv": `${header},${"word ".repeat(1_000).trim()}\n${row},x\n` });
    expect(message).toMatch(/g\.csv:2: the property "word word.+ has a name of 4999 bytes, expected at most 4000$/);
  });
});

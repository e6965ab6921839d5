import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readQueryFiles } from "./read-files.ts";

function given(path: string, content: string | Uint8Array) {
  return { path, file: new Blob([typeof content === "string" ? content : content.slice()]) };
}

function utf16(text: string, isLittle = true): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

describe("files of queries", () => {
  it("are named by their first line, else by the file, and keep their folders", async () => {
    const { queries, problems } = await readQueryFiles([
      given("talks/who.cypher", "// Who talked\nRETURN 1\n"),
      given("plain.cql", "RETURN 2"),
    ]);
    expect(problems).toEqual([]);
    expect(queries).toEqual([
      { folder: "talks", name: "Who talked", text: "// Who talked\nRETURN 1" },
      { folder: "", name: "plain", text: "RETURN 2" },
    ]);
  });

  it("are read as UTF-8 with and without a mark, and as UTF-16 with one", async () => {
    const { queries } = await readQueryFiles([
      given("a.cypher", "\uFEFFRETURN 'あ'"),
      given("b.cypher", utf16("RETURN 'あ'")),
      given("c.cypher", utf16("RETURN 'あ'", false)),
    ]);
    expect(queries.map(({ text }) => text)).toEqual(["RETURN 'あ'", "RETURN 'あ'", "RETURN 'あ'"]);
  });

  it("that are no text, empty, too large or of another kind are told", async () => {
    const { queries, problems } = await readQueryFiles([
      given("a.cypher", new Uint8Array([0xff, 0xd8, 0xff])),
      given("b.cypher", utf16("RETURN 1").subarray(2)),
      given("c.cypher", " \n"),
      given("d.cypher", "x".repeat(1_000_001)),
      given("e.txt", "RETURN 1"),
      given("f.zip", "no archive"),
      given("g.csv", "a,b\n1,2\n"),
    ]);
    expect(queries).toEqual([]);
    expect(problems.map(({ path, why }) => `${path}: ${why.en}`)).toEqual([
      expect.stringContaining("a.cypher: not text in UTF-8"),
      expect.stringContaining("b.cypher: not text in UTF-8"),
      "c.cypher: there is nothing in it",
      expect.stringContaining("d.cypher: too large"),
      expect.stringContaining("e.txt: not a .cypher"),
      "f.zip: not a ZIP archive, or a damaged one",
      expect.stringContaining("g.csv: not an export"),
    ]);
  });

  it("come out of archives, whose paths lead nowhere else", async () => {
    const archive = zipSync({
      "../../evil.cypher": strToU8("RETURN 'evil'"),
      "__MACOSX/._who.cypher": strToU8("clutter"),
      "talks/2025/who.cypher": strToU8("// Who\nRETURN 1"),
      "notes.md": strToU8("# Notes"),
    });
    const { queries, problems } = await readQueryFiles([given("saved-scripts.zip", archive)]);
    expect(queries.map(({ folder, name }) => [folder, name])).toEqual([
      ["", "evil"],
      ["talks/2025", "Who"],
    ]);
    expect(problems.map(({ path }) => path)).toEqual(["saved-scripts.zip/notes.md"]);
  });

  it("that would unpack to more than is allowed are left packed", async () => {
    const archive = zipSync({ "bomb.cypher": new Uint8Array(30_000_000).fill(32) });
    const { queries, problems } = await readQueryFiles([given("bomb.zip", archive)]);
    expect(queries).toEqual([]);
    expect(problems[0]?.why.en).toContain("too large");
  });

  it("as Neo4j's Query tool exports them have names, folders and descriptions", async () => {
    const table = [
      "name,description,query,id,parentId,isFolder",
      'top,,"MATCH (n)\nRETURN ""n""",0,,false',
      "guide,,,8,,TRUE",
      "exercises,,,9,8,true",
      '"by name, all",finds people,// why\nRETURN 1,10,9,FALSE'.replace("// why\nRETURN 1", '"// why\nRETURN 1"'),
      "empty,,,11,9,false",
    ].join("\n");
    const { queries, problems } = await readQueryFiles([given("neo4j_query_saved_cypher.csv", table)]);
    expect(queries).toEqual([
      { folder: "", name: "top", text: 'MATCH (n)\nRETURN "n"' },
      { folder: "guide/exercises", name: "by name, all", text: "// by name, all\n// finds people\n// why\nRETURN 1" },
    ]);
    expect(problems.map(({ path }) => path)).toEqual(["neo4j_query_saved_cypher.csv/empty"]);
  });

  it("whose folders are in each other do not hang", async () => {
    const table = "name,description,query,id,parentId,isFolder\na,,,1,2,true\nb,,,2,1,true\nq,,RETURN 1,3,1,false\n";
    const { queries } = await readQueryFiles([given("x.csv", table)]);
    expect(queries[0]?.folder).toBe("b/a");
  });
});

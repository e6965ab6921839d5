import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { emptyGraph, everyValueGraph, twinGraph } from "../../test/every-value-graph.ts";
import { madeExport } from "../../test/made-export.ts";
import { linesOf, readBack, textsOfFormat } from "../../test/read-back.ts";
import { GraphNode, type Value, valueMap } from "../values.ts";
import { csvFormat } from "./csv.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileOptions } from "./file-format.ts";

/** Rows as objects, as a program reads them that knows nothing of Parley. */
function rows(text: string): readonly { readonly [column: string]: string }[] {
  const { data, errors } = Papa.parse<{ [column: string]: string }>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

function graphOf(...properties: readonly (readonly [string, Value])[]): ExportedGraph {
  return { ...emptyGraph(), nodes: [new GraphNode("n", ["Thing"], valueMap([["id", "n"], ...properties]))] };
}

function firstRow(graph: ExportedGraph, options: FileOptions = {}): { readonly [column: string]: string } {
  return rows(textsOfFormat(csvFormat, graph, options)[0] ?? "")[0] ?? {};
}

describe("csvFormat", () => {
  it.each<FileOptions>([{}, { formulas: "as-is" }, { byteOrderMark: true }])(
    "comes back from our import with nothing lost: %j",
    async (options) => {
      for (const graph of [everyValueGraph(), madeExport()]) {
        const { nodes, relationships, rejects, titles } = await readBack(textsOfFormat(csvFormat, graph, options));
        expect(rejects).toEqual([]);
        expect({ nodes, relationships }).toEqual(linesOf(graph));
        expect(titles).toEqual(["neo4j-admin CSV", "neo4j-admin CSV"]);
      }
    },
  );

  it("writes the header of neo4j-admin, a row each, and columns for people that programs ignore", () => {
    const [nodes = "", relationships = ""] = textsOfFormat(csvFormat, madeExport(24, 30));
    expect(nodes.split("\r\n")[0]).toBe(
      ":ID,:LABEL,id:string,name:string,nameJa:string,caption:IGNORE,x:IGNORE,y:IGNORE",
    );
    expect(relationships.split("\r\n")[0]).toBe(
      ":START_ID,:END_ID,:TYPE,certainty:string,claims:string[],contested:boolean,dataset:string,date:date,id:string," +
        "from:IGNORE,caption:IGNORE,to:IGNORE",
    );
    expect(rows(nodes)[0]).toMatchObject({ ":ID": "made-0", ":LABEL": "Actor;Person", "id:string": "made-0" });
    expect(rows(relationships)[0]).toMatchObject({ "contested:boolean": "true", "date:date": "2025-11-01" });
  });

  it("ends every record with CRLF and doubles quotes", () => {
    const [nodes] = textsOfFormat(csvFormat, graphOf(["name", 'She said "no", twice\nand left']));
    expect(nodes).toBe(
      ':ID,:LABEL,id:string,name:string,caption:IGNORE\r\nn,Thing,n,"She said ""no"", twice\nand left","She said ""no"", twice\nand left"\r\n',
    );
  });

  it("begins with a byte order mark where that is asked for", () => {
    const options = { byteOrderMark: true };
    expect(textsOfFormat(csvFormat, graphOf(), options).map((text) => text.codePointAt(0))).toEqual([0xfeff, 0xfeff]);
    expect(textsOfFormat(csvFormat, graphOf())[0]?.startsWith(":ID")).toBe(true);
  });

  it("puts an apostrophe before texts that a spreadsheet would run, and before no number", () => {
    const graph = graphOf(
      ["a", "=1+1"],
      ["b", "+1"],
      ["c", "-1"],
      ["d", "@x"],
      ["e", "\tx"],
      ["f", "\rx"],
      ["g", -5n],
      ["h", ["=a", "b"]],
    );
    expect(firstRow(graph)).toMatchObject({
      "a:string": "'=1+1",
      "b:string": "'+1",
      "c:string": "'-1",
      "d:string": "'@x",
      "e:string": "'\tx",
      "f:string": "'\rx",
      "g:long": "-5",
      "h:string[]": "'=a;b",
    });
    expect(firstRow(graph, { formulas: "as-is" })).toMatchObject({ "a:string": "=1+1", "h:string[]": "=a;b" });
  });

  it("lets no cell of a hostile graph begin a formula", () => {
    for (const text of textsOfFormat(csvFormat, everyValueGraph())) {
      const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
      const dangerous = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell));
      // Numbers, days before our era and lists of bytes are left.
      expect(dangerous.filter((cell) => !/^[-+][\d.:;E-]*$/.test(cell) && cell !== "-Infinity")).toEqual([]);
    }
  });

  it("writes an item with the delimiter in it with a comma, and keeps the list beside", () => {
    const row = firstRow(graphOf(["aliases", ["a;b", "c"]]));
    expect(row["aliases:string[]"]).toBe("a,b;c");
    expect(row["parley:IGNORE"]).toContain("a;b");
  });

  it("writes a property of several types as a column of texts", () => {
    const graph = everyValueGraph();
    const [nodes = ""] = textsOfFormat(csvFormat, graph);
    expect(rows(nodes).map((row) => row["mixed:string"])).toEqual(["1", "1", "", "", "2025-11-21"]);
  });

  it("tells relationships apart that are alike in everything", async () => {
    const graph = twinGraph();
    const back = await readBack(textsOfFormat(csvFormat, graph));
    expect(back).toMatchObject(linesOf(graph));
    const keys = rows(textsOfFormat(csvFormat, graph)[1] ?? "").map((row) => row["parley:IGNORE"]);
    expect(keys).toEqual(['{"key":"5:a:0"}', '{"key":"5:a:1"}', ""]);
  });

  it("writes two headers for a graph with nothing in it", async () => {
    const texts = textsOfFormat(csvFormat, emptyGraph());
    expect(texts).toEqual([
      ":ID,:LABEL,caption:IGNORE\r\n",
      ":START_ID,:END_ID,:TYPE,from:IGNORE,caption:IGNORE,to:IGNORE\r\n",
    ]);
    expect(await readBack(texts)).toMatchObject({ nodes: [], relationships: [], rejects: [] });
  });
});

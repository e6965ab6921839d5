import { describe, expect, it } from "vitest";
import { recognised } from "../../test/recognised.ts";
import { parseMapping } from "./map/mapping.ts";

describe("graph files", () => {
  it("of Gephi are tables of nodes, by their Id, and of edges, by Source and Target", async () => {
    const nodes = await recognised("nodes.csv", "Id,Label,Category\n1,Anna,Person\n");
    expect(nodes).toMatchObject({ title: "table of nodes", namespace: undefined, says: undefined });
    expect(nodes.items).toMatchObject([
      { kind: "node", key: "1", labels: ["Person"], properties: new Map([["Label", "Anna"]]) },
    ]);
    const edges = await recognised(
      "edges.csv",
      "Source;Target;Type;Id;Label;Weight\n1;2;Directed;0;knows;1.5\n1;3;Directed;1;;2\n",
    );
    expect(edges.title).toBe("table of relationships");
    expect(edges.items).toMatchObject([
      { kind: "relationship", key: "0", type: "KNOWS", start: { key: "1" }, end: { key: "2" } },
      {
        type: "RELATED_TO",
        properties: new Map([
          ["Type", "Directed"],
          ["Weight", "2"],
        ]),
      },
    ]);
  });

  it("of neo4j-admin are known by their header", async () => {
    const found = await recognised("n.csv", "personId:ID,name,:LABEL\np1,Anna,Person\n");
    expect(found.title).toBe("neo4j-admin CSV");
    expect(found.items).toMatchObject([{ kind: "node", key: "p1", labels: ["Person"] }]);
  });

  it("in GraphML and GEXF are known by their root element, behind comments too", async () => {
    const graphml = '<?xml version="1.0"?>\n<!-- <gexf> -->\n<graphml><graph><node id="a"/></graph></graphml>';
    const gexf = '<gexf version="1.3"><graph><nodes><node id="a"/></nodes></graph></gexf>';
    expect(await recognised("g.xml", graphml)).toMatchObject({ title: "GraphML", items: [{ kind: "node", key: "a" }] });
    expect(await recognised("g.xml", gexf)).toMatchObject({ title: "GEXF", items: [{ kind: "node", key: "a" }] });
  });

  it("in JSON are graphs whatever their links are called", async () => {
    const links = [{ source: "a", target: "a", relation: "met", date: "2014-11-21" }];
    const found = await recognised("g.json", JSON.stringify({ nodes: [{ id: "a" }], links }, undefined, 1));
    expect(found).toMatchObject({ title: "JSON", namespace: undefined });
    expect(found.items).toMatchObject([{ kind: "node", key: "a" }, { kind: "relationship" }]);
  });

  it("in JSON Lines are known by an object a line, one line by the name of its file", async () => {
    const node = '{"type":"node","id":"0","labels":["P"],"properties":{"n":1}}';
    expect(await recognised("g.txt", `${node}\n${node.replace('"0"', '"1"')}\n`)).toMatchObject({
      title: "JSON Lines",
    });
    expect(await recognised("g.jsonl.gz", node)).toMatchObject({ title: "JSON Lines", items: [{ kind: "node" }] });
  });
});

describe("a mapping of the user's", () => {
  const mapping = parseMapping(
    "m.yaml",
    `title: Mine
source: me
namespace: mine
table: { delimiter: "|", quote: none, columns: [from, to, date], empty: ["-"] }
events: { from: { name: from }, to: { name: to }, type: { value: MET }, date: date }`,
  );

  it("says how a table is cut, what its columns are called and what stands for nothing", async () => {
    const found = await recognised("a.txt", '"A|B|2014-11-21\n"A|-|2014-11-22\n', { mapping });
    expect(found).toMatchObject({ title: "Mine", namespace: "mine", says: "me" });
    expect(found.items).toMatchObject([
      { kind: "event", line: 1, from: [{ key: '"A' }], type: "MET" },
      { kind: "left-out", line: 2, reason: "no second party" },
    ]);
  });

  it("overrides every known table", async () => {
    const own = parseMapping("m.yaml", "nodes: { key: target }");
    const found = await recognised("four.csv", "source,relation,target,date\nJapan,Consult,China,2014-01-01\n", {
      mapping: own,
    });
    expect(found.items).toMatchObject([{ kind: "node", key: "China" }]);
  });

  it("works on JSON records", async () => {
    const own = parseMapping("m.yaml", "nodes: { key: who.id }");
    expect((await recognised("a.json", '[{"who":{"id":7}}]', { mapping: own })).items).toMatchObject([{ key: "7" }]);
  });

  it("is refused where it names a column that is not there", async () => {
    const own = parseMapping("m.yaml", "nodes: { key: nam }");
    await expect(recognised("a.csv", "name,x\n1,2\n", { mapping: own })).rejects.toThrow(
      /^a\.csv:1: there is no column "nam"/,
    );
  });
});

describe("records of another width than the first", () => {
  it("are rejected, but for empty cells at the end and columns without a name", async () => {
    const { items } = await recognised("n.csv", "id,name,\n1,a,\n2,b\n3,c,,\n4\n5,e,f,g\n");
    expect(items).toMatchObject([
      { kind: "node", key: "1" },
      { kind: "node", key: "2" },
      { kind: "node", key: "3" },
      { kind: "reject", line: 5, reason: "the record has 1 cell, expected 3 as the first one has", record: "4" },
      { kind: "reject", line: 6, reason: "the record has 4 cells, expected 3 as the first one has" },
    ]);
  });
});

describe("what nobody knows", () => {
  const hint = expect.stringContaining("--guess FILE");

  it("is refused with its columns and a way on", async () => {
    const promise = recognised("a.csv", "wer,wen,wann\nA,B,2014\n");
    await expect(promise).rejects.toThrow(
      /^a\.csv:1: has the columns "wer", "wen", "wann"; expected a known format, or a mapping that says what they mean\./,
    );
    await expect(promise).rejects.toMatchObject({ code: "invalid_request", hint });
  });

  it("is refused by the format that was given, and with the first columns of many", async () => {
    const header = Array.from({ length: 15 }, (_, index) => `c${index}`).join(",");
    await expect(recognised("a.csv", `\n${header}\n`, { format: "icews" })).rejects.toThrow(
      /^a\.csv:2: has the columns "c0", .*"c11" and 3 more; expected icews, or a mapping/,
    );
  });

  it("is refused with the fields of its records", async () => {
    const promise = recognised("a.json", '[\n{"wer":"A","wen":"B"}]');
    await expect(promise).rejects.toThrow(
      /^a\.json:2: has records with the fields "wer", "wen"; expected a known format/,
    );
    await expect(promise).rejects.toMatchObject({ hint });
  });

  it("is refused where it is XML of another kind, or nothing at all", async () => {
    await expect(recognised("a.html", "<!doctype html><html></html>")).rejects.toThrow(
      /^a\.html:1: is XML with the root element "html"; expected graphml or gexf/,
    );
    await expect(recognised("a.csv", "\n\n")).rejects.toThrow(/^a\.csv:1: holds no records; expected a table\./);
    await expect(recognised("a.csv", "")).rejects.toThrow(/^a\.csv:1: holds no records/);
  });
});

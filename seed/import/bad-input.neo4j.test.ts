/** What is odd and yet read right, loaded and compared with what is stored. */
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { connect } from "../../graph/neo4j/connect.ts";
import type { RunOptions } from "../../graph/store.ts";
import { Temporal } from "../../graph/values.ts";
import { type Files, graphml, importTrial, TRIAL, talks, zipped } from "../../test/import-fixtures.ts";
import type { ImportOptions, ImportReport } from "./import-files.ts";
import { parseMapping } from "./map/mapping.ts";

const store = connect(inject("neo4j"));
const RUN: RunOptions = { limits: { timeoutMs: 60_000, maxRows: 30_000 } };

const run = async (text: string): Promise<readonly (readonly unknown[])[]> => (await store.execute({ text }, RUN)).rows;

async function load(files: Files, more?: Partial<ImportOptions>): Promise<ImportReport> {
  await using trial = await importTrial(files);
  return await trial.run(store, more);
}

/** What events say, without ids. */
const facts = () =>
  run("MATCH (s:Actor)-[r]->(e:Actor) RETURN s.name, type(r), e.name, r.date ORDER BY s.name, r.date");
const day = (text: string): Temporal => new Temporal("Date", text);

beforeEach(async () => {
  await run("MATCH (n) DETACH DELETE n");
});

afterAll(async () => {
  await run("MATCH (n) DETACH DELETE n");
  await store.close();
});

describe("texts", () => {
  const TEXT = talks("外務省,Consult,ロシア大使館,2014-11-21", '"安倍晋三\n首相",Reject,プーチン大統領,2014-11-22');
  const STORED = [
    ["ロシア大使館", "NEGOTIATED_WITH", "外務省", day("2014-11-21")],
    ["安倍晋三 首相", "REJECTED", "プーチン大統領", day("2014-11-22")],
  ];

  it.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16LE", iconv.encode(TEXT, "utf-16le", { addBOM: true })],
    ["UTF-16BE", iconv.encode(TEXT, "utf-16be", { addBOM: true })],
    ["Shift_JIS", iconv.encode(TEXT, "shift_jis")],
    ["EUC-JP", iconv.encode(TEXT, "euc-jp")],
    ["lines that end by CR", TEXT.replaceAll("\n", "\r")],
    ["lines that end by CR LF", TEXT.replaceAll("\n", "\r\n")],
    ["gzip", gzipSync(TEXT)],
  ])("are the same from a file of %s", async (_, content) => {
    await load({ "talks.csv": content });
    expect(await facts()).toEqual(STORED);
  });

  it("are the same from a zip archive, whose entries are named in the records", async () => {
    await load({ "talks.zip": await zipped({ "2014/talks.csv": TEXT }) });
    expect(await facts()).toEqual(STORED);
    expect(await run("MATCH ()-[r:REJECTED]->() RETURN r.records")).toEqual([[["talks.zip/2014/talks.csv:3"]]]);
  });

  it("keep what a spreadsheet would run, as it is", async () => {
    const cells = ["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)"];
    await load({ "formula.csv": `Source,Target,Note\n${cells.map((cell) => `${cell},b,${cell}\n`).join("")}` });
    expect(await run("MATCH (s)-[r:RELATED_TO]->() RETURN s.name, r.Note ORDER BY r.records[0]")).toEqual(
      cells.map((cell) => [cell, cell]),
    );
  });

  it("keep a NUL character that JSON has in a value", async () => {
    await load({ "g.json": '{"nodes": [{"id": "a", "note": "x\\u0000y"}], "edges": []}' });
    expect(await run("MATCH (n:Entity) RETURN n.note")).toEqual([["x\0y"]]);
  });

  it("keep dates of the Japanese calendar as days", async () => {
    await load({ "talks.csv": talks("a,Consult,b,令和7年11月25日", "a,Consult,b,令和元年5月1日") });
    expect((await facts()).map(([, , , date]) => date)).toEqual([day("2019-05-01"), day("2025-11-25")]);
  });
});

describe("names that JavaScript gives a meaning", () => {
  const NAME = "__proto__";

  it.each([
    ["a column", "g.csv", `Source,Target,Label,${NAME},constructor\n${NAME},b,met,x,y\n`],
    [
      "a key of JSON",
      "g.json",
      `{"nodes": [{"id": "${NAME}"}, {"id": "b"}], "edges": [{"source": "${NAME}", "target": "b", "label": "met", "${NAME}": "x", "constructor": "y"}]}`,
    ],
    [
      "a key of GraphML",
      "g.graphml",
      graphml(
        `<node id="${NAME}"/><node id="b"/><edge source="${NAME}" target="b" label="MET"><data key="${NAME}">x</data><data key="c">y</data></edge>`,
        `<key id="${NAME}" for="edge" attr.name="${NAME}"/><key id="c" for="edge" attr.name="constructor"/>`,
      ),
    ],
  ])("are stored as any other from %s", async (_, name, text) => {
    await load({ [name]: text });
    expect(await run("MATCH (s)-[r:MET]->(e) RETURN s.id, e.id, r.`__proto__`, r.constructor")).toEqual([
      [NAME, "b", "x", "y"],
    ]);
  });

  it("are stored as any other from the names of a mapping and the cells under it", async () => {
    const mapping = parseMapping(
      "mapping.yaml",
      `events:
  from: { name: __proto__ }
  to: { name: toString }
  type: { column: constructor, words: { constructor: MET } }
  date: day
  properties: { constructor: valueOf }
`,
    );
    await load(
      { "t.csv": "__proto__,toString,constructor,day,valueOf\n__proto__,toString,constructor,2014-11-21,v\n" },
      { mapping },
    );
    expect(await run("MATCH (s)-[r]->(e) WHERE s:Actor RETURN s.name, type(r), e.name, r.constructor")).toEqual([
      [NAME, "MET", "toString", "v"],
    ]);
  });

  it("keep properties apart whose names an import uses itself", async () => {
    await load({ "g.csv": "Id,importKey,dataset,records\na,x,y,z\n" });
    expect(await run("MATCH (n:Entity) RETURN n.importKey_, n.dataset_, n.records_, n.dataset, n.records")).toEqual([
      ["x", "y", "z", TRIAL, ["g.csv:2"]],
    ]);
  });
});

describe("shapes", () => {
  it("keeps loops of talks, of directed relations and of graph files", async () => {
    await load({ "talks.csv": talks("a,Consult,a,2014-11-21", "b,Reject,b,2014-11-21") });
    expect(await facts()).toEqual([
      ["a", "NEGOTIATED_WITH", "a", day("2014-11-21")],
      ["b", "REJECTED", "b", day("2014-11-21")],
    ]);
    await load({ "g.graphml": graphml('<node id="c"/><edge source="c" target="c"/><edge source="c" target="c"/>') });
    expect(await run("MATCH (n {id: 'c'})-[r]->(n) RETURN type(r), count(*)")).toEqual([["RELATED_TO", 2n]]);
  });

  it.each([
    [
      "GraphML",
      "g.graphml",
      graphml(`<node id="a"/><node id="b"/>${'<edge source="a" target="b"/>\n'.repeat(10_000)}`),
    ],
    ["a table", "g.csv", `Source,Target\n${"a,b\n".repeat(10_000)}`],
  ])("keeps 10,000 parallel relationships of %s, also when it is loaded again", async (_, name, text) => {
    const first = await load({ [name]: text });
    expect(first.loaded).toMatchObject({ nodes: 2, relationships: 10_000, merged: 0 });
    expect((await load({ [name]: text })).loaded).toMatchObject({ nodes: 0, relationships: 0 });
    expect(
      await run("MATCH ({id: 'a'})-[r:RELATED_TO]->({id: 'b'}) RETURN count(r), count(DISTINCT r.records[0])"),
    ).toEqual([[10_000n, 10_000n]]);
  });

  it("merges 10,000 talks of one day into one relationship that names all records", async () => {
    await load({ "talks.csv": talks(...Array.from({ length: 10_000 }, () => "a,Consult,b,2014-11-21")) });
    expect(
      await run("MATCH ()-[r:NEGOTIATED_WITH]->() RETURN size(r.records), r.records[0], r.records[-1], r.codes"),
    ).toEqual([[10_000n, "talks.csv:2", "talks.csv:10001", ["040 Consult"]]]);
  });

  it("keeps a star of 20,000", async () => {
    const rays = Array.from({ length: 20_000 }, (_, index) => `centre,${index}`);
    await load({ "star.csv": `Source,Target\n${rays.join("\n")}\n` });
    expect(await run("MATCH (n {id: 'centre'}) RETURN COUNT { (n)-->() }, COUNT { (:Entity) }")).toEqual([
      [20_000n, 20_001n],
    ]);
  });

  it("keeps 2,000 columns", async () => {
    const columns = Array.from({ length: 2_000 }, (_, index) => `c${index}`);
    await load({ "wide.csv": `Source,Target,${columns}\na,b,${columns.map((name) => name.toUpperCase())}\n` });
    expect(
      await run(
        "MATCH ()-[r:RELATED_TO]->() WITH r, [key IN keys(r) WHERE key STARTS WITH 'c'] AS keys RETURN size(keys), all(key IN keys WHERE r[key] = toUpper(key))",
      ),
    ).toEqual([[2_000n, true]]);
  });

  it("keeps a cell of 10 MB, also where it is a name", async () => {
    const long = "x".repeat(10_000_000);
    await load({ "g.csv": `Id,name,note\na,short,${long}\nb,${long},short\n` });
    expect(await run("MATCH (n:Entity) RETURN n.id, size(n.name), size(n.note) ORDER BY n.id")).toEqual([
      ["a", 5n, 10_000_000n],
      ["b", 10_000_000n, 5n],
    ]);
  });
});

describe("names and ids that other data have too", () => {
  it("keeps nodes with the label Actor apart that have one id in two data sets", async () => {
    const text = '{"nodes": [{"id": "1", "labels": ["Actor"], "properties": {"name": "One"}}], "edges": []}';
    await load({ "g.json": text });
    await load({ "g.json": text }, { dataset: "other" });
    expect(await run("MATCH (n:Actor:Entity) RETURN n.name, n.dataset ORDER BY n.dataset")).toEqual([
      ["One", "other"],
      ["One", TRIAL],
    ]);
  });

  it("keeps relationships of a type of events that have one id in a graph file, as networkx counts anew for each pair", async () => {
    await load({ "talks.csv": talks("a,Consult,b,2014-11-21") });
    const edges = ["c,d", "d,c"]
      .map((pair) => pair.split(","))
      .map(([source, target]) => `<edge id="0" source="${source}" target="${target}" label="NEGOTIATED_WITH"/>`);
    await load({ "g.graphml": graphml(`<node id="c"/><node id="d"/>${edges.join("")}`) }, { dataset: "other" });
    expect(await run("MATCH (s:Entity)-[:NEGOTIATED_WITH]->(e) RETURN s.name, e.name ORDER BY s.id")).toHaveLength(2);
  });
});

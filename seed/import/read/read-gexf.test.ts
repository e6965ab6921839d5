import { describe, expect, it } from "vitest";
import { Temporal } from "../../../graph/values.ts";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import type { GraphItem, Reject } from "../input.ts";
import { readGexf } from "./read-gexf.ts";

function read(text: string, pieceSize = 7): Promise<readonly (GraphItem | Reject)[]> {
  return all(readGexf(textSource("a.gexf", text, pieceSize)));
}

/** A file of these lines within its graph: the first of them is line 2. */
function gexf(...lines: readonly string[]): string {
  return `<gexf version="1.3"><graph defaultedgetype="directed">\n${lines.join("\n")}\n</graph></gexf>\n`;
}

const properties = (entries: Record<string, unknown>) => new Map(Object.entries(entries));
const end = (key: string) => ({ key, group: "" });
const day = (text: string) => new Temporal("Date", text);

const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-01-05"><creator>Gephi 0.10</creator></meta>
  <graph defaultedgetype="undirected" timeformat="date" mode="dynamic">
    <attributes class="node" mode="static">
      <attribute id="country" title="Country" type="string"><default>unknown</default></attribute>
      <attribute id="seats" title="Seats" type="integer"/>
      <attribute id="names" title="Names" type="liststring"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="kindness" title="Kindness" type="double"/>
    </attributes>
    <nodes>
      <node id="1" label="Anna Berg" start="2014-01-01" end="2014-11-21">
        <attvalues>
          <attvalue for="seats" value="9007199254740993"/>
          <attvalue for="names" value="[Anna, &quot;Berg, A.&quot;]"/>
        </attvalues>
        <viz:size value="12.5"/>
        <viz:position x="-1.5" y="20.0"/>
        <viz:color r="255" g="0" b="16"/>
      </node>
      <node id="2" label="Mira Sol"><attvalues><attvalue for="country" value="A"/></attvalues></node>
    </nodes>
    <edges>
      <edge id="9" source="1" target="2" kind="negotiates with" weight="2.0">
        <attvalues><attvalue for="kindness" value="0.5"/></attvalues>
        <viz:color hex="#00FF00"/>
      </edge>
      <edge source="1" target="2" type="directed" label="Pressured"/>
      <edge source="2" target="1" type="mutual" label="says: no!"/>
    </edges>
  </graph>
</gexf>`;

describe("readGexf", () => {
  it("reads what Gephi writes in 1.3, wherever the pieces are cut", async () => {
    const edge = { kind: "relationship", start: end("1"), end: end("2") };
    const expected = [
      {
        kind: "node",
        line: 14,
        key: "1",
        group: "",
        labels: [],
        properties: properties({
          label: "Anna Berg",
          size: 12.5,
          x: -1.5,
          y: 20,
          color: "#ff0010",
          start: day("2014-01-01"),
          end: day("2014-11-21"),
          Country: "unknown",
          Seats: 9007199254740993n,
          Names: ["Anna", "Berg, A."],
        }),
      },
      {
        kind: "node",
        line: 23,
        key: "2",
        group: "",
        labels: [],
        properties: properties({ label: "Mira Sol", Country: "A" }),
      },
      {
        ...edge,
        line: 26,
        key: "9",
        type: "NEGOTIATES_WITH",
        properties: properties({ weight: 2, color: "#00ff00", Kindness: 0.5, directed: false }),
      },
      { ...edge, line: 30, key: undefined, type: "PRESSURED", properties: new Map() },
      {
        ...edge,
        line: 31,
        key: undefined,
        type: "SAYS_NO",
        start: end("2"),
        end: end("1"),
        properties: properties({ label: "says: no!", mutual: true }),
      },
    ];
    for (const size of [1, 7, 100_000]) expect(await read(GEPHI, size)).toEqual(expected);
  });

  it("reads what networkx writes in 1.2: values before titles are seen, hex is not there, alpha is", async () => {
    const items = await read(`<?xml version='1.0' encoding='utf-8'?>
<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
  <graph defaultedgetype="directed" mode="static" name="">
    <attributes mode="static" class="edge"><attribute id="1" title="since" type="long" /></attributes>
    <attributes mode="static" class="node"><attribute id="0" title="active" type="boolean" /></attributes>
    <nodes>
      <node id="0" label="Anna"><attvalues><attvalue for="0" value="true" /></attvalues>
        <viz:color r="1" g="2" b="3" a="0.5" /></node>
    </nodes>
    <edges><edge source="0" target="0" id="0" weight="3"><attvalues><attvalue for="1" value="2014" /></attvalues></edge></edges>
  </graph>
</gexf>`);
    expect(items).toMatchObject([
      { key: "0", properties: properties({ label: "Anna", active: true, color: "#010203" }) },
      { key: "0", type: "RELATED_TO", properties: properties({ weight: 3, since: 2014n }) },
    ]);
  });

  it("reads the older words of 1.1: id for `for`, startopen, phylogeny", async () => {
    const [node] = await read(
      gexf(
        '<attributes class="node"><attribute id="0" title="site" type="anyURI"/><attribute id="1" title="tags" type="liststring"/></attributes>',
        '<nodes><node id="a" startopen="2009.5"><attvalues><attvalue id="0" value="http://a.example"/><attvalue id="1" value="x|y z"/></attvalues>',
        '<parents><parent for="p"/></parents></node></nodes>',
      ),
    );
    expect(node).toHaveProperty(
      "properties",
      properties({ parent: "p", start: 2009.5, site: "http://a.example", tags: ["x", "y z"] }),
    );
  });

  it("reads nodes within nodes with the one around as parent", async () => {
    const items = await read(
      gexf('<nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="a"/></nodes>'),
    );
    expect(items.map((item) => item.kind === "node" && [item.key, item.properties.get("parent")])).toEqual([
      ["b", "a"],
      ["a", undefined],
      ["c", "a"],
    ]);
  });

  it("reads times: days, moments, numbers, a timestamp as both ends", async () => {
    const items = await read(
      gexf(
        '<nodes><node id="a" start="2014-11-21T20:00:00" end="2014-11-21T20:00:00.5Z"/>',
        '<node id="b" start="2014" end="Infinity"/><node id="c" timestamp="2014-11-21"/><node id="d" start="2014-02-30"/></nodes>',
      ),
    );
    expect(items).toMatchObject([
      {
        properties: properties({
          start: new Temporal("LocalDateTime", "2014-11-21T20:00:00"),
          end: new Temporal("OffsetDateTime", "2014-11-21T20:00:00.5Z"),
        }),
      },
      { properties: properties({ start: 2014n }) },
      { properties: properties({ start: day("2014-11-21"), end: day("2014-11-21") }) },
      { properties: properties({ start: "2014-02-30" }) },
    ]);
  });

  it("reads several spells as lists, as texts where one is open", async () => {
    const items = await read(
      gexf(
        '<nodes><node id="a"><spells><spell start="2014-01-01" end="2014-02-01"/><spell start="2015-01-01" end="2015-02-01"/></spells></node>',
        '<node id="b"><spells><spell start="1" end="2"/><spell start="3"/></spells></node>',
        '<node id="c"><spells><spell start="2014-01-01"/></spells></node></nodes>',
      ),
    );
    expect(items).toMatchObject([
      {
        properties: properties({
          starts: [day("2014-01-01"), day("2015-01-01")],
          ends: [day("2014-02-01"), day("2015-02-01")],
        }),
      },
      { properties: properties({ starts: [1n, 3n], ends: ["2", ""] }) },
      { properties: properties({ start: day("2014-01-01") }) },
    ]);
  });

  it("keeps all values of an attribute that changes, with their times", async () => {
    const [node] = await read(
      gexf(
        '<attributes class="node" mode="dynamic"><attribute id="0" title="rank" type="integer"/></attributes>',
        '<nodes><node id="a"><attvalues><attvalue for="0" value="1" start="2009" end="2010"/><attvalue for="0" value="2" start="2010" end="2011"/></attvalues></node></nodes>',
      ),
    );
    expect(node).toHaveProperty(
      "properties",
      properties({ rank: [1n, 2n], rank_starts: [2009n, 2010n], rank_ends: [2010n, 2011n] }),
    );
  });

  it.each([
    [
      '<node id="a"><attvalues><attvalue for="0" value="x"/></attvalues></node>',
      'rank is "x", expected an integer of 64 bits',
    ],
    [
      '<node id="a"><attvalues><attvalue for="0" value="9223372036854775808"/></attvalues></node>',
      "expected an integer of 64 bits",
    ],
    [
      '<node id="a"><attvalues><attvalue for="7" value="x"/></attvalues></node>',
      'the attribute "7" of an <attvalue> is not declared',
    ],
    ['<node id="a"><viz:color r="300" g="0" b="0"/></node>', "is no color"],
    ['<node id="a"><viz:position x="left"/></node>', 'x is "left", expected a number'],
    ["<node/>", "the node has no id"],
    ['<edge id="e" target="a"/>', "the edge has no source"],
    ['<edge source="a" target="b" weight="much"/>', 'weight is "much", expected a number'],
    ['<edge source="a" target="b" type="sideways"/>', 'type is "sideways", expected directed, undirected or mutual'],
  ])("rejects %s and reads the next", async (element, reason) => {
    const declared = '<attributes class="node"><attribute id="0" title="rank" type="integer"/></attributes>';
    const items = await read(gexf(declared, element, '<node id="z"/>'));
    expect(items).toMatchObject([
      { kind: "reject", line: 3 },
      { kind: "node", key: "z" },
    ]);
    expect(items[0]).toHaveProperty("reason", expect.stringContaining(reason));
  });

  it("shows the record that it rejects", async () => {
    const attvalue = '<attvalue for="&lt;&quot;" value="x"/>';
    const [reject] = await read(gexf(`<node id="a"><attvalues>${attvalue}</attvalues></node>`));
    expect(reject).toHaveProperty("record", `<node id="a"><attvalues>${attvalue}</attvalues></node>`);
  });

  it("refuses a file with an unknown type, a wrong default or another root", async () => {
    await expect(
      read(gexf('<attributes class="node">', '<attribute id="0" type="integr"/></attributes>')),
    ).rejects.toThrow('a.gexf:3: the attribute "0" has the type "integr", expected one of string, integer,');
    const wrongDefault =
      '<attributes class="node"><attribute id="0" type="float"><default>x</default></attribute></attributes>';
    await expect(read(gexf(wrongDefault))).rejects.toThrow('a.gexf:2: the default of the attribute "0" is "x"');
    await expect(read("<graphml/>")).rejects.toThrow("a.gexf:1: the outermost element is <graphml>, expected <gexf>");
  });

  it("reads 10,000 parallel edges without ids and a loop", async () => {
    const edges = '<edge source="a" target="b"/>'.repeat(10_000);
    const items = await read(gexf(`<edges><edge source="a" target="a"/>${edges}</edges>`), 65_536);
    expect(items.length).toBe(10_001);
    expect(items[0]).toMatchObject({ key: undefined, start: end("a"), end: end("a") });
  });

  it("hands on a star of 20,000 in batches while it reads", async () => {
    let made = 0;
    const star = piecesSource("star.gexf", function* () {
      yield "<gexf><graph><edges>";
      for (; made < 20_000; made++) yield `<edge source="hub" target="n${made}"/>`;
      yield "</edges></graph></gexf>";
    });
    let count = 0;
    let madeAtFirst: number | undefined;
    for await (const batch of readGexf(star)) {
      count += batch.length;
      madeAtFirst ??= made;
    }
    expect(count).toBe(20_000);
    expect(madeAtFirst).toBeLessThan(1_100);
  });
});

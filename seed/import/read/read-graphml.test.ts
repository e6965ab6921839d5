import { describe, expect, it } from "vitest";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import type { GraphItem, Reject } from "../input.ts";
import { readGraphml } from "./read-graphml.ts";

function read(text: string, pieceSize = 7): Promise<readonly (GraphItem | Reject)[]> {
  return all(readGraphml(textSource("a.graphml", text, pieceSize)));
}

/** A file of these lines: the first of them is line 2. */
function graphml(...lines: readonly string[]): string {
  return `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${lines.join("\n")}\n</graphml>\n`;
}

const properties = (entries: Record<string, unknown>) => new Map(Object.entries(entries));
const end = (key: string) => ({ key, group: "" });

const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <key id="d3" for="edge" attr.name="type" attr.type="string" />
  <key id="d2" for="edge" attr.name="weight" attr.type="double" />
  <key id="d1" for="node" attr.name="active" attr.type="boolean" />
  <key id="d0" for="node" attr.name="size" attr.type="long" />
  <graph edgedefault="directed">
    <node id="Anna Berg">
      <data key="d0">9007199254740993</data>
      <data key="d1">True</data>
    </node>
    <node id="Mira &amp; Sol" />
    <edge source="Anna Berg" target="Mira &amp; Sol" id="0">
      <data key="d2">0.5</data>
      <data key="d3">negotiates with</data>
    </edge>
  </graph>
</graphml>`;

describe("readGraphml", () => {
  it("reads what networkx writes, wherever the pieces are cut", async () => {
    const expected = [
      {
        kind: "node",
        line: 8,
        key: "Anna Berg",
        group: "",
        labels: [],
        properties: properties({ size: 9007199254740993n, active: true }),
      },
      { kind: "node", line: 12, key: "Mira & Sol", group: "", labels: [], properties: new Map() },
      {
        kind: "relationship",
        line: 13,
        key: "0",
        type: "NEGOTIATES_WITH",
        start: end("Anna Berg"),
        end: end("Mira & Sol"),
        properties: properties({ weight: 0.5 }),
      },
    ];
    for (const size of [1, 7, 10_000]) expect(await read(NETWORKX, size)).toEqual(expected);
  });

  it("reads what Gephi writes: keys with names for ids, undirected", async () => {
    const items = await read(
      graphml(
        '<key attr.name="label" attr.type="string" for="node" id="label"/>',
        '<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>',
        '<key attr.name="weight" attr.type="double" for="edge" id="weight"/>',
        '<key attr.name="r" attr.type="int" for="node" id="r"/>',
        '<graph edgedefault="undirected">',
        '<node id="1"><data key="label">Anna</data><data key="r">153</data></node>',
        '<edge id="7" source="1" target="1"><data key="weight">1.0</data></edge>',
        "</graph>",
      ),
    );
    expect(items).toMatchObject([
      { key: "1", properties: properties({ label: "Anna", r: 153n }) },
      { key: "7", type: "RELATED_TO", properties: properties({ weight: 1, directed: false }) },
    ]);
  });

  it("reads what APOC writes: labels, types, the same key for nodes and edges, lists", async () => {
    const items = await read(
      graphml(
        '<key id="born" for="node" attr.name="born" attr.type="long"/>',
        '<key id="roles" for="edge" attr.name="roles" attr.type="string" attr.list="string"/>',
        '<key id="years" for="edge" attr.name="years" attr.type="string" attr.list="long"/>',
        '<key id="born" for="edge" attr.name="born" attr.type="string"/>',
        '<graph id="G" edgedefault="directed">',
        '<node id="n1" labels=":Actor:Person"><data key="labels">:Actor:Person</data><data key="born">1961</data></node>',
        '<node id="n2"><data key="labels">:Movie</data></node>',
        '<edge id="e1" source="n1" target="n2" label="actedIn"><data key="label">actedIn</data><data key="roles">["A;B","C"]</data><data key="years">[1999, 2003]</data><data key="born">no</data></edge>',
        "</graph>",
      ),
    );
    expect(items).toEqual([
      {
        kind: "node",
        line: 7,
        key: "n1",
        group: "",
        labels: ["Actor", "Person"],
        properties: properties({ born: 1961n }),
      },
      { kind: "node", line: 8, key: "n2", group: "", labels: ["Movie"], properties: new Map() },
      {
        kind: "relationship",
        line: 9,
        key: "e1",
        type: "actedIn",
        start: end("n1"),
        end: end("n2"),
        properties: properties({ roles: ["A;B", "C"], years: [1999n, 2003n], born: "no" }),
      },
    ]);
  });

  it("reads what yEd writes: the label out of the graphics, nodes of groups, no ports", async () => {
    const items = await read(
      graphml(
        '<key for="port" id="d0" yfiles.type="portgraphics"/>',
        '<key attr.name="description" attr.type="string" for="node" id="d5"/>',
        '<key for="node" id="d6" yfiles.type="nodegraphics"/>',
        '<key for="edge" id="d9" yfiles.type="edgegraphics"/>',
        '<graph edgedefault="directed" id="G">',
        '<node id="n0"><data key="d5" xml:space="preserve"/><data key="d6">',
        "<y:ShapeNode><y:Fill color='#FFCC00'/><y:NodeLabel>Anna Berg<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>",
        '<graph edgedefault="directed" id="n0:"><node id="n0::n0"><port name="p"><data key="d0">x</data></port></node></graph>',
        '<data key="d5">a group</data></node>',
        '<edge id="e0" source="n0" target="n0::n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>signs (2014)</y:EdgeLabel></y:PolyLineEdge></data></edge>',
        "</graph>",
      ),
    );
    expect(items).toMatchObject([
      { key: "n0::n0", line: 9, properties: new Map() },
      { key: "n0", line: 7, properties: properties({ description: "a group", label: "Anna Berg" }) },
      { key: "e0", type: "SIGNS_2014", properties: properties({ label: "signs (2014)" }) },
    ]);
  });

  it("fills in defaults, of nodes, edges or both", async () => {
    const items = await read(
      graphml(
        '<key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>',
        '<key id="d1" for="all" attr.name="rank" attr.type="int"><default>3</default></key>',
        '<graph edgedefault="directed"><node id="a"/><node id="b"><data key="d0">red</data></node><edge source="a" target="b"/></graph>',
      ),
    );
    expect(items).toMatchObject([
      { properties: properties({ color: "yellow", rank: 3n }) },
      { properties: properties({ color: "red", rank: 3n }) },
      { key: undefined, properties: properties({ rank: 3n }) },
    ]);
  });

  it("marks the undirected edges of a graph that has both", async () => {
    const items = await read(
      graphml(
        '<graph edgedefault="directed"><edge source="a" target="b"/><edge source="a" target="b" directed="false"/></graph>',
      ),
    );
    expect(items.map((item) => item.kind === "relationship" && item.properties.get("directed"))).toEqual([
      undefined,
      false,
    ]);
  });

  it("reads the floats that are no numbers", async () => {
    const items = await read(
      graphml(
        '<key id="w" for="node" attr.name="w" attr.type="double"/>',
        '<graph><node id="a"><data key="w">NaN</data></node><node id="b"><data key="w">-INF</data></node><node id="c"><data key="w"/></node></graph>',
      ),
    );
    expect(items.map((item) => item.kind === "node" && item.properties.get("w"))).toEqual([NaN, -Infinity, undefined]);
  });

  it.each([
    ["int", "abc", 'n is "abc", expected an integer of 64 bits'],
    ["long", "9223372036854775808", 'n is "9223372036854775808", expected an integer of 64 bits'],
    ["boolean", "maybe", 'n is "maybe", expected true or false'],
    ["double", "1,5", 'n is "1,5", expected a number'],
  ])("rejects a node whose %s is %s and reads the next", async (type, text, reason) => {
    const items = await read(
      graphml(
        `<key id="n" for="node" attr.name="n" attr.type="${type}"/>`,
        `<graph><node id="a">`,
        `<data key="n">${text}</data></node><node id="b"/></graph>`,
      ),
    );
    const record = `<node id="a"><data key="n">${text}</data></node>`;
    expect(items).toMatchObject([
      { kind: "reject", line: 3, reason, record },
      { kind: "node", key: "b" },
    ]);
  });

  it.each([
    ['<node id="a"><data key="d9">x</data></node>', 'the key "d9" of a <data> is not declared'],
    ["<node/>", "the node has no id"],
    ['<edge source="a"/>', "the edge has no target"],
    ['<edge source="a" target="b" directed="yes"/>', 'directed is "yes", expected true or false'],
    [
      '<hyperedge id="h"><endpoint node="a"/><data key="d9">x</data></hyperedge>',
      "a hyperedge joins any number of nodes",
    ],
  ])("rejects %s", async (element, reason) => {
    const items = await read(graphml(`<graph>${element}<node id="z"/></graph>`));
    expect(items).toMatchObject([
      { kind: "reject", line: 2 },
      { kind: "node", key: "z" },
    ]);
    expect(items[0]).toHaveProperty("reason", expect.stringContaining(reason));
  });

  it("refuses a file with an unknown type or a wrong default", async () => {
    await expect(read(graphml("", '<key id="k" for="node" attr.type="sting"/>'))).rejects.toThrow(
      'a.graphml:3: the key "k" has the type "sting", expected one of boolean, int, long, float, double, string. Did you mean `string`?',
    );
    await expect(read(graphml('<key id="k" attr.type="int"><default>x</default></key>'))).rejects.toThrow(
      'a.graphml:2: the default of the key "k" is "x", expected an integer of 64 bits',
    );
  });

  it("reads 10,000 parallel edges without ids and a loop", async () => {
    const edges = '<edge source="a" target="b"/>'.repeat(10_000);
    const items = await read(graphml(`<graph><edge source="a" target="a"/>${edges}</graph>`), 65_536);
    expect(items.length).toBe(10_001);
    expect(items[0]).toMatchObject({ key: undefined, start: end("a"), end: end("a") });
  });

  it("hands on a star of 20,000 in batches while it reads", async () => {
    let read = 0;
    const star = piecesSource("star.graphml", function* () {
      yield '<graphml><graph><node id="hub"/>';
      for (; read < 20_000; read++) yield `<node id="n${read}"/><edge source="hub" target="n${read}"/>`;
      yield "</graph></graphml>";
    });
    let count = 0;
    let readAtFirst: number | undefined;
    for await (const batch of readGraphml(star)) {
      count += batch.length;
      readAtFirst ??= read;
      expect(batch.length).toBeLessThan(1_100);
    }
    expect(count).toBe(40_001);
    expect(readAtFirst).toBeLessThan(600);
  });

  it("keeps keys with the names of JavaScript's own apart", async () => {
    const [node] = await read(
      graphml(
        '<key id="__proto__" for="node" attr.name="__proto__"/><key id="constructor" for="node"/>',
        '<graph><node id="a"><data key="__proto__">x</data><data key="constructor">y</data></node></graph>',
      ),
    );
    expect(node).toHaveProperty(
      "properties",
      new Map([
        ["__proto__", "x"],
        ["constructor", "y"],
      ]),
    );
  });
});

/** Graph files that are broken, odd or hostile: read right, or refused with file, line, what was found and what was expected. */
import { describe, expect, it } from "vitest";
import { checkedReport, graphml, importTrial, refusedWith } from "../../test/import-fixtures.ts";

const node = (id: string | number): string => `<node id="${id}"/>`;
const edge = (source: string | number, target: string | number): string =>
  `<edge source="${source}" target="${target}"/>`;
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe("edges", () => {
  it.each([
    ["GraphML", "g.graphml", graphml([node("a"), node("b"), edge("a", "b"), edge("a", "c")].join("\n")), 7],
    ["JSON", "g.json", '{"nodes": [{"id": "a"}],\n"edges": [\n{"source": "a", "target": "c"}]}', 3],
    [
      "GEXF",
      "g.gexf",
      '<gexf><graph><nodes>\n<node id="a"/></nodes><edges>\n<edge id="0" source="a" target="c"/></edges></graph></gexf>',
      3,
    ],
  ])("refuses one of %s that ends at no node, with its line and the key", async (_, name, text, line) => {
    expect((await refusedWith({ [name]: text })).split("\n")).toEqual([
      "1 record cannot be read; none is allowed.",
      `${name}:${line}: the relationship ends at "c", expected the key of a node of these files`,
    ]);
  });

  it("finds the ends in another one of the files, also behind them", async () => {
    const report = await checkedReport({ "edges.csv": "Source,Target\na,b\n", "nodes.csv": "Id\na\nb\n" });
    expect(report).toMatchObject({ nodes: 2, relationships: 1, rejected: 0 });
  });

  it("counts one that dangles at both ends once", async () => {
    await using trial = await importTrial({ "g.graphml": graphml([node("a"), edge("x", "y")].join("\n")) });
    expect(await trial.run(undefined, { maxRejects: 1 })).toMatchObject({ rejected: 1, relationships: 1 });
    expect(await trial.rejects()).toEqual([
      ["g.graphml", "5", expect.stringContaining('ends at "x"'), "x RELATED_TO y"],
    ]);
  });

  it("reads loops", async () => {
    expect(await checkedReport({ "g.graphml": graphml([node("a"), edge("a", "a")].join("")) })).toMatchObject({
      relationships: 1,
    });
    expect(await checkedReport({ "t.csv": "source,relation,target,date\na,Consult,a,2014-01-01\n" })).toMatchObject({
      facts: 1,
    });
  });

  it("reads 10,000 that are parallel", async () => {
    const edges = many(10_000, () => edge("a", "b"));
    const files = {
      "g.graphml": graphml([node("a"), node("b"), ...edges].join("\n")),
      "g.csv": `Source,Target\n${"a,b\n".repeat(10_000)}`,
    };
    expect(await checkedReport({ "g.graphml": files["g.graphml"] })).toMatchObject({
      relationships: 10_000,
      rejected: 0,
    });
    expect(await checkedReport({ "g.csv": files["g.csv"] })).toMatchObject({ relationships: 10_000, rejected: 0 });
  });

  it("reads a star of 20,000", async () => {
    const rays = many(20_000, (index) => `${node(index)}${edge("centre", index)}`);
    const report = await checkedReport({ "star.graphml": graphml([...rays, node("centre")].join("\n")) });
    expect(report).toMatchObject({ nodes: 20_001, relationships: 20_000, rejected: 0 });
  });
});

describe("GraphML", () => {
  it("reads a line of 10 MB", async () => {
    const content = many(200_000, (index) => `<node id="n${index}"><data key="k">${index}</data></node>`).join("");
    const text = `<graphml><key id="k" for="node" attr.name="k"/><graph>${content}</graph></graphml>`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(await checkedReport({ "long.graphml": text })).toMatchObject({ nodes: 200_000, rejected: 0 });
  }, 60_000);

  const XXE = [
    '<?xml version="1.0"?>',
    "<!DOCTYPE graphml [",
    '<!ENTITY secret SYSTEM "file:///secret.txt">',
    "]>",
    "<graphml><graph>",
    '<node id="&secret;"/>',
    "</graph></graphml>",
  ];
  const BOMB = [
    '<?xml version="1.0"?>',
    "<!DOCTYPE graphml [",
    '<!ENTITY a "ha">',
    ...many(30, (index) => `<!ENTITY ${"a".repeat(index + 2)} "${`&${"a".repeat(index + 1)};`.repeat(10)}">`),
    "]>",
    `<graphml><graph><node id="&${"a".repeat(31)};"/></graph></graphml>`,
  ];
  const PARAMETER = [
    '<!DOCTYPE graphml [ <!ENTITY % remote SYSTEM "http://localhost:1/x.dtd"> %remote; ]>',
    "<graphml/>",
  ];

  it.each([
    ["reads another file", XXE, 3],
    ["blows up without limit", BOMB, 3],
    ["fetches another declaration", PARAMETER, 1],
  ])("refuses an entity that %s", async (_, lines, line) => {
    expect(await refusedWith({ "entity.graphml": lines.join("\n") })).toMatch(
      new RegExp(
        `^entity\\.graphml:${line}: declares an entity; entities can read other files or blow up without limit`,
      ),
    );
  });

  it("refuses entities that nothing declares, and fetches no external declaration", async () => {
    const text =
      '<!DOCTYPE graphml SYSTEM "http://localhost:1/graphml.dtd">\n<graphml><graph>\n<node id="&x;"/></graph></graphml>';
    expect(await refusedWith({ "entity.graphml": text })).toMatch(
      /^entity\.graphml:3: an entity is used that XML does not define/,
    );
    const plain = text.replace("&x;", "x");
    expect(await checkedReport({ "entity.graphml": plain })).toMatchObject({ nodes: 1 });
  });

  it("refuses one that breaks off, with the element that is open", async () => {
    const text = graphml(node("a")).replace("</graph>\n</graphml>\n", "");
    expect(await refusedWith({ "cut.graphml": text })).toMatch(
      /^cut\.graphml:\d+: the file ends within <graph> of line 3, expected <\/graph>$/,
    );
  });

  it("refuses XML of another kind, with its root", async () => {
    expect(await refusedWith({ "feed.graphml": "<?xml version='1.0'?>\n<rss><channel/></rss>" })).toBe(
      'feed.graphml:1: is XML with the root element "rss"; expected graphml or gexf.',
    );
  });

  it("refuses a node that stands twice, at its second place", async () => {
    expect(await refusedWith({ "g.graphml": graphml([node("a"), node("b"), node("a")].join("\n")) })).toContain(
      'g.graphml:6: the node "a" stands twice, expected each key once',
    );
  });

  it.each(["__proto__", "constructor", "toString"])("reads %s as key, property and attribute", async (name) => {
    const key = `<key id="${name}" for="all" attr.name="${name}" attr.type="string"/>`;
    const data = `<data key="${name}">${name}</data>`;
    const content = `<node id="${name}" ${name}="x">${data}</node><edge source="${name}" target="${name}">${data}</edge>`;
    expect(await checkedReport({ "g.graphml": graphml(content, key) })).toMatchObject({
      nodes: 1,
      relationships: 1,
      rejected: 0,
    });
  });
});

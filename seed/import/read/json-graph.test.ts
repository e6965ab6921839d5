import { describe, expect, it } from "vitest";
import { all, piecesSource, textSource } from "../../../test/text-source.ts";
import { type JsonItem, readJson } from "./read-json.ts";

function read(json: unknown): Promise<readonly JsonItem[]> {
  return all(readJson(textSource("a.json", typeof json === "string" ? json : JSON.stringify(json))));
}

const properties = (entries: Record<string, unknown>) => new Map(Object.entries(entries));
const end = (key: string) => ({ key, group: "" });

describe("graphs in JSON", () => {
  it("reads node-link data of networkx, undirected, with edges before or behind nodes", async () => {
    const nodes = [{ id: "Anna", size: 3, label: "A" }, { id: 2 }];
    const links = [{ source: "Anna", target: 2, key: 0, weight: 0.5, type: "negotiates with" }];
    const node = { kind: "node", line: 1, group: "", labels: [] };
    const expectedNodes = [
      { ...node, key: "Anna", properties: properties({ size: 3n, label: "A" }) },
      { ...node, key: "2", properties: new Map() },
    ];
    const link = {
      kind: "relationship",
      line: 1,
      key: undefined,
      type: "NEGOTIATES_WITH",
      start: end("Anna"),
      end: end("2"),
      properties: properties({ key: 0n, weight: 0.5, directed: false }),
    };
    const head = { directed: false, multigraph: true, graph: { name: "x" } };
    expect(await read({ ...head, nodes, links })).toEqual([...expectedNodes, link]);
    expect(await read({ ...head, edges: links, nodes })).toEqual([link, ...expectedNodes]);
  });

  it("takes the index of a node without id for its key, as links of d3 do", async () => {
    const items = await read({ nodes: [{ name: "A" }, { name: "B" }], links: [{ source: 0, target: 1, value: 5 }] });
    expect(items).toMatchObject([
      { key: "0", properties: properties({ name: "A" }) },
      { key: "1" },
      { start: end("0"), end: end("1"), type: "RELATED_TO", properties: properties({ value: 5n }) },
    ]);
  });

  it("reads links of d3 that hold the nodes themselves, and those of vis.js", async () => {
    const nodes = [{ id: "a" }, { id: "b" }];
    const [, , first, second] = await read({
      nodes,
      links: [
        { source: { id: "a", x: 1 }, target: { id: "b" }, start: "2014" },
        { id: "e1", from: "a", to: "b", label: "says: no!" },
      ],
    });
    expect(first).toMatchObject({ start: end("a"), end: end("b"), properties: properties({ start: "2014" }) });
    expect(second).toMatchObject({ key: "e1", type: "SAYS_NO", properties: properties({ label: "says: no!" }) });
  });

  it("reads Cytoscape.js: groups or one list, data, positions, classes", async () => {
    const node = { data: { id: "a", name: "Anna" }, position: { x: 1.5, y: 2 }, classes: "big", selected: false };
    const edge = { data: { id: "e", source: "a", target: "a", interaction: "pp" } };
    const expected = [
      { kind: "node", key: "a", properties: properties({ name: "Anna", x: 1.5, y: 2n, classes: "big" }) },
      { kind: "relationship", key: "e", type: "PP", start: end("a"), end: end("a"), properties: new Map() },
    ];
    const head = { format_version: "1.0", data: { name: "net" } };
    expect(await read({ ...head, elements: { nodes: [node], edges: [edge] } })).toMatchObject(expected);
    expect(await read({ elements: [node, edge] })).toMatchObject(expected);
    expect(
      await read([
        { group: "nodes", ...node },
        { group: "edges", ...edge },
      ]),
    ).toMatchObject(expected);
  });

  it("reads graphology: keys, attributes, undirected edges", async () => {
    const items = await read({
      options: { type: "mixed", multi: true },
      attributes: {},
      nodes: [{ key: "a", attributes: { label: "Anna" } }, { key: "b" }],
      edges: [
        { key: "e1", source: "a", target: "b", attributes: { kind: 1, type: "likes" } },
        { source: "a", target: "b", undirected: true },
      ],
    });
    expect(items).toMatchObject([
      { key: "a", properties: properties({ label: "Anna" }) },
      { key: "b", properties: new Map() },
      { key: "e1", type: "LIKES", properties: properties({ kind: 1n }) },
      { key: undefined, type: "RELATED_TO", properties: properties({ directed: false }) },
    ]);
  });

  it("reads what Parley and Neo4j write, types as they are", async () => {
    const items = await read({
      nodes: [{ elementId: "4:x:0", id: 0, labels: ["Actor"], properties: { id: "anna", labels: 1 }, position: null }],
      relationships: [
        {
          elementId: "5:x:1",
          startNodeElementId: "4:x:0",
          endNodeElementId: "4:x:0",
          type: "metWith",
          properties: { type: "official", start: "2014" },
        },
        { identity: 7, start: 0, end: 0, type: "MET", properties: {} },
      ],
    });
    expect(items).toMatchObject([
      { key: "4:x:0", labels: ["Actor"], properties: properties({ id: "anna", labels: 1n }) },
      {
        key: "5:x:1",
        type: "metWith",
        start: end("4:x:0"),
        properties: properties({ type: "official", start: "2014" }),
      },
      { key: "7", type: "MET", start: end("0"), end: end("0"), properties: new Map() },
    ]);
  });

  it("makes properties of what Neo4j can hold and texts of what it cannot", async () => {
    const [node] = await read(
      `{"nodes": [{"id": 1, "none": null, "address": {"city": "X", "geo": {"lat": 1.5}}, "tags": ["a", "b"], "empty": [],
        "mixed": [1, "a"], "numbers": [1, 2.5], "gaps": ["a", null], "objects": [{"n": 9007199254740993}]}]}`,
    );
    expect(node).toHaveProperty(
      "properties",
      properties({
        "address.city": "X",
        "address.geo.lat": 1.5,
        tags: ["a", "b"],
        empty: [],
        mixed: '[1,"a"]',
        numbers: [1, 2.5],
        gaps: '["a",null]',
        objects: '[{"n":9007199254740993}]',
      }),
    );
  });

  it.each([
    ['{"nodes": [{"id": 1, "n": 9223372036854775808}]}', "n is 9223372036854775808, expected an integer of 64 bits"],
    [
      '{"nodes": [{"id": 1, "n": [9223372036854775808]}]}',
      "n holds 9223372036854775808, expected an integer of 64 bits",
    ],
    ['{"nodes": [{"id": 1, "n": 1e999}]}', "n is Infinity, expected a number that a float of 64 bits can hold"],
    ['{"nodes": [{"id": [1]}]}', "the node has no id, expected a text or a number"],
    ['{"nodes": ["a"]}', "the node is no object"],
    ['{"nodes": [{"id": 1}], "edges": [{"target": 1}]}', "the edge has no source"],
    ['{"nodes": [{"id": 1}], "edges": [{"source": 1, "target": null}]}', "the edge has no target"],
    ['{"nodes": [{"id": 1}], "edges": [5]}', "the edge is no object"],
  ])("rejects what is wrong in %s", async (text, reason) => {
    const item = (await read(text)).at(-1);
    expect(item).toMatchObject({ kind: "reject", line: 1, reason: expect.stringContaining(reason) });
  });

  it("keeps keys with the names of JavaScript's own apart", async () => {
    const [node] = await read('{"nodes": [{"id": 1, "__proto__": "x", "o": {"__proto__": {"p": 1}}}]}');
    expect(node).toHaveProperty(
      "properties",
      new Map<string, unknown>([
        ["__proto__", "x"],
        ["o.__proto__.p", 1n],
      ]),
    );
    expect(Reflect.get({}, "p")).toBeUndefined();
  });

  it("reads 10,000 parallel edges without ids and a loop", async () => {
    const edges = [
      { source: "a", target: "a" },
      ...Array.from({ length: 10_000 }, () => ({ source: "a", target: "b" })),
    ];
    const text = JSON.stringify({ nodes: [{ id: "a" }, { id: "b" }], edges });
    const items = await all(readJson(textSource("a.json", text, 65_536)));
    expect(items.length).toBe(10_003);
    expect(items[2]).toMatchObject({ key: undefined, start: end("a"), end: end("a") });
  });

  it("hands on a star of 20,000 in batches while it reads", async () => {
    let made = 0;
    const star = piecesSource("star.json", function* () {
      yield '{"nodes": [{"id": "hub"}], "links": [{"source": "hub", "target": "n"}';
      for (; made < 20_000; made++) yield `,{"source": "hub", "target": "n${made}"}`;
      yield "]}";
    });
    let count = 0;
    let madeAtFirst: number | undefined;
    for await (const batch of readJson(star)) {
      count += batch.length;
      madeAtFirst ??= made;
    }
    expect(count).toBe(20_002);
    expect(madeAtFirst).toBeLessThan(1_100);
  });
});

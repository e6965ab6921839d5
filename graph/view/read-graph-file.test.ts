import { expect, it } from "vitest";
import { fileText, madeExport, placedExport } from "../../test/exported-graphs.ts";
import { VALUES_OF_ALL_TYPES } from "../../test/hostile-graph.ts";
import { GraphNode, valueMap } from "../values.ts";
import { readGraphFile } from "./read-graph-file.ts";

type Json = Record<string, unknown>;

/** The file of the made graph, after a change. */
function changed(change: (file: Json) => void): string {
  const file = JSON.parse(fileText(placedExport())) as Json;
  change(file);
  return JSON.stringify(file);
}

it("reads back what was written, with everything in it", () => {
  const graph = placedExport();
  const read = readGraphFile(fileText(graph));
  expect(read).toEqual(graph);
  expect(fileText(read)).toBe(fileText(graph));
});

it("reads a graph without places, claims and origin", () => {
  const graph = { ...madeExport(), claims: new Map(), origin: {} };
  expect(readGraphFile(fileText(graph))).toEqual(graph);
});

it("reads a graph without nodes", () => {
  const graph = { ...madeExport(), nodes: [], relationships: [] };
  expect(readGraphFile(fileText(graph)).nodes).toEqual([]);
});

it("loses no value of any type, and no key", () => {
  const properties = valueMap([...Object.entries(VALUES_OF_ALL_TYPES), ["__proto__", "a key"]]);
  const graph = { ...madeExport(), nodes: [new GraphNode("n0", ["A"], properties)], relationships: [] };
  const [node] = readGraphFile(fileText(graph)).nodes;
  expect(Object.keys(node?.properties ?? {}).toSorted()).toEqual(Object.keys(properties).toSorted());
  for (const [key, value] of Object.entries(VALUES_OF_ALL_TYPES)) expect(node?.properties[key]).toEqual(value);
});

it("reads version 1: the lens is made from labels and types, and there are no claims", () => {
  const text = changed((file) => {
    file.version = 1;
    file.lens = "talks";
    delete file.claims;
  });
  const { lens, claims, nodes } = readGraphFile(text);
  expect(lens.id).toBe("talks");
  expect(lens.relations.map((style) => style.type)).toContain("NEGOTIATED_WITH");
  expect(claims.size).toBe(0);
  expect(nodes).toHaveLength(12);
});

const item = (file: Json, list: string, index = 0): Json => (file[list] as Json[])[index] ?? {};
const lens = (file: Json): { readonly nodes: Json[]; readonly relations: Json[] } => file.lens as never;

it.each<[string, (file: Json) => void, string]>([
  [
    "another format",
    (file) => Object.assign(file, { format: "graphml" }),
    'format is "graphml", expected one of parley-graph',
  ],
  ["no format", (file) => Object.assign(file, { format: undefined }), "format is missing"],
  ["a later version", (file) => Object.assign(file, { version: 3 }), "version is 3, expected 1 or 2"],
  ["no nodes", (file) => Object.assign(file, { nodes: undefined }), "nodes is missing, expected a list"],
  [
    "an unknown language",
    (file) => Object.assign(file, { language: "de" }),
    'language is "de", expected one of en, ja',
  ],
  [
    "a place without y",
    (file) => Object.assign(item(file, "nodes", 2), { position: { x: 1 } }),
    "nodes[2].position.y is missing, expected a number",
  ],
  [
    "a place that is a text",
    (file) => Object.assign(item(file, "nodes"), { position: "12,5" }),
    'nodes[0].position is "12,5", expected an object',
  ],
  ["a node twice", (file) => Object.assign(item(file, "nodes", 1), { elementId: "n0" }), 'nodes[1].elementId is "n0"'],
  [
    "an untyped property",
    (file) => Object.assign(item(file, "nodes").properties as Json, { age: 7 }),
    "nodes[0].properties.age: The typed JSON has 7",
  ],
  [
    "a broken integer",
    (file) => Object.assign(item(file, "nodes").properties as Json, { age: { $type: "Integer", _value: "x" } }),
    "nodes[0].properties.age",
  ],
  [
    "a relationship without its end",
    (file) => Object.assign(item(file, "relationships", 3), { endNodeElementId: "gone" }),
    'relationships[3].endNodeElementId is "gone", expected the elementId of a node of the file',
  ],
  [
    "labels that are no texts",
    (file) => Object.assign(item(file, "nodes"), { labels: [1] }),
    "nodes[0].labels[0] is 1, expected a text",
  ],
  [
    "a colour that is none",
    (file) => Object.assign(lens(file).nodes[0] ?? {}, { colour: { light: "red;} *{", dark: "#fff" } }),
    "lens.nodes[0].colour.light",
  ],
  [
    "an unknown shape",
    (file) => Object.assign(lens(file).nodes[0] ?? {}, { shape: "cloud" }),
    'lens.nodes[0].shape is "cloud", expected one of ellipse',
  ],
  [
    "an unknown line",
    (file) => Object.assign(lens(file).relations[0] ?? {}, { line: "wavy" }),
    "lens.relations[0].line",
  ],
  [
    "a claim without its article",
    (file) => Object.assign(item(file, "claims"), { article: null }),
    "claims[0].article is null, expected an object",
  ],
  [
    "no claims in version 2",
    (file) => Object.assign(file, { claims: undefined }),
    "claims is missing, expected a list",
  ],
  [
    "counts that are none",
    (file) => Object.assign(file, { leftOut: { nodes: "many", relationships: 1 } }),
    'leftOut.nodes is "many", expected a number',
  ],
])("says where and what, for %s", (_, change, message) => {
  expect(() => readGraphFile(changed(change))).toThrow(
    expect.objectContaining({ code: "invalid_request", message: expect.stringContaining(message) }),
  );
});

it.each(["", "[]", "null", '"text"', '{"format":"parley-graph","version":2,', "<svg/>"])("refuses %j", (text) => {
  expect(() => readGraphFile(text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("refuses a place that is beyond every number", () => {
  const text = fileText(placedExport()).replace(/"x":[-\d.]+/, '"x":1e999');
  expect(() => readGraphFile(text)).toThrow("nodes[0].position.x is null, expected a number");
});

/** Made graphs with every type of value, hostile names, a loop and parallel relationships, for tests of files. */
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { lensFor } from "../graph/lens.ts";
import {
  Duration,
  GraphNode,
  GraphRelationship,
  Point,
  Temporal,
  Unsupported,
  type Value,
  type ValueMap,
  valueMap,
} from "../graph/values.ts";

/** Every type of value that a database can store as a property. */
const STORED: readonly (readonly [string, Value])[] = [
  ["yes", true],
  ["one", 1n],
  ["large", 9_007_199_254_740_993n],
  ["largest", 9_223_372_036_854_775_807n],
  ["smallest", -9_223_372_036_854_775_808n],
  ["whole", 1],
  ["fraction", -0.1],
  ["negative zero", -0],
  ["tiny", 5e-324],
  ["huge", 1.7976931348623157e308],
  ["not a number", Number.NaN],
  ["infinite", Number.POSITIVE_INFINITY],
  ["below", Number.NEGATIVE_INFINITY],
  ["text", "Anna"],
  ["empty", ""],
  ["spaces", "  two  "],
  ["lines", "a\nb\r\nc\rd\te"],
  ["quotes", `'"\`\\ \\' \\" \\u0027 \\\\u0027 ',}) DETACH DELETE n //`],
  ["markup", "</script><b>&amp;]]>"],
  ["formula", '=HYPERLINK("http://example.org","x")'],
  ["minus", "-1+1"],
  ["at", "@SUM(A1)"],
  ["apostrophe", "'=1"],
  ["list text", "a;b|c,d"],
  ["scripts", "黒島 悠 👩‍👩‍👧 שלום e\u0301 \u202eabc \u2028 \ufeff"],
  ["control", "a\u0001b\u007fc"],
  ["bytes", new Uint8Array([0, 1, 127, 128, 255])],
  ["no bytes", new Uint8Array([])],
  ["day", new Temporal("Date", "2025-11-21")],
  ["early", new Temporal("Date", "-0044-03-15")],
  ["late", new Temporal("Date", "+12025-03-15")],
  ["clock", new Temporal("LocalTime", "21:20:00.000000001")],
  ["zoned clock", new Temporal("Time", "21:20:00+09:00")],
  ["moment", new Temporal("LocalDateTime", "2025-11-21T21:20:00")],
  ["offset", new Temporal("OffsetDateTime", "2025-11-21T21:20:00.5-03:30")],
  ["zone", new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]")],
  ["span", new Duration("P1Y2M10DT2H30M0.5S")],
  ["span back", new Duration("P-1M-2DT-0.5S")],
  ["place", new Point(4326, [12.5, 41.9])],
  ["place above", new Point(4979, [12.5, 41.9, 100.25])],
  ["spot", new Point(7203, [-1.5, 2e22])],
  ["spot above", new Point(9157, [1, 2, 3])],
  ["flags", [true, false]],
  ["numbers", [1n, 9_007_199_254_740_993n]],
  ["floats", [1, 0.5, Number.NaN]],
  ["texts", ["a", "b"]],
  ["hard texts", ["a;b", "", "=1", 'c"d', "e,f"]],
  ["empty text in list", [""]],
  ["nothing", []],
  ["days", [new Temporal("Date", "2025-11-21"), new Temporal("Date", "2025-11-22")]],
  ["spans", [new Duration("P1D")]],
  ["places", [new Point(4326, [1, 2]), new Point(4326, [3, 4])]],
  ["mixed", 1n],
  ["id;x", "names"],
  [" padded ", "name with spaces"],
  ["a:ID", "name like a header"],
  ["=formula", "name like a formula"],
  ["new\nline", "name with a line"],
  ["`; MATCH (n) DETACH DELETE n; //", "name that ends quotes"],
  ["\\u0060", "name with an escape"],
  ["__proto__", "name of a prototype"],
  ["constructor", "another"],
  ["1", "name like an index"],
  ["caption", "names that formats use"],
  ["labels", ["x"]],
  ["kind", "k"],
  ["label", "l"],
  ["type", "t"],
  ["interaction", "i"],
  ["source", "s"],
  ["target", "t"],
  ["start", "s"],
  ["parent", "p"],
  ["selected", "s"],
  ["represents", "r"],
  ["alias", "a"],
  ["x", 1.5],
  ["y", "y"],
  ["parley", "{}"],
  ["added", "a"],
  ["key", "k"],
  ["from", "f"],
  ["classes", "c"],
  ["name", "Every value"],
];
/** What a graph file may hold besides. */
const REST: readonly (readonly [string, Value])[] = [
  ["beyond", 2n ** 70n],
  [
    "map",
    valueMap([
      ["a", 1n],
      ["b", ["x", null]],
    ]),
  ],
  ["list of several", [1n, "a", null]],
  ["list of lists", [[1n], ["a"]]],
  ["vector", new Unsupported("Vector<INTEGER8>", "[1, 2]")],
  ["half", "a\ud83d"],
  ["odd clock", new Temporal("Time", "21:20:00+01:23:45")],
  ["short clock", new Temporal("LocalTime", "21:20")],
  ["strange", new Temporal("Date", "=1+1")],
  ["strange span", new Duration("=1+1")],
  ["nowhere", new Point(4326, [Number.NaN, 2])],
  ["projected", new Point(27700, [1, 2])],
];

/** @param isStored without values and names that no database stores */
export function everyValueGraph(isStored = false): ExportedGraph {
  const values = isStored ? STORED : [...STORED, ...REST];
  const other: readonly (readonly [string, Value])[] = [
    ["mixed", "1"],
    ["text", "Ben"],
    ["nothing", ["something"]],
    ["floats", []],
  ];
  const nodes = [
    node("n1", ["Thing", "Every"], [["id", "every"], ...values]),
    node("n2", ["Thing"], [["id", "other"], ...other]),
    node(
      "n3",
      ["Strange; label", "`:Thing {x", "\\u0060", "=1"],
      [
        ["id", "<b>"],
        ["name", 5n],
      ],
    ),
    node("n4", [], [["id", "none"]]),
    node(
      "n5",
      ["Thing"],
      [
        ["id", "with space, \"quotes\" and 'more'"],
        ["mixed", new Temporal("Date", "2025-11-21")],
      ],
    ),
  ];
  const relationships = [
    tie("r1", "n1", "n2", "KNOWS", [["id", "first"], ...values]),
    tie("r2", "n1", "n2", "KNOWS", [["id", "second"], ...other]),
    tie("r3", "n2", "n2", "KNOWS", [["id", "loop"]]),
    tie("r4", "n3", "n4", "`]->() DETACH DELETE n //", [["id", "hostile"]]),
    tie("r5", "n4", "n5", '=says; "no"', [
      ["id", "spoken"],
      ["type", "formal"],
    ]),
  ];
  return exportOf(nodes, relationships, { title: "Every\nvalue; */ '\"<b>" });
}

/** Nodes and relationships without ids of their own, some of them alike in everything. */
export function twinGraph(): ExportedGraph {
  const nodes = [
    node("4:a:0", ["Thing"], [["name", "A"]]),
    node("4:a:1", ["Thing"], [["name", "A"]]),
    node("4:a:2", [], []),
  ];
  const relationships = [
    tie("5:a:0", "4:a:0", "4:a:1", "KNOWS", [["since", 2n]]),
    tie("5:a:1", "4:a:0", "4:a:1", "KNOWS", [["since", 2n]]),
    tie("5:a:2", "4:a:2", "4:a:2", "KNOWS", []),
  ];
  return exportOf(nodes, relationships);
}

/** A graph with nothing in it. */
export function emptyGraph(): ExportedGraph {
  return exportOf([], []);
}

function exportOf(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
  origin: ExportedGraph["origin"] = {},
): ExportedGraph {
  const labels = [...new Set(nodes.flatMap((one) => one.labels))];
  const types = [...new Set(relationships.map(({ type }) => type))];
  const positions = new Map(nodes.map(({ elementId }, index) => [elementId, { x: index * 10.5, y: -index }]));
  return {
    nodes,
    relationships,
    positions,
    lens: lensFor({ labels, types }),
    language: "en",
    claims: new Map(),
    origin,
  };
}

function node(id: string, labels: readonly string[], properties: readonly (readonly [string, Value])[]): GraphNode {
  return new GraphNode(id, labels, map(properties));
}

function tie(
  id: string,
  from: string,
  to: string,
  type: string,
  properties: readonly (readonly [string, Value])[],
): GraphRelationship {
  return new GraphRelationship(id, from, to, type, map(properties));
}

function map(properties: readonly (readonly [string, Value])[]): ValueMap {
  return valueMap(properties);
}

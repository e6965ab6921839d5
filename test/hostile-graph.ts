/** A made graph with every type of value and hostile texts and names, for tests of GraphML and GEXF, which must lose nothing of it. */
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

/** One property for each type, and for lists of each. */
export const VALUES_OF_ALL_TYPES: ValueMap = valueMap([
  ["true", true],
  ["false", false],
  ["integer", 7n],
  ["beyond 2^53", 9_007_199_254_740_993n],
  ["largest", 9_223_372_036_854_775_807n],
  ["smallest", -9_223_372_036_854_775_808n],
  ["float", 0.1],
  ["whole float", 3],
  ["minus zero", -0],
  ["tiny", 5e-324],
  ["huge", Number.MAX_VALUE],
  ["nan", Number.NaN],
  ["infinite", Number.NEGATIVE_INFINITY],
  ["text", "plain"],
  ["empty", ""],
  ["space", "  two spaces around  "],
  ["date", new Temporal("Date", "2025-11-21")],
  ["old date", new Temporal("Date", "-0044-03-15")],
  ["far date", new Temporal("Date", "+12025-01-01")],
  ["time", new Temporal("Time", "21:20:00.500000000+09:00")],
  ["local time", new Temporal("LocalTime", "21:20")],
  ["moment", new Temporal("OffsetDateTime", "2025-11-21T21:20:00.123456789-03:30")],
  ["zoned", new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]")],
  ["old zoned", new Temporal("ZonedDateTime", "1880-01-01T00:00:00+09:18:59[Asia/Tokyo]")],
  ["local moment", new Temporal("LocalDateTime", "2025-11-21T21:20:00")],
  ["duration", new Duration("P1Y2M10DT2H30M0.000000001S")],
  ["minus duration", new Duration("P-1M-2DT-3S")],
  ["place", new Point(4326, [12.5, 41.9])],
  ["place in space", new Point(9157, [1, -2.5, 3e9])],
  ["bytes", Uint8Array.from([0, 1, 127, 128, 255])],
  ["no bytes", new Uint8Array()],
  ["booleans", [true, false]],
  ["integers", [1n, 9_007_199_254_740_993n]],
  ["floats", [1, -0, Number.NaN, Number.POSITIVE_INFINITY, 1.5e300]],
  ["texts", ["a", "", "b, c", 'd"e', "f\\n\n|;[", "\u0001", "\ud800"]],
  ["dates", [new Temporal("Date", "2025-11-21"), new Temporal("Date", "2025-11-22")]],
  ["zoned list", [new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]")]],
  ["durations", [new Duration("P1D")]],
  ["places", [new Point(7203, [0.5, 1])]],
  ["nothing", []],
  ["vector", new Unsupported("Vector<INT8>", "[1, -5, 10]")],
  ["maps", [valueMap([["__proto__", 1n]]), null]],
]);

/** Texts that break careless writers. */
export const HOSTILE_TEXTS: readonly string[] = [
  "<script>alert(1)</script>",
  "&amp; & &#60; \"double\" 'single'",
  "]]> and --> and <![CDATA[",
  "\u202eright to left\u202c \u05d0\u05d1",
  "e\u0301 combining, 👩‍👩‍👧 family, 日本語",
  "line\nfeed, tab\there, return\r, both\r\n",
  "\u0085 next line, \u2028 separator, \ufeff mark",
  "control \u0000\u0007\u001f characters",
  "half a pair \ud83d",
  "no character \uffff",
  '{"$type":"Integer","_value":"1"}',
  '"in quotes"',
  "=1+2",
];

/** Names of properties that mean something to formats, programs or JavaScript, and hostile ones. */
const HOSTILE_NAMES: readonly string[] = [
  ...["__proto__", "constructor", "id", "label", "labels", "kind", "type", "key", "source", "target", "weight"],
  ...[
    "directed",
    "x",
    "y",
    "z",
    "color",
    "size",
    "shape",
    "thickness",
    "viz",
    "start",
    "end",
    "spells",
    "parent",
    "self",
  ],
  ...["_", "value_Float", 'a<b&c>"d"', "line\nfeed", "control\u0001", "control", "日本語"],
];

/** Every type of value, hostile texts and names, properties of several types, loops, parallel edges, nodes without labels or properties. */
export function hostileGraph(): ExportedGraph {
  const named = valueMap(HOSTILE_NAMES.map((name, index): readonly [string, Value] => [name, `value ${index}`]));
  const mixed = ["text", 1n, 1.5, true, [], [1n], ["x"], new Temporal("Date", "2025-11-21"), "\u0001"].map(
    (value, index) => new GraphNode(`m${index}`, ["Mixed"], valueMap([["value", value]])),
  );
  const hostile = HOSTILE_TEXTS.map((text, index) => {
    const entries: readonly (readonly [string, Value])[] = [
      ["name", text],
      [text, index % 2 === 0],
    ];
    return new GraphNode(`h${index}`, [text], valueMap(entries));
  });
  const nodes = [
    new GraphNode("4:a:0", ["Thing", "Every"], VALUES_OF_ALL_TYPES),
    new GraphNode("4:a:1", ["a:b", " padded ", "c,d;e", "__proto__"], named),
    new GraphNode("4:a:2", [], valueMap([])),
    ...mixed,
    ...hostile,
  ];
  const relationships = [
    new GraphRelationship("5:a:0", "4:a:0", "4:a:1", "KNOWS", VALUES_OF_ALL_TYPES),
    new GraphRelationship("5:a:1", "4:a:0", "4:a:1", "KNOWS", named),
    new GraphRelationship("5:a:2", "4:a:1", "4:a:0", "KNOWS", valueMap([])),
    new GraphRelationship("5:a:3", "4:a:2", "4:a:2", "says: no!", valueMap([["outlets", 3n]])),
    ...HOSTILE_TEXTS.map(
      (text, index) => new GraphRelationship(`5:h:${index}`, `h${index}`, "4:a:0", text, valueMap([[text, text]])),
    ),
  ];
  return {
    nodes,
    relationships,
    positions: new Map(nodes.map((node, index) => [node.elementId, { x: index * 10.255, y: -index }])),
    lens: lensFor({ labels: ["Thing", "Mixed"], types: ["KNOWS"] }),
    language: "en",
    claims: new Map(),
    origin: { title: "Everything & <more>" },
  };
}

/** A graph with nothing in it. */
export function emptyGraph(): ExportedGraph {
  return { ...hostileGraph(), nodes: [], relationships: [], positions: new Map(), origin: {} };
}

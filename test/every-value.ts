/** Graphs with every type of value and with hostile texts and names, for tests of files. */
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { lensFor } from "../graph/lens.ts";
import type { Value, ValueMap } from "../graph/values.ts";
import { Duration, GraphNode, GraphRelationship, Point, Temporal, Unsupported, valueMap } from "../graph/values.ts";

/** A property of every type and shape of value. */
export const EVERY_VALUE: ValueMap = valueMap([
  ["true", true],
  ["false", false],
  ["integer", 7n],
  ["beyond 2^53", 9007199254740993n],
  ["largest", 9223372036854775807n],
  ["smallest", -9223372036854775808n],
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
  ["local time", new Temporal("LocalTime", "21:20:00")],
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
  ["integers", [1n, 9007199254740993n]],
  ["floats", [1, -0, Number.NaN, Number.POSITIVE_INFINITY, 15e299]],
  ["texts", ["a", "", "b, c", 'd"e', "f\\n\n|;[", "\u0001", "\uD800"]],
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
  `&amp; & &#60; "double" 'single'`,
  "]]> and --> and <![CDATA[",
  "\u202Eright to left\u202C \u05D0\u05D1",
  "e\u0301 combining, \u{1F469}\u200D\u{1F469}\u200D\u{1F467} family, \u65E5\u672C\u8A9E",
  "line\nfeed, tab\u0009here, return\r, both\r\n",
  "\x85 next line, \u2028 separator, \uFEFF mark",
  "control \0\x07\u001f characters",
  "half a pair \uD83D",
  "no character \uFFFF",
  '{"$type":"Integer","_value":"1"}',
  '"in quotes"',
  "=1+2",
];
/** Names of properties that mean something in a format. */
export const HOSTILE_NAMES: readonly string[] = [
  ...[
    "__proto__",
    "constructor",
    "id",
    "label",
    "labels",
    "kind",
    "type",
    "key",
    "source",
    "target",
    "weight",
    "directed",
  ],
  ...[
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
    "_",
    "value_Float",
  ],
  ...['a<b&c>"d"', "line\nfeed", "control\u0001", "control", "\u65E5\u672C\u8A9E"],
];
/** A graph with every value, hostile texts and names. */
export function everyValue(): ExportedGraph {
  const named = valueMap(HOSTILE_NAMES.map((name, index): readonly [string, Value] => [name, `value ${index}`]));
  const mixedValues: readonly Value[] = [
    "text",
    1n,
    1.5,
    true,
    [],
    [1n],
    ["x"],
    new Temporal("Date", "2025-11-21"),
    "\u0001",
  ];
  const mixed = mixedValues.map((value, index) => new GraphNode(`m${index}`, ["Mixed"], valueMap([["value", value]])));
  const hostile = HOSTILE_TEXTS.map(
    (text, index) =>
      new GraphNode(
        `h${index}`,
        [text],
        valueMap([
          ["name", text],
          [text, index % 2 === 0],
        ]),
      ),
  );
  const nodes = [
    new GraphNode("4:a:0", ["Thing", "Every"], EVERY_VALUE),
    new GraphNode("4:a:1", ["a:b", " padded ", "c,d;e", "__proto__"], named),
    new GraphNode("4:a:2", [], valueMap([])),
    ...mixed,
    ...hostile,
  ];
  const join = (id: string, from: string, to: string, type: string, properties: ValueMap): GraphRelationship =>
    new GraphRelationship(id, from, to, type, properties);
  const relationships = [
    join("5:a:0", "4:a:0", "4:a:1", "KNOWS", EVERY_VALUE),
    join("5:a:1", "4:a:0", "4:a:1", "KNOWS", named),
    join("5:a:2", "4:a:1", "4:a:0", "KNOWS", valueMap([])),
    join("5:a:3", "4:a:2", "4:a:2", "says: no!", valueMap([["outlets", 3n]])),
    ...HOSTILE_TEXTS.map((text, index) => join(`5:h:${index}`, `h${index}`, "4:a:0", text, valueMap([[text, text]]))),
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
/** A graph of nothing. */
export function emptyExport(): ExportedGraph {
  return { ...everyValue(), nodes: [], relationships: [], positions: new Map(), origin: {} };
}

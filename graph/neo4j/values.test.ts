import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { Duration, GraphNode, GraphPath, Point, Temporal, Unsupported, type Value, valueMap } from "../values.ts";
import { fromDriver, toDriver, toDriverParameters } from "./values.ts";

const { types } = neo4j;

const TEMPORALS: readonly Temporal[] = [
  new Temporal("Date", "2025-11-21"),
  new Temporal("Date", "-0044-03-15"),
  new Temporal("Date", "+12345-01-01"),
  new Temporal("Time", "21:20:00+09:00"),
  new Temporal("Time", "21:20:00.000000001Z"),
  new Temporal("LocalTime", "00:00:00.5"),
  new Temporal("LocalDateTime", "2025-11-21T21:20:00.123456789"),
  new Temporal("OffsetDateTime", "2025-11-21T21:20:00-05:30"),
  new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
  new Temporal("ZonedDateTime", "1890-01-01T00:00:00+00:19:32[Europe/Amsterdam]"),
];

describe("values of another copy of the driver's core", () => {
  // What npm installs twice is two classes of one name; the marks are what both share.
  class Node {
    readonly elementId = "4:x:1";
    readonly labels = ["Person"];
    readonly properties = { name: "Ann" };
  }
  Object.defineProperty(Node.prototype, "__isNode__", { value: true, enumerable: false });

  it("are read like those of our own", () => {
    expect(fromDriver(new Node())).toEqual(new GraphNode("4:x:1", ["Person"], valueMap([["name", "Ann"]])));
  });

  it("are not taken from a map that has their mark", () => {
    expect(fromDriver({ __isNode__: true })).toEqual(valueMap([["__isNode__", true]]));
  });
});

describe("values to the driver and back", () => {
  it.each(TEMPORALS)("keeps $type $text", (value) => {
    expect(fromDriver(toDriver(value))).toEqual(value);
  });

  it.each([
    "P1Y2M10DT2H30M",
    "PT0S",
    "PT-0.5S",
    "P-1M-2DT-3H",
    "PT0.000000001S",
    "P-1Y-1M",
    "PT-59M-59.999S",
    "P14DT16H12M",
  ])("keeps the duration %s", (text) => {
    expect(fromDriver(toDriver(new Duration(text)))).toEqual(new Duration(text));
  });

  it.each([
    ["P2W", "P14D"],
    ["-P1D", "P-1D"],
    ["PT90M", "PT1H30M"],
    ["PT1,5S", "PT1.5S"],
    ["P14M", "P1Y2M"],
  ])("normalises the duration %s to %s, as Neo4j does", (given, kept) => {
    expect(fromDriver(toDriver(new Duration(given)))).toEqual(new Duration(kept));
  });

  it.each<Value>([
    null,
    true,
    "text",
    1.5,
    2n ** 63n - 1n,
    [1n, [2n, null]],
    Uint8Array.of(0, 255),
    valueMap([
      ["__proto__", 1n],
      ["constructor", valueMap([["__proto__", "x"]])],
    ]),
    new Point(4326, [12.5, 41.9]),
    new Point(9157, [1, 2, 3]),
    new Unsupported("Vector<INT64>", "[9007199254740993, -5]"),
    new Unsupported("Vector<FLOAT32>", "[1.5]"),
  ])("keeps %o", (value) => {
    expect(fromDriver(toDriver(value))).toEqual(value);
  });

  it("keeps NaN, infinities and negative zero", () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, -0].map((value) => fromDriver(toDriver(value)))).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
    ]);
  });

  it("does not take a map for a node because of its keys", () => {
    expect(fromDriver({ __isNode__: true, labels: ["x"] })).toEqual(
      valueMap([
        ["__isNode__", true],
        ["labels", ["x"]],
      ]),
    );
  });

  it("maps nodes, and a path of length zero", () => {
    const node = new types.Node(1n, ["A"], { x: 1n }, "4:x:1");
    expect(fromDriver(node)).toEqual(new GraphNode("4:x:1", ["A"], valueMap([["x", 1n]])));
    expect(fromDriver(new types.Path(node, node, []))).toEqual(
      new GraphPath([new GraphNode("4:x:1", ["A"], valueMap([["x", 1n]]))], []),
    );
  });

  it("makes an unknown value Unsupported instead of failing", () => {
    class Novelty {
      toString(): string {
        return "new";
      }
    }
    expect(fromDriver(new Novelty())).toEqual(new Unsupported("Novelty", "new"));
  });
});

describe("parameters that cannot be sent", () => {
  it.each<[string, Value]>([
    ["an integer beyond 64 bits", 2n ** 63n],
    ["a node", new GraphNode("4:x:1", [], valueMap([]))],
    ["an unknown value", new Unsupported("Unreadable", "x")],
    ["a date that is none", new Temporal("Date", "yesterday")],
    ["a time without a zone", new Temporal("Time", "21:20:00")],
    ["a date-time without a zone", new Temporal("ZonedDateTime", "2025-11-21T21:20:00")],
    ["a duration that is none", new Duration("P")],
    ["a point of one coordinate", new Point(7203, [1])],
  ])("refuses %s", (_, value) => {
    expect(() => toDriverParameters(valueMap([["x", [value]]]))).toThrow(
      expect.objectContaining({ code: "invalid_request" }),
    );
  });

  it("refuses a key that the driver would take for a mark of its own", () => {
    expect(() => toDriverParameters(valueMap([["x", valueMap([["__isPoint__", true]])]]))).toThrow(/__isPoint__/);
  });
});

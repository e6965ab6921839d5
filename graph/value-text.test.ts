import { describe, expect, it } from "vitest";
import { cypherText, plainText } from "./value-text.ts";
import type { Value } from "./values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported, valueMap } from "./values.ts";

const NODE_A = new GraphNode("4:a:1", ["Person", "Head of State"], valueMap([["name", "Ann"]]));
const NODE_B = new GraphNode("4:a:2", [], valueMap([]));
const KNOWS = new GraphRelationship("5:a:1", "4:a:2", "4:a:1", "KNOWS", valueMap([]));

describe("a value as text", () => {
  const cases: readonly (readonly [Value, string])[] = [
    [null, "null"],
    [true, "true"],
    [9007199254740993n, "9007199254740993"],
    [1, "1.0"],
    [-0, "-0.0"],
    [0.1, "0.1"],
    [Number.NaN, "NaN"],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ["a\\b\nc", "'a\\\\b\\nc'"],
    [new Uint8Array([0, 255, 16]), "0x00 ff 10"],
    [new Temporal("Date", "2025-11-21"), "date('2025-11-21')"],
    [
      new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
      "datetime('2025-11-21T21:20:00+09:00[Asia/Tokyo]')",
    ],
    [new Duration("P1Y2M"), "duration('P1Y2M')"],
    [new Point(4326, [139.7, 35.7]), "point({longitude: 139.7, latitude: 35.7})"],
    [new Point(7203, [1, 2]), "point({x: 1, y: 2})"],
    [new Point(99, [1, 2]), "point({x: 1, y: 2, srid: 99})"],
    [[1n, ["a", null]], "[1, ['a', null]]"],
    [
      valueMap([
        ["a b", 1n],
        ["__proto__", 2n],
      ]),
      "{`a b`: 1, __proto__: 2}",
    ],
    [NODE_A, "(:Person:`Head of State` {name: 'Ann'})"],
    [KNOWS, "[:KNOWS]"],
    [new GraphPath([NODE_A, NODE_B], [KNOWS]), "(:Person:`Head of State` {name: 'Ann'})<-[:KNOWS]-()"],
    [new Unsupported("Vector", "vector([1.0])"), "vector([1.0])"],
  ];
  it.each(cases)("writes %s as a literal", (value, text) => {
    expect(cypherText(value)).toBe(text);
  });

  it("shows a text, a date or a duration on its own without quotes", () => {
    expect(plainText("it's")).toBe("it's");
    expect(plainText(new Temporal("Date", "2025-11-21"))).toBe("2025-11-21");
    expect(plainText(new Duration("PT5S"))).toBe("PT5S");
    expect(plainText(["a"])).toBe("['a']");
  });
});

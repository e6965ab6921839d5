import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { Duration, Point, Temporal } from "../../graph/values.ts";
import { readLiteral } from "./literal.ts";

function thrown(run: () => unknown): GraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a literal", () => {
  it.each([
    ["1", 1n],
    ["-9007199254740993", -9007199254740993n],
    ["9223372036854775807", 9223372036854775807n],
    ["1.0", 1],
    ["1e3", 1000],
    ["true", true],
    ["null", null],
    [`'it\\'s \\u00e9'`, "it's é"],
    [`"a"`, "a"],
    ["[]", []],
    ["[1, ['a']]", [1n, ["a"]]],
    ["date('2025-11-21')", new Temporal("Date", "2025-11-21")],
    ["time('21:20:00+09:00')", new Temporal("Time", "21:20:00+09:00")],
    ["localtime('21:20:00.5')", new Temporal("LocalTime", "21:20:00.5")],
    ["localdatetime('2025-11-21T21:20:00')", new Temporal("LocalDateTime", "2025-11-21T21:20:00")],
    ["datetime('2025-11-21T21:20:00Z')", new Temporal("OffsetDateTime", "2025-11-21T21:20:00Z")],
    [
      "datetime('2025-11-21T00:00:00+09:00[Asia/Tokyo]')",
      new Temporal("ZonedDateTime", "2025-11-21T00:00:00+09:00[Asia/Tokyo]"),
    ],
    ["duration('P1D')", new Duration("P1D")],
    ["duration('P-1Y2M3DT4H5M6.7S')", new Duration("P-1Y2M3DT4H5M6.7S")],
    ["point({longitude: 139.7, latitude: 35.7})", new Point(4326, [139.7, 35.7])],
    ["point({x: 1, y: 2, z: 3})", new Point(9157, [1, 2, 3])],
    ["point({x: 1, y: 2, srid: 4326})", new Point(4326, [1, 2])],
  ])("%s is read as what it is", (text, value) => {
    expect(readLiteral(text)).toEqual(value);
  });

  it.each([
    ...["", "1 2", "'open", "{a 1}", "[1,", "nope", "shout('x')", "date(1)"],
    // These the database may understand; here they would be sent on in a form that nobody reads.
    ...[
      "date('2025-W47')",
      "date('2025-13-01')",
      "duration('P')",
      "datetime('2025-11-21')",
      "date('2025-02-29')",
      "point({x: 1})",
    ],
    "9223372036854775808",
  ])("%s is refused", (text) => {
    expect(thrown(() => readLiteral(text)).code).toBe("invalid_request");
  });

  it("nested ten thousand times is refused, not followed", () => {
    expect(thrown(() => readLiteral("[".repeat(10_000))).message).toContain("nested");
  });

  it("that does not fit says what would", () => {
    expect(thrown(() => readLiteral("date('today')")).hint).toContain("2025-11-21");
  });
});

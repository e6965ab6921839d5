import { describe, expect, it } from "vitest";
import type { Value } from "../../../graph/values.ts";
import { Duration, Point, Temporal, valueMap } from "../../../graph/values.ts";
import type { ParameterType } from "./parameter-type.ts";
import { PARAMETER_TYPES, parameterText, readParameter, SAMPLES, typeOfValue } from "./parameter-type.ts";

const VALUES: readonly Value[] = [
  "",
  'it\'s "quoted"\n\\',
  9_223_372_036_854_775_807n,
  -9_223_372_036_854_775_808n,
  1,
  -0,
  1e-7,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  true,
  false,
  null,
  new Temporal("Date", "2024-02-29"),
  new Temporal("Time", "21:20:00+09:00"),
  new Temporal("LocalTime", "21:20:00.123456789"),
  new Temporal("OffsetDateTime", "2025-11-21T21:20:00Z"),
  new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
  new Temporal("LocalDateTime", "2025-11-21T21:20:00"),
  new Duration("P1Y2M10DT2H30M"),
  new Point(4326, [139.7, 35.7]),
  new Point(9157, [1, 2, 3]),
  [1n, "a", [true, null]],
  valueMap([
    ["a b", 1n],
    ["c", new Temporal("Date", "2025-11-21")],
  ]),
  new Uint8Array([72, 101]),
];

describe("a parameter", () => {
  it.each(VALUES.map((value) => [value]))("keeps its value in the field of its type: %s", (value) => {
    const type = typeOfValue(value);
    expect(type).toBeDefined();
    if (type !== undefined) expect(readParameter(type, parameterText(value))).toEqual(value);
  });

  it.each(PARAMETER_TYPES)("of type %s can be written as its sample", (type) => {
    expect(typeOfValue(readParameter(type, SAMPLES[type]))).toBe(type);
  });

  it("of type text is taken as it is typed, blanks included", () => {
    expect(readParameter("text", " 1 ")).toBe(" 1 ");
  });

  it.each<[ParameterType, string]>([
    ["integer", "1.5"],
    ["integer", "9223372036854775808"],
    ["integer", ""],
    ["float", "1,5"],
    ["boolean", "yes"],
    ["date", "2025-02-29"],
    ["date", "21.11.2025"],
    ["time", "21:20"],
    ["localTime", "24:00"],
    ["dateTime", "2025-11-21T21:20:00"],
    ["localDateTime", "2025-11-21"],
    ["duration", "P"],
    ["duration", "2 days"],
    ["point", "{x: 1}"],
    ["point", "{longitude: 'a', latitude: 1}"],
    ["list", "{a: 1}"],
    ["list", "[1, "],
    ["map", "[1]"],
    ["bytes", "é"],
  ])("of type %s does not take %s, and says what it takes", (type, text) => {
    expect(() => readParameter(type, text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });
});

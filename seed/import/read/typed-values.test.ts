import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal, type Value } from "../../../graph/values.ts";
import { type DeclaredType, readDeclared } from "./typed-values.ts";

describe("readDeclared", () => {
  it.each<readonly [DeclaredType, string, Value]>([
    ["string", " a ", " a "],
    ["string", "", ""],
    ["char", "💡", "💡"],
    ["boolean", " TRUE ", true],
    ["boolean", "0", false],
    ["byte", "-128", -128n],
    ["short", "32767", 32_767n],
    ["int", "+2147483647", 2_147_483_647n],
    ["long", "-9223372036854775808", -9_223_372_036_854_775_808n],
    ["long", `${"0".repeat(50)}7`, 7n],
    ["double", "1e3", 1_000],
    ["float", ".5f", 0.5],
    ["double", "inf", Number.POSITIVE_INFINITY],
    ["double", "nan", Number.NaN],
    ["date", "2016-02-29", new Temporal("Date", "2016-02-29")],
    ["date", "-0044-03-15", new Temporal("Date", "-0044-03-15")],
    ["localtime", "21:20", new Temporal("LocalTime", "21:20:00")],
    ["time", "21:20:00.120+0930", new Temporal("Time", "21:20:00.12+09:30")],
    ["time", "21:20:00", new Temporal("Time", "21:20:00Z")],
    ["localdatetime", "2014-11-21 21:20", new Temporal("LocalDateTime", "2014-11-21T21:20:00")],
    ["datetime", "2014-11-21T21:20:00-05", new Temporal("OffsetDateTime", "2014-11-21T21:20:00-05:00")],
    ["datetime", "1880-01-01T00:00:00+09:18:59", new Temporal("OffsetDateTime", "1880-01-01T00:00:00+09:18:59")],
    [
      "datetime",
      "2014-11-21T21:20:00[Asia/Tokyo]",
      new Temporal("ZonedDateTime", "2014-11-21T21:20:00+09:00[Asia/Tokyo]"),
    ],
    ["duration", "P1Y2M10DT2H30M0.5S", new Duration("P1Y2M10DT2H30M0.5S")],
    ["duration", "PT5M", new Duration("PT5M")],
    ["point", "{latitude: 50.1, longitude: 14.4}", new Point(4326, [14.4, 50.1])],
    ["point", '{x: 1, y: 2, z: 3, crs: "cartesian-3D"}', new Point(9157, [1, 2, 3])],
  ])("reads the %s %j", (type, text, value) => {
    expect(readDeclared(text, type)).toEqual(value);
  });

  it.each<readonly [DeclaredType, string]>([
    ["char", "ab"],
    ["boolean", "yes"],
    ["byte", "128"],
    ["short", "-32769"],
    ["int", "2147483648"],
    ["long", "9223372036854775808"],
    ["long", "1.0"],
    ["long", ""],
    ["long", "9".repeat(1_000_000)],
    ["double", "1,5"],
    ["double", "1e999"],
    ["double", "0x10"],
    ["date", "2015-02-29"],
    ["date", "2014-13-01"],
    ["date", "21.11.2014"],
    ["localtime", "24:00"],
    ["localtime", "21:20:00Z"],
    ["time", "21:20:00+25:00"],
    ["localdatetime", "2014-11-21"],
    ["localdatetime", "2014-11-21T21:20:00Z"],
    ["datetime", "2014-11-21"],
    ["datetime", "2014-11-21T21:20:00[Mars/Olympus]"],
    ["duration", "P"],
    ["duration", "P1DT"],
    ["duration", "1 day"],
    ["point", "{x: 1}"],
    ["point", "{x: 1, y: 2, crs: wgs-84-3d}"],
    ["point", "(1, 2)"],
  ])("does not take as %s the text %.30j", (type, text) => {
    expect(readDeclared(text, type)).toBeUndefined();
  });

  it("takes times without a zone for those of the zone that is given", () => {
    const summer = readDeclared("2014-07-01T12:00:00", "datetime", { timezone: "Europe/Stockholm" });
    expect(summer).toEqual(new Temporal("ZonedDateTime", "2014-07-01T12:00:00+02:00[Europe/Stockholm]"));
    const fixed = readDeclared("2014-07-01T12:00:00", "datetime", { timezone: "+02:00" });
    expect(fixed).toEqual(new Temporal("OffsetDateTime", "2014-07-01T12:00:00+02:00"));
  });
});

/** A property value of every kind, with what it is in RDF. */
import type { Value } from "../graph/values.ts";
import { Duration, Point, Temporal, Unsupported, valueMap } from "../graph/values.ts";

interface NamedValue {
  readonly name: string;
  readonly value: Value;
  /** With the prefix `xsd` or `datatype`. */
  readonly datatype: string;
  readonly text: string;
}

function row(name: string, value: Value, datatype: string, text: string): NamedValue {
  return { name, value, datatype, text };
}

function temporal(type: Temporal["type"], text: string, datatype: string): NamedValue {
  return row(`${type} ${text}`, new Temporal(type, text), datatype, text);
}

function duration(text: string, datatype: string): NamedValue {
  return row(`Duration ${text}`, new Duration(text), datatype, text);
}

export const RDF_VALUES: readonly NamedValue[] = [
  row("a text", 'a "b"\n\\ <c> 北😀', "xsd:string", 'a "b"\n\\ <c> 北😀'),
  row("an empty text", "", "xsd:string", ""),
  row("true", true, "xsd:boolean", "true"),
  row("an integer", -42n, "xsd:integer", "-42"),
  row("the largest integer", 9223372036854775807n, "xsd:integer", "9223372036854775807"),
  row("the smallest integer", -9223372036854775808n, "xsd:integer", "-9223372036854775808"),
  row("an integer beyond 2^53", 9007199254740993n, "xsd:integer", "9007199254740993"),
  row("a float", 0.1, "xsd:double", "1.0E-1"),
  row("a float without a fraction", 3, "xsd:double", "3.0E0"),
  row("a float of 17 digits", 0.30000000000000004, "datatype:Float", "0.30000000000000004"),
  row("a large float", 1.7976931348623157e308, "datatype:Float", "1.7976931348623157E308"),
  row("minus zero", -0, "datatype:Float", "-0.0"),
  row("no number", Number.NaN, "xsd:double", "NaN"),
  row("infinity", Number.POSITIVE_INFINITY, "datatype:Float", "Infinity"),
  row("minus infinity", Number.NEGATIVE_INFINITY, "datatype:Float", "-Infinity"),
  temporal("Date", "2025-11-21", "xsd:date"),
  temporal("Date", "+12025-11-21", "datatype:Date"),
  temporal("LocalTime", "21:20:00.123456789", "xsd:time"),
  temporal("LocalTime", "21:20", "datatype:LocalTime"),
  temporal("Time", "21:20:00+09:00", "xsd:time"),
  temporal("Time", "21:20:00+18:00", "datatype:Time"),
  temporal("LocalDateTime", "2025-11-21T21:20:00", "xsd:dateTime"),
  temporal("LocalDateTime", "-0044-03-15T12:00:00", "datatype:LocalDateTime"),
  temporal("OffsetDateTime", "2025-11-21T21:20:00Z", "xsd:dateTime"),
  temporal("OffsetDateTime", "2025-11-21T21:20:00.5-03:30", "xsd:dateTime"),
  temporal("OffsetDateTime", "1850-11-21T21:20:00+09:18:59", "datatype:OffsetDateTime"),
  temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]", "datatype:ZonedDateTime"),
  duration("P1Y2M10DT2H30M1.5S", "xsd:duration"),
  duration("PT0S", "xsd:duration"),
  duration("P1M-2D", "datatype:Duration"),
  duration("P2W", "datatype:Duration"),
  row("bytes", Uint8Array.of(0, 255, 16), "xsd:base64Binary", "AP8Q"),
  row("a point", new Point(4326, [12.5, 41.9]), "datatype:Point", "SRID=4326;POINT (12.5 41.9)"),
  row("a point in space", new Point(9157, [1, 2, -3.5]), "datatype:Point", "SRID=9157;POINT Z (1.0 2.0 -3.5)"),
  row(
    "a vector",
    new Unsupported("Vector<INT8>", "[1, -5]"),
    "datatype:Value",
    '{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1","-5"]}}',
  ),
  row(
    "a map",
    valueMap([["__proto__", 1n]]),
    "datatype:Value",
    '{"$type":"Map","_value":{"__proto__":{"$type":"Integer","_value":"1"}}}',
  ),
  row("nothing", null, "datatype:Value", '{"$type":"Null","_value":null}'),
];

/** The types that a parameter can have: how a value of each is written into a field and read from it, without loss. */
import { GraphError } from "../../../graph/errors.ts";
import { base64Text, floatText, readBase64, readFloat } from "../../../graph/query-api/texts.ts";
import { cypherText } from "../../../graph/value-text.ts";
import type { TemporalType, Value } from "../../../graph/values.ts";
import { Duration, isValueMap, Point, Temporal } from "../../../graph/values.ts";
import { readLiteral } from "../literal.ts";
import { pointOf } from "../literal-forms.ts";
import { readDuration, readTemporal } from "./temporal-text.ts";

/** In the order in which they are offered. */
export const PARAMETER_TYPES = [
  "text",
  "integer",
  "float",
  "boolean",
  "date",
  "time",
  "localTime",
  "dateTime",
  "localDateTime",
  "duration",
  "point",
  "list",
  "map",
  "bytes",
  "null",
] as const;

export type ParameterType = (typeof PARAMETER_TYPES)[number];

const TEMPORAL_TYPES: { readonly [type in TemporalType]: ParameterType } = {
  Date: "date",
  Time: "time",
  LocalTime: "localTime",
  OffsetDateTime: "dateTime",
  ZonedDateTime: "dateTime",
  LocalDateTime: "localDateTime",
};

/** What stands in the field of a type as an example of how to write it. */
export const SAMPLES: { readonly [type in ParameterType]: string } = {
  text: "Witkoff",
  integer: "9007199254740993",
  float: "0.5",
  boolean: "true",
  date: "2025-11-21",
  time: "21:20:00+09:00",
  localTime: "21:20:00",
  dateTime: "2025-11-21T21:20:00+09:00[Asia/Tokyo]",
  localDateTime: "2025-11-21T21:20:00",
  duration: "P1Y2M10DT2H30M",
  point: "{longitude: 139.7, latitude: 35.7}",
  list: "['a', 1, date('2025-11-21')]",
  map: "{name: 'a', since: 2025}",
  bytes: "SGVsbG8=",
  null: "null",
};

/** The type of a value; undefined for nodes, relationships and paths, which no parameter can be, and for types newer than this page. */
export function typeOfValue(value: Value): ParameterType | undefined {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "number") return "float";
  if (typeof value === "boolean") return "boolean";
  if (value instanceof Temporal) return TEMPORAL_TYPES[value.type];
  if (value instanceof Duration) return "duration";
  if (value instanceof Point) return "point";
  if (value instanceof Uint8Array) return "bytes";
  if (Array.isArray(value)) return "list";
  return isValueMap(value) ? "map" : undefined;
}

/** A value as it stands in the field of its type; `readParameter` reads the same value from it. */
export function parameterText(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return floatText(value);
  if (value instanceof Temporal || value instanceof Duration) return value.text;
  if (value instanceof Uint8Array) return base64Text(value);
  if (value instanceof Point) return cypherText(value).slice("point(".length, -1);
  return cypherText(value);
}

const LEAST_INTEGER = -(2n ** 63n);
const MOST_INTEGER = 2n ** 63n - 1n;

/**
 * The value of a type from what was typed.
 * @throws GraphError `invalid_request` that says what a value of the type looks like
 */
export function readParameter(type: ParameterType, typed: string): Value {
  const text = typed.trim();
  switch (type) {
    case "text":
      return typed;
    case "null":
      return null;
    case "integer":
      return readInteger(text);
    case "float":
      return readFloat(text.replaceAll("_", ""));
    case "boolean":
      if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
      throw wrong(type, text);
    case "duration":
      return readDuration(text);
    case "bytes":
      return readBase64(text);
    case "list":
    case "map":
    case "point":
      return readNested(type, text);
    default:
      return readTemporal(type, text);
  }
}

function readInteger(text: string): bigint {
  const digits = text.replaceAll("_", "");
  if (!/^[+-]?\d+$/.test(digits)) throw wrong("integer", text);
  const value = BigInt(digits.replace(/^\+/, ""));
  if (value >= LEAST_INTEGER && value <= MOST_INTEGER) return value;
  throw new GraphError("invalid_request", `${text} is outside the integers of Cypher.`, {
    hint: `They go from ${LEAST_INTEGER} to ${MOST_INTEGER}; use a float for larger numbers.`,
  });
}

function readNested(type: "list" | "map" | "point", text: string): Value {
  const value = readLiteral(type === "point" ? text.replace(/^point\s*\(([\s\S]*)\)$/i, "$1") : text);
  if (type === "list" && Array.isArray(value)) return value;
  if (type === "map" && isValueMap(value)) return value;
  if (type === "point" && value instanceof Point) return value;
  if (type === "point" && isValueMap(value)) return pointOf(value);
  throw wrong(type, text);
}

function wrong(type: ParameterType, text: string): GraphError {
  const given = text === "" ? "Nothing was given" : `${text.slice(0, 60)} is no ${type}`;
  return new GraphError("invalid_request", `${given}.`, { hint: `Write it like ${SAMPLES[type]}.` });
}

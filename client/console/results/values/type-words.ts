/** What a value is, by the names of Cypher's types: "INTEGER", "POINT · WGS 84, 2 dimensions", "BYTES · 12 bytes". */
import type { Language } from "../../../../graph/lens.ts";
import type { TemporalType, Value } from "../../../../graph/values.ts";
import {
  Duration,
  GraphNode,
  GraphPath,
  GraphRelationship,
  Point,
  Temporal,
  Unsupported,
} from "../../../../graph/values.ts";
import { sayIn } from "../../../language.ts";
import { WORDS } from "../words.ts";
import { isList } from "./brief-parts.ts";

/** The names that Cypher itself uses (`x IS :: ZONED DATETIME`). */
const TEMPORAL_NAMES: { readonly [type in TemporalType]: string } = {
  Date: "DATE",
  Time: "ZONED TIME",
  LocalTime: "LOCAL TIME",
  OffsetDateTime: "ZONED DATETIME",
  ZonedDateTime: "ZONED DATETIME",
  LocalDateTime: "LOCAL DATETIME",
};
const REFERENCE_SYSTEMS: { readonly [srid: number]: string } = {
  4326: "WGS 84, 2D",
  4979: "WGS 84, 3D",
  7203: "Cartesian, 2D",
  9157: "Cartesian, 3D",
};

/** The name of a value's type. */
export function typeName(value: Value): string {
  switch (typeof value) {
    case "string":
      return "STRING";
    case "bigint":
      return "INTEGER";
    case "number":
      return "FLOAT";
    case "boolean":
      return "BOOLEAN";
    default:
      return value === null ? "NULL" : objectTypeName(value);
  }
}

function objectTypeName(value: Exclude<Value, string | bigint | number | boolean | null>): string {
  if (isList(value)) return "LIST";
  if (value instanceof Temporal) return TEMPORAL_NAMES[value.type];
  if (value instanceof Duration) return "DURATION";
  if (value instanceof Point) return "POINT";
  if (value instanceof Uint8Array) return "BYTES";
  if (value instanceof GraphNode) return "NODE";
  if (value instanceof GraphRelationship) return "RELATIONSHIP";
  if (value instanceof GraphPath) return "PATH";
  if (value instanceof Unsupported) return value.type.replace(/^Vector\b/, "VECTOR");
  return "MAP";
}

/** The type with what must be known beside it: size, reference system, zone. */
export function typeInWords(value: Value, language: Language): string {
  const beside = besides(value, language);
  return beside === undefined ? typeName(value) : `${typeName(value)} · ${beside}`;
}

function besides(value: Value, language: Language): string | undefined {
  const say = (words: (typeof WORDS)["items"], count: number): string => sayIn(language, words, { count });
  if (typeof value === "string") return say(WORDS.characters, [...value].length);
  if (typeof value === "bigint" || value === null || typeof value !== "object") return undefined;
  if (isList(value)) return say(WORDS.items, value.length);
  if (value instanceof Uint8Array) return say(WORDS.bytes, value.length);
  if (value instanceof Point) return REFERENCE_SYSTEMS[value.srid] ?? `SRID ${value.srid}`;
  if (value instanceof GraphPath) return say(WORDS.hops, value.relationships.length);
  if (value instanceof Temporal) return /\[(.+)\]$/.exec(value.text)?.[1];
  if (typeName(value) === "MAP") return say(WORDS.keys, Object.keys(value).length);
  return undefined;
}

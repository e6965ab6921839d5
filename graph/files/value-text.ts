/** Values of Cypher as text with the name of their type, for files that know only a few types: from both, the value can be made again. */
import { base64Text, floatText, pointText } from "../query-api/texts.ts";
import { writeTyped } from "../query-api/typed.ts";
import type { TemporalType, Value } from "../values.ts";
import { Duration, Point, Temporal } from "../values.ts";
import { isXmlText } from "./xml-text.ts";

/** Types of which there can also be a list. */
export type ScalarType = "Boolean" | "Integer" | "Float" | "String" | TemporalType | "Duration" | "Point";

/**
 * The type of a value as a file names it. `Base64` are bytes; `JSON` is a text with characters that XML cannot hold, `jsonText` can; `List` is an empty list, which is a list of anything; `Typed` is everything else, as in Neo4j's Query API.
 */
export type ValueType = ScalarType | `List<${ScalarType}>` | "List" | "Base64" | "JSON" | "Typed";

/** The type under which `valueText` writes a value. */
export function valueType(value: Value): ValueType {
  if (!isList(value)) {
    if (typeof value === "string") return isXmlText(value) ? "String" : "JSON";
    if (value instanceof Uint8Array) return "Base64";
    return scalarType(value) ?? "Typed";
  }
  const [first] = value;
  if (first === undefined) return "List";
  const type = scalarType(first);
  return type !== undefined && value.every((item) => scalarType(item) === type) ? `List<${type}>` : "Typed";
}

/**
 * A value as text: digits, `true`, `NaN`, ISO 8601, `SRID=4326;POINT (12.5 41.9)`, base 64; a list as JSON (numbers and booleans as such, but for
 * `NaN` and infinities, which are strings there). A text is itself. What it is, `valueType` says.
 */
export function valueText(value: Value): string {
  if (!isList(value)) return scalarText(value);
  return valueType(value) === "Typed" ? typedText(value) : `[${value.map(itemText).join(", ")}]`;
}

/** A string of JSON in which every character is one that XML can hold. */
export function jsonText(text: string): string {
  return JSON.stringify(text).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

function scalarText(value: Value): string {
  switch (typeof value) {
    case "boolean":
    case "bigint":
    case "string":
      return String(value);
    case "number":
      return floatText(value);
    default:
      if (value instanceof Temporal || value instanceof Duration) return value.text;
      if (value instanceof Point) return pointText(value);
      if (value instanceof Uint8Array) return base64Text(value);
      return typedText(value);
  }
}

function itemText(item: Value): string {
  const isBare = typeof item === "boolean" || typeof item === "bigint";
  if (isBare || (typeof item === "number" && Number.isFinite(item))) return scalarText(item);
  return jsonText(scalarText(item));
}

function typedText(value: Value): string {
  return writeTyped(value).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

function scalarType(value: Value): ScalarType | undefined {
  switch (typeof value) {
    case "boolean":
      return "Boolean";
    case "bigint":
      return "Integer";
    case "number":
      return "Float";
    case "string":
      return "String";
    default:
      if (value instanceof Temporal) return value.type;
      if (value instanceof Duration) return "Duration";
      return value instanceof Point ? "Point" : undefined;
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The plain format of Neo4j's Query API (`application/json`): every value as the nearest thing that JSON has. */
import { GraphError } from "../errors.ts";
import type { Unsupported, Value, ValueMap } from "../values.ts";
import { isValueMap } from "../values.ts";
import { readJson } from "./json.ts";
import {
  base64Text,
  floatText,
  jsonText,
  pointText,
  quotedKey,
  quotedKeys,
  vectorParts,
  writtenList,
} from "./texts.ts";
import type { ValueWriter } from "./value-writer.ts";
import { writeValue } from "./value-writer.ts";

/**
 * How each type is written. Integers have all their digits (JSON knows no limit), floats always a fraction or an exponent, so that the
 * two stay apart; what is not finite is a text, as in Neo4j.
 */
export const PLAIN_WRITER: ValueWriter = {
  null: "null",
  boolean: (value) => (value ? "true" : "false"),
  integer: (digits) => digits,
  float: (value) => (Number.isFinite(value) ? floatText(value) : `"${value}"`),
  string: jsonText,
  bytes: (value) => `"${base64Text(value)}"`,
  temporal: (_type, text) => jsonText(text),
  duration: jsonText,
  point: (value) => jsonText(pointText(value)),
  unsupported: writeUnsupported,
  list: (items) => items,
  map: (members) => members,
  node: (elementId, labels, properties) =>
    `{"elementId":${jsonText(elementId)},"labels":${quotedKeys(labels)},"properties":${properties}}`,
  relationship: ({ elementId, startNodeElementId, endNodeElementId, type }, properties) =>
    `{"elementId":${jsonText(elementId)},"startNodeElementId":${jsonText(startNodeElementId)},"endNodeElementId":${jsonText(endNodeElementId)},` +
    `"type":${quotedKey(type)},"properties":${properties}}`,
  path: (parts) => parts,
};

/** The JSON text of a value; see `PLAIN_WRITER`. */
export function writePlain(value: Value): string {
  return writeValue(PLAIN_WRITER, value);
}

/** The value of a JSON text, as parameters are given: an integer is an INTEGER whatever its size, a number with a fraction a FLOAT. */
export function readPlain(text: string): Value {
  return readJson(text);
}

/**
 * Parameters from a value that `readJson` gave (or nothing).
 * @throws GraphError `invalid_request` when it is not a map
 */
export function plainParameters(value: Value | undefined): ValueMap {
  if (value === undefined || value === null) return {};
  if (isValueMap(value)) return value;
  throw new GraphError("invalid_request", "`parameters` must be an object: {name: value}.");
}

function writeUnsupported(value: Unsupported): string {
  const vector = vectorParts(value);
  if (vector === undefined) return jsonText(value.text);
  const isFloat = vector.coordinatesType.startsWith("FLOAT");
  return writtenList(vector.coordinates, (text) => (isFloat ? writePlain(Number(text)) : text));
}

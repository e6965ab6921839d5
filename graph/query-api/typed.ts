/** The typed format of Neo4j's Query API (`application/vnd.neo4j.query.v1.1`): every value with its type, without loss. */
import { GraphError } from "../errors.ts";
import type { Unsupported, Value, ValueMap } from "../values.ts";
import { GraphNode, GraphPath, GraphRelationship } from "../values.ts";
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
import { writeMembers, writeRow, writeValue } from "./value-writer.ts";

/** The typed formats: 1.1 adds vectors and unsupported values to 1.0. */
export type TypedVersion = "1.0" | "1.1";

const NULL = typed("Null", "null");
const TRUE = typed("Boolean", "true");
const FALSE = typed("Boolean", "false");

/** How each type is written: `{"$type":"Integer","_value":"1"}`. */
export const TYPED_WRITERS: { readonly [version in TypedVersion]: ValueWriter } = {
  "1.0": typedWriter(unsupportedIn10),
  "1.1": typedWriter(unsupportedIn11),
};

/** The JSON text of a value: `{"$type":"Integer","_value":"1"}`. */
export function writeTyped(value: Value, version: TypedVersion = "1.1"): string {
  return writeValue(TYPED_WRITERS[version], value);
}

/** The JSON text of a row: a list of its values. */
export function writeTypedRow(row: readonly Value[], version: TypedVersion = "1.1"): string {
  return writeRow(TYPED_WRITERS[version], row);
}

/** The JSON text of parameters: each value with its type. @throws GraphError `invalid_request` for nodes, relationships and paths */
export function writeTypedParameters(parameters: ValueMap): string {
  for (const value of Object.values(parameters)) {
    if (value instanceof GraphNode || value instanceof GraphRelationship || value instanceof GraphPath) {
      throw new GraphError("invalid_request", "A node, relationship or path cannot be a parameter.");
    }
  }
  return writeMembers(TYPED_WRITERS["1.1"], parameters);
}

function typedWriter(unsupported: (value: Unsupported) => string): ValueWriter {
  return {
    null: NULL,
    boolean: (value) => (value ? TRUE : FALSE),
    integer: (digits) => `{"$type":"Integer","_value":"${digits}"}`,
    float: (value) => typed("Float", `"${floatText(value)}"`),
    string: (value) => `{"$type":"String","_value":${jsonText(value)}}`,
    bytes: (value) => typed("Base64", `"${base64Text(value)}"`),
    temporal: (type, text) => typed(type, jsonText(text)),
    duration: (text) => typed("Duration", jsonText(text)),
    point: (value) => typed("Point", jsonText(pointText(value))),
    unsupported,
    list: (items) => typed("List", items),
    map: (members) => typed("Map", members),
    node: (elementId, labels, properties) =>
      `{"$type":"Node","_value":{"_element_id":${jsonText(elementId)},"_labels":${quotedKeys(labels)},"_properties":${properties}}}`,
    relationship: ({ elementId, startNodeElementId, endNodeElementId, type }, properties) =>
      `{"$type":"Relationship","_value":{"_element_id":${jsonText(elementId)},"_start_node_element_id":${jsonText(startNodeElementId)},` +
      `"_end_node_element_id":${jsonText(endNodeElementId)},"_type":${quotedKey(type)},"_properties":${properties}}}`,
    path: (parts) => typed("Path", parts),
  };
}

function unsupportedIn10(value: Unsupported): string {
  const vector = vectorParts(value);
  if (vector === undefined) return typed("String", jsonText(value.text));
  const type = vector.coordinatesType.startsWith("FLOAT") ? "Float" : "Integer";
  return typed(
    "List",
    writtenList(vector.coordinates, (text) => typed(type, jsonText(text))),
  );
}

function unsupportedIn11(value: Unsupported): string {
  const vector = vectorParts(value);
  return vector === undefined ? typed("Unsupported", jsonText(value.text)) : typed("Vector", JSON.stringify(vector));
}

function typed(type: string, value: string): string {
  return `{"$type":"${type}","_value":${value}}`;
}

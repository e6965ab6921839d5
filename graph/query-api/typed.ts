/** The typed format of Neo4j's Query API (`application/vnd.neo4j.query.v1.1`): every value with its type, without loss. */
import { GraphError } from "../errors.ts";
import type { TemporalType, Value, ValueMap } from "../values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported } from "../values.ts";
import { base64Text, floatText, pointText, vectorParts, writtenList, writtenMap } from "./texts.ts";

/** The typed formats: 1.1 adds vectors and unsupported values to 1.0. */
export type TypedVersion = "1.0" | "1.1";

/** The temporal types, which carry the same names here as in `Temporal`. */
export const TEMPORAL_TYPES: readonly TemporalType[] = [
  "Date",
  "Time",
  "LocalTime",
  "OffsetDateTime",
  "ZonedDateTime",
  "LocalDateTime",
];

/** The JSON text of a value: `{"$type":"Integer","_value":"1"}`. */
export function writeTyped(value: Value, version: TypedVersion = "1.1"): string {
  switch (typeof value) {
    case "string":
      return typed("String", JSON.stringify(value));
    case "bigint":
      return typed("Integer", `"${value}"`);
    case "number":
      return typed("Float", `"${floatText(value)}"`);
    case "boolean":
      return typed("Boolean", value ? "true" : "false");
    default:
      return value === null ? typed("Null", "null") : writeObject(value, version);
  }
}

/** The JSON text of a row: a list of its values. */
export function writeTypedRow(row: readonly Value[], version: TypedVersion = "1.1"): string {
  return writtenList(row, (value) => writeTyped(value, version));
}

/** The JSON text of parameters: each value with its type. @throws GraphError `invalid_request` for nodes, relationships and paths */
export function writeTypedParameters(parameters: ValueMap): string {
  for (const value of Object.values(parameters)) {
    if (value instanceof GraphNode || value instanceof GraphRelationship || value instanceof GraphPath) {
      throw new GraphError("invalid_request", "A node, relationship or path cannot be a parameter.");
    }
  }
  return writtenMap(parameters, (value) => writeTyped(value));
}

function writeObject(value: Exclude<Value, string | bigint | number | boolean | null>, version: TypedVersion): string {
  const write = (item: Value): string => writeTyped(item, version);
  if (Array.isArray(value)) return typed("List", writtenList(value as readonly Value[], write));
  if (value instanceof GraphNode) return writeNode(value, write);
  if (value instanceof GraphRelationship) return writeRelationship(value, write);
  if (value instanceof GraphPath) return writePath(value, write);
  if (value instanceof Temporal) return typed(value.type, JSON.stringify(value.text));
  if (value instanceof Duration) return typed("Duration", JSON.stringify(value.text));
  if (value instanceof Point) return typed("Point", JSON.stringify(pointText(value)));
  if (value instanceof Uint8Array) return typed("Base64", `"${base64Text(value)}"`);
  if (value instanceof Unsupported) return writeUnsupported(value, version);
  return typed("Map", writtenMap(value as ValueMap, write));
}

function writeNode(node: GraphNode, write: (value: Value) => string): string {
  const labels = JSON.stringify(node.labels);
  const properties = writtenMap(node.properties, write);
  return typed(
    "Node",
    `{"_element_id":${JSON.stringify(node.elementId)},"_labels":${labels},"_properties":${properties}}`,
  );
}

function writeRelationship(relationship: GraphRelationship, write: (value: Value) => string): string {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
  const parts = [
    `"_element_id":${JSON.stringify(elementId)}`,
    `"_start_node_element_id":${JSON.stringify(startNodeElementId)}`,
    `"_end_node_element_id":${JSON.stringify(endNodeElementId)}`,
    `"_type":${JSON.stringify(type)}`,
    `"_properties":${writtenMap(properties, write)}`,
  ];
  return typed("Relationship", `{${parts.join(",")}}`);
}

function writePath(path: GraphPath, write: (value: Value) => string): string {
  const parts = path.nodes.map((node, index) => {
    const relationship = path.relationships[index];
    return relationship === undefined
      ? writeNode(node, write)
      : `${writeNode(node, write)},${writeRelationship(relationship, write)}`;
  });
  return typed("Path", `[${parts.join(",")}]`);
}

function writeUnsupported(value: Unsupported, version: TypedVersion): string {
  const vector = vectorParts(value);
  if (version === "1.0") {
    if (vector === undefined) return typed("String", JSON.stringify(value.text));
    const type = vector.coordinatesType.startsWith("FLOAT") ? "Float" : "Integer";
    return typed(
      "List",
      writtenList(vector.coordinates, (text) => typed(type, JSON.stringify(text))),
    );
  }
  if (vector !== undefined) return typed("Vector", JSON.stringify(vector));
  return typed("Unsupported", JSON.stringify(value.text));
}

function typed(type: string, value: string): string {
  return `{"$type":"${type}","_value":${value}}`;
}

/** The plain format of Neo4j's Query API (`application/json`): every value as the nearest thing that JSON has. */
import { GraphError } from "../errors.ts";
import type { Value, ValueMap } from "../values.ts";
import {
  Duration,
  GraphNode,
  GraphPath,
  GraphRelationship,
  isValueMap,
  Point,
  Temporal,
  Unsupported,
} from "../values.ts";
import { readJson } from "./json.ts";
import { base64Text, floatText, pointText, vectorParts, writtenList, writtenMap } from "./texts.ts";

/**
 * The JSON text of a value. Integers have all their digits (JSON knows no limit), floats always a fraction or an exponent, so that the
 * two stay apart; what is not finite is a text, as in Neo4j.
 */
export function writePlain(value: Value): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "bigint":
      return value.toString();
    case "number":
      return Number.isFinite(value) ? floatText(value) : `"${value}"`;
    case "boolean":
      return value ? "true" : "false";
    default:
      return value === null ? "null" : writeObject(value);
  }
}

/** The JSON text of a row: a list of its values. */
export function writePlainRow(row: readonly Value[]): string {
  return writtenList(row, writePlain);
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

function writeObject(value: Exclude<Value, string | bigint | number | boolean | null>): string {
  if (Array.isArray(value)) return writtenList(value as readonly Value[], writePlain);
  if (value instanceof GraphNode) return writeNode(value);
  if (value instanceof GraphRelationship) return writeRelationship(value);
  if (value instanceof GraphPath) return writePath(value);
  if (value instanceof Temporal || value instanceof Duration) return JSON.stringify(value.text);
  if (value instanceof Point) return JSON.stringify(pointText(value));
  if (value instanceof Uint8Array) return `"${base64Text(value)}"`;
  if (value instanceof Unsupported) return writeUnsupported(value);
  return writtenMap(value as ValueMap, writePlain);
}

function writeNode(node: GraphNode): string {
  const labels = JSON.stringify(node.labels);
  return `{"elementId":${JSON.stringify(node.elementId)},"labels":${labels},"properties":${writtenMap(node.properties, writePlain)}}`;
}

function writeRelationship(relationship: GraphRelationship): string {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
  const ends = `"startNodeElementId":${JSON.stringify(startNodeElementId)},"endNodeElementId":${JSON.stringify(endNodeElementId)}`;
  return `{"elementId":${JSON.stringify(elementId)},${ends},"type":${JSON.stringify(type)},"properties":${writtenMap(properties, writePlain)}}`;
}

function writePath(path: GraphPath): string {
  const parts = path.nodes.map((node, index) => {
    const relationship = path.relationships[index];
    return relationship === undefined ? writeNode(node) : `${writeNode(node)},${writeRelationship(relationship)}`;
  });
  return `[${parts.join(",")}]`;
}

function writeUnsupported(value: Unsupported): string {
  const vector = vectorParts(value);
  if (vector === undefined) return JSON.stringify(value.text);
  const isFloat = vector.coordinatesType.startsWith("FLOAT");
  return writtenList(vector.coordinates, (text) => (isFloat ? writePlain(Number(text)) : text));
}

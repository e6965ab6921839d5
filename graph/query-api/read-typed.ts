/** Reads the typed format of Neo4j's Query API: answers in the page, parameters in the server. */
import { GraphError } from "../errors.ts";
import type { TemporalType, Value, ValueMap } from "../values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Temporal, Unsupported, valueMap } from "../values.ts";
import { TEMPORAL_TYPES } from "./temporal-types.ts";
import { readBase64, readFloat, readPoint, vectorOf } from "./texts.ts";

/** Values within each other at most. */
const DEEPEST = 200;

interface Fields {
  readonly [key: string]: unknown;
}

/**
 * The value of `{"$type", "_value"}`, parsed by `JSON.parse` or `readJson`.
 * @throws GraphError `invalid_request` that names what was found
 */
export function readTyped(json: unknown): Value {
  return readValue(json, 0);
}

/** A row of typed values. @throws GraphError `invalid_request` */
export function readTypedRow(json: unknown): readonly Value[] {
  return listOf(json, "a row").map(readTyped);
}

/** Parameters of which each value is typed. @throws GraphError `invalid_request` when one is not, or cannot be a parameter */
export function typedParameters(json: unknown): ValueMap {
  if (json === undefined || json === null) return {};
  return mapOf(json, "`parameters`", 0);
}

function readValue(json: unknown, depth: number): Value {
  if (depth > DEEPEST) throw wrong(`a value nested more than ${DEEPEST} times`, "less");
  const fields = fieldsOf(json, "a value");
  const type = fields.$type;
  const value = fields._value;
  switch (type) {
    case "Null":
      return null;
    case "Boolean":
      if (typeof value === "boolean") return value;
      throw wrong(value, "true or false for a Boolean");
    case "Integer":
      return readInteger(value);
    case "Float":
      return typeof value === "number" ? value : readFloat(textOf(value, "a Float"));
    case "String":
      return textOf(value, "a String");
    case "Base64":
      return readBase64(textOf(value, "Base64"));
    case "Duration":
      return new Duration(textOf(value, "a Duration"));
    case "Point":
      return readPoint(textOf(value, "a Point"));
    case "List":
      return listOf(value, "a List").map((item) => readValue(item, depth + 1));
    case "Map":
      return mapOf(value, "a Map", depth + 1);
    default:
      return readRare(type, value, depth);
  }
}

function readRare(type: unknown, value: unknown, depth: number): Value {
  switch (type) {
    case "Node":
      return readNode(fieldsOf(value, "a Node"), depth);
    case "Relationship":
      return readRelationship(fieldsOf(value, "a Relationship"), depth);
    case "Path":
      return readPath(listOf(value, "a Path"), depth);
    case "Vector": {
      const fields = fieldsOf(value, "a Vector");
      const coordinates = listOf(fields.coordinates, "coordinates").map(String);
      return vectorOf(textOf(fields.coordinatesType, "coordinatesType"), coordinates);
    }
    case "Unsupported":
      return new Unsupported("Unsupported", textOf(value, "Unsupported"));
    default:
      if (!isTemporalType(type)) throw wrong(type, "a $type of the Query API, such as Integer or String");
      return new Temporal(type, textOf(value, type));
  }
}

function readInteger(value: unknown): bigint {
  // A number is taken as well where it has lost nothing.
  if (typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === "string" && /^[+-]?\d{1,40}$/.test(value)) return BigInt(value.replace(/^\+/, ""));
  throw wrong(value, "the digits of an Integer as a text");
}

function readNode(fields: Fields, depth: number): GraphNode {
  const labels = listOf(fields._labels, "_labels").map((label) => textOf(label, "a label"));
  return new GraphNode(textOf(fields._element_id, "_element_id"), labels, propertiesOf(fields, depth));
}

function readRelationship(fields: Fields, depth: number): GraphRelationship {
  return new GraphRelationship(
    textOf(fields._element_id, "_element_id"),
    textOf(fields._start_node_element_id, "_start_node_element_id"),
    textOf(fields._end_node_element_id, "_end_node_element_id"),
    textOf(fields._type, "_type"),
    propertiesOf(fields, depth),
  );
}

function readPath(items: readonly unknown[], depth: number): GraphPath {
  const values = items.map((item) => readValue(item, depth + 1));
  const nodes = values.filter((value): value is GraphNode => value instanceof GraphNode);
  const relationships = values.filter((value): value is GraphRelationship => value instanceof GraphRelationship);
  if (nodes.length !== relationships.length + 1 || nodes.length + relationships.length !== values.length) {
    throw wrong(values.length, "nodes and relationships in turn in a Path");
  }
  return new GraphPath(nodes, relationships);
}

function propertiesOf(fields: Fields, depth: number): ValueMap {
  const properties = fields._properties;
  return properties === undefined || properties === null ? valueMap([]) : mapOf(properties, "_properties", depth + 1);
}

function mapOf(json: unknown, what: string, depth: number): ValueMap {
  const fields = fieldsOf(json, what);
  return valueMap(Object.keys(fields).map((key) => [key, readValue(fields[key], depth)] as const));
}

function isTemporalType(type: unknown): type is TemporalType {
  return TEMPORAL_TYPES.some((known) => known === type);
}

function fieldsOf(json: unknown, what: string): Fields {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Fields;
  throw wrong(json, `an object for ${what}`);
}

function listOf(json: unknown, what: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw wrong(json, `a list for ${what}`);
}

function textOf(json: unknown, what: string): string {
  if (typeof json === "string") return json;
  throw wrong(json, `a text for ${what}`);
}

const SHOWN = 60;

function wrong(found: unknown, expected: string): GraphError {
  const shown = String(JSON.stringify(found, (_, value) => (typeof value === "bigint" ? `${value}` : value)));
  const short = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
  return new GraphError("invalid_request", `The typed JSON has ${short} where ${expected} is expected.`);
}

/**
 * What a JSON format of the Query API must know: how each type of value is written. Values are walked elsewhere, ours in this file and those of the
 * driver in graph/neo4j/write-driver-values.ts, so that a row of a stream needs no value of ours in between.
 */
import type { TemporalType, Value, ValueMap } from "../values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported } from "../values.ts";
import { quotedKey, writtenList } from "./texts.ts";

/** The JSON text of each type of value. What stands inside a value comes as text that has been written already. */
export interface ValueWriter {
  readonly null: string;
  boolean(value: boolean): string;
  /** `digits`: the whole number in decimal digits. */
  integer(digits: string): string;
  float(value: number): string;
  string(value: string): string;
  bytes(value: Uint8Array): string;
  temporal(type: TemporalType, text: string): string;
  duration(text: string): string;
  point(value: Point): string;
  unsupported(value: Unsupported): string;
  /** `items`: `[…]`. */
  list(items: string): string;
  /** `members`: `{…}`. */
  map(members: string): string;
  /** `properties`: `{…}`. */
  node(elementId: string, labels: readonly string[], properties: string): string;
  relationship(ends: RelationshipEnds, properties: string): string;
  /** `parts`: `[…]`, nodes and relationships in turn. */
  path(parts: string): string;
}

/** A relationship without its properties. */
export interface RelationshipEnds {
  readonly elementId: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly type: string;
}

/** The JSON text of a value. */
export function writeValue(writer: ValueWriter, value: Value): string {
  switch (typeof value) {
    case "string":
      return writer.string(value);
    case "bigint":
      return writer.integer(String(value));
    case "number":
      return writer.float(value);
    case "boolean":
      return writer.boolean(value);
    default:
      return value === null ? writer.null : writeObject(writer, value);
  }
}

/** The JSON text of a row: a list of its values. */
export function writeRow(writer: ValueWriter, row: readonly Value[]): string {
  return writtenList(row, (value) => writeValue(writer, value));
}

/** `{"a":…}` of a map, its values as the writer has them. */
export function writeMembers(writer: ValueWriter, map: ValueMap): string {
  let text = "{";
  for (const key of Object.keys(map)) {
    text += `${text === "{" ? "" : ","}${quotedKey(key)}:${writeValue(writer, map[key] ?? null)}`;
  }
  return `${text}}`;
}

function writeObject(writer: ValueWriter, value: Exclude<Value, string | bigint | number | boolean | null>): string {
  if (Array.isArray(value)) return writer.list(writeRow(writer, value as readonly Value[]));
  if (value instanceof GraphNode) return writeNode(writer, value);
  if (value instanceof GraphRelationship) return writeRelationship(writer, value);
  if (value instanceof GraphPath) return writePath(writer, value);
  if (value instanceof Temporal) return writer.temporal(value.type, value.text);
  if (value instanceof Duration) return writer.duration(value.text);
  if (value instanceof Point) return writer.point(value);
  if (value instanceof Uint8Array) return writer.bytes(value);
  if (value instanceof Unsupported) return writer.unsupported(value);
  return writer.map(writeMembers(writer, value as ValueMap));
}

function writeNode(writer: ValueWriter, { elementId, labels, properties }: GraphNode): string {
  return writer.node(elementId, labels, writeMembers(writer, properties));
}

function writeRelationship(writer: ValueWriter, relationship: GraphRelationship): string {
  return writer.relationship(relationship, writeMembers(writer, relationship.properties));
}

function writePath(writer: ValueWriter, { nodes, relationships }: GraphPath): string {
  const parts = nodes.flatMap((node, index) => {
    const relationship = relationships[index];
    const written = writeNode(writer, node);
    return relationship === undefined ? [written] : [written, writeRelationship(writer, relationship)];
  });
  return writer.path(`[${parts.join(",")}]`);
}

/** Tells what the driver's values are. Each of its classes is asked about once; for every further value its prototype is known. */
import { types as nodeTypes } from "node:util";
import neo4j from "neo4j-driver";

/** What an object of the driver is. `Broken`: one that it could not read. `Other`: a class newer than this program. */
export type DriverKind =
  | "List"
  | "Map"
  | "Integer"
  | "Node"
  | "Relationship"
  | "Path"
  | "Bytes"
  | "Date"
  | "Time"
  | "LocalTime"
  | "DateTime"
  | "LocalDateTime"
  | "Duration"
  | "Point"
  | "Other"
  | "Broken";

const kinds = new Map<unknown, DriverKind>();

/**
 * The kind of an object. Not by class: where npm installs the driver's core twice, what the connection makes is of another class than what the driver
 * exports. And maps before the driver's own marks, which a map of the user may carry as well.
 */
export function kindOf(value: object): DriverKind {
  if (Array.isArray(value)) return "List";
  // What the driver could not read is a proxy that throws at every touch.
  if (nodeTypes.isProxy(value)) return "Broken";
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return "Map";
  let kind = kinds.get(prototype);
  if (kind === undefined) {
    kind = kindByMarks(value);
    kinds.set(prototype, kind);
  }
  return kind;
}

function kindByMarks(value: object): DriverKind {
  if (neo4j.isInt(value)) return "Integer";
  if (neo4j.isNode(value)) return "Node";
  if (neo4j.isRelationship(value)) return "Relationship";
  if (neo4j.isPath(value)) return "Path";
  if (value instanceof Int8Array || value instanceof Uint8Array) return "Bytes";
  if (neo4j.isDate(value)) return "Date";
  if (neo4j.isDateTime(value)) return "DateTime";
  if (neo4j.isLocalDateTime(value)) return "LocalDateTime";
  if (neo4j.isLocalTime(value)) return "LocalTime";
  if (neo4j.isTime(value)) return "Time";
  if (neo4j.isDuration(value)) return "Duration";
  return neo4j.isPoint(value) ? "Point" : "Other";
}

/** Translates between the driver's values and ours, both ways, without loss. */
import neo4j from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { RelationshipEnds } from "../query-api/value-writer.ts";
import type { Value, ValueMap } from "../values.ts";
import {
  Duration,
  emptyMap,
  GraphNode,
  GraphPath,
  GraphRelationship,
  isValueMap,
  Point,
  Temporal,
  Unsupported,
} from "../values.ts";
import { kindOf } from "./driver-kinds.ts";
import type { DriverInteger } from "./integers.ts";
import { bigintOf, numberOf } from "./integers.ts";
import {
  dateText,
  driverDuration,
  driverTemporal,
  durationText,
  localDateTimeText,
  localTimeText,
  offsetText,
} from "./temporals.ts";
import { driverVector, vectorValue } from "./vectors.ts";

const { types } = neo4j;
const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/** Keys by which the driver recognises its own classes: a map with one of them would be sent as something else. */
const DRIVER_MARK = /^__is[A-Z]\w*__$/;

/** What the driver gave, as one of our values. What we do not know becomes `Unsupported`, never an error. */
export function fromDriver(value: unknown): Value {
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
      return value;
    case "object":
      return value === null ? null : fromObject(value);
    case "undefined":
      return null;
    default:
      return new Unsupported(typeof value, String(value));
  }
}

/** A value as the driver takes it as a parameter. @throws GraphError `invalid_request` for what cannot be a parameter */
export function toDriver(value: Value): unknown {
  if (typeof value === "bigint") return integerToDriver(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof Temporal) return driverTemporal(value);
  if (value instanceof Duration) return driverDuration(value);
  if (value instanceof Point) return pointToDriver(value);
  if (value instanceof Unsupported) return driverVector(value);
  if (isValueMap(value)) return toDriverParameters(value);
  throw new GraphError("invalid_request", "A node, relationship or path cannot be a parameter.", {
    hint: "Pass its id or elementId and match it in the query.",
  });
}

/** Parameters as the driver takes them. @throws GraphError `invalid_request` */
export function toDriverParameters(parameters: ValueMap): Record<string, unknown> {
  // The driver asks for the prototype, so there must be one. A loop and no list of entries: it runs for every row of an import.
  const converted: Record<string, unknown> = {};
  for (const key of Object.keys(parameters)) {
    if (key.startsWith("__")) {
      if (DRIVER_MARK.test(key)) {
        throw new GraphError(
          "invalid_request",
          `The map key \`${key}\` cannot be sent: Neo4j's driver keeps it for itself.`,
        );
      }
      // Defined, not assigned, so that `__proto__` is a key like any other.
      const value = toDriver(parameters[key] ?? null);
      Object.defineProperty(converted, key, { value, enumerable: true, writable: true, configurable: true });
    } else converted[key] = toDriver(parameters[key] ?? null);
  }
  return converted;
}

function integerToDriver(value: bigint): bigint {
  if (value > INT64_MAX || value < INT64_MIN) {
    throw new GraphError("invalid_request", `The integer ${value} does not fit into the 64 bits of a Cypher INTEGER.`);
  }
  return value;
}

function fromObject(value: object): Value {
  switch (kindOf(value)) {
    case "Integer":
      return bigintOf(value as DriverInteger);
    case "List":
      return (value as readonly unknown[]).map(fromDriver);
    case "Map":
      return fromMap(value);
    case "Node":
      return fromNode(value as DriverNode);
    case "Relationship":
      return fromRelationship(value as DriverRelationship);
    case "Path":
      return fromPath(value as DriverPath);
    case "Bytes": {
      const { buffer, byteOffset, byteLength } = value as Int8Array;
      return new Uint8Array(buffer, byteOffset, byteLength);
    }
    case "Broken":
      return brokenValue(value);
    default:
      return fromTemporal(value) ?? fromRare(value);
  }
}

/** The driver's values as far as they are read here. */
export interface DriverNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: object;
}

export interface DriverRelationship extends RelationshipEnds {
  readonly properties: object;
}

export interface DriverPath {
  readonly start: DriverNode;
  readonly segments: readonly { readonly relationship: DriverRelationship; readonly end: DriverNode }[];
}

function fromMap(map: object): ValueMap {
  const converted = emptyMap();
  const members = map as { readonly [key: string]: unknown };
  for (const key of Object.keys(members)) converted[key] = fromDriver(members[key]);
  return converted;
}

function fromNode(node: DriverNode): GraphNode {
  return new GraphNode(node.elementId, node.labels, fromMap(node.properties));
}

function fromRelationship(relationship: DriverRelationship): GraphRelationship {
  return new GraphRelationship(
    relationship.elementId,
    relationship.startNodeElementId,
    relationship.endNodeElementId,
    relationship.type,
    fromMap(relationship.properties),
  );
}

function fromPath(path: DriverPath): GraphPath {
  return new GraphPath(
    [fromNode(path.start), ...path.segments.map((segment) => fromNode(segment.end))],
    path.segments.map((segment) => fromRelationship(segment.relationship)),
  );
}

function fromTemporal(value: object): Value | undefined {
  if (neo4j.isDate(value)) return new Temporal("Date", dateText(value));
  if (neo4j.isDateTime(value)) {
    const text = localDateTimeText(value) + offsetText(value.timeZoneOffsetSeconds);
    if (value.timeZoneId === undefined || value.timeZoneId === null) return new Temporal("OffsetDateTime", text);
    return new Temporal("ZonedDateTime", `${text}[${value.timeZoneId}]`);
  }
  if (neo4j.isLocalDateTime(value)) return new Temporal("LocalDateTime", localDateTimeText(value));
  if (neo4j.isLocalTime(value)) return new Temporal("LocalTime", localTimeText(value));
  if (neo4j.isTime(value)) {
    return new Temporal("Time", localTimeText(value) + offsetText(value.timeZoneOffsetSeconds));
  }
  if (neo4j.isDuration(value)) return new Duration(durationText(value));
  return undefined;
}

function fromRare(value: object): Value {
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return new Point(numberOf(srid), z === undefined || z === null ? [x, y] : [x, y, z]);
  }
  return vectorValue(value) ?? new Unsupported(value.constructor?.name ?? "Object", String(value));
}

/**
 * A value that the driver could not read (a time zone that this Node does not know, say). It hands over a proxy that throws at every
 * touch but one, which gives the reason.
 */
function brokenValue(value: object): Unsupported {
  const reason: unknown = (value as { readonly __reason__?: unknown }).__reason__;
  return new Unsupported("Unreadable", reason instanceof Error ? reason.message : String(reason));
}

function pointToDriver(point: Point): unknown {
  const [x, y, z] = point.coordinates;
  if (x === undefined || y === undefined)
    throw new GraphError("invalid_request", "A point needs two or three coordinates.");
  return new types.Point(BigInt(point.srid), x, y, z);
}

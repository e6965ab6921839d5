/**
 * The values of Cypher, in memory, without loss: an integer is a `bigint`, a float a `number`, bytes a `Uint8Array`, a map a plain
 * object without prototype; what JavaScript has no type for is an instance of a class of this file. Adapter, server, page and
 * exports all speak of these and of nothing else.
 */

/** Any value that Cypher can return or take. */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Temporal
  | Duration
  | Point
  | GraphNode
  | GraphRelationship
  | GraphPath
  | Unsupported
  | readonly Value[]
  | ValueMap;

/** A map of Cypher. Made with `valueMap`, so that a key like `__proto__` is a key like any other. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** The six temporal types, by the names of Neo4j's typed JSON. */
export type TemporalType = "Date" | "Time" | "LocalTime" | "OffsetDateTime" | "ZonedDateTime" | "LocalDateTime";

/** A date or time as Neo4j writes it (ISO 8601; a zone in square brackets behind the offset): `2025-11-21`, `…T21:20:00+09:00[Asia/Tokyo]`. */
export class Temporal {
  readonly type: TemporalType;
  readonly text: string;
  constructor(type: TemporalType, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** A duration as Neo4j writes it (ISO 8601: `P1Y2M10DT2H30M`). */
export class Duration {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A point: SRID (4326 and 4979 are WGS-84, 7203 and 9157 Cartesian) and two or three coordinates, x (longitude) first. */
export class Point {
  readonly srid: number;
  readonly coordinates: readonly number[];
  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

/** A value of a type newer than this program, kept as the text that the driver gives (a vector, for instance). */
export class Unsupported {
  readonly type: string;
  readonly text: string;
  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** A node of the graph. `elementId` is the database's own id: it identifies while the data stand, not for ever. */
export class GraphNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: ValueMap;
  constructor(elementId: string, labels: readonly string[], properties: ValueMap) {
    this.elementId = elementId;
    this.labels = labels;
    this.properties = properties;
  }
}

/** A relationship of the graph. */
export class GraphRelationship {
  readonly elementId: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly type: string;
  readonly properties: ValueMap;
  constructor(
    elementId: string,
    startNodeElementId: string,
    endNodeElementId: string,
    type: string,
    properties: ValueMap,
  ) {
    this.elementId = elementId;
    this.startNodeElementId = startNodeElementId;
    this.endNodeElementId = endNodeElementId;
    this.type = type;
    this.properties = properties;
  }
}

/** A path: node, relationship, node, …, node; a lone node is a path of length 0. */
export class GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  constructor(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

/** What maps of Cypher are made by. Nothing stands behind them that a key could meet: `__proto__` and `constructor` are keys like any other. */
class CypherMap {}
Object.setPrototypeOf(CypherMap.prototype, null);
Reflect.deleteProperty(CypherMap.prototype, "constructor");

/** An empty map, safe for every key. V8 keeps `Object.create(null)` as a hash table, which takes three times the space and twice the time of this. */
export function emptyMap(): Record<string, Value> {
  return new CypherMap() as Record<string, Value>;
}

/** A map of Cypher from entries, safe for every key. */
export function valueMap(entries: Iterable<readonly [string, Value]>): ValueMap {
  const map = emptyMap();
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** Whether a value is a map of Cypher (and not null, a list, bytes or an instance of a class of this file). */
export function isValueMap(value: Value): value is ValueMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof Temporal) &&
    !(value instanceof Duration) &&
    !(value instanceof Point) &&
    !(value instanceof Unsupported) &&
    !(value instanceof GraphNode) &&
    !(value instanceof GraphRelationship) &&
    !(value instanceof GraphPath)
  );
}

/** A string property of a node or relationship, or undefined where it is absent or of another type. */
export function textProperty(entity: { readonly properties: ValueMap }, key: string): string | undefined {
  const value = entity.properties[key];
  if (typeof value === "string") return value;
  if (value instanceof Temporal) return value.text;
  return undefined;
}

/** The texts of a list; none where the value is no list. */
export function textsOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** Values of Cypher as text: exact, the way one would write them in Cypher. */
import type { Value, ValueMap } from "./values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported } from "./values.ts";

const TEMPORAL_FUNCTIONS = {
  Date: "date",
  Time: "time",
  LocalTime: "localtime",
  OffsetDateTime: "datetime",
  ZonedDateTime: "datetime",
  LocalDateTime: "localdatetime",
} as const;
const WGS_84: ReadonlySet<number> = new Set([4326, 4979]);

/** A value as people read it on its own: a text without quotes, a date as ISO text; lists and maps as in Cypher. */
export function plainText(value: Value): string {
  if (typeof value === "string") return value;
  if (value instanceof Temporal || value instanceof Duration) return value.text;
  return cypherText(value);
}

/** A value as a literal of Cypher; nodes, relationships and paths, which have none, as patterns with their properties. */
export function cypherText(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return floatText(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Uint8Array) return bytesText(value);
  if (value instanceof Temporal) return `${TEMPORAL_FUNCTIONS[value.type]}(${quote(value.text)})`;
  if (value instanceof Duration) return `duration(${quote(value.text)})`;
  if (value instanceof Point) return pointText(value);
  if (value instanceof GraphNode) return `(${labelsText(value.labels)}${propertiesText(value.properties)})`;
  if (value instanceof GraphRelationship) return `[:${nameText(value.type)}${propertiesText(value.properties)}]`;
  if (value instanceof GraphPath) return pathText(value);
  if (value instanceof Unsupported) return value.text;
  if (isList(value)) return `[${value.map(cypherText).join(", ")}]`;
  return mapText(value);
}

/** A float so that it cannot be taken for an integer: `1.0`, `1e+21`, `NaN`, `-0.0`. */
function floatText(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Bytes as hexadecimal pairs: `0x48 65 6c`. */
function bytesText(bytes: Uint8Array): string {
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ")}`;
}

/** A point with its coordinates named: `point({longitude: 139.7, latitude: 35.7})`. */
function pointText(point: Point): string {
  const names = WGS_84.has(point.srid) ? ["longitude", "latitude", "height"] : ["x", "y", "z"];
  const pairs = point.coordinates.map((coordinate, index) => `${names[index] ?? index}: ${coordinate}`);
  const known = WGS_84.has(point.srid) || point.srid === 7203 || point.srid === 9157;
  return `point({${(known ? pairs : [...pairs, `srid: ${point.srid}`]).join(", ")}})`;
}

/** A name for Cypher, in backticks where it needs them. */
export function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function quote(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

function isList(value: readonly Value[] | ValueMap): value is readonly Value[] {
  return Array.isArray(value);
}

function mapText(map: ValueMap): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${nameText(key)}: ${cypherText(value)}`)
    .join(", ")}}`;
}

function labelsText(labels: readonly string[]): string {
  return labels.map((label) => `:${nameText(label)}`).join("");
}

function propertiesText(properties: ValueMap): string {
  return Object.keys(properties).length === 0 ? "" : ` ${mapText(properties)}`;
}

function pathText(path: GraphPath): string {
  let text = path.nodes[0] === undefined ? "" : cypherText(path.nodes[0]);
  path.relationships.forEach((relationship, index) => {
    const node = path.nodes[index + 1];
    const forward = relationship.startNodeElementId === path.nodes[index]?.elementId;
    const middle = cypherText(relationship);
    text += `${forward ? "-" : "<-"}${middle}${forward ? "->" : "-"}${node === undefined ? "()" : cypherText(node)}`;
  });
  return text;
}

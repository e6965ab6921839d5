/** The types of Cypher by the names that Cypher itself writes. */
import type { Value } from "../../graph/values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, Unsupported } from "../../graph/values.ts";

const TEMPORALS: { readonly [type in Temporal["type"]]: string } = {
  Date: "DATE",
  Time: "ZONED TIME",
  LocalTime: "LOCAL TIME",
  OffsetDateTime: "ZONED DATETIME",
  ZonedDateTime: "ZONED DATETIME",
  LocalDateTime: "LOCAL DATETIME",
};

/** As `valueType()` names it: `INTEGER`, `ZONED DATETIME`, `LIST`. */
export function typeName(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return "STRING";
  if (typeof value === "bigint") return "INTEGER";
  if (typeof value === "number") return "FLOAT";
  if (typeof value === "boolean") return "BOOLEAN";
  if (Array.isArray(value)) return "LIST";
  if (value instanceof Temporal) return TEMPORALS[value.type];
  if (value instanceof Duration) return "DURATION";
  if (value instanceof Point) return "POINT";
  if (value instanceof Uint8Array) return "BYTES";
  if (value instanceof GraphNode) return "NODE";
  if (value instanceof GraphRelationship) return "RELATIONSHIP";
  if (value instanceof GraphPath) return "PATH";
  return value instanceof Unsupported ? value.type.replace(/^Vector\b/, "VECTOR") : "MAP";
}

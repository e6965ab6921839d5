/** What every question has in common: how it is asked, and how cells of its rows become values of the expected type. */
import { GraphError } from "../errors.ts";
import type { Lens } from "../lens.ts";
import type { Limits, RunOptions } from "../store.ts";
import type { Value, ValueMap } from "../values.ts";
import { GraphNode, GraphPath, GraphRelationship, isValueMap } from "../values.ts";

/** Labels and relationship types whose property `id` has an index. */
export interface IdIndexes {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** How a question is asked: what it may cost, when to stop, of which database. */
export interface Asking {
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** The connection's own database when absent. */
  readonly database?: string | undefined;
  /** As the schema was read last; looked up where absent, which costs a question more. */
  readonly idIndexes?: IdIndexes | undefined;
}

/** Asking with what is known of the schema. */
export interface LensAsking extends Asking {
  readonly lens: Lens;
}

/** The options of the port; `maxRows` where a question bounds its rows itself. */
export function runOptions(asking: Asking, maxRows = asking.limits.maxRows): RunOptions {
  return {
    limits: { ...asking.limits, maxRows },
    database: asking.database,
    notifications: false,
    ...(asking.signal === undefined ? {} : { signal: asking.signal }),
  };
}

/** @throws GraphError `internal` where the value is not a node */
export function asNode(value: Value | undefined): GraphNode {
  return value instanceof GraphNode ? value : unexpected("node", value);
}

/** @throws GraphError `internal` where the value is not a relationship */
export function asRelationship(value: Value | undefined): GraphRelationship {
  return value instanceof GraphRelationship ? value : unexpected("relationship", value);
}

/** @throws GraphError `internal` where the value is not a path */
export function asPath(value: Value | undefined): GraphPath {
  return value instanceof GraphPath ? value : unexpected("path", value);
}

/** A count: Cypher's integers are `bigint`, counts fit a number. @throws GraphError `internal` */
export function asCount(value: Value | undefined): number {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? value : unexpected("integer", value);
}

/** @throws GraphError `internal` where the value is not a string */
export function asText(value: Value | undefined): string {
  return typeof value === "string" ? value : unexpected("string", value);
}

/** @throws GraphError `internal` where the value is not a list */
export function asList(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : unexpected("list", value);
}

/** @throws GraphError `internal` where the value is not a map */
export function asMap(value: Value | undefined): ValueMap {
  return value !== undefined && isValueMap(value) ? value : unexpected("map", value);
}

function unexpected(wanted: string, value: Value | undefined): never {
  const got = value === null || value === undefined ? String(value) : typeof value;
  throw new GraphError("internal", `A question of Parley expected a ${wanted} and got ${got}.`);
}

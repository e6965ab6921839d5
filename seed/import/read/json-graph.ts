/** Nodes and relationships in JSON, as networkx, d3, Cytoscape.js, graphology, APOC, Neo4j and Parley write them. */
import { GraphError } from "../../../graph/errors.ts";
import { KEPT_FIELD } from "../../../graph/files/kept-beside.ts";
import { readTyped } from "../../../graph/query-api/read-typed.ts";
import { isValueMap, type Value, type ValueMap, valueMap } from "../../../graph/values.ts";
import type { GraphItem, NodeItem, Reject, RelationshipItem } from "../input.ts";
import { jsonReject, propertiesOf } from "./json-properties.ts";
import { withKept } from "./kept-beside.ts";
import { RELATED_TO, takeType } from "./relationship-type.ts";

/** Whether an item of a list or a line says by itself that it is a node or relationship: APOC's lines and Cytoscape.js' flat lists. */
export function looksLikeGraph(record: Value): boolean {
  if (!isValueMap(record)) return false;
  if (isCytoscape(record)) return record.group === "nodes" || record.group === "edges";
  if (record.type === "node") {
    const known = ["type", "id", "labels", "properties"];
    return record.id !== undefined && Object.keys(record).every((key) => known.includes(key));
  }
  return record.type === "relationship" && isMap(record.start) && isMap(record.end);
}

/** Whether an item has anything that could be the end of a relationship. */
export function looksLikeRelationship(record: Value): boolean {
  if (!isValueMap(record)) return false;
  const fields = isMap(record.data) ? record.data : record;
  return [...START, ...END].some((name) => fields[name] !== undefined);
}

/** A node or relationship of a list that has both. */
export function graphItem(record: Value, line: number): GraphItem | Reject {
  if (!isValueMap(record) || !(isCytoscape(record) || looksLikeGraph(record))) {
    return jsonReject(record, line, "the record is neither a node nor a relationship, as the first one of the file is");
  }
  if (isCytoscape(record)) {
    // The group may be left out.
    const isEdge = record.group === "edges" || (record.group !== "nodes" && looksLikeRelationship(record));
    return isEdge ? relationshipItem(record, line, false) : nodeItem(record, line, undefined);
  }
  // Here `type` says which of the two it is, and nothing about it.
  const { type, ...fields } = record;
  if (type === "node") return nodeItem({ ...fields, properties: fields.properties ?? {} }, line, undefined);
  return relationshipItem({ ...fields, properties: fields.properties ?? {} }, line, false);
}

/** A node. Where it has no id, `index` is its key, as links of d3 then refer to it by index. */
export function nodeItem(record: Value, line: number, index: number | undefined): NodeItem | Reject {
  if (!isValueMap(record)) return jsonReject(record, line, "the node is no object, expected an object with an id");
  const own = ownElement(record);
  if (own !== undefined) return withKept(nodeItem(own.element, line, index), own.kept);
  const { fields, inner, hidden } = partsOf(record, NODE_HIDDEN);
  const ids = isMap(record.properties) ? ["elementId", "id", "identity"] : isMap(record.attributes) ? ["key"] : ["id"];
  const idName = ids.find((name) => fields[name] !== undefined && fields[name] !== null);
  // Graphology's nodes may have nothing but their key.
  const name = idName ?? (isText(fields.key) && Object.keys(fields).length === 1 ? "key" : undefined);
  const key = name === undefined ? index?.toString() : keyOf(fields[name] ?? null);
  if (key === undefined) return jsonReject(record, line, "the node has no id, expected a text or a number");
  const given = fields.labels;
  const labels = Array.isArray(given) ? given.filter((label) => typeof label === "string" && label !== "") : [];
  const isLabels = Array.isArray(given) && labels.length === given.length;
  const position = isCytoscape(record) && isMap(record.position) ? record.position : {};
  const outside = without(fields, [...hidden, name, isLabels ? "labels" : undefined]);
  const properties = typedProperties(inner) ?? propertiesOf(outside, position, inner);
  if (typeof properties === "string") return jsonReject(record, line, properties);
  return { kind: "node", line, key, group: "", labels: isLabels ? [...new Set(labels)] : [], properties };
}

/** A relationship; `undirected` where the file says so of all its edges. */
export function relationshipItem(record: Value, line: number, undirected: boolean): RelationshipItem | Reject {
  if (!isValueMap(record)) {
    return jsonReject(record, line, "the edge is no object, expected an object with source and target");
  }
  const own = ownElement(record);
  if (own !== undefined) return withKept(relationshipItem(own.element, line, undirected), own.kept);
  const { fields, inner, hidden } = partsOf(record, EDGE_HIDDEN);
  const neo4j = isMap(record.properties);
  const startName = nameOf(fields, neo4j ? START : [...START].reverse());
  const endName = nameOf(fields, neo4j ? END : [...END].reverse());
  const start = startName === undefined ? undefined : keyOf(fields[startName] ?? null);
  const end = endName === undefined ? undefined : keyOf(fields[endName] ?? null);
  if (start === undefined || end === undefined) {
    const missing = start === undefined ? "source" : "target";
    return jsonReject(record, line, `the edge has no ${missing}, expected the id of a node as text or number`);
  }
  const idNames = neo4j ? ["elementId", "id", "identity"] : isMap(record.attributes) ? ["key"] : ["id"];
  const idName = idNames.find((name) => keyOf(fields[name] ?? null) !== undefined);
  const typeName = neo4j ? ["type", "label"].find((name) => isText(fields[name])) : undefined;
  const ends = neo4j ? [...START, ...END] : [startName, endName];
  const outside = without(fields, [...hidden, ...ends, idName, typeName]);
  const properties = typedProperties(inner) ?? propertiesOf(outside, {}, inner);
  if (typeof properties === "string") return jsonReject(record, line, properties);
  const type = typeName === undefined ? takeType(properties) : String(fields[typeName]);
  if (undirected || record.undirected === true) properties.set("directed", false);
  const key = idName === undefined ? undefined : keyOf(fields[idName] ?? null);
  return {
    kind: "relationship",
    line,
    key,
    type: type ?? RELATED_TO,
    start: { key: start, group: "" },
    end: { key: end, group: "" },
    properties,
  };
}

/** Properties with their types, as Parley's graph files and Neo4j's typed answers have them; undefined where they are plain. */
function typedProperties(inner: ValueMap): Map<string, Value> | string | undefined {
  const entries = Object.entries(inner);
  if (entries.length === 0 || !entries.every(([, value]) => isTyped(value))) return undefined;
  const properties = new Map<string, Value>();
  for (const [name, typed] of entries) {
    try {
      const value = readTyped(typed);
      if (value !== null) properties.set(name, value);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return `${name} is wrong: ${error.message}`;
    }
  }
  return properties;
}

function isTyped(value: Value): boolean {
  return isMap(value) && isText(value.$type) && Object.keys(value).every((key) => key === "$type" || key === "_value");
}

/** Neo4j's names of the ends first, those of drawing programs last. */
const START = ["startNodeElementId", "start", "startNode", "from", "source"] as const;
const END = ["endNodeElementId", "end", "endNode", "to", "target"] as const;

/** What stands beside the properties and is none of them. `data`, `properties` and `attributes` hold them. */
const NODE_HIDDEN = ["properties", "elementId", "id", "identity", "position"];
const EDGE_HIDDEN = ["properties", "elementId", "id", "identity"];

/** The fields in which id and ends are, the properties that stand apart from them, and the fields that are no properties. */
function partsOf(
  record: ValueMap,
  neo4jHidden: readonly string[],
): { readonly fields: ValueMap; readonly inner: ValueMap; readonly hidden: readonly string[] } {
  if (isCytoscape(record)) {
    const classes = isText(record.classes) ? { classes: record.classes } : {};
    return { fields: isMap(record.data) ? record.data : {}, inner: classes, hidden: [] };
  }
  if (isMap(record.properties)) return { fields: record, inner: record.properties, hidden: neo4jHidden };
  if (isMap(record.attributes)) {
    return { fields: record, inner: record.attributes, hidden: ["attributes", "key", "undirected"] };
  }
  return { fields: record, inner: {}, hidden: record.undirected === true ? ["undirected"] : [] };
}

/** An element of Cytoscape.js that Parley wrote: its data, without the place, and what is kept beside them. */
function ownElement(record: ValueMap): { readonly element: ValueMap; readonly kept: Value } | undefined {
  const kept = record[KEPT_FIELD];
  if (!isMap(kept) || !isCytoscape(record)) return undefined;
  return { element: valueMap([["data", record.data ?? null]]), kept };
}

/** Cytoscape.js puts id, ends and properties into `data`. */
function isCytoscape(record: ValueMap): boolean {
  return isMap(record.data) && nameOf(record, ["id", "key", "source", "target"]) === undefined;
}

function isMap(value: Value | undefined): value is ValueMap {
  return value !== undefined && isValueMap(value);
}

function isText(value: Value | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function nameOf(fields: ValueMap, names: readonly string[]): string | undefined {
  return names.find((name) => fields[name] !== undefined && fields[name] !== null);
}

/** An id as key: a text or number, or that of the node which stands in its place. */
function keyOf(value: Value): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value))) return String(value);
  if (!isValueMap(value)) return undefined;
  const inner = value.elementId ?? value.id ?? value.identity ?? null;
  return isValueMap(inner) ? undefined : keyOf(inner);
}

function without(fields: ValueMap, names: readonly (string | undefined)[]): ReadonlyMap<string, Value> {
  return new Map(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

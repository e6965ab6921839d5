/**
 * A graph with its places as JSON, for programs and for opening again. The format, version 2:
 *
 * - `format` is `"parley-graph"`, `version` is `2`; a reader refuses a version that it does not know (1 lacked `claims` and had the lens's id only);
 * - `title`, `language` (`en` or `ja`) and `lens` (as in `GET /api/schema`) say how it was shown; `query` and `parameters`, `actors`, `filters`,
 *   `leftOut` and `made`, where there are any, where it came from;
 * - `nodes` are `{elementId, labels, properties, position}`; `position` is the centre in pixels, y downwards, null where unknown;
 * - `relationships` are `{elementId, startNodeElementId, endNodeElementId, type, properties}`;
 * - `claims` are the claims that relationships name in `properties.claims`, each with its article, as `GET /api/relationships/{id}/evidence` has them;
 * - `view`, where a page has saved its view with the graph, is that view (graph/view/view-note.ts);
 * - property values are typed as in Neo4j's Query API (`application/vnd.neo4j.query.v1.1`): `{"$type": "Integer", "_value": "1"}`,
 *   so that integers beyond 2^53, dates, durations, points and bytes survive. Keys are sorted: same graph, same bytes.
 */
import type { Position } from "../figure/geometry.ts";
import { writeTyped } from "../query-api/typed.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";

export const GRAPH_FORMAT = "parley-graph";
export const GRAPH_VERSION = 2;

export const graphFileFormat: FileFormat = {
  id: "json",
  words: { en: "JSON", ja: "JSON" },
  note: {
    en: "All of it: values with their types, positions, claims. Can be opened again.",
    ja: "値の型・位置・主張を含むすべて。再び開けます。",
  },
  extension: "json",
  mediaType: "application/json",
  parts: (graph) => [{ suffix: "", chunks: graphFileChunks(graph) }],
};

/** The file's text in pieces. @param view the note of the view that shows the graph, as text */
export function* graphFileChunks(graph: ExportedGraph, view?: string): Generator<string> {
  const { origin } = graph;
  const head: (readonly [string, string] | undefined)[] = [
    ["format", JSON.stringify(GRAPH_FORMAT)],
    ["version", String(GRAPH_VERSION)],
    optional("title", origin.title === "" ? undefined : origin.title),
    ["language", JSON.stringify(graph.language)],
    origin.query && ["query", JSON.stringify(origin.query.text)],
    origin.query && ["parameters", propertiesJson(origin.query.parameters)],
    optional("actors", origin.actors),
    optional("filters", origin.filters),
    optional("leftOut", origin.leftOut),
    optional("truncated", origin.truncated),
    optional("made", origin.made),
    ["lens", sortedJson(graph.lens)],
    view === undefined ? undefined : ["view", view],
  ];
  yield "{\n";
  for (const entry of head) if (entry !== undefined) yield `  ${member(...entry)},\n`;
  yield* list("nodes", graph.nodes, (node) => nodeJson(node, graph.positions.get(node.elementId)));
  yield ",\n";
  yield* list("relationships", graph.relationships, relationshipJson);
  yield ",\n";
  yield* list("claims", [...graph.claims.values()], sortedJson);
  yield "\n}\n";
}

function* list<T>(name: string, items: readonly T[], write: (item: T) => string): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "\n" : ",\n"}    ${write(item)}`;
  yield items.length === 0 ? "]" : "\n  ]";
}

function nodeJson(node: GraphNode, position: Position | undefined): string {
  return object([
    member("elementId", JSON.stringify(node.elementId)),
    member("labels", JSON.stringify(node.labels)),
    member("properties", propertiesJson(node.properties)),
    member("position", position === undefined ? "null" : JSON.stringify({ x: position.x, y: position.y })),
  ]);
}

function relationshipJson(relationship: GraphRelationship): string {
  return object([
    member("elementId", JSON.stringify(relationship.elementId)),
    member("startNodeElementId", JSON.stringify(relationship.startNodeElementId)),
    member("endNodeElementId", JSON.stringify(relationship.endNodeElementId)),
    member("type", JSON.stringify(relationship.type)),
    member("properties", propertiesJson(relationship.properties)),
  ]);
}

function propertiesJson(properties: ValueMap): string {
  const keys = Object.keys(properties).toSorted();
  return object(keys.map((key) => member(key, writeTyped(properties[key] ?? null))));
}

/** Plain data as JSON with sorted keys: a lens or a claim from a file is written as the same one from the database. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function optional(key: string, value: unknown): readonly [string, string] | undefined {
  return value === undefined ? undefined : [key, JSON.stringify(value)];
}

function member(key: string, json: string): string {
  return `${JSON.stringify(key)}: ${json}`;
}

function object(members: readonly string[]): string {
  return `{${members.join(", ")}}`;
}

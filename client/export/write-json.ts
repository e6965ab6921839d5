/**
 * What is shown as JSON, for programs and for opening again. The format, version 1:
 *
 * - `format` is `"parley-graph"`, `version` is `1`; a reader refuses a version that it does not know;
 * - `title`, `language` (`en` or `ja`) and `lens` (`talks` or `generic`) say how it was shown; `query` and `parameters`, where
 *   there is one, which Cypher it came from;
 * - `nodes` are `{elementId, labels, properties, position}`; `position` is the centre in pixels, y downwards, null where unknown;
 * - `relationships` are `{elementId, startNodeElementId, endNodeElementId, type, properties}`;
 * - property values are typed as in Neo4j's Query API (`application/vnd.neo4j.query.v1.1`): `{"$type": "Integer", "_value": "1"}`,
 *   so that integers beyond 2^53, dates, durations, points and bytes survive. Keys are sorted: same graph, same bytes.
 */
import type { Position } from "../../graph/figure/geometry.ts";
import { writeTyped } from "../../graph/query-api/typed.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../../graph/values.ts";
import type { Shown } from "./options.ts";

const JSON_FORMAT = "parley-graph";
const JSON_VERSION = 1;

/** Where a graph came from. */
export interface Origin {
  readonly title?: string | undefined;
  readonly query?: { readonly text: string; readonly parameters: ValueMap } | undefined;
}

/** The file. */
export function writeJson(shown: Shown, origin: Origin = {}): Blob {
  return new Blob([graphJson(shown, origin)], { type: "application/json" });
}

/** The file's text. */
export function graphJson(shown: Shown, origin: Origin = {}): string {
  const head = [
    member("format", JSON.stringify(JSON_FORMAT)),
    member("version", String(JSON_VERSION)),
    ...(origin.title === undefined || origin.title === "" ? [] : [member("title", JSON.stringify(origin.title))]),
    member("language", JSON.stringify(shown.language)),
    member("lens", JSON.stringify(shown.lens.id)),
    ...(origin.query === undefined
      ? []
      : [
          member("query", JSON.stringify(origin.query.text)),
          member("parameters", propertiesJson(origin.query.parameters)),
        ]),
    member("nodes", listOf(shown.subgraph.nodes.map((node) => nodeJson(node, shown.positions.get(node.elementId))))),
    member("relationships", listOf(shown.subgraph.relationships.map(relationshipJson))),
  ];
  return `{\n  ${head.join(",\n  ")}\n}\n`;
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

function member(key: string, json: string): string {
  return `${JSON.stringify(key)}: ${json}`;
}

function object(members: readonly string[]): string {
  return `{${members.join(", ")}}`;
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n    ${items.join(",\n    ")}\n  ]`;
}

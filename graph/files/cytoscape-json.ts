/**
 * A graph as Cytoscape.js and the Cytoscape desktop read it: `elements.nodes` and `elements.edges`, each with `data` and nodes with `position`.
 *
 * `data` holds the properties as plain JSON, and besides them `id`, `caption`, `labels` and (where no property is called so) `name` of a node,
 * `id`, `source`, `target`, `interaction` (the type) and `caption` of an edge. Beside `data` stands `parley`: what plain JSON cannot say, typed, from
 * which our import takes it. The programs pass over it and leave it out when they save, so that it never contradicts what was edited there.
 */
import { captionOf, phraseOf } from "../lens.ts";
import { writePlain } from "../query-api/plain.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import { isValueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import { fileKeys } from "./file-keys.ts";
import { KEPT_FIELD, type Kept, keptText } from "./kept-beside.ts";
import { sortedProperties } from "./property-columns.ts";

export const cytoscapeFormat: FileFormat = {
  id: "cytoscape",
  words: { en: "Cytoscape.js JSON", ja: "Cytoscape.js JSON" },
  note: {
    en: "For Cytoscape.js and the Cytoscape desktop, with places and captions.",
    ja: "Cytoscape.js と Cytoscape デスクトップ用。位置と表示名を含みます。",
  },
  extension: "cyjs",
  mediaType: "application/json",
  parts: (graph) => [{ suffix: "", chunks: cytoscapeChunks(graph) }],
};

type Member = readonly [name: string, json: string];

/** Fields of `data` that mean something to one of the programs, or are ours: properties of these names are only kept beside. */
const RESERVED: readonly string[] = [
  ...["id", "parent", "source", "target", "interaction", "SUID", "selected", "shared_name", "shared_interaction"],
  ...["caption", "labels", "__proto__"],
];
/** Fields that readers of edges without types take one from. */
const TYPE_FIELDS: readonly string[] = ["label", "type", "relationship"];

function* cytoscapeChunks(graph: ExportedGraph): Generator<string> {
  const { nodes, relationships, origin } = graph;
  const nodeKeys = fileKeys(nodes);
  // Nodes and edges share one space of ids.
  const edgeKeys = fileKeys(relationships, undefined, new Set(nodeKeys.values()));
  const head: readonly Member[] = [
    ["format_version", '"1.0"'],
    ["generated_by", '"Parley"'],
    ["target_cytoscapejs_version", '"~3"'],
    ["data", object([["name", JSON.stringify(origin.title ?? "Parley")]])],
  ];
  yield "{\n";
  for (const [name, json] of head) yield `${JSON.stringify(name)}:${json},\n`;
  yield '"elements":{\n';
  yield* list("nodes", nodes, (node) => nodeElement(graph, node, nodeKeys));
  yield ",\n";
  yield* list("edges", relationships, (relationship) => edgeElement(graph, relationship, nodeKeys, edgeKeys));
  yield "\n}\n}\n";
}

function* list<Item>(name: string, items: readonly Item[], write: (item: Item) => string): Generator<string> {
  yield `${JSON.stringify(name)}:[`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "\n" : ",\n"}${write(item)}`;
  yield items.length === 0 ? "]" : "\n]";
}

function nodeElement(graph: ExportedGraph, node: GraphNode, keys: ReadonlyMap<string, string>): string {
  const { lens, language, positions } = graph;
  const caption = captionOf(lens, node, language);
  const isNamed = typeof node.properties.name === "string";
  const { plain, lost } = propertiesOf(node.properties, isNamed ? RESERVED : [...RESERVED, "name"]);
  const data: readonly Member[] = [
    ["id", JSON.stringify(keys.get(node.elementId))],
    ["caption", JSON.stringify(caption)],
    ...(isNamed ? [] : [["name", JSON.stringify(caption)] as const]),
    ["labels", JSON.stringify(node.labels)],
    ...plain,
  ];
  const place = positions.get(node.elementId);
  const position =
    place && Number.isFinite(place.x) && Number.isFinite(place.y) ? `{"x":${place.x},"y":${place.y}}` : undefined;
  return element(data, position, { added: isNamed ? ["caption"] : ["caption", "name"], properties: lost });
}

function edgeElement(
  { lens, language }: ExportedGraph,
  relationship: GraphRelationship,
  nodeKeys: ReadonlyMap<string, string>,
  edgeKeys: ReadonlyMap<string, string>,
): string {
  const { elementId, startNodeElementId, endNodeElementId, type } = relationship;
  const { plain, lost } = propertiesOf(relationship.properties, RESERVED, TYPE_FIELDS);
  const data: readonly Member[] = [
    ["id", JSON.stringify(edgeKeys.get(elementId))],
    ["source", JSON.stringify(nodeKeys.get(startNodeElementId))],
    ["target", JSON.stringify(nodeKeys.get(endNodeElementId))],
    ["interaction", JSON.stringify(type)],
    ["caption", JSON.stringify(phraseOf(lens, type, language))],
    ...plain,
  ];
  return element(data, undefined, { type, added: ["caption", "interaction"], properties: lost });
}

function element(data: readonly Member[], position: string | undefined, kept: Kept): string {
  const beside = keptText(kept);
  return object([
    ["data", object(data)],
    ...(position === undefined ? [] : [["position", position] as const]),
    ...(beside === undefined ? [] : [[KEPT_FIELD, beside] as const]),
  ]);
}

/**
 * Properties as fields of `data`, and those that are not there as they are.
 * @param reserved names that are not written into `data`
 * @param taken names that are written there and that a reader takes for something else
 */
function propertiesOf(
  properties: ValueMap,
  reserved: readonly string[],
  taken: readonly string[] = [],
): { readonly plain: readonly Member[]; readonly lost: readonly (readonly [string, Value])[] } {
  const plain: Member[] = [];
  const lost: (readonly [string, Value])[] = [];
  for (const [name, value] of sortedProperties(properties)) {
    const isWritten = !reserved.includes(name);
    if (isWritten) plain.push([name, isValueMap(value) ? JSON.stringify(writePlain(value)) : writePlain(value)]);
    if (!isWritten || taken.includes(name) || !isPlain(value)) lost.push([name, value]);
  }
  return { plain, lost };
}

/** Whether a value comes back from plain JSON as it is. */
function isPlain(value: Value): boolean {
  if (!isList(value)) return isPlainScalar(value);
  return value.every((item) => isPlainScalar(item) && typeof item === typeof value[0]);
}

function isPlainScalar(value: Value): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "bigint":
      return true;
    case "number":
      return Number.isFinite(value);
    default:
      return false;
  }
}

function object(members: readonly Member[]): string {
  return `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

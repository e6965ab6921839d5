/**
 * A graph as CX2, the Cytoscape exchange format (version 2), for Cytoscape, Cytoscape Web and NDEx: with places, and with shapes, colours and lines
 * as they are here.
 *
 * Properties are attributes with declared types. Besides them nodes have `name` (their caption where no property is called so), `caption`, `kind` (what
 * shape and colour go by), `labels` and `represents` (their key), edges have `interaction` (the type) and `caption`. The attribute `parley` keeps
 * what CX2 cannot hold, typed, as a text of JSON, from which our import takes it: dates, points, bytes, `NaN`, and properties whose names CX2
 * needs itself.
 */
import { captionOf, type NodeStyle, phraseOf, styleOfNode } from "../lens.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import { visualProperties } from "./cx2-style.ts";
import { attributeOf, CX2_TYPES } from "./cx2-types.ts";
import type { ExportedGraph, Origin } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import { fileKeys } from "./file-keys.ts";
import { KEPT_FIELD, keptText } from "./kept-beside.ts";
import { type PropertyColumn, propertyColumns, sortedProperties } from "./property-columns.ts";

export const cx2Format: FileFormat = {
  id: "cx2",
  words: { en: "CX2", ja: "CX2" },
  note: {
    en: "For Cytoscape, Cytoscape Web and NDEx, with places, shapes and colours.",
    ja: "Cytoscape、Cytoscape Web、NDEx 用。位置・形・色を含みます。",
  },
  extension: "cx2",
  mediaType: "application/json",
  parts: (graph) => [{ suffix: "", chunks: cx2Chunks(graph) }],
};

type Member = readonly [name: string, json: string];

/** Attributes of ours with their types. */
const NODE_OWN: { readonly [name: string]: string } = {
  caption: "string",
  kind: "string",
  labels: "list_of_string",
  represents: "string",
};
const EDGE_OWN: { readonly [name: string]: string } = { caption: "string", interaction: "string" };
/** Names that CX2 forbids or gives a meaning, and the one that readers in JavaScript cannot take. */
const FORBIDDEN: readonly string[] = ["id", "alias", "__proto__", KEPT_FIELD];

interface Plan {
  readonly columns: readonly PropertyColumn[];
  readonly own: { readonly [name: string]: string };
}

function* cx2Chunks(graph: ExportedGraph): Generator<string> {
  const { nodes, relationships, lens, origin } = graph;
  const nodePlan = planOf(nodes, { ...NODE_OWN, name: "string" }, ["name"]);
  const edgePlan = planOf(relationships, EDGE_OWN, []);
  const counts: readonly (readonly [string, number])[] = [
    ["attributeDeclarations", 1],
    ["networkAttributes", 1],
    ["nodes", nodes.length],
    ["edges", relationships.length],
    ["visualProperties", 1],
  ];
  yield '[\n{"CXVersion":"2.0","hasFragments":false},\n';
  yield aspect(
    "metaData",
    counts.map(([name, elementCount]) => JSON.stringify({ name, elementCount })),
  );
  const network = networkAttributes(origin);
  const declarations: readonly Member[] = [
    ["networkAttributes", object(Object.keys(network).map((name) => [name, '{"d":"string"}']))],
    ["nodes", declared(nodePlan)],
    ["edges", declared(edgePlan)],
  ];
  yield aspect("attributeDeclarations", [object(declarations)]);
  yield aspect("networkAttributes", [JSON.stringify(network)]);
  yield* elements("nodes", nodes, nodeWriter(graph, nodePlan));
  yield* elements("edges", relationships, edgeWriter(graph, edgePlan));
  const kinds = new Map<string, NodeStyle>();
  for (const node of nodes) kinds.set(styleOfNode(lens, node).label, styleOfNode(lens, node));
  const types = [...new Set(relationships.map(({ type }) => type))].toSorted();
  const styles = [...kinds.keys()].toSorted().flatMap((label) => kinds.get(label) ?? []);
  const attributes = { kind: "kind", caption: "caption", type: "interaction" };
  yield aspect("visualProperties", [JSON.stringify(visualProperties(lens, styles, types, attributes))]);
  yield '{"status":[{"error":"","success":true}]}\n]\n';
}

/** The columns of the properties that may be attributes. @param shared names that both a property and we give */
function planOf(
  entities: readonly { readonly properties: ValueMap }[],
  own: Plan["own"],
  shared: readonly string[],
): Plan {
  const isFree = (name: string): boolean =>
    !FORBIDDEN.includes(name) && (shared.includes(name) || !Object.hasOwn(own, name));
  return { columns: propertyColumns(entities, CX2_TYPES).filter(({ name }) => isFree(name)), own };
}

function declared({ columns, own }: Plan): string {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  // Ours last: a name must be a text, whatever the property is.
  for (const [name, type] of [...Object.entries(own), [KEPT_FIELD, "string"] as const]) types.set(name, type);
  return object([...types].map(([name, type]) => [name, JSON.stringify({ d: type })]));
}

function networkAttributes({ title, query, filters, made }: Origin): { readonly [name: string]: string } {
  const lines = [
    ...(filters ?? []),
    ...(query === undefined ? [] : [query.text]),
    ...(made === undefined ? [] : [made]),
  ];
  return { name: title ?? "Parley", ...(lines.length === 0 ? {} : { description: lines.join("\n") }) };
}

function nodeWriter(graph: ExportedGraph, plan: Plan): (node: GraphNode, index: number) => string {
  const { nodes, positions, lens, language } = graph;
  const keys = fileKeys(nodes);
  const places = nodes.map(({ elementId }) => positions.get(elementId));
  // CX2 wants a place for every node or for none.
  const isPlaced = places.every((place) => place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y));
  return (node, index) => {
    const caption = captionOf(lens, node, language);
    const isNamed = typeof node.properties.name === "string";
    const { attributes, lost } = attributesOf(node.properties, plan.columns, isNamed ? [] : ["name"]);
    const added = [...Object.keys(NODE_OWN), ...(isNamed ? [] : ["name"])];
    const values: readonly Member[] = [
      ...(isNamed ? [] : [["name", JSON.stringify(caption)] as const]),
      ...attributes,
      ["caption", JSON.stringify(caption)],
      ["kind", JSON.stringify(styleOfNode(lens, node).label)],
      ["labels", JSON.stringify(node.labels)],
      ["represents", JSON.stringify(keys.get(node.elementId))],
      [KEPT_FIELD, JSON.stringify(keptText({ labels: node.labels, added, properties: lost }))],
    ];
    const place = places[index];
    const position =
      isPlaced && place
        ? ([
            ["x", String(place.x)],
            ["y", String(place.y)],
          ] as const)
        : [];
    return object([["id", String(index)], ...position, ["v", object(values)]]);
  };
}

function edgeWriter(
  { nodes, lens, language }: ExportedGraph,
  plan: Plan,
): (relationship: GraphRelationship, index: number) => string {
  const ids = new Map(nodes.map(({ elementId }, index) => [elementId, index]));
  return ({ startNodeElementId, endNodeElementId, type, properties }, index) => {
    const { attributes, lost } = attributesOf(properties, plan.columns, []);
    const kept = keptText({ type, added: Object.keys(EDGE_OWN), properties: lost });
    const values: readonly Member[] = [
      ["interaction", JSON.stringify(type)],
      ["caption", JSON.stringify(phraseOf(lens, type, language))],
      ...attributes,
      [KEPT_FIELD, JSON.stringify(kept)],
    ];
    const ends = [
      ["s", String(ids.get(startNodeElementId))],
      ["t", String(ids.get(endNodeElementId))],
    ] as const;
    return object([["id", String(index)], ...ends, ["v", object(values)]]);
  };
}

/** Properties as attributes, and those that no reader would get back from them. @param hidden columns that are not written here */
function attributesOf(
  properties: ValueMap,
  columns: readonly PropertyColumn[],
  hidden: readonly string[],
): { readonly attributes: readonly Member[]; readonly lost: readonly (readonly [string, Value])[] } {
  const attributes: Member[] = [];
  const exact = new Set<string>();
  for (const { name, type } of columns) {
    const value = properties[name] ?? null;
    if (value === null || hidden.includes(name)) continue;
    const attribute = attributeOf(value, type);
    if (attribute === undefined) continue;
    attributes.push([name, attribute.json]);
    // Readers of edges without types take one from here.
    if (attribute.isExact && !TYPE_FIELDS.includes(name)) exact.add(name);
  }
  return { attributes, lost: sortedProperties(properties).filter(([name]) => !exact.has(name)) };
}

const TYPE_FIELDS: readonly string[] = ["label", "type", "relationship"];

function* elements<Item>(
  name: string,
  items: readonly Item[],
  write: (item: Item, index: number) => string,
): Generator<string> {
  yield `{${JSON.stringify(name)}:[`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "\n" : ",\n"}${write(item, index)}`;
  yield items.length === 0 ? "]},\n" : "\n]},\n";
}

function aspect(name: string, items: readonly string[]): string {
  return `{${JSON.stringify(name)}:[${items.join(",")}]},\n`;
}

function object(members: readonly Member[]): string {
  return `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
}

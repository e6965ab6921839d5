/**
 * GraphML, as networkx, igraph, yEd, Gephi and Neo4j's APOC read it. Node and edge ids are the database's own; labels and types are there as APOC
 * writes them (attribute and data, `labels=":Actor:Person"`). Every edge is directed, since Neo4j's are and readers refuse a mix. Each `<key>` holds
 * values of one type; types that GraphML lacks are texts under a mark, `parley-marks.ts`, by which Parley's own import makes the values again.
 * Captions, colours and positions (pixels, y downwards) are under `label`, `color`, `x` and `y`, or such a name with an underscore where the
 * nodes have a property of that name.
 */
import { number } from "../figure/svg-text.ts";
import { captionOf, styleOfNode } from "../lens.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import {
  columnMarks,
  LOOK_MARK,
  labelMarks,
  ROOT_MARK,
  schemaItemType,
  schemaType,
  typeMarks,
} from "./parley-marks.ts";
import type { TypedColumn } from "./typed-columns.ts";
import { TypedColumns } from "./typed-columns.ts";
import { isXmlText, xmlEmpty, xmlTag, xmlWithText } from "./xml-text.ts";

export const graphmlFormat: FileFormat = {
  id: "graphml",
  words: { en: "GraphML", ja: "GraphML" },
  note: {
    en: "For networkx, igraph, yEd and Neo4j (APOC): labels, types, all properties, positions. Can be imported again.",
    ja: "networkx・igraph・yEd・Neo4j（APOC）向け。ラベル・タイプ・すべてのプロパティ・位置を含みます。再び取り込めます。",
  },
  extension: "graphml",
  mediaType: "application/graphml+xml",
  parts: (graph) => [{ suffix: "", chunks: graphmlChunks(graph) }],
};

// Names that networkx uses for parameters, and one that is none in a JavaScript object.
const TAKEN = ["self", "node_for_adding", "__proto__"];

const LOOKS = [
  { name: "label", type: "string" },
  { name: "color", type: "string" },
  { name: "x", type: "double" },
  { name: "y", type: "double" },
] as const;

/** The file's text in pieces. */
export function* graphmlChunks(graph: ExportedGraph): Generator<string> {
  const nodes = new TypedColumns(graph.nodes, ["labels", ...TAKEN]);
  const edges = new TypedColumns(graph.relationships, ["label", "id", ...TAKEN]);
  const { title } = graph.origin;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${xmlTag("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns", ...ROOT_MARK })}>\n`;
  if (title !== undefined && title !== "") yield `${xmlWithText("desc", {}, title)}\n`;
  yield `${xmlEmpty("key", key("labels", "node", "labels", "string"))}\n`;
  for (const attributes of lookKeys(nodes)) yield `${xmlEmpty("key", attributes)}\n`;
  for (const column of nodes.columns) yield `${columnKey(column, "node")}\n`;
  yield `${xmlEmpty("key", key("label", "edge", "label", "string"))}\n`;
  for (const column of edges.columns) yield `${columnKey(column, "edge")}\n`;
  yield `${xmlTag("graph", { id: "G", edgedefault: "directed" })}>\n`;
  for (const node of graph.nodes) yield nodeText(node, graph, nodes);
  for (const relationship of graph.relationships) yield edgeText(relationship, edges);
  yield "</graph>\n</graphml>\n";
}

function key(id: string, kind: "node" | "edge", name: string, type: string) {
  return { id, for: kind, "attr.name": name, "attr.type": type, ...LOOK_MARK };
}

function* lookKeys({ columns }: TypedColumns): Generator<ReturnType<typeof key>> {
  const names = new Set(columns.map(({ name }) => name));
  for (const { name, type } of LOOKS) {
    let free: string = name;
    while (names.has(free)) free += "_";
    yield key(lookId(name), "node", free, type);
  }
}

// A program that joins keys by their ids must not take the caption for the type.
function lookId(name: string): string {
  return `look-${name}`;
}

function columnKey(column: TypedColumn, kind: "node" | "edge"): string {
  return xmlEmpty("key", {
    id: columnId(column, kind),
    for: kind,
    "attr.name": column.name,
    "attr.type": schemaType(column.type),
    "attr.list": schemaItemType(column.type),
    ...columnMarks(column),
  });
}

// Not `d3`, under which Gephi looks for yEd's captions.
function columnId({ index }: TypedColumn, kind: "node" | "edge"): string {
  return `${kind === "node" ? "n" : "e"}${index}`;
}

function nodeText(node: GraphNode, graph: ExportedGraph, columns: TypedColumns): string {
  const labels = node.labels.map((label) => `:${label}`).join("");
  const position = graph.positions.get(node.elementId);
  let text = xmlTag("node", {
    id: node.elementId,
    labels: labels === "" ? undefined : labels,
    ...(node.labels.every(isPlainLabel) ? {} : labelMarks(node.labels)),
  });
  text += `>${dataText("labels", labels)}`;
  text += dataText(lookId("label"), captionOf(graph.lens, node, graph.language));
  text += dataText(lookId("color"), styleOfNode(graph.lens, node).colour.light);
  if (position !== undefined && Number.isFinite(position.x) && Number.isFinite(position.y)) {
    text += dataText(lookId("x"), number(position.x)) + dataText(lookId("y"), number(position.y));
  }
  for (const { column, text: value } of columns.valuesOf(node)) text += dataText(columnId(column, "node"), value);
  return `${text}</node>\n`;
}

function isPlainLabel(label: string): boolean {
  return label !== "" && !label.includes(":") && isXmlText(label);
}

function edgeText(relationship: GraphRelationship, columns: TypedColumns): string {
  const { elementId, startNodeElementId, endNodeElementId, type } = relationship;
  let text = xmlTag("edge", {
    id: elementId,
    source: startNodeElementId,
    target: endNodeElementId,
    label: type,
    ...typeMarks(type),
  });
  text += `>${dataText("label", type)}`;
  for (const { column, text: value } of columns.valuesOf(relationship)) {
    text += dataText(columnId(column, "edge"), value);
  }
  return `${text}</edge>\n`;
}

function dataText(keyId: string, text: string): string {
  return xmlWithText("data", { key: keyId }, text);
}

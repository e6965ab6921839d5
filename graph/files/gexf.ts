/**
 * GEXF 1.3, as Gephi, networkx and graphology read it: captions, kinds and all properties, positions, colours (light), sizes (by neighbours) and
 * shapes, edges of a kind with their phrase, days as spells, the number of outlets as weight. Positions are in pixels with y upwards, as in Gephi.
 * Every edge is directed, since Neo4j's are and readers refuse a mix. An attribute holds values of one type; types that readers do not share are
 * texts under a mark, `parley-marks.ts`, by which Parley's own import makes the values again and leaves out looks, spells and weights, which come
 * from properties that are there as well.
 */
import { nodeSize } from "../figure/node-sizes.ts";
import { number } from "../figure/svg-text.ts";
import { captionOf, phraseOf, styleOfNode, styleOfRelation } from "../lens.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import type { NodeShape } from "../vocabulary.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import type { FileFormat } from "./file-format.ts";
import { spellOf } from "./gexf-time.ts";
import {
  columnMarks,
  LOOK_MARK,
  labelMarks,
  labelsText,
  ROOT_MARK,
  schemaItemType,
  schemaType,
  typeMarks,
} from "./parley-marks.ts";
import type { ColumnValue, TypedColumn } from "./typed-columns.ts";
import { TypedColumns } from "./typed-columns.ts";
import { xmlEmpty, xmlTag, xmlWithText } from "./xml-text.ts";

export const gexfFormat: FileFormat = {
  id: "gexf",
  words: { en: "GEXF 1.3", ja: "GEXF 1.3" },
  note: {
    en: "For Gephi: positions, colours, sizes, dates as spells, all properties. Can be imported again.",
    ja: "Gephi 向け。位置・色・大きさ・期間としての日付・すべてのプロパティを含みます。再び取り込めます。",
  },
  extension: "gexf",
  mediaType: "application/gexf+xml",
  parts: (graph) => [{ suffix: "", chunks: gexfChunks(graph) }],
};

// Readers put looks, ids and times beside the attributes, under these names; some are parameters of networkx, one none in a JavaScript object.
const TAKEN_BY_LOOKS = ["label", "labels", "kind", "viz", "color", "x", "y", "z", "size", "shape", "thickness"];
const TAKEN = [...TAKEN_BY_LOOKS, "id", "start", "end", "spells", "self", "__proto__"];
const TAKEN_OF_NODES = ["pid", "parents", "node_for_adding", ...TAKEN.filter((name) => name !== "id")];
const TAKEN_OF_EDGES = ["weight", "key", "u_for_edge", "v_for_edge", "networkx_key", ...TAKEN];

/** The file's text in pieces. */
export function* gexfChunks(graph: ExportedGraph): Generator<string> {
  const nodes = new TypedColumns(graph.nodes, TAKEN_OF_NODES);
  const edges = new TypedColumns(graph.relationships, TAKEN_OF_EDGES);
  const neighbours = neighboursOf(graph.relationships);
  const isDated = graph.relationships.some((relationship) => spellOf(graph.lens, relationship) !== undefined);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const spaces = { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", ...ROOT_MARK };
  yield `${xmlTag("gexf", { ...spaces, version: "1.3" })}>\n`;
  yield* metaText(graph);
  const time = isDated ? { mode: "dynamic", timeformat: "date" } : { mode: "static" };
  yield `${xmlTag("graph", { defaultedgetype: "directed", ...time })}>\n`;
  yield* attributesText("node", nodes, [
    [nodes.columns.length, "kind", "string"],
    [nodes.columns.length + 1, "labels", "liststring"],
  ]);
  yield* attributesText("edge", edges, []);
  yield "<nodes>\n";
  for (const node of graph.nodes) yield nodeText(node, graph, nodes, neighbours.get(node.elementId)?.size ?? 0);
  yield "</nodes>\n<edges>\n";
  for (const relationship of graph.relationships) yield edgeText(relationship, graph, edges);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function* metaText({ origin }: ExportedGraph): Generator<string> {
  yield `${xmlTag("meta", { lastmodifieddate: origin.made?.slice(0, 10) })}>\n<creator>Parley</creator>\n`;
  if (origin.title !== undefined && origin.title !== "") yield `${xmlWithText("description", {}, origin.title)}\n`;
  yield "</meta>\n";
}

function* attributesText(
  kind: "node" | "edge",
  { columns }: TypedColumns,
  looks: readonly (readonly [id: number, title: string, type: string])[],
): Generator<string> {
  if (columns.length + looks.length === 0) return;
  yield `${xmlTag("attributes", { class: kind, mode: "static" })}>\n`;
  for (const column of columns) {
    // `listlong`, `listdouble` and `date` are in the standard and unknown to networkx, which would refuse the file.
    const type = schemaItemType(column.type) === undefined ? schemaType(column.type) : "liststring";
    const marks = columnMarks(column);
    yield `${xmlEmpty("attribute", { id: attributeId(column), title: column.name, type, ...marks })}\n`;
  }
  for (const [id, title, type] of looks) {
    yield `${xmlEmpty("attribute", { id: String(id), title, type, ...LOOK_MARK })}\n`;
  }
  yield "</attributes>\n";
}

// Digits: graphology takes any other id for the title.
function attributeId({ index }: TypedColumn): string {
  return String(index);
}

function nodeText(node: GraphNode, graph: ExportedGraph, columns: TypedColumns, neighbours: number): string {
  const style = styleOfNode(graph.lens, node);
  const place = graph.positions.get(node.elementId);
  const looks = [
    attvalue(String(columns.columns.length), style.label),
    attvalue(String(columns.columns.length + 1), labelsText(node.labels)),
  ];
  const begin = xmlTag("node", {
    id: node.elementId,
    label: captionOf(graph.lens, node, graph.language),
    ...labelMarks(node.labels),
  });
  const isPlaced = place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);
  const viz = [
    isPlaced ? xmlEmpty("viz:position", { x: number(place.x), y: number(-place.y) }) : "",
    xmlEmpty("viz:size", { value: number(nodeSize(neighbours)) }),
    colourText(style.colour.light),
    xmlEmpty("viz:shape", { value: SHAPES[style.shape] }),
  ];
  return `${begin}>${attvalues(columns.valuesOf(node), looks)}${viz.join("")}</node>\n`;
}

function edgeText(relationship: GraphRelationship, graph: ExportedGraph, columns: TypedColumns): string {
  const { type, properties } = relationship;
  const style = styleOfRelation(graph.lens, type);
  const begin = xmlTag("edge", {
    id: relationship.elementId,
    source: relationship.startNodeElementId,
    target: relationship.endNodeElementId,
    kind: type,
    label: phraseOf(graph.lens, type, graph.language),
    weight: weightOf(properties.outlets),
    ...typeMarks(type),
  });
  const spell = spellOf(graph.lens, relationship);
  const time = spell === undefined ? "" : `<spells>${xmlEmpty("spell", { ...spell })}</spells>`;
  const viz = `${colourText(style.colour.light)}${xmlEmpty("viz:shape", { value: style.line })}`;
  return `${begin}>${attvalues(columns.valuesOf(relationship), [])}${time}${viz}</edge>\n`;
}

/** By how many outlets a relationship is told, where it says so. Gephi takes no weight of 0. */
function weightOf(outlets: unknown): string | undefined {
  const count = Array.isArray(outlets) ? outlets.length : outlets;
  return (typeof count === "bigint" || typeof count === "number") && count > 0 && count < Number.POSITIVE_INFINITY
    ? String(count)
    : undefined;
}

function attvalues(values: Iterable<ColumnValue>, looks: readonly string[]): string {
  const written = [...looks];
  for (const { column, text } of values) written.push(attvalue(attributeId(column), text));
  return written.length === 0 ? "" : `<attvalues>${written.join("")}</attvalues>`;
}

function attvalue(id: string, value: string): string {
  return xmlEmpty("attvalue", { for: id, value });
}

/** `#rrggbb` as GEXF says it; nothing for a colour in other words. */
function colourText(colour: string): string {
  if (!/^#[\da-f]{6}$/i.test(colour)) return "";
  const [r, g, b] = [1, 3, 5].map((at) => String(Number.parseInt(colour.slice(at, at + 2), 16)));
  return xmlEmpty("viz:color", { r, g, b });
}

const SHAPES: { readonly [shape in NodeShape]: string } = {
  ellipse: "disc",
  octagon: "disc",
  hexagon: "disc",
  "round-rectangle": "square",
  rectangle: "square",
  tag: "square",
  diamond: "diamond",
  "round-triangle": "triangle",
};

function neighboursOf(relationships: readonly GraphRelationship[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  };
  for (const { startNodeElementId: start, endNodeElementId: end } of relationships) {
    if (start === end) continue;
    join(start, end);
    join(end, start);
  }
  return neighbours;
}

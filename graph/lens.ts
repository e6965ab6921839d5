/**
 * What Parley knows about a schema: captions, colours, shapes, symmetric types, dates, evidence. One value, `Lens`, made for the
 * database at hand: the talks model is the built-in lens, any other schema gets a generic one. Nothing else depends on a schema.
 */

import { EVENT_RELATIONS } from "./event-relations.ts";
import { captionText, fillCaption } from "./look/caption-template.ts";
import type { IconName } from "./look/icon-names.ts";
import { KIND_SHAPES, PALETTE } from "./look/palette.ts";
import type { GraphNode, GraphRelationship } from "./values.ts";
import { Temporal } from "./values.ts";
import type { ArrowShape, Layer, LineStyle, NodeShape, Relation, ThemeColour, Words } from "./vocabulary.ts";
import { ENTITY, KINDS, OWN_LABELS, RELATIONS } from "./vocabulary.ts";

export type Language = "en" | "ja";

/** How nodes of a label look. */
export interface NodeStyle {
  readonly label: string;
  readonly words: Words;
  readonly colour: ThemeColour;
  readonly shape: NodeShape;
  /** Drawn inside the shape. */
  readonly icon?: IconName | undefined;
  /** By the number of neighbours where absent. */
  readonly size?: NodeSize | undefined;
  /** What the caption is made of (graph/look/caption-template.ts); empty: none in pictures; absent: by the captions of the lens. */
  readonly caption?: string | undefined;
  readonly layer: Layer;
}

/** How large nodes are: by their number of neighbours, so many pixels across, or by a number that they carry. */
export type NodeSize =
  | { readonly by: "neighbours" }
  | { readonly by: "fixed"; readonly pixels: number }
  | { readonly by: "property"; readonly property: string };

/** How relationships of a type look and read. */
export interface RelationStyle {
  readonly type: string;
  readonly words: Words;
  readonly reverse: Words;
  readonly symmetric: boolean;
  readonly colour: ThemeColour;
  readonly line: LineStyle;
  readonly arrow: ArrowShape;
  /** A numeric property of the relationship that its line's width shows; without one all are equally wide. */
  readonly widthProperty?: string | undefined;
  /** Pixels, where lines are not by a property and not as usual. */
  readonly width?: number | undefined;
  /** What stands on every line (graph/look/caption-template.ts); empty: nothing ever does; absent: the words, when it is pointed at. */
  readonly caption?: string | undefined;
  readonly layer: Layer;
  /** Whether `GET /api/relationships/{id}/evidence` has something to say about it. */
  readonly evidence: boolean;
}

/** All that the explorer knows about a schema. Plain data: it goes over HTTP. */
export interface Lens {
  readonly id: string;
  /** Styles by label, most telling first: a node takes the first style whose label it carries. */
  readonly nodes: readonly NodeStyle[];
  readonly relations: readonly RelationStyle[];
  /** Properties to take a caption from, best first, by language. */
  readonly captions: { readonly [language in Language]: readonly string[] };
  /** Property of a relationship that dates it, where the schema has one. */
  readonly dateProperty?: string;
}

/** What a lens is made from: the names that occur in a database. */
export interface SchemaNames {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  /** Captions that were chosen for labels which the lens does not know (graph/caption-choice.ts), by label. */
  readonly captions?: ReadonlyMap<string, string> | undefined;
}

/** Properties that captions are taken from where nothing else is said, best first. */
export const CAPTION_PROPERTIES: readonly string[] = [
  "name",
  "title",
  "label",
  "caption",
  "displayName",
  "fullName",
  "summary",
  "username",
  "email",
  "code",
  "id",
];

const NEUTRAL: ThemeColour = { light: "#5b6470", dark: "#b4bdc9" };

const NO_LABEL: readonly string[] = [""];

/** Makes the lens for a database: the talks lens where its labels are there, extended by a style for every other label and type. */
export function lensFor(names: SchemaNames): Lens {
  // Imported facts without articles have actors and relations of talks, and no claim.
  const isTalks =
    names.labels.includes("Actor") && (names.labels.includes("Claim") || names.types.some(isRelationOfTalks));
  // What Parley itself keeps about imports stands behind any graph.
  const kinds = KINDS.filter(
    ({ label }) => isTalks || OWN_LABELS.some((own) => own === label && names.labels.includes(own)),
  );
  const knownKinds = kinds.map((kind): NodeStyle => ({ ...kind }));
  const eventRelations = EVENT_RELATIONS.filter(({ type }) => names.types.includes(type));
  const knownRelations = isTalks ? [...RELATIONS, ...eventRelations].map(talkRelation) : [];
  const seenLabels = new Set<string>(knownKinds.map((style) => style.label));
  const seenTypes = new Set(knownRelations.map((style) => style.type));
  // A label that every imported node carries says nothing about one of them: it comes last.
  const otherLabels = names.labels
    .filter((label) => !seenLabels.has(label))
    .toSorted((one, other) => Number(one === ENTITY) - Number(other === ENTITY) || (one < other ? -1 : 1));
  const otherTypes = names.types.filter((type) => !seenTypes.has(type)).toSorted();
  return {
    id: isTalks ? "talks" : "generic",
    nodes: [...knownKinds, ...otherLabels.map((label, index) => genericNode(label, index, names.captions?.get(label)))],
    relations: [...knownRelations, ...otherTypes.map(genericRelation)],
    captions: { en: CAPTION_PROPERTIES, ja: ["nameJa", "titleJa", "summaryJa", ...CAPTION_PROPERTIES] },
    ...(isTalks ? { dateProperty: "date" } : {}),
  };
}

function isRelationOfTalks(type: string): boolean {
  return RELATIONS.some((relation) => relation.derived && relation.type === type);
}

/** The style of a node: that of the first known label it carries, else a neutral one. */
export function styleOfNode(lens: Lens, node: Pick<GraphNode, "labels">): NodeStyle {
  const labels = node.labels.length === 0 ? NO_LABEL : node.labels;
  return lens.nodes.find((style) => labels.includes(style.label)) ?? plainNodeStyle(labels[0] ?? "");
}

/** The style of a label that the lens does not know (yet): grey. The label of nodes that have none is empty. */
export function plainNodeStyle(label: string): NodeStyle {
  const words = label === "" ? { en: "node", ja: "ノード" } : { en: label, ja: label };
  return { label, words, colour: NEUTRAL, shape: "ellipse", layer: "talk" };
}

/** The style of a relationship type; one that the lens does not know yet (made since the schema was read) is drawn in grey. */
export function styleOfRelation(lens: Lens, type: string): RelationStyle {
  return lens.relations.find((style) => style.type === type) ?? plainRelationStyle(type);
}

/** The style of a type that the lens does not know (yet): grey. */
export function plainRelationStyle(type: string): RelationStyle {
  return { ...genericRelation(type, 0), colour: NEUTRAL };
}

/**
 * The caption of a node in a language: what the style of its label makes it of, else the first caption property that has a text, else
 * its first short text or number, else its label with the number of its id; never empty.
 */
export function captionOf(
  lens: Lens,
  node: Pick<GraphNode, "labels" | "properties" | "elementId">,
  language: Language,
): string {
  const template = styleOfNode(lens, node).caption;
  const filled =
    template === undefined || template === ""
      ? undefined
      : fillCaption(
          template,
          { elementId: node.elementId, properties: node.properties, label: node.labels[0] },
          language,
        );
  if (filled !== undefined) return filled;
  for (const key of lens.captions[language]) {
    const text = captionText(node.properties[key]);
    if (text !== undefined) return text;
  }
  // In the order of the keys, not of the database: a graph from a file has the captions that it had before.
  for (const key of Object.keys(node.properties).toSorted()) {
    const text = captionText(node.properties[key]);
    if (text !== undefined && text.length <= 60) return text;
  }
  return numberedCaption(node, language);
}

/** `Thing 12` for a node that tells nothing of itself: by the number that ends its id, so that many can be told apart. */
function numberedCaption(node: Pick<GraphNode, "labels" | "elementId">, language: Language): string {
  const number = /(?:^|:)(\d+)$/.exec(node.elementId)?.[1];
  if (number === undefined) return node.labels[0] ?? node.elementId;
  return `${node.labels[0] ?? plainNodeStyle("").words[language]} ${number}`;
}

/** A relationship as a phrase, read from its start (`forward`) or from its end. */
export function phraseOf(lens: Lens, type: string, language: Language, forward = true): string {
  const style = styleOfRelation(lens, type);
  return (forward ? style.words : style.reverse)[language];
}

/** Types of the evidence layer: left out of expansion, paths and overview unless they are named. */
export function evidenceTypes(lens: Lens): readonly string[] {
  return lens.relations.filter((style) => style.layer === "evidence").map((style) => style.type);
}

/** The date of a relationship as ISO text (`2025-11-21`), where the lens knows a date property and it is set. */
export function dateOf(lens: Lens, relationship: Pick<GraphRelationship, "properties">): string | undefined {
  if (lens.dateProperty === undefined) return undefined;
  const value = relationship.properties[lens.dateProperty];
  if (value instanceof Temporal) return value.text;
  return typeof value === "string" ? value : undefined;
}

function talkRelation(relation: Relation): RelationStyle {
  const { type, words, symmetric, colour, line, arrow, layer, derived } = relation;
  return {
    type,
    words,
    reverse: relation.reverse ?? words,
    symmetric,
    colour,
    line,
    arrow,
    layer,
    // In how many outlets it was reported: derived from claims. Wire copies repeat, so articles would say less.
    ...(derived ? { widthProperty: "outlets" } : {}),
    evidence: derived,
  };
}

function genericNode(label: string, index: number, caption: string | undefined): NodeStyle {
  return {
    label,
    words: { en: label, ja: label },
    colour: PALETTE[index % PALETTE.length] ?? NEUTRAL,
    shape: KIND_SHAPES[index % KIND_SHAPES.length] ?? "ellipse",
    ...(caption === undefined ? {} : { caption }),
    layer: "talk",
  };
}

function genericRelation(type: string, index: number): RelationStyle {
  return {
    type,
    words: { en: type, ja: type },
    reverse: { en: `← ${type}`, ja: `← ${type}` },
    symmetric: false,
    colour: PALETTE[(index + 5) % PALETTE.length] ?? NEUTRAL,
    line: "solid",
    arrow: "triangle",
    layer: "talk",
    evidence: false,
  };
}

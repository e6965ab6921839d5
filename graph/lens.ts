/**
 * What Parley knows about a schema: captions, colours, shapes, symmetric types, dates, evidence. One value, `Lens`, made for the
 * database at hand: the talks model is the built-in lens, any other schema gets a generic one. Nothing else depends on a schema.
 */

import { EVENT_RELATIONS } from "./event-relations.ts";
import type { GraphNode, GraphRelationship, Value } from "./values.ts";
import { Duration, Temporal } from "./values.ts";
import type { ArrowShape, Layer, LineStyle, NodeShape, Relation, ThemeColour, Words } from "./vocabulary.ts";
import { ENTITY, KINDS, OWN_LABELS, RELATIONS } from "./vocabulary.ts";

export type Language = "en" | "ja";

/** How nodes of a label look. */
export interface NodeStyle {
  readonly label: string;
  readonly words: Words;
  readonly colour: ThemeColour;
  readonly shape: NodeShape;
  readonly layer: Layer;
}

/** How relationships of a type look and read. */
export interface RelationStyle {
  readonly type: string;
  readonly words: Words;
  readonly reverse: Words;
  readonly symmetric: boolean;
  readonly colour: ThemeColour;
  readonly line: LineStyle;
  readonly arrow: ArrowShape;
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
}

const CAPTION_PROPERTIES = [
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

// Ten hues that stay apart under the common colour-vision deficiencies, after Okabe and Ito (2008) and Tol (2021).
const PALETTE: readonly ThemeColour[] = [
  { light: "#1d5fa8", dark: "#7fb6f0" },
  { light: "#a15c00", dark: "#f0b35a" },
  { light: "#00704f", dark: "#2fc997" },
  { light: "#a2307d", dark: "#e79fcb" },
  { light: "#6d4aa8", dark: "#bda4ea" },
  { light: "#0f6b6b", dark: "#5fcaca" },
  { light: "#c2410c", dark: "#ff8a4c" },
  { light: "#7a6a00", dark: "#d9c64a" },
  { light: "#8a4b6b", dark: "#dba2bf" },
  { light: "#5b6470", dark: "#b4bdc9" },
];
const SHAPES: readonly NodeShape[] = [
  "ellipse",
  "round-rectangle",
  "hexagon",
  "diamond",
  "octagon",
  "tag",
  "round-triangle",
  "rectangle",
];
const NEUTRAL: ThemeColour = { light: "#5b6470", dark: "#b4bdc9" };

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
    nodes: [...knownKinds, ...otherLabels.map(genericNode)],
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
  return (
    lens.nodes.find((style) => node.labels.includes(style.label)) ?? {
      label: node.labels[0] ?? "",
      words: { en: node.labels[0] ?? "node", ja: node.labels[0] ?? "ノード" },
      colour: NEUTRAL,
      shape: "ellipse",
      layer: "talk",
    }
  );
}

/** The style of a relationship type; one that the lens does not know yet (made since the schema was read) is drawn in grey. */
export function styleOfRelation(lens: Lens, type: string): RelationStyle {
  return lens.relations.find((style) => style.type === type) ?? { ...genericRelation(type, 0), colour: NEUTRAL };
}

/**
 * The caption of a node in a language: the first caption property that has a text, else its first short text or number, else its
 * label; never empty.
 */
export function captionOf(
  lens: Lens,
  node: Pick<GraphNode, "labels" | "properties" | "elementId">,
  language: Language,
): string {
  for (const key of lens.captions[language]) {
    const text = captionText(node.properties[key]);
    if (text !== undefined) return text;
  }
  // In the order of the keys, not of the database: a graph from a file has the captions that it had before.
  for (const key of Object.keys(node.properties).toSorted()) {
    const text = captionText(node.properties[key]);
    if (text !== undefined && text.length <= 60) return text;
  }
  return node.labels[0] ?? node.elementId;
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

function captionText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (value instanceof Temporal || value instanceof Duration) return value.text;
  return undefined;
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
    evidence: derived,
  };
}

function genericNode(label: string, index: number): NodeStyle {
  return {
    label,
    words: { en: label, ja: label },
    colour: PALETTE[index % PALETTE.length] ?? NEUTRAL,
    shape: SHAPES[index % SHAPES.length] ?? "ellipse",
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

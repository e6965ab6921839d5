/**
 * What is to be drawn, before anybody draws it: sizes, captions in lines, colours, curves and line styles of a subgraph. Canvas,
 * figure writer and layouts all start from a scene, so a picture that is saved looks like the picture on screen.
 */
import { stableKey } from "../files/exported-graph.ts";
import type { Language, Lens } from "../lens.ts";
import { captionOf, dateOf, phraseOf, styleOfNode, styleOfRelation } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import { drawable } from "../subgraph.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { ArrowShape, LineStyle, NodeShape, ThemeColour } from "../vocabulary.ts";
import type { Bend, Bounds } from "./geometry.ts";
import { bendsOf } from "./geometry.ts";
import { textWidth } from "./text-width.ts";
import { wrapCaption } from "./wrap.ts";

export interface SceneNode {
  readonly id: string;
  /** Names the node in every copy of the graph, unlike its element id. */
  readonly key: string;
  /** The caption, broken into lines. */
  readonly lines: readonly string[];
  /** Whether the caption goes on where its lines end. */
  readonly isShortened: boolean;
  /** Pixels. */
  readonly fontSize: number;
  readonly isBold: boolean;
  /** Width and height of the shape in pixels. */
  readonly size: number;
  readonly shape: NodeShape;
  readonly colour: ThemeColour;
  /** How many other drawn nodes it is joined to. */
  readonly degree: number;
}

export interface SceneRelationship {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly bend: Bend;
  readonly line: LineStyle;
  /** Drawn as two thin lines: sources contradict each other, or somebody denies it. */
  readonly isContested: boolean;
  readonly arrow: ArrowShape;
  readonly colour: ThemeColour;
  /** Pixels. */
  readonly width: number;
  readonly phrase: string;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly relationships: readonly SceneRelationship[];
}

/** Space between a node's shape and its caption, and between lines as a factor of the font size. */
export const CAPTION_GAP = 3;
export const LINE_HEIGHT = 1.2;
/** Captions are narrow; a long name may be wider, and only then higher. Widths in em of the node's font. */
const CAPTION_LIMITS = [
  { maxWidth: 9.6, maxLines: 3 },
  { maxWidth: 12.5, maxLines: 3 },
  { maxWidth: 12.5, maxLines: 4 },
] as const;
const BOLD_CAPTION_LIMITS = [
  { ...CAPTION_LIMITS[0], isBold: true },
  { ...CAPTION_LIMITS[1], isBold: true },
  { ...CAPTION_LIMITS[2], isBold: true },
] as const;

/** Width of the lines of people's doings, and of those that only say who belongs where. */
const TALK_WIDTH = 1.8;
const AFFILIATION_WIDTH = 1.2;

/** Certainties of a relationship that mean: not everybody says so. */
const CONTESTED: ReadonlySet<string> = new Set(["disputed", "denied"]);

/** Makes the scene of a subgraph. Relationships with an end that is not there are left out. */
export function sceneOf(subgraph: Subgraph, lens: Lens, language: Language): Scene {
  const { nodes, relationships } = drawable(subgraph);
  const neighbours = neighboursOf(relationships);
  const bends = bendsOf(inFanOrder(relationships, lens));
  return {
    nodes: nodes.map((node) => sceneNode(node, neighbours.get(node.elementId)?.size ?? 0, lens, language)),
    relationships: relationships.map((relationship) => ({
      ...sceneLine(relationship, lens, language),
      bend: bends.get(relationship.elementId) ?? { distance: 0, loop: undefined },
    })),
  };
}

/** Width and height of a node's shape in pixels: those that are joined to more are larger. */
export function nodeSize(degree: number): number {
  return Math.round(Math.min(48, 17 + 5 * Math.sqrt(degree)));
}

/** What a node and its caption cover, relative to the node's centre. */
export function boxOf(node: Pick<SceneNode, "lines" | "fontSize" | "isBold" | "size">): Bounds {
  const width = Math.max(...node.lines.map((line) => textWidth(line, node.isBold) * node.fontSize), 0);
  const half = Math.max(node.size, width) / 2;
  const captionHeight = node.lines.length * node.fontSize * LINE_HEIGHT;
  return { left: -half, top: -node.size / 2, right: half, bottom: node.size / 2 + CAPTION_GAP + captionHeight };
}

function sceneNode(node: GraphNode, degree: number, lens: Lens, language: Language): SceneNode {
  const style = styleOfNode(lens, node);
  const caption = captionOf(lens, node, language);
  const isBold = degree >= 6;
  const lines = wrapCaption(caption, ...(isBold ? BOLD_CAPTION_LIMITS : CAPTION_LIMITS));
  return {
    id: node.elementId,
    key: stableKey(node),
    lines,
    isShortened: lines.at(-1)?.endsWith("…") === true && !caption.trimEnd().endsWith("…"),
    fontSize: degree >= 12 ? 16 : degree >= 6 ? 14 : 12.5,
    isBold,
    size: nodeSize(degree),
    shape: style.shape,
    colour: style.colour,
    degree,
  };
}

function sceneLine(relationship: GraphRelationship, lens: Lens, language: Language): Omit<SceneRelationship, "bend"> {
  const style = styleOfRelation(lens, relationship.type);
  const certainty = textProperty(relationship, "certainty") ?? "";
  return {
    id: relationship.elementId,
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    type: relationship.type,
    line: certainty === "planned" ? "dashed" : style.line,
    isContested: relationship.properties.contested === true || CONTESTED.has(certainty),
    arrow: style.symmetric ? "none" : style.arrow,
    colour: style.colour,
    width: style.layer === "talk" ? TALK_WIDTH : AFFILIATION_WIDTH,
    phrase: phraseOf(lens, relationship.type, language),
  };
}

function neighboursOf(relationships: readonly GraphRelationship[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const join = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { startNodeElementId: start, endNodeElementId: end } of relationships) {
    if (start === end) continue;
    join(start, end);
    join(end, start);
  }
  return neighbours;
}

/** Parallel relationships lie by type, then date, then id: the same order whatever the order in which they came. */
function inFanOrder(relationships: readonly GraphRelationship[], lens: Lens): readonly GraphRelationship[] {
  const keyed = relationships.map((relationship) => ({
    relationship,
    key: `${relationship.type}\u0000${dateOf(lens, relationship) ?? ""}\u0000${stableKey(relationship)}`,
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((item) => item.relationship);
}

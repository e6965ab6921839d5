/**
 * What is to be drawn, before anybody draws it: sizes, captions in lines, colours, curves and line styles of a subgraph. Canvas,
 * figure writer and layouts all start from a scene, so a picture that is saved looks like the picture on screen.
 */
import type { DifferenceMark } from "../comparison/compare-graph.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { Language, Lens } from "../lens.ts";
import { captionOf, styleOfNode } from "../lens.ts";
import type { IconName } from "../look/icon-names.ts";
import { finished, type Steps } from "../steps.ts";
import type { Subgraph } from "../subgraph.ts";
import { drawable } from "../subgraph.ts";
import type { GraphNode } from "../values.ts";
import type { ArrowShape, LineStyle, NodeShape, ThemeColour } from "../vocabulary.ts";
import { NO_OPEN_BUNDLES } from "./bundles.ts";
import type { Bend, Bounds } from "./geometry.ts";
import { sizeOf, sizeRanges } from "./node-sizes.ts";
import { sceneLineSteps } from "./scene-lines.ts";
import { textWidth } from "./text-width.ts";
import { wrapCaption } from "./wrap.ts";

export interface SceneNode {
  readonly id: string;
  /** Names the node in every copy of the graph, unlike its element id. */
  readonly key: string;
  /** The caption, broken into lines; none where the reader wants no captions. */
  readonly lines: readonly string[];
  /** Whether the caption goes on where its lines end. */
  readonly isShortened: boolean;
  /** Pixels. */
  readonly fontSize: number;
  readonly isBold: boolean;
  /** Width and height of the shape in pixels. */
  readonly size: number;
  readonly shape: NodeShape;
  /** Drawn inside the shape (graph/figure/icons.ts). */
  readonly icon?: IconName | undefined;
  readonly colour: ThemeColour;
  /** How many other drawn nodes it is joined to. */
  readonly degree: number;
}

/** A part of a line, from 0 to 1; all parts of a line make 1. */
export interface ColourShare {
  readonly colour: ThemeColour;
  readonly part: number;
}

/** What a line looks like; each relationship makes one, before some of them share one. */
export interface LineLook {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly line: LineStyle;
  /** Has not happened yet: dashed, whatever its type. */
  readonly isPlanned: boolean;
  /** Those concerned say that it is not so: drawn hollow, as two thin lines. */
  readonly isDenied: boolean;
  /** Sources contradict each other: drawn with a sign. */
  readonly isContested: boolean;
  /** Its part in a difference between two dates: drawn with a sign. */
  readonly difference?: DifferenceMark | undefined;
  readonly arrow: ArrowShape;
  readonly colour: ThemeColour;
  /** Of a line that stands for relationships of several colours: how much of it has which. */
  readonly shares?: readonly ColourShare[] | undefined;
  /** Pixels. */
  readonly width: number;
  /** What it says when it is pointed at. */
  readonly phrase: string;
  /** What stands on it at all times; empty: nothing. */
  readonly caption: string;
}

/** A line before its place among those of the same pair is known. */
export interface LineDraft extends LineLook {
  /** Which two nodes it joins (`pairKey`). */
  readonly pair: string;
  /** Its type in words. */
  readonly words: string;
  /** By what parallel lines lie side by side. */
  readonly order: string;
}

/** A line: a relationship, or several that are drawn as one. */
export interface SceneRelationship extends LineLook {
  /** Ids of the relationships that it stands for, its own first. */
  readonly members: readonly string[];
  /** Which two nodes it joins (`pairKey`). */
  readonly pair: string;
  /** Whether it stands for relationships that look different. */
  readonly isMixed: boolean;
  /** The key that opens it, where it stands for several (graph/figure/bundles.ts). */
  readonly opens?: string;
  readonly bend: Bend;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  /** The lines; where several relationships share one, fewer than there are relationships. */
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

/**
 * Makes the scene of a subgraph. Relationships with an end that is not there are left out.
 * @param open keys of bundles that are open (graph/figure/bundles.ts)
 */
export function sceneOf(
  subgraph: Subgraph,
  lens: Lens,
  language: Language,
  open: ReadonlySet<string> = NO_OPEN_BUNDLES,
): Scene {
  return finished(sceneSteps(subgraph, lens, language, open));
}

/** The same, a little at a time: that of thousands of nodes takes longer than a page may stand still. */
export function* sceneSteps(
  subgraph: Subgraph,
  lens: Lens,
  language: Language,
  open: ReadonlySet<string> = NO_OPEN_BUNDLES,
): Steps<Scene> {
  const { nodes, relationships } = drawable(subgraph);
  const { lines, degrees } = yield* sceneLineSteps(relationships, lens, language, open);
  return { nodes: yield* sceneNodeSteps(nodes, degrees, lens, language), relationships: lines };
}

/** The nodes of a scene alone. @param degrees with how many others each node is joined, by its id */
export function* sceneNodeSteps(
  nodes: readonly GraphNode[],
  degrees: ReadonlyMap<string, number>,
  lens: Lens,
  language: Language,
): Steps<readonly SceneNode[]> {
  const sizes = sizeRanges(nodes, (node) => styleOfNode(lens, node));
  const sceneNodes: SceneNode[] = [];
  for (const node of nodes) {
    const degree = degrees.get(node.elementId) ?? 0;
    const size = sizeOf(node, styleOfNode(lens, node), degree, sizes);
    sceneNodes.push(knownNode(node, degree, size, lens, language));
    if (sceneNodes.length % NODES_OF_A_STEP === 0) yield;
  }
  return sceneNodes;
}

const NODES_OF_A_STEP = 100;

interface KnownNode {
  readonly lens: Lens;
  readonly node: SceneNode;
}

/** The scene of a large graph is made anew with each move of a filter: what has not changed is the same as before. */
const knownNodes: { readonly [language in Language]: WeakMap<GraphNode, KnownNode> } = {
  en: new WeakMap(),
  ja: new WeakMap(),
};

function knownNode(node: GraphNode, degree: number, size: number, lens: Lens, language: Language): SceneNode {
  const known = knownNodes[language].get(node);
  if (known !== undefined && known.lens === lens && known.node.degree === degree && known.node.size === size)
    return known.node;
  const made = sceneNode(node, degree, size, lens, language);
  knownNodes[language].set(node, { lens, node: made });
  return made;
}

/** What a node and its caption cover, relative to the node's centre. */
export function boxOf(node: Pick<SceneNode, "lines" | "fontSize" | "isBold" | "size">): Bounds {
  const width = Math.max(...node.lines.map((line) => textWidth(line, node.isBold) * node.fontSize), 0);
  const half = Math.max(node.size, width) / 2;
  const captionHeight = node.lines.length * node.fontSize * LINE_HEIGHT;
  return { left: -half, top: -node.size / 2, right: half, bottom: node.size / 2 + CAPTION_GAP + captionHeight };
}

function sceneNode(node: GraphNode, degree: number, size: number, lens: Lens, language: Language): SceneNode {
  const style = styleOfNode(lens, node);
  const caption = style.caption === "" ? "" : captionOf(lens, node, language);
  const isBold = degree >= 6;
  const lines = caption === "" ? [] : wrapCaption(caption, ...(isBold ? BOLD_CAPTION_LIMITS : CAPTION_LIMITS));
  return {
    id: node.elementId,
    key: stableKey(node),
    lines,
    isShortened: lines.at(-1)?.endsWith("…") === true && !caption.trimEnd().endsWith("…"),
    fontSize: degree >= 12 ? 16 : degree >= 6 ? 14 : 12.5,
    isBold,
    size,
    shape: style.shape,
    icon: style.icon,
    colour: style.colour,
    degree,
  };
}

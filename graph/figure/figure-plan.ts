/** Plans a figure: where everything goes and how large it gets, before a line of it is written. */
import { GraphError } from "../errors.ts";
import type { Language, Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import type { Arc, Bounds, Position } from "./geometry.ts";
import { unionOf } from "./geometry.ts";
import { legendMarkup, legendOf } from "./legend.ts";
import type { PlacedNode } from "./lines.ts";
import { arcBounds, arcsOf, middleOf } from "./lines.ts";
import type { Scene, SceneRelationship } from "./scene.ts";
import { boxOf, sceneOf } from "./scene.ts";
import { textWidth } from "./text-width.ts";
import type { Scheme } from "./theme.ts";
import { pictureText, wrapCaption } from "./wrap.ts";

export interface FigureInput {
  readonly nodes: readonly GraphNode[];
  /** Those whose ends are not both in `nodes` are not drawn. */
  readonly relationships: readonly GraphRelationship[];
  /** Centre of every node in pixels, by element id. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly lens: Lens;
  readonly language: Language;
  readonly scheme: Scheme;
  /** A transparent figure keeps the text colours of its scheme. */
  readonly background: "solid" | "transparent";
  readonly title?: string | undefined;
  readonly legend: boolean;
  /** Writes each relationship's phrase beside its line. Default false. */
  readonly relationshipLabels?: boolean;
}

/** Sizes in pixels that plan and writer share. */
export const FIGURE = { padding: 28, titleSize: 20, titleLine: 27, phraseSize: 10 } as const;
const MIN_WIDTH = 240;
const LEGEND_GAP = 20;
const NOTHING: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** A relationship on its way from outline to outline. */
interface Curve {
  readonly relationship: SceneRelationship;
  readonly arcs: readonly Arc[];
}

export interface FigurePlan {
  /** Pixels, whole numbers. */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly curves: readonly Curve[];
  /** What is to be added to graph coordinates. */
  readonly shift: Position;
  /** Empty where there is none. */
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly legend: readonly string[];
  readonly legendTop: number;
}

/** Plans a figure. @throws GraphError `invalid_request` where a node has no position, or one that is not a finite number */
export function figurePlan(input: FigureInput): FigurePlan {
  const { padding, titleSize, titleLine } = FIGURE;
  const subgraph: Subgraph = { nodes: input.nodes, relationships: input.relationships };
  const scene = sceneOf(subgraph, input.lens, input.language);
  const placed = placedNodes(scene, input.positions);
  const curves = curvesOf(scene, placed);
  const covered = [...placed.values()].map(coveredBy);
  const lines = curves.map((curve) => coveredByLine(curve, input.relationshipLabels === true));
  const drawn = unionOf([...covered, ...lines]) ?? NOTHING;
  const title = pictureText(input.title ?? "");
  const innerWidth = Math.max(drawn.right - drawn.left, MIN_WIDTH);
  const titleLines = title === "" ? [] : wrapCaption(title, { maxWidth: innerWidth / titleSize / 1.06, maxLines: 3 });
  const items = input.legend ? legendOf(subgraph, scene, input.lens, input.language) : [];
  const legend = legendMarkup(items, innerWidth, input.scheme);
  const width = Math.ceil(Math.max(innerWidth, legend.width) + 2 * padding);
  const graphTop = padding + (titleLines.length === 0 ? 0 : titleLines.length * titleLine + 12);
  const graphBottom = graphTop + drawn.bottom - drawn.top;
  const legendTop = graphBottom + LEGEND_GAP;
  return {
    width,
    height: Math.ceil((legend.height === 0 ? graphBottom : legendTop + legend.height) + padding),
    nodes: [...placed.values()],
    curves,
    shift: { x: (width - drawn.right - drawn.left) / 2, y: graphTop - drawn.top },
    title,
    titleLines,
    legend: legend.children,
    legendTop,
  };
}

/** Size of a figure in pixels, without writing it. @throws GraphError as `figurePlan` */
export function figureSize(input: FigureInput): { readonly width: number; readonly height: number } {
  const { width, height } = figurePlan(input);
  return { width, height };
}

/** The phrase of a relationship as it is written beside its line: one short line. */
export function shortPhrase({ phrase }: SceneRelationship): string {
  const text = pictureText(phrase);
  return textWidth(text) > 16 ? `${[...text].slice(0, 22).join("")}…` : text;
}

function placedNodes(scene: Scene, positions: ReadonlyMap<string, Position>): Map<string, PlacedNode> {
  const placed = new Map<string, PlacedNode>();
  for (const node of scene.nodes) {
    const position = positions.get(node.id);
    if (position === undefined || !Number.isFinite(position.x) || !Number.isFinite(position.y)) {
      const given = position === undefined ? "no position" : `the position (${position.x}, ${position.y})`;
      throw new GraphError(
        "invalid_request",
        `Node ${node.id} has ${given}; a figure needs a finite x and y for every node.`,
        {
          hint: "Run a layout first.",
        },
      );
    }
    placed.set(node.id, { ...node, x: position.x, y: position.y });
  }
  return placed;
}

function curvesOf(scene: Scene, placed: ReadonlyMap<string, PlacedNode>): readonly Curve[] {
  return scene.relationships.flatMap((relationship) => {
    const start = placed.get(relationship.start);
    const end = placed.get(relationship.end);
    return start === undefined || end === undefined ? [] : [{ relationship, arcs: arcsOf(relationship, start, end) }];
  });
}

function coveredBy(node: PlacedNode): Bounds {
  const box = boxOf(node);
  return {
    left: node.x + box.left - 4,
    top: node.y + box.top - 2,
    right: node.x + box.right + 4,
    bottom: node.y + box.bottom + 4,
  };
}

function coveredByLine({ relationship, arcs }: Curve, hasPhrase: boolean): Bounds {
  const bounds = arcBounds(arcs);
  if (!hasPhrase) return bounds;
  const { x, y } = middleOf(arcs);
  const half = (textWidth(shortPhrase(relationship)) * FIGURE.phraseSize) / 2 + 3;
  const phrase = { left: x - half, right: x + half, top: y - FIGURE.phraseSize, bottom: y + FIGURE.phraseSize };
  return unionOf([bounds, phrase]) ?? bounds;
}

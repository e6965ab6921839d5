/** Plans a figure: where everything goes and how large it gets, before a line of it is written. */
import type { Citations } from "../citations/cited-articles.ts";
import { citationsOf } from "../citations/cited-articles.ts";
import { GraphError } from "../errors.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import type { LayoutId } from "../layout/layout-names.ts";
import type { SidedBox } from "../layout/side-outlines.ts";
import type { GraphRelationship } from "../values.ts";
import type { Annotations } from "./annotations.ts";
import { annotationsOf } from "./annotations.ts";
import { sentencesOf } from "./explanations.ts";
import type { FigureOptions } from "./figure-options.ts";
import type { Arc, Bounds, Position } from "./geometry.ts";
import { unionOf } from "./geometry.ts";
import type { Ink } from "./ink.ts";
import type { PlacedNode } from "./lines.ts";
import { arcBounds, arcsOf } from "./lines.ts";
import { type Mark, markExtent, markOf } from "./marks.ts";
import { Obstacles } from "./obstacles.ts";
import type { Page } from "./page.ts";
import { pageOf } from "./page.ts";
import type { PlacedCaption, PlacedMark } from "./place-labels.ts";
import { placeCaptions, placeMark } from "./place-labels.ts";
import type { Scene, SceneRelationship } from "./scene.ts";
import { sceneOf } from "./scene.ts";

/** A line on its way from outline to outline, with its mark. */
export interface Curve {
  readonly relationship: SceneRelationship;
  readonly arcs: readonly Arc[];
  readonly mark: (PlacedMark & Mark) | undefined;
}

export interface FigurePlan {
  readonly scene: Scene;
  readonly nodes: readonly PlacedNode[];
  readonly captions: ReadonlyMap<string, PlacedCaption>;
  readonly curves: readonly Curve[];
  readonly annotations: Annotations;
  /** What the graph covers, in its own pixels. */
  readonly drawn: Bounds;
  readonly citations: Citations;
  readonly sentences: readonly string[];
  readonly page: Page;
}

const NOTHING: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * Plans a figure.
 * @param layout that gave the places: some layouts have an axis or outlines
 * @throws GraphError `invalid_request` where a node has no position or one that is not a finite number, or where the paper has no room
 */
export function planFigure(graph: ExportedGraph, options: FigureOptions, ink: Ink, layout?: LayoutId): FigurePlan {
  const scene = sceneOf(graph, graph.lens, graph.language, options.openBundles);
  const nodes = placedNodes(scene, graph.positions);
  const citations = citationsOf(options.without.has("sources") ? { relationships: [], claims: new Map() } : graph);
  const obstacles = new Obstacles();
  const ways = waysOf(scene.relationships, nodes);
  const captions = placeCaptions([...nodes.values()], arcsByNode(ways), obstacles);
  const curves = marked(ways, marksOf(graph, citations, options), obstacles);
  const covered = unionOf([
    ...[...nodes.values()].map(coveredBy),
    ...[...captions.values()].map(({ box }) => grown(box, 4)),
    ...curves.flatMap(({ arcs, mark }) => [arcBounds(arcs), ...(mark === undefined ? [] : [mark.box])]),
  ]);
  const annotations = annotationsOf(graph, roomsOf(nodes, captions), layout, covered);
  const drawn = unionOf([covered, annotations.covered].flatMap((part) => part ?? [])) ?? NOTHING;
  const hasBundles = scene.relationships.some(({ members }) => members.length > 1);
  const sentences = sentencesOf(graph, options.without, hasBundles);
  const page = pageOf({ graph, scene, options, citations, sentences, drawn }, ink);
  return { scene, nodes: [...nodes.values()], captions, curves, annotations, drawn, citations, sentences, page };
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
        { hint: "Run a layout first." },
      );
    }
    placed.set(node.id, { ...node, x: position.x, y: position.y });
  }
  return placed;
}

/** What is written on a line: the number of relationships, the numbers of their sources, or their phrase. */
function marksOf(
  graph: ExportedGraph,
  citations: Citations,
  { relationshipLabels }: FigureOptions,
): (line: SceneRelationship) => Mark | undefined {
  const byId = new Map<string, GraphRelationship>(graph.relationships.map((one) => [one.elementId, one]));
  return ({ members, phrase, caption, isContested, difference }) => {
    const numbers = members.flatMap((id) => {
      const member = byId.get(id);
      return member === undefined ? [] : citations.numbersOf(member);
    });
    const said = relationshipLabels ? phrase : caption;
    return markOf({ count: members.length, isContested, difference, numbers, phrase: said });
  };
}

type Way = Omit<Curve, "mark">;

function waysOf(lines: readonly SceneRelationship[], placed: ReadonlyMap<string, PlacedNode>): readonly Way[] {
  return lines.flatMap((relationship) => {
    const [start, end] = [placed.get(relationship.start), placed.get(relationship.end)];
    return start === undefined || end === undefined ? [] : [{ relationship, arcs: arcsOf(relationship, start, end) }];
  });
}

function arcsByNode(ways: readonly Way[]): ReadonlyMap<string, readonly Arc[]> {
  const byNode = new Map<string, Arc[]>();
  for (const { relationship, arcs } of ways) {
    for (const end of new Set([relationship.start, relationship.end])) {
      const known = byNode.get(end);
      if (known === undefined) byNode.set(end, [...arcs]);
      else known.push(...arcs);
    }
  }
  return byNode;
}

function marked(
  ways: readonly Way[],
  markOn: (line: SceneRelationship) => Mark | undefined,
  obstacles: Obstacles,
): readonly Curve[] {
  return ways.map((way) => {
    const mark = markOn(way.relationship);
    return { ...way, mark: mark && { ...mark, ...placeMark(markExtent(mark), way.arcs, obstacles) } };
  });
}

function coveredBy({ x, y, size }: PlacedNode): Bounds {
  return grown({ left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 }, 3);
}

/** What each node covers with its caption, wherever that stands, relative to its centre. */
function roomsOf(
  nodes: ReadonlyMap<string, PlacedNode>,
  captions: ReadonlyMap<string, PlacedCaption>,
): readonly SidedBox[] {
  return [...nodes.values()].map((node) => {
    const caption = captions.get(node.id)?.box;
    const whole = unionOf([coveredBy(node), ...(caption === undefined ? [] : [caption])]) ?? NOTHING;
    const { x, y } = node;
    return {
      id: node.id,
      box: { left: whole.left - x, top: whole.top - y, right: whole.right - x, bottom: whole.bottom - y },
    };
  });
}

function grown({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

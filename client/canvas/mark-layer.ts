/**
 * The framed numbers and signs of lines, over all that Cytoscape draws: it would draw later lines and captions over them. Placed as in
 * figures: along the line, where they cover least. For small graphs; the lines of large ones bring their own.
 */
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import { arcsOf, type PlacedNode } from "../../graph/figure/lines.ts";
import { MARK_SIZE, markExtent } from "../../graph/figure/marks.ts";
import { Obstacles } from "../../graph/figure/obstacles.ts";
import { placeMark } from "../../graph/figure/place-labels.ts";
import type { Scene, SceneNode, SceneRelationship } from "../../graph/figure/scene.ts";
import { boxOf } from "../../graph/figure/scene.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import { colourIn, FONT_FAMILY } from "../../graph/figure/theme.ts";
import { clearedCanvas } from "./cleared-canvas.ts";
import { paintMark } from "./lines/paint-mark.ts";

/** What stands on a line. */
interface LineMark {
  readonly line: SceneRelationship;
  readonly text: string;
}

interface PlacedLineMark extends LineMark {
  readonly at: Position;
}

/** Smaller than this on the screen, in CSS pixels, a text says nothing. */
const LEAST_SIZE = 4;
/** Opacity of what the page dims, and of what is not near what is pointed at. */
const FAINT = 0.15;

export class MarkLayer {
  readonly #cy: Core;
  readonly #canvas: HTMLCanvasElement;
  #scheme: Scheme;
  #nodes: readonly SceneNode[] = [];
  #marks: readonly LineMark[] = [];
  /** Undefined when something has moved since. */
  #placed: readonly PlacedLineMark[] | undefined;

  /** @param element the one that Cytoscape fills */
  constructor(cy: Core, element: HTMLElement, scheme: Scheme) {
    this.#cy = cy;
    this.#scheme = scheme;
    this.#canvas = document.createElement("canvas");
    this.#canvas.style.cssText =
      "position: absolute; inset: 0; width: 100%; height: 100%; z-index: 4; pointer-events: none";
    element.append(this.#canvas);
    cy.on("position", "node", () => {
      this.#placed = undefined;
    });
    cy.on("render", () => this.#draw());
  }

  /** @param textOf what stands on a line; empty for nothing */
  show({ nodes, relationships }: Scene, textOf: (line: SceneRelationship) => string): void {
    this.#nodes = nodes;
    this.#marks = relationships.map((line) => ({ line, text: textOf(line) })).filter(({ text }) => text !== "");
    this.#placed = undefined;
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
  }

  destroy(): void {
    this.#canvas.remove();
  }

  #draw(): void {
    const brush = clearedCanvas(this.#canvas);
    const zoom = this.#cy.zoom();
    if (brush === null || this.#marks.length === 0 || MARK_SIZE * zoom < LEAST_SIZE) return;
    this.#placed ??= this.#place();
    const pan = this.#cy.pan();
    const ratio = devicePixelRatio || 1;
    brush.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    brush.font = `700 ${MARK_SIZE}px ${FONT_FAMILY}`;
    brush.lineWidth = 1;
    for (const { line, text, at } of this.#placed) {
      const edge = this.#cy.getElementById(line.id);
      // Cytoscape writes the words of these in the middle of their line, with the number.
      if (edge.empty() || edge.hasClass("told") || edge.hasClass("named")) continue;
      const isFaint = (edge.hasClass("faded") || edge.hasClass("dimmed")) && !edge.hasClass("lit");
      brush.globalAlpha = isFaint ? FAINT : 1;
      brush.fillStyle = colourIn(line.colour, this.#scheme);
      paintMark(brush, text, at, this.#scheme);
    }
  }

  #place(): readonly PlacedLineMark[] {
    const placed = new Map<string, PlacedNode>();
    const obstacles = new Obstacles();
    for (const node of this.#nodes) {
      const there = this.#cy.getElementById(node.id);
      if (there.empty() || there.hasClass("unplaced")) continue;
      const { x, y } = there.position();
      const { left, top, right, bottom } = boxOf(node);
      placed.set(node.id, { ...node, x, y });
      obstacles.add({ left: x + left, top: y + top, right: x + right, bottom: y + bottom });
    }
    return this.#marks.flatMap((mark) => {
      const [start, end] = [placed.get(mark.line.start), placed.get(mark.line.end)];
      if (start === undefined || end === undefined) return [];
      const extent = markExtent({ framed: mark.text, text: "" });
      return [{ ...mark, at: placeMark(extent, arcsOf(mark.line, start, end), obstacles).at }];
    });
  }
}

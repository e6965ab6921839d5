/** Relationships as SVG: curves cut off at the outlines of nodes, arrowheads, dashes, and two thin lines for what is denied. */
import type { ArrowShape, LineStyle } from "../vocabulary.ts";
import type { Arc, Bounds, Position } from "./geometry.ts";
import { controlPoint, loopControls, parallelArc, pieceOf, pointOn } from "./geometry.ts";
import type { SceneNode, SceneRelationship } from "./scene.ts";
import { edgeOf } from "./shapes.ts";
import { markup, number } from "./svg-text.ts";
import { colourIn, type Scheme } from "./theme.ts";

/** A node of the scene at its place. */
export interface PlacedNode extends SceneNode {
  readonly x: number;
  readonly y: number;
}

/** Length and width of arrowheads in pixels. */
const ARROW = { length: 9.5, width: 9 } as const;
/** How far each of the two lines of a denied relationship runs from the middle. */
const TWIN_OFFSET = 1.9;
const TWIN_WIDTH = 1.2;
/** Dashes in pixels, and what shows between them beside the round ends of a line. */
const DASHES = { dashed: { length: 7, gap: 3.2 }, dotted: { length: 1.5, gap: 2.2 } } as const;

/** The arcs of a relationship from outline to outline: one, or two for a loop. */
export function arcsOf(relationship: SceneRelationship, start: PlacedNode, end: PlacedNode): readonly Arc[] {
  const { bend } = relationship;
  if (bend.loop !== undefined) {
    const [first, second] = loopControls(start, start.size, bend.loop);
    const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
    return [
      { from: edgeOf(start.shape, start, start.size, first, 1), control: first, to: middle },
      { from: middle, control: second, to: edgeOf(start.shape, start, start.size, second, 1) },
    ];
  }
  const control = controlPoint(start, end, bend.distance);
  return [
    {
      from: edgeOf(start.shape, start, start.size, control, 1),
      control,
      to: edgeOf(end.shape, end, end.size, control, 1),
    },
  ];
}

/** What is drawn of a line. */
export type DrawnLook = Pick<SceneRelationship, "arrow" | "line" | "width" | "isDenied"> & {
  /** Colours that are safe in SVG, and how much of the line each has. */
  readonly shares?: readonly { readonly colour: string; readonly part: number }[] | undefined;
};

/** The shares of a line in the colours of a scheme. */
export function sharesIn({ shares }: Partial<Pick<SceneRelationship, "shares">>, scheme: Scheme): DrawnLook["shares"] {
  return shares?.map(({ colour, part }) => ({ colour: colourIn(colour, scheme), part }));
}

/** The relationship as SVG elements. */
export function lineMarkup(relationship: DrawnLook, arcs: readonly Arc[], colour: string): readonly string[] {
  const shortened = shortenedFor(relationship.arrow, arcs);
  const paths = relationship.isDenied
    ? [-TWIN_OFFSET, TWIN_OFFSET].map((offset) => pathOf(shortened.map((arc) => parallelArc(arc, offset)))).join("")
    : pathOf(shortened);
  const width = relationship.isDenied ? TWIN_WIDTH : relationship.width;
  const line = markup("path", {
    d: paths,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dashesOf(relationship.line, width),
  });
  const parts = sharesMarkup(relationship, shortened);
  const last = arcs.at(-1);
  const head = last === undefined ? undefined : arrowMarkup(relationship.arrow, last, colour);
  return [...(parts.length === 0 ? [line] : parts), ...(head === undefined ? [] : [head])];
}

/** Pieces of the line one behind the other, each in its colour. */
function sharesMarkup({ shares = [], width, line, isDenied }: DrawnLook, arcs: readonly Arc[]): readonly string[] {
  // Hollow lines have no room for colours.
  if (isDenied) return [];
  let from = 0;
  return shares.map(({ colour, part }, index) => {
    const to = index === shares.length - 1 ? 1 : from + part;
    const pieces = piecesOf(arcs, from, to);
    from = to;
    return markup("path", {
      d: pathOf(pieces),
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-linecap": "butt",
      "stroke-dasharray": dashesOf(line, width),
    });
  });
}

/** What lies between two parts of the way along arcs that follow each other, both from 0 to 1. */
function piecesOf(arcs: readonly Arc[], from: number, to: number): readonly Arc[] {
  return arcs.flatMap((arc, index) => {
    const within = (part: number): number => Math.min(1, Math.max(0, part * arcs.length - index));
    return within(from) < within(to) ? [pieceOf(arc, within(from), within(to))] : [];
  });
}

/** Gaps stay open however wide a line is. */
function dashesOf(line: LineStyle, width: number): string | undefined {
  if (line === "solid") return undefined;
  const { length, gap } = DASHES[line];
  return `${number(length)} ${number(gap + width)}`;
}

/** What the curves cover, strokes and arrowheads included. */
export function arcBounds(arcs: readonly Arc[]): Bounds {
  const points = arcs.flatMap((arc) => [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1].map((t) => pointOn(arc, t)));
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const margin = ARROW.width;
  return {
    left: Math.min(...xs) - margin,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.max(...ys) + margin,
  };
}

function arrowMarkup(arrow: ArrowShape, arc: Arc, colour: string): string | undefined {
  if (arrow === "none") return undefined;
  const at = headFrame(arc);
  const { length, width } = ARROW;
  if (arrow === "tee") {
    return markup("path", {
      d: `M${at(-1.2, -width * 0.62)}L${at(-1.2, width * 0.62)}`,
      fill: "none",
      stroke: colour,
      "stroke-width": 2.6,
    });
  }
  const notch = arrow === "vee" ? `L${at(-length * 0.55, 0)}` : "";
  return markup("path", {
    d: `M${at(0, 0)}L${at(-length, width / 2)}${notch}L${at(-length, -width / 2)}Z`,
    fill: colour,
  });
}

/** Turns places relative to the arrow's tip (x along the line, y across it) into text for a path. */
function headFrame(arc: Arc): (along: number, across: number) => string {
  const dx = arc.to.x - arc.control.x;
  const dy = arc.to.y - arc.control.y;
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  return (along, across) =>
    `${number(arc.to.x + ux * along - uy * across)} ${number(arc.to.y + uy * along + ux * across)}`;
}

/** The line ends inside the arrowhead, so that its tip stays sharp. */
function shortenedFor(arrow: ArrowShape, arcs: readonly Arc[]): readonly Arc[] {
  const last = arcs.at(-1);
  if (last === undefined || arrow === "none") return arcs;
  const cut = arrow === "tee" ? 1.2 : ARROW.length * 0.55;
  const dx = last.to.x - last.control.x;
  const dy = last.to.y - last.control.y;
  const length = Math.hypot(dx, dy);
  if (length <= cut) return arcs;
  const to = { x: last.to.x - (dx / length) * cut, y: last.to.y - (dy / length) * cut };
  return [...arcs.slice(0, -1), { ...last, to }];
}

function pathOf(arcs: readonly Arc[]): string {
  return arcs
    .map(({ from, control, to }, index) => {
      const start = index === 0 ? `M${number(from.x)} ${number(from.y)}` : "";
      return isStraight(from, control, to)
        ? `${start}L${number(to.x)} ${number(to.y)}`
        : `${start}Q${number(control.x)} ${number(control.y)} ${number(to.x)} ${number(to.y)}`;
    })
    .join("");
}

function isStraight(from: Position, control: Position, to: Position): boolean {
  const cross = (to.x - from.x) * (control.y - from.y) - (to.y - from.y) * (control.x - from.x);
  return Math.abs(cross) < 0.01 * (Math.hypot(to.x - from.x, to.y - from.y) + 1);
}

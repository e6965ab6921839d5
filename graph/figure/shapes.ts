/** The outlines of nodes: as SVG, and as the place where a line towards the centre ends. */
import type { NodeShape } from "../vocabulary.ts";
import type { Position } from "./geometry.ts";
import { markup, number } from "./svg-text.ts";

type UnitPoint = readonly [number, number];

const TAN_22_5 = Math.SQRT2 - 1;
/** Corners in a square from −1 to 1, clockwise; the same as those of the canvas. */
const CORNERS: { readonly [shape in Exclude<NodeShape, "ellipse">]: readonly UnitPoint[] } = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  "round-rectangle": [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  hexagon: [
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  octagon: [
    [-TAN_22_5, -1],
    [TAN_22_5, -1],
    [1, -TAN_22_5],
    [1, TAN_22_5],
    [TAN_22_5, 1],
    [-TAN_22_5, 1],
    [-1, TAN_22_5],
    [-1, -TAN_22_5],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  "round-triangle": [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
};

/** The shape as one SVG element. `size` is its width and height in pixels; `attributes` are already safe. */
export function shapeMarkup(
  shape: NodeShape,
  center: Position,
  size: number,
  attributes: Readonly<Record<string, string | number>>,
): string {
  const half = size / 2;
  if (shape === "ellipse") return markup("circle", { cx: center.x, cy: center.y, r: half, ...attributes });
  if (shape === "rectangle" || shape === "round-rectangle") {
    const rounding = shape === "rectangle" ? {} : { rx: Math.min(size / 4, 8) };
    return markup("rect", {
      x: center.x - half,
      y: center.y - half,
      width: size,
      height: size,
      ...rounding,
      ...attributes,
    });
  }
  const corners = CORNERS[shape].map(([x, y]): Position => ({ x: center.x + x * half, y: center.y + y * half }));
  if (shape === "round-triangle") return markup("path", { d: roundedPath(corners, size / 10), ...attributes });
  return markup("polygon", { points: corners.map(({ x, y }) => `${number(x)},${number(y)}`).join(" "), ...attributes });
}

/** Where the line from `outside` to the centre meets the shape, `gap` pixels before it. The centre itself where `outside` lies within. */
export function edgeOf(shape: NodeShape, center: Position, size: number, outside: Position, gap = 0): Position {
  const dx = outside.x - center.x;
  const dy = outside.y - center.y;
  const distance = Math.hypot(dx, dy);
  if (distance === 0) return center;
  const reach = reachOf(shape, size / 2, dx / distance, dy / distance) + gap;
  const part = Math.min(1, reach / distance);
  return { x: center.x + dx * part, y: center.y + dy * part };
}

/** Distance from the centre to the outline in a direction. */
function reachOf(shape: NodeShape, half: number, ux: number, uy: number): number {
  if (shape === "ellipse") return half;
  const corners = CORNERS[shape];
  let reach = 0;
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
    const [ex, ey] = [x2 - x1, y2 - y1];
    const cross = ux * ey - uy * ex;
    if (Math.abs(cross) < 1e-9) return;
    const along = (x1 * ey - y1 * ex) / cross;
    const on = (x1 * uy - y1 * ux) / cross;
    if (along > 0 && on >= -1e-9 && on <= 1 + 1e-9) reach = Math.max(reach, along);
  });
  return reach * half;
}

function roundedPath(corners: readonly Position[], radius: number): string {
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const into = towards(corner, before, radius * 1.4);
    const out = towards(corner, after, radius * 1.4);
    return `${index === 0 ? "M" : "L"}${number(into.x)} ${number(into.y)}Q${number(corner.x)} ${number(corner.y)} ${number(out.x)} ${number(out.y)}`;
  });
  return `${parts.join("")}Z`;
}

function towards(from: Position, to: Position, distance: number): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

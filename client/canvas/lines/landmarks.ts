/** Names of the nodes that are joined to most, seen also from so far away that captions are too small: a large graph without any name says nothing. */
import type { Position } from "../../../graph/figure/geometry.ts";
import type { SceneNode } from "../../../graph/figure/scene.ts";
import { isFullWidth, textWidth } from "../../../graph/figure/text-width.ts";
import type { Scheme } from "../../../graph/figure/theme.ts";
import { FONT_FAMILY, THEMES } from "../../../graph/figure/theme.ts";

export interface Landmark {
  readonly id: string;
  /** Index of the node in the scene. */
  readonly node: number;
  readonly name: string;
  /** Width in em. */
  readonly width: number;
  /** Pixels across of its shape, and of its own caption. */
  readonly size: number;
  readonly fontSize: number;
}

/** Nodes that may be named, and names that are shown at once at most. */
const MOST = { candidates: 90, shown: 26 } as const;
/** A node with fewer neighbours is no landmark. */
const LEAST_DEGREE = 6;
/** Pixels on the screen, whatever the zoom. */
const FONT_SIZE = 12;
const GAP = 3;
/** Captions of this height on the screen are drawn with their nodes (`min-zoomed-font-size` of the stylesheet). */
const READABLE = 8;

/** The landmarks of a scene, the largest first. */
export function landmarksOf(nodes: readonly SceneNode[]): readonly Landmark[] {
  return nodes
    .map((node, index) => ({ node, index }))
    .filter(({ node }) => node.degree >= LEAST_DEGREE && node.lines.length > 0)
    .toSorted((one, other) => other.node.degree - one.node.degree || one.index - other.index)
    .slice(0, MOST.candidates)
    .map(({ node, index }) => {
      const name = joined(node.lines);
      return { id: node.id, node: index, name, width: textWidth(name, true), size: node.size, fontSize: node.fontSize };
    });
}

/** Writes the names that have room, on a brush of CSS pixels. */
export function paintLandmarks(
  brush: CanvasRenderingContext2D,
  landmarks: readonly Landmark[],
  places: Float32Array,
  { zoom, pan, scheme }: { readonly zoom: number; readonly pan: Position; readonly scheme: Scheme },
): void {
  const { width, height } = brush.canvas.getBoundingClientRect();
  const taken: Box[] = [];
  brush.font = `600 ${FONT_SIZE}px ${FONT_FAMILY}`;
  brush.textAlign = "center";
  brush.textBaseline = "top";
  brush.lineJoin = "round";
  brush.lineWidth = 4;
  brush.strokeStyle = THEMES[scheme].background;
  brush.fillStyle = THEMES[scheme].text;
  for (const landmark of landmarks) {
    if (taken.length >= MOST.shown) return;
    if (landmark.fontSize * zoom >= READABLE) continue;
    const box = boxOf(landmark, places, zoom, pan);
    const isSeen = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    if (!isSeen || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    const middle = (box.left + box.right) / 2;
    brush.strokeText(landmark.name, middle, box.top);
    brush.fillText(landmark.name, middle, box.top);
  }
}

/** A caption as one line: between Japanese lines there is no space. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const [before, after] = [text.at(-1)?.codePointAt(0) ?? 0, line.codePointAt(0) ?? 0];
    return `${text}${isFullWidth(before) && isFullWidth(after) ? "" : " "}${line}`;
  });
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ node, width, size }: Landmark, places: Float32Array, zoom: number, pan: Position): Box {
  const x = (places[2 * node] ?? Number.NaN) * zoom + pan.x;
  const y = (places[2 * node + 1] ?? Number.NaN) * zoom + pan.y;
  const half = (width * FONT_SIZE) / 2 + GAP;
  const top = y + (size * zoom) / 2 + GAP;
  return { left: x - half, right: x + half, top, bottom: top + FONT_SIZE * 1.3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How large nodes are drawn: by their number of neighbours, as the reader fixed it, or by a number that they carry. */
import type { NodeSize, NodeStyle } from "../lens.ts";
import type { GraphNode, Value } from "../values.ts";

/** Pixels across of the smallest and the largest node. */
export const NODE_SIZES = { least: 17, most: 48 } as const;
/** Pixels across that a reader can fix. */
export const FIXED_SIZES = { least: 8, most: 96 } as const;
/** In a smaller shape an icon is a smudge. */
const LEAST_WITH_ICON = 28;

/** The least and the most that occurs of a property. */
export interface SizeRange {
  readonly property: string;
  readonly least: number;
  readonly most: number;
}

/** Pixels across of a node that is joined to so many others. */
export function nodeSize(degree: number): number {
  return Math.round(Math.min(NODE_SIZES.most, NODE_SIZES.least + 5 * Math.sqrt(degree)));
}

/** Ranges by property, of those that give some node its size. */
export function sizeRanges(
  nodes: readonly GraphNode[],
  styleOf: (node: GraphNode) => NodeStyle,
): ReadonlyMap<string, SizeRange> {
  const ranges = new Map<string, { property: string; least: number; most: number }>();
  for (const node of nodes) {
    const property = propertyOf(styleOf(node).size);
    const value = property === undefined ? undefined : numberIn(node.properties[property]);
    if (property === undefined || value === undefined) continue;
    const known = ranges.get(property);
    if (known === undefined) ranges.set(property, { property, least: value, most: value });
    else {
      known.least = Math.min(known.least, value);
      known.most = Math.max(known.most, value);
    }
  }
  return ranges;
}

/** The size in pixels of a node with this style; a node without the number is as small as the smallest. */
export function sizeOf(
  node: GraphNode,
  { size, icon }: NodeStyle,
  degree: number,
  ranges: ReadonlyMap<string, SizeRange>,
): number {
  if (size?.by === "fixed") return Math.min(Math.max(size.pixels, FIXED_SIZES.least), FIXED_SIZES.most);
  const pixels = size?.by === "property" ? sizeByProperty(node, size.property, ranges) : nodeSize(degree);
  return icon === undefined ? pixels : Math.max(pixels, LEAST_WITH_ICON);
}

/** A finite number; Neo4j's whole numbers are bigints. */
export function numberIn(value: Value | undefined): number | undefined {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** By the area of the shape, which is what the eye compares. */
function sizeByProperty(node: GraphNode, property: string, ranges: ReadonlyMap<string, SizeRange>): number {
  const value = numberIn(node.properties[property]);
  const range = ranges.get(property);
  if (value === undefined || range === undefined) return NODE_SIZES.least;
  const { least, most } = range;
  const part = most > least ? (value - least) / (most - least) : 0.5;
  return Math.round(NODE_SIZES.least + (NODE_SIZES.most - NODE_SIZES.least) * Math.sqrt(part));
}

function propertyOf(size: NodeSize | undefined): string | undefined {
  return size?.by === "property" ? size.property : undefined;
}

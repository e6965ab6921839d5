/** The lines of a large graph as numbers in arrays: a worker takes them over without copying, and one pass over them draws or finds a line. Pure. */
import type { Position } from "../../../graph/figure/geometry.ts";
import { framedText, shortPhrase } from "../../../graph/figure/marks.ts";
import type { SceneNode, SceneRelationship } from "../../../graph/figure/scene.ts";
import type { Scheme } from "../../../graph/figure/theme.ts";
import { colourIn } from "../../../graph/figure/theme.ts";
import type { ArrowShape, LineStyle, ThemeColour } from "../../../graph/vocabulary.ts";

/** What many lines have in common: they are drawn together. */
export interface SharedLook {
  readonly colours: { readonly [scheme in Scheme]: string };
  /** Pixels, in steps of `WIDTH_STEP`. */
  readonly width: number;
  readonly line: LineStyle;
  readonly arrow: ArrowShape;
  readonly isDenied: boolean;
}

/** A colour and the part of the line that has it, from 0 to 1. */
export interface ColourPart {
  readonly colour: { readonly [scheme in Scheme]: string };
  readonly part: number;
}

/** Lines by their index, nodes by theirs. Lines that look alike follow each other. */
export interface LineArrays {
  /** Node indices of the two ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Distance of the control point from the straight line, in pixels (graph/figure/geometry.ts). */
  readonly bends: Float32Array<ArrayBuffer>;
  /** How far out a loop reaches; −1 for a line between two nodes. */
  readonly loops: Float32Array<ArrayBuffer>;
  /** Index of the shared look. */
  readonly looks: Uint16Array<ArrayBuffer>;
  readonly sharedLooks: readonly SharedLook[];
  /** What stands in the middle of a line, by its index. */
  readonly marks: ReadonlyMap<number, string>;
  /** Of lines that stand for relationships of several colours: the colours with their parts. */
  readonly shares: ReadonlyMap<number, readonly ColourPart[]>;
  /** Width and height of each node's shape in pixels. */
  readonly sizes: Float32Array<ArrayBuffer>;
}

/** Lines with what leads from their indices back to the scene. */
export interface PackedLines {
  readonly arrays: LineArrays;
  /** The line of the scene, by index. */
  readonly lines: readonly SceneRelationship[];
  /** The index of each node, by element id. */
  readonly nodeIndex: ReadonlyMap<string, number>;
}

/** Widths are rounded to this many pixels, so that there are few looks. */
const WIDTH_STEP = 0.4;
/** Beyond so many looks the rest looks like the last: far more than a lens has. */
const MOST_LOOKS = 65_535;

/** Packs the lines of a scene. */
export function packLines(nodes: readonly SceneNode[], lines: readonly SceneRelationship[]): PackedLines {
  const nodeIndex = new Map(nodes.map(({ id }, index) => [id, index]));
  const { sharedLooks, sorted, looks } = sortedByLook(lines);
  const count = sorted.length;
  const arrays = {
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    bends: new Float32Array(count),
    loops: new Float32Array(count),
    looks,
    sharedLooks,
    marks: new Map<number, string>(),
    shares: new Map<number, readonly ColourPart[]>(),
    sizes: Float32Array.from(nodes, ({ size }) => size),
  };
  sorted.forEach((line, index) => {
    arrays.starts[index] = nodeIndex.get(line.start) ?? 0;
    arrays.ends[index] = nodeIndex.get(line.end) ?? 0;
    arrays.bends[index] = line.bend.distance;
    arrays.loops[index] = line.bend.loop ?? -1;
    const mark = markOn(line);
    if (mark !== "") arrays.marks.set(index, mark);
    if (line.shares !== undefined)
      arrays.shares.set(
        index,
        line.shares.map(({ colour, part }) => ({ colour: safe(colour), part })),
      );
  });
  return { arrays, lines: sorted, nodeIndex };
}

/** What stands on a line at all times, as in the stylesheet of smaller graphs. */
function markOn({ members, isContested, difference, caption }: SceneRelationship): string {
  if (members.length === 1 && !isContested && difference === undefined && caption === "") return "";
  const framed = framedText(members.length, isContested, difference);
  return [framed, shortPhrase(caption)].filter((part) => part !== "").join(" · ");
}

/** The places of nodes in their order, x and y in turn; `NaN` for a node without a place. */
export function packPlaces(
  nodes: readonly { readonly id: string }[],
  places: ReadonlyMap<string, Position>,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(nodes.length * 2).fill(Number.NaN);
  nodes.forEach(({ id }, index) => {
    const place = places.get(id);
    if (place === undefined) return;
    packed[2 * index] = place.x;
    packed[2 * index + 1] = place.y;
  });
  return packed;
}

interface Sorted {
  readonly sharedLooks: readonly SharedLook[];
  readonly sorted: readonly SceneRelationship[];
  readonly looks: Uint16Array<ArrayBuffer>;
}

/** Counting sort: lines of one look stay in the order of the scene. */
function sortedByLook(lines: readonly SceneRelationship[]): Sorted {
  const sharedLooks: SharedLook[] = [];
  const known = new Map<number, number>();
  const colours = new Map<ThemeColour, number>();
  const buckets: SceneRelationship[][] = [];
  for (const line of lines) {
    const width = Math.max(1, Math.round(line.width / WIDTH_STEP));
    const key = keyOf(line, width, numberOf(line.colour, colours));
    let look = known.get(key);
    if (look === undefined) {
      look = Math.min(sharedLooks.length, MOST_LOOKS);
      known.set(key, look);
      if (look === sharedLooks.length) {
        sharedLooks.push(sharedLookOf(line, width * WIDTH_STEP));
        buckets.push([]);
      }
    }
    buckets[look]?.push(line);
  }
  const looks = new Uint16Array(lines.length);
  let from = 0;
  buckets.forEach((bucket, look) => {
    looks.fill(look, from, from + bucket.length);
    from += bucket.length;
  });
  return { sharedLooks, sorted: buckets.flat(), looks };
}

const LINES: readonly LineStyle[] = ["solid", "dashed", "dotted"];
const ARROWS: readonly ArrowShape[] = ["none", "triangle", "tee", "vee"];

/** One number for all that lines share: twenty thousand texts would take longer to make than the lines to draw. */
function keyOf({ line, arrow, isDenied }: SceneRelationship, width: number, colour: number): number {
  const shape = (LINES.indexOf(line) + 1) * 8 + ARROWS.indexOf(arrow) + 1;
  return ((colour * 256 + Math.min(width, 255)) * 32 + shape) * 2 + (isDenied ? 1 : 0);
}

function numberOf(colour: ThemeColour, numbers: Map<ThemeColour, number>): number {
  const known = numbers.get(colour);
  if (known !== undefined) return known;
  numbers.set(colour, numbers.size);
  return numbers.size - 1;
}

function sharedLookOf({ colour, line, arrow, isDenied }: SceneRelationship, width: number): SharedLook {
  return {
    colours: safe(colour),
    width,
    line,
    arrow,
    isDenied,
  };
}

function safe(colour: ThemeColour): { readonly [scheme in Scheme]: string } {
  return { light: colourIn(colour, "light"), dark: colourIn(colour, "dark") };
}

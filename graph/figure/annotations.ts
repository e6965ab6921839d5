/** What stands around the graph of a figure: outlines of sides with their names, or the axis of time; as its layout has placed the nodes. */
import type { ExportedGraph } from "../files/exported-graph.ts";
import { axisNotes } from "../layout/axis-words.ts";
import type { LayoutId } from "../layout/layout-names.ts";
import { nodeFacts } from "../layout/node-facts.ts";
import { outlinePath, type SidedBox, type SideOutline, sideNames, sideOutlinesOf } from "../layout/side-outlines.ts";
import type { AxisMark } from "../layout/time-axis.ts";
import { axisMarks, timeAxisOf, xOfDay } from "../layout/time-axis.ts";
import type { Bounds, Position } from "./geometry.ts";
import { unionOf } from "./geometry.ts";
import type { Ink } from "./ink.ts";
import { markup } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";
import type { Scheme } from "./theme.ts";
import { THEMES } from "./theme.ts";
import { pictureText } from "./wrap.ts";

export interface Annotations {
  /** What they cover, in pixels of the graph; undefined where there are none. */
  readonly covered: Bounds | undefined;
  /** Markup behind the graph, and over its lines. */
  ground(scheme: Scheme): readonly string[];
  cover(scheme: Scheme, ink: Ink): readonly string[];
}

const NONE: Annotations = { covered: undefined, ground: () => [], cover: () => [] };
/** Pixels of the graph; marks of an axis are as far apart as for texts of 11 pixels. */
const NAME_SIZE = 15;
const MARK_SIZE = 12.5;
const MARKS_MADE_FOR = 11;
const GAP = 18;

/** In: a graph with its places, the room of its nodes with their captions, the layout that gave the places, and what nodes and lines cover. */
export function annotationsOf(
  graph: ExportedGraph,
  boxes: readonly SidedBox[],
  layout: LayoutId | undefined,
  drawn: Bounds | undefined,
): Annotations {
  if (drawn === undefined) return NONE;
  if (layout === "side") return sidesOf(graph, boxes);
  return layout === "time" ? axisOf(graph, drawn) : NONE;
}

function sidesOf(graph: ExportedGraph, boxes: readonly SidedBox[]): Annotations {
  const facts = nodeFacts(graph, graph.lens);
  const names = sideNames(graph.nodes, facts, graph.lens, graph.language);
  const outlines = sideOutlinesOf(boxes, facts, graph.positions);
  const nameOf = ({ side }: SideOutline): string => pictureText(names.get(side) ?? side);
  return {
    covered: unionOf(outlines.flatMap((outline) => [boundsOf(outline.corners), nameBox(outline, nameOf(outline))])),
    ground: (scheme) =>
      outlines.map((outline, index) =>
        markup(
          "g",
          { class: "side", id: `side-${index}`, "data-key": outline.side },
          {
            children: [
              markup("title", {}, { text: nameOf(outline) }),
              markup("path", {
                d: outlinePath(outline.corners),
                fill: THEMES[scheme].muted,
                "fill-opacity": 0.08,
                stroke: THEMES[scheme].muted,
                "stroke-opacity": 0.55,
              }),
            ],
          },
        ),
      ),
    cover: (scheme, ink) => {
      const halo = { stroke: THEMES[scheme].background, "stroke-width": 4, "stroke-linejoin": "round" };
      return outlines.map((outline) =>
        ink.text(
          {
            class: "side-name",
            x: outline.head.x,
            y: outline.head.y - 5,
            "font-size": NAME_SIZE,
            "text-anchor": "middle",
            fill: THEMES[scheme].text,
            ...halo,
            "paint-order": "stroke",
          },
          nameOf(outline),
          true,
        ),
      );
    },
  };
}

function axisOf(graph: ExportedGraph, drawn: Bounds): Annotations {
  const facts = nodeFacts(graph, graph.lens);
  const days = new Map([...facts].flatMap(([id, { day }]) => (day === undefined ? [] : [[id, day] as const])));
  const ids = new Set(graph.nodes.map(({ elementId }) => elementId));
  const axis = timeAxisOf(days, new Map([...graph.positions].filter(([id]) => ids.has(id))));
  if (axis === undefined) return NONE;
  const [left, right] = [Math.min(drawn.left, axis.start), Math.max(drawn.right, xOfDay(axis, axis.last))];
  // Wide pictures are looked at from farther away.
  const size = Math.max(MARK_SIZE, (right - left) / 110);
  const marks = axisMarks(axis, MARKS_MADE_FOR / size, graph.language);
  const notes = axisNotes(axis, graph.language);
  const y = drawn.bottom + GAP;
  const texts = [...marks, ...undatedMark(axis.undated.x, notes.undated, marks[0], size)];
  const line = y + size * 1.5;
  const note = { text: notes.elsewhere, x: right, y: line + size * 1.5 };
  return {
    covered: unionOf([
      { left, right, top: drawn.top, bottom: (notes.elsewhere === "" ? line : note.y) + size * 0.4 },
      ...texts.map(({ x, text }) => around(x, line, text, size)),
    ]),
    ground: (scheme) => {
      const stroke = { stroke: THEMES[scheme].muted };
      return [
        ...marks.map(({ x }) =>
          markup("line", { x1: x, x2: x, y1: drawn.top, y2: y, ...stroke, "stroke-opacity": 0.22 }),
        ),
        markup("line", { x1: left, x2: right, y1: y, y2: y, ...stroke, "stroke-opacity": 0.6 }),
        ...marks.map(({ x }) => markup("line", { x1: x, x2: x, y1: y, y2: y + 5, ...stroke })),
      ];
    },
    cover: (scheme, ink) => {
      const look = { "font-size": size, fill: THEMES[scheme].muted };
      const children = [
        ...texts.map(({ x, text }) => ink.text({ x, y: line, "text-anchor": "middle", ...look }, text)),
        ...(note.text === "" ? [] : [ink.text({ x: note.x, y: note.y, "text-anchor": "end", ...look }, note.text)]),
      ];
      return [markup("g", { class: "axis", id: "axis" }, { children })];
    },
  };
}

/** Over the nodes without a date, but never in the first mark. */
function undatedMark(
  x: number | undefined,
  text: string | undefined,
  first: AxisMark | undefined,
  size: number,
): readonly AxisMark[] {
  if (x === undefined || text === undefined) return [];
  const room = ((textWidth(text, false) + textWidth(first?.text ?? "", false)) / 2 + 1) * size;
  return [{ x: first === undefined ? x : Math.min(x, first.x - room), text }];
}

function nameBox({ head }: SideOutline, name: string): Bounds {
  const half = (textWidth(name, true) * NAME_SIZE) / 2;
  return { left: head.x - half, right: head.x + half, top: head.y - NAME_SIZE - 6, bottom: head.y };
}

function around(x: number, baseline: number, text: string, size: number): Bounds {
  const half = (textWidth(text, false) * size) / 2;
  return { left: x - half, right: x + half, top: baseline - size, bottom: baseline + size * 0.4 };
}

function boundsOf(corners: readonly Position[]): Bounds {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The one writer of figures: a subgraph and places in, a self-contained SVG out. Pure: the same input gives the same bytes anywhere. */

import type { FigureInput, FigurePlan } from "./figure-plan.ts";
import { FIGURE, figurePlan, shortPhrase } from "./figure-plan.ts";
import type { Arc } from "./geometry.ts";
import type { PlacedNode } from "./lines.ts";
import { lineMarkup, middleOf } from "./lines.ts";
import type { SceneRelationship } from "./scene.ts";
import { CAPTION_GAP, LINE_HEIGHT } from "./scene.ts";
import { shapeMarkup } from "./shapes.ts";
import { markup, number } from "./svg-text.ts";
import type { Scheme } from "./theme.ts";
import { colourIn, FONT_FAMILY, THEMES } from "./theme.ts";

export type { FigureInput } from "./figure-plan.ts";

/**
 * Draws a figure. Out: an SVG document (UTF-8 text, size in CSS pixels) with title and description for screen readers.
 * @throws GraphError `invalid_request` where a node has no position, or one that is not a finite number.
 */
export function figureSvg(input: FigureInput): string {
  const plan = figurePlan(input);
  const { width, height, shift } = plan;
  return document(input, plan, [
    ...(input.background === "solid" ? [markup("rect", { width, height, fill: THEMES[input.scheme].background })] : []),
    ...titleMarkup(plan.titleLines, input.scheme),
    ...group({ transform: `translate(${number(shift.x)} ${number(shift.y)})` }, graphMarkup(plan, input)),
    ...group({ transform: `translate(${FIGURE.padding} ${number(plan.legendTop)})` }, plan.legend),
  ]);
}

function document(input: FigureInput, plan: FigurePlan, children: readonly string[]): string {
  const { width, height, title } = plan;
  const [nodes, relationships] = [plan.nodes.length, plan.curves.length];
  const description =
    input.language === "ja"
      ? `ノード${nodes}個と関係${relationships}件の図。`
      : `A figure of ${nodes} node${nodes === 1 ? "" : "s"} and ${relationships} relationship${relationships === 1 ? "" : "s"}.`;
  const untitled = input.language === "ja" ? "関係図" : "Graph";
  const root = markup(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang: input.language,
      "xml:lang": input.language,
      role: "img",
      "font-family": FONT_FAMILY,
    },
    {
      children: [
        markup("title", {}, { text: title === "" ? untitled : title }),
        markup("desc", {}, { text: description }),
        ...children,
      ],
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Lines below, then phrases, then nodes, then captions, so that no line runs over a name. */
function graphMarkup({ nodes, curves }: FigurePlan, input: FigureInput): readonly string[] {
  const { scheme } = input;
  const { background, text } = THEMES[scheme];
  const lines = curves.flatMap(({ relationship, arcs }) =>
    lineMarkup(relationship, arcs, colourIn(relationship.colour, scheme)),
  );
  const phrases =
    input.relationshipLabels === true
      ? curves.map(({ relationship, arcs }) => phraseMarkup(relationship, arcs, scheme))
      : [];
  const shapes = nodes.map((node) =>
    shapeMarkup(node.shape, node, node.size, {
      fill: colourIn(node.colour, scheme),
      stroke: background,
      "stroke-width": 1.5,
    }),
  );
  const halo = { stroke: background, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return [
    ...group({ "stroke-linecap": "round" }, lines),
    ...group({ ...halo, fill: THEMES[scheme].muted, "font-size": FIGURE.phraseSize, "text-anchor": "middle" }, phrases),
    ...group({}, shapes),
    ...group({ ...halo, fill: text, "text-anchor": "middle" }, nodes.flatMap(captionMarkup)),
  ];
}

function group(attributes: Readonly<Record<string, string | number>>, children: readonly string[]): readonly string[] {
  return children.length === 0 ? [] : [markup("g", attributes, { children })];
}

function captionMarkup(node: PlacedNode): readonly string[] {
  const top = node.y + node.size / 2 + CAPTION_GAP;
  return node.lines.map((line, index) =>
    markup(
      "text",
      {
        x: node.x,
        y: top + node.fontSize * (LINE_HEIGHT * index + 0.95),
        "font-size": node.fontSize,
        "font-weight": node.isBold ? 600 : undefined,
      },
      { text: line },
    ),
  );
}

function phraseMarkup(relationship: SceneRelationship, arcs: readonly Arc[], scheme: Scheme): string {
  const { x, y } = middleOf(arcs);
  return markup(
    "text",
    { x, y: y + FIGURE.phraseSize * 0.36, fill: colourIn(relationship.colour, scheme) },
    { text: shortPhrase(relationship) },
  );
}

function titleMarkup(lines: readonly string[], scheme: Scheme): readonly string[] {
  return lines.map((line, index) =>
    markup(
      "text",
      {
        x: FIGURE.padding,
        y: FIGURE.padding + FIGURE.titleSize * 0.85 + index * FIGURE.titleLine,
        fill: THEMES[scheme].text,
        "font-size": FIGURE.titleSize,
        "font-weight": 600,
      },
      { text: line },
    ),
  );
}

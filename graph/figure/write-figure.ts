/** The one writer of figures: a graph and its places in, a self-contained SVG out. Pure: the same input gives the same bytes anywhere. */
import type { ExportedGraph } from "../files/exported-graph.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { Language } from "../lens.ts";
import { captionOf, styleOfNode } from "../lens.ts";
import { ICON_PATHS } from "../look/icon-paths.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { writeViewNote } from "../view/view-note.ts";
import { descriptionOf } from "./explanations.ts";
import type { Figure } from "./figure.ts";
import { noticesOf } from "./figure-notices.ts";
import type { FigureOptions, LaidOut } from "./figure-options.ts";
import type { Curve, FigurePlan } from "./figure-plan.ts";
import { planFigure } from "./figure-plan.ts";
import { WORDS } from "./figure-words.ts";
import { iconMarkup } from "./icons.ts";
import { Ink } from "./ink.ts";
import type { PlacedNode } from "./lines.ts";
import { lineMarkup, sharesIn } from "./lines.ts";
import { MARK_SIZE, markMarkup } from "./marks.ts";
import type { Page } from "./page.ts";
import { PIXELS_PER_MM } from "./page.ts";
import type { PlacedCaption } from "./place-labels.ts";
import { relationshipInWords } from "./relationship-words.ts";
import { LINE_HEIGHT } from "./scene.ts";
import { shapeMarkup } from "./shapes.ts";
import { markup, number } from "./svg-text.ts";
import { colourIn, FONT_FAMILY, type Scheme, THEMES } from "./theme.ts";
import { pictureText } from "./wrap.ts";

/**
 * Draws a figure. Every node is a `<g class="node" id="node-3">`, every relationship a `<g class="relationship" id="relationship-5">` with a
 * title of its own; the numbers count from 0 in the order of the graph.
 * @param laidOut which layout gave the places, for the note; by side and by time, sides are outlined (`side-0`) and there is an `axis`
 * @throws GraphError `invalid_request` where a node has no position or one that is not a finite number, or where the paper has no room
 */
export function writeFigure(graph: ExportedGraph, options: FigureOptions, laidOut?: LaidOut): Figure {
  const ink = new Ink();
  const plan = planFigure(graph, options, ink, laidOut?.layout);
  const { page, citations, sentences } = plan;
  const body = [
    ...(options.background === "solid"
      ? [markup("rect", { width: page.width, height: page.height, fill: THEMES[options.scheme].background })]
      : []),
    ...group(
      { class: "graph", transform: `translate(${number(page.shift.x)} ${number(page.shift.y)})${scaled(page.scale)}` },
      graphMarkup(graph, plan, options, ink),
    ),
    ...page.parts.flatMap(({ name, left, top, children }) =>
      group({ class: name, transform: `translate(${number(left)} ${number(top)})${scaled(page.textScale)}` }, children),
    ),
  ];
  const title = pictureText(graph.origin.title ?? "") || WORDS.untitled[graph.language];
  const description = descriptionOf(graph, citations, sentences);
  const note = writeViewNote(graph, laidOut);
  return {
    width: page.width,
    height: page.height,
    characters: ink.characters(),
    title,
    description,
    note,
    notices: noticesOf(graph.language, plan, options),
    svg: (fontFaces) =>
      documentOf({ page, options, language: graph.language, title, description, note, body }, fontFaces),
  };
}

interface Document {
  readonly page: Page;
  readonly options: FigureOptions;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly note: string;
  readonly body: readonly string[];
}

function documentOf(document: Document, fontFaces: string | undefined): string {
  const { page, options, language, title, description, note, body } = document;
  const { width, height } = page;
  const { size } = options;
  // On paper the height may be free: it follows from the width.
  const onPaper = (pixels: number): string =>
    size?.unit === "mm" ? `${number(pixels / PIXELS_PER_MM)}mm` : number(pixels);
  const root = markup(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: onPaper(width),
      height: onPaper(height),
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      lang: language,
      "xml:lang": language,
      role: "img",
      "font-family": fontFaces === undefined ? FONT_FAMILY : `Parley, ${FONT_FAMILY}`,
    },
    {
      children: [
        markup("title", {}, { text: title }),
        markup("desc", {}, { text: description }),
        markup("metadata", { id: "parley-view" }, { text: note }),
        ...(fontFaces === undefined ? [] : [markup("style", {}, { text: fontFaces })]),
        ...body,
      ],
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Lines below, then their marks, then nodes with their captions, so that no line runs over a name. */
function graphMarkup(
  graph: ExportedGraph,
  { nodes, curves, captions, citations, annotations }: FigurePlan,
  options: FigureOptions,
  ink: Ink,
): readonly string[] {
  const { scheme } = options;
  const { background, text } = THEMES[scheme];
  const nodeIndex = indexOf(graph.nodes);
  const relationshipIndex = indexOf(graph.relationships);
  const byId = new Map(graph.nodes.map((node) => [node.elementId, node]));
  const titleOf = (relationship: GraphRelationship): string => {
    const start = byId.get(relationship.startNodeElementId);
    const end = byId.get(relationship.endNodeElementId);
    if (start === undefined || end === undefined) return "";
    const numbers = citations.numbersOf(relationship);
    return relationshipInWords(relationship, { start, end }, graph.lens, graph.language, numbers);
  };
  const halo = { stroke: background, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return [
    ...group({ class: "annotations" }, annotations.ground(scheme)),
    ...group(
      { "stroke-linecap": "round" },
      curves.map((curve) => {
        const members = curve.relationship.members.flatMap((id) => relationshipIndex.get(id) ?? []);
        const relationships = members.flatMap((index) => graph.relationships[index] ?? []);
        return lineGroup(curve, members, relationships, titleOf, scheme);
      }),
    ),
    ...group(
      { ...halo, "stroke-width": 5, "font-size": MARK_SIZE, "text-anchor": "middle" },
      curves.flatMap((curve) =>
        markGroup(curve, relationshipIndex, {
          line: colourIn(curve.relationship.colour, scheme),
          isNamed: options.relationshipLabels,
          scheme,
          ink,
        }),
      ),
    ),
    ...group({ class: "annotations" }, annotations.cover(scheme, ink)),
    ...nodes.map((node) =>
      markup(
        "g",
        { class: "node", id: `node-${nodeIndex.get(node.id)}`, "data-key": node.key },
        {
          children: [
            markup("title", {}, { text: nodeTitle(graph, byId.get(node.id)) }),
            shapeMarkup(node.shape, node, node.size, {
              fill: colourIn(node.colour, scheme),
              stroke: background,
              "stroke-width": 1.5,
            }),
            ...(node.icon === undefined ? [] : [iconMarkup(ICON_PATHS[node.icon], node, background)]),
            ...group({ ...halo, fill: text }, captionMarkup(node, captions.get(node.id), ink)),
          ],
        },
      ),
    ),
  ];
}

/** Titles of a bundle that are written out. */
const MOST_TITLES = 20;

function lineGroup(
  { relationship, arcs }: Curve,
  members: readonly number[],
  relationships: readonly GraphRelationship[],
  titleOf: (relationship: GraphRelationship) => string,
  scheme: Scheme,
): string {
  const colour = colourIn(relationship.colour, scheme);
  const titles = relationships.slice(0, MOST_TITLES).map(titleOf);
  const [first] = relationships;
  const rest = relationships.length - titles.length;
  return markup(
    "g",
    {
      class: members.length > 1 ? "relationship bundle" : "relationship",
      id: `relationship-${members[0]}`,
      "data-key": first === undefined ? undefined : stableKey(first),
      "data-members": members.length > 1 ? members.join(" ") : undefined,
    },
    {
      children: [
        markup("title", {}, { text: [...titles, ...(rest > 0 ? [`+${rest}`] : [])].join("\n") }),
        ...lineMarkup({ ...relationship, shares: sharesIn(relationship, scheme) }, arcs, colour),
      ],
    },
  );
}

function markGroup(
  { mark, relationship }: Curve,
  relationshipIndex: ReadonlyMap<string, number>,
  look: { readonly line: string; readonly isNamed: boolean; readonly scheme: Scheme; readonly ink: Ink },
): readonly string[] {
  if (mark === undefined) return [];
  const { background, text, muted } = THEMES[look.scheme];
  const fill = look.isNamed ? look.line : muted;
  return group(
    { class: "mark", id: `mark-${relationshipIndex.get(relationship.id)}`, fill },
    markMarkup(mark, mark.at, { frame: look.line, ground: background, text }, look.ink),
  );
}

function captionMarkup(node: PlacedNode, caption: PlacedCaption | undefined, ink: Ink): readonly string[] {
  if (caption === undefined) return [];
  return node.lines.map((line, index) =>
    ink.text(
      {
        x: caption.x,
        y: caption.top + node.fontSize * (LINE_HEIGHT * index + 0.95),
        "font-size": node.fontSize,
        "text-anchor": caption.anchor === "start" ? undefined : caption.anchor,
      },
      line,
      node.isBold,
    ),
  );
}

/** The whole caption, which the figure may have to shorten, with what it is. */
function nodeTitle({ lens, language }: ExportedGraph, node: GraphNode | undefined): string {
  if (node === undefined) return "";
  const kind = styleOfNode(lens, node).words[language];
  const caption = pictureText(captionOf(lens, node, language));
  if (kind === "" || kind === caption) return caption;
  return language === "ja" ? `${caption}（${kind}）` : `${caption} (${kind})`;
}

function indexOf(entities: readonly { readonly elementId: string }[]): ReadonlyMap<string, number> {
  return new Map(entities.map(({ elementId }, index) => [elementId, index]));
}

function scaled(scale: number): string {
  return scale === 1 ? "" : ` scale(${Math.round(scale * 10_000) / 10_000})`;
}

function group(attributes: Readonly<Record<string, string | number>>, children: readonly string[]): readonly string[] {
  return children.length === 0 ? [] : [markup("g", attributes, { children })];
}

/**
 * The page of a figure: title above, graph in the middle, legend, sources and sentences below. Without a paper size the page is as large as it needs
 * to be; on paper the graph takes the room that the texts leave.
 */
import type { Citations } from "../citations/cited-articles.ts";
import { GraphError } from "../errors.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import type { FigureOptions, FigureSize } from "./figure-options.ts";
import { type Block, NO_BLOCK, sentencesBlock, sourcesBlock, titleBlock } from "./furniture.ts";
import type { Bounds, Position } from "./geometry.ts";
import type { Ink } from "./ink.ts";
import { legendMarkup, legendOf } from "./legend.ts";
import type { Scene } from "./scene.ts";
import { pictureText } from "./wrap.ts";

/** A block at its place in pixels of the page. */
export interface PagePart extends Block {
  readonly name: "title" | "legend" | "sources" | "notes";
  readonly left: number;
  readonly top: number;
}

export interface Page {
  /** In pixels of the page, which are those of its `viewBox`. */
  readonly width: number;
  readonly height: number;
  /** Where the graph's (0, 0) is, and its size on the page. */
  readonly shift: Position;
  readonly scale: number;
  /** Size of the texts around the graph: large figures have larger ones. */
  readonly textScale: number;
  readonly parts: readonly PagePart[];
  /** Sources that found room, and all. */
  readonly sources: { readonly shown: number; readonly all: number };
}

interface Content {
  readonly graph: ExportedGraph;
  readonly scene: Scene;
  readonly options: FigureOptions;
  readonly citations: Citations;
  readonly sentences: readonly string[];
  readonly drawn: Bounds;
}

export const PIXELS_PER_MM = 96 / 25.4;
const GAP = 16;
/** Narrower pages have no room for a legend. */
const NARROWEST = 240;
/** With sources or sentences below, lines get too short to be read in less. */
const NARROWEST_WITH_TEXT = 520;
/** Side of a square page on which texts have their nominal size: about A4. */
const NOMINAL_SIDE = 944;
const NOMINAL_SCREEN = 1500;
/** Texts on small paper are a little smaller, and no smaller than this. */
const SMALLEST_TEXT = 0.85;
/** A small graph is not blown up more than this to fill its paper. */
const LARGEST_SCALE = 1.5;
/** Width over height from which on texts stand beside the graph, and the part of the width that they get. */
const WIDE = 1.25;
const ASIDE = 0.32;
/** Part of the paper's height that the graph gets at least, where sources would take more. */
const LEAST_FOR_GRAPH = 0.4;

/** Size in CSS pixels of a paper. */
function pixelsOf({ width, height, unit }: FigureSize): { readonly width: number; readonly height?: number } {
  const factor = unit === "mm" ? PIXELS_PER_MM : 1;
  return { width: width * factor, ...(height === undefined ? {} : { height: height * factor }) };
}

/** @throws GraphError `invalid_request` where the paper has no room for the graph */
export function pageOf(content: Content, ink: Ink): Page {
  const { options } = content;
  return options.size === undefined ? freePage(content, ink) : paperPage(content, pixelsOf(options.size), ink);
}

function freePage(content: Content, ink: Ink): Page {
  const { drawn, citations, sentences } = content;
  const [width, height] = [drawn.right - drawn.left, drawn.bottom - drawn.top];
  const textScale = Math.max(1, Math.sqrt(Math.max(width, 1) * Math.max(height, 1)) / NOMINAL_SCREEN);
  const padding = 28 * textScale;
  const hasText = citations.articles.length + sentences.length > 0;
  const inner = Math.max(width, (hasText ? NARROWEST_WITH_TEXT : NARROWEST) * textScale);
  const all = citations.articles.length;
  const around = arrange(content, { main: inner / textScale }, ink, all);
  const top = padding + around.above * textScale;
  const pageWidth = Math.ceil(Math.max(inner, around.width * textScale) + 2 * padding);
  return {
    width: pageWidth,
    height: Math.ceil(top + height + heightOf(around.below) * textScale + padding),
    shift: { x: (pageWidth - drawn.right - drawn.left) / 2, y: top - drawn.top },
    scale: 1,
    textScale,
    parts: [...around.title(padding), ...placeBelow(around.below, { left: padding, top: top + height }, textScale)],
    sources: { shown: all, all },
  };
}

function paperPage(content: Content, paper: { readonly width: number; readonly height?: number }, ink: Ink): Page {
  const { drawn, citations, sentences } = content;
  const side = Math.sqrt(paper.width * (paper.height ?? paper.width * 1.2));
  const textScale = Math.max(SMALLEST_TEXT, side / NOMINAL_SIDE);
  const padding = Math.min(28, paper.width * 0.04) * textScale;
  const inner = paper.width - 2 * padding;
  const fitting = paper.height === undefined ? undefined : paper.height - 2 * padding;
  // On wide paper the texts stand beside the graph.
  const isWide = fitting !== undefined && inner / fitting > WIDE && citations.articles.length + sentences.length > 0;
  const aside = isWide ? inner * ASIDE : 0;
  const mainWidth = isWide ? inner - aside - 2 * GAP * textScale : inner;
  const widths = { main: mainWidth / textScale, ...(isWide ? { aside: aside / textScale } : {}) };
  const shown = sourcesThatFit(content, widths, fitting === undefined ? undefined : fitting / textScale);
  const around = arrange(content, widths, ink, shown);
  const top = padding + around.above * textScale;
  const room = fitting === undefined ? undefined : fitting - (around.above + heightOf(around.below)) * textScale;
  if (mainWidth < 40 || (room !== undefined && room < 40)) throw noRoom(content.options.size);
  const [width, height] = [Math.max(drawn.right - drawn.left, 1), Math.max(drawn.bottom - drawn.top, 1)];
  const scale = Math.min(
    mainWidth / width,
    room === undefined ? 1 : room / height,
    room === undefined ? 1 : LARGEST_SCALE * textScale,
  );
  const graphHeight = room ?? height * scale;
  return {
    width: paper.width,
    height: paper.height ?? Math.ceil(top + graphHeight + heightOf(around.below) * textScale + padding),
    shift: {
      x: padding + mainWidth / 2 - ((drawn.right + drawn.left) / 2) * scale,
      y: top + graphHeight / 2 - ((drawn.bottom + drawn.top) / 2) * scale,
    },
    scale,
    textScale,
    parts: [
      ...around.title(padding),
      ...placeBelow(around.below, { left: padding, top: top + graphHeight }, textScale),
      ...placeBelow(around.aside, { left: paper.width - padding - aside, top: top - GAP * textScale }, textScale),
    ],
    sources: { shown, all: citations.articles.length },
  };
}

function noRoom(size: FigureSize | undefined): GraphError {
  const sides = [size?.width, size?.height].filter((given) => given !== undefined).join(" × ");
  return new GraphError(
    "invalid_request",
    `A paper of ${sides} ${size?.unit} has no room for the graph beside its texts.`,
    {
      hint: "Choose a larger size, or leave parts out (legend, sources, query).",
    },
  );
}

/** How many sources a paper has room for; all of them where its height is free. */
function sourcesThatFit(content: Content, widths: Widths, height: number | undefined): number {
  const { citations, options, graph } = content;
  const all = citations.articles.length;
  if (height === undefined || all === 0) return all;
  // Measured without ink, so that what finds no room needs no font.
  const { above, below, aside } = arrange(content, widths, undefined, 0);
  const most =
    widths.aside === undefined
      ? height * (1 - LEAST_FOR_GRAPH) - above - heightOf(below) - GAP
      : height - above - heightOf(aside);
  const look = { width: widths.aside ?? widths.main, scheme: options.scheme, language: graph.language };
  let [fits, tooMany] = [0, all + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (sourcesBlock(citations, look, undefined, middle).height <= most) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** Widths of the column with the graph, and of the one beside it where there is one. */
interface Widths {
  readonly main: number;
  readonly aside?: number;
}

type Named = readonly [PagePart["name"], Block];

interface Around {
  /** Height of the title with the gap below it. */
  readonly above: number;
  readonly title: (padding: number) => readonly PagePart[];
  readonly below: readonly Named[];
  readonly aside: readonly Named[];
  /** The widest of what cannot be broken. */
  readonly width: number;
}

/** The blocks around the graph, laid out at their widths. @param sources how many of them are listed */
function arrange(content: Content, widths: Widths, ink: Ink | undefined, sources: number): Around {
  const { graph, scene, options, citations, sentences } = content;
  const { scheme, without } = options;
  const { lens, language } = graph;
  const heading = without.has("title") ? "" : pictureText(graph.origin.title ?? "");
  const title = titleBlock(heading, widths.main + (widths.aside ?? 0), scheme, ink);
  const items = without.has("legend") ? [] : legendOf(graph, scene, lens, language);
  const legend = legendMarkup(items, widths.main, scheme, ink);
  const width = widths.aside ?? widths.main;
  const texts: readonly Named[] = [
    ["sources", sources === 0 ? NO_BLOCK : sourcesBlock(citations, { width, scheme, language }, ink, sources)],
    ["notes", sentencesBlock(sentences, width, scheme, ink)],
  ];
  const filled = (blocks: readonly Named[]): readonly Named[] => blocks.filter(([, block]) => block.height > 0);
  return {
    above: title.height === 0 ? 0 : title.height + 12,
    title: (padding) => (title.height === 0 ? [] : [{ name: "title", left: padding, top: padding, ...title }]),
    below: filled([["legend", legend], ...(widths.aside === undefined ? texts : [])]),
    aside: widths.aside === undefined ? [] : filled(texts),
    width: legend.width,
  };
}

/** Height of blocks one below the other, each with a gap above it. */
function heightOf(blocks: readonly Named[]): number {
  return blocks.reduce((sum, [, block]) => sum + GAP + block.height, 0);
}

function placeBelow(
  blocks: readonly Named[],
  at: { readonly left: number; readonly top: number },
  textScale: number,
): readonly PagePart[] {
  let { top } = at;
  return blocks.map(([name, block]) => {
    const part = { name, left: at.left, top: top + GAP * textScale, ...block };
    top = part.top + block.height * textScale;
    return part;
  });
}

/** The legend of a figure: each kind of node and each relation that occurs, as it is drawn, in the language of the figure. */
import { DIFFERENCE_SIGNS } from "../comparison/difference-marks.ts";
import type { Language, Lens } from "../lens.ts";
import { styleOfNode, styleOfRelation } from "../lens.ts";
import type { IconName } from "../look/icon-names.ts";
import { ICON_PATHS } from "../look/icon-paths.ts";
import { PALETTE } from "../look/palette.ts";
import type { Subgraph } from "../subgraph.ts";
import type { ArrowShape, LineStyle, NodeShape, ThemeColour } from "../vocabulary.ts";
import type { Arc, Position } from "./geometry.ts";
import { iconMarkup } from "./icons.ts";
import type { Ink } from "./ink.ts";
import type { LineSignId } from "./line-signs.ts";
import { lineSignsOf } from "./line-signs.ts";
import { type DrawnLook, lineMarkup, sharesIn } from "./lines.ts";
import { CONTESTED_SIGN, MARK_SIZE, markMarkup } from "./marks.ts";
import { sizeRanges } from "./node-sizes.ts";
import type { LineLook, Scene } from "./scene.ts";
import { NEUTRAL } from "./scene-lines.ts";
import { shapeMarkup } from "./shapes.ts";
import { sizeInWords } from "./size-words.ts";
import { markup } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";
import type { Scheme } from "./theme.ts";
import { colourIn, THEMES } from "./theme.ts";
import { WIDTHS } from "./widths.ts";
import { pictureText } from "./wrap.ts";

/** One line of a legend. */
export type LegendItem =
  | {
      readonly kind: "node";
      readonly label: string;
      readonly words: string;
      readonly shape: NodeShape;
      readonly icon?: IconName | undefined;
      readonly colour: ThemeColour;
    }
  | {
      readonly kind: "relationship";
      readonly type: string;
      readonly words: string;
      readonly line: LineStyle;
      readonly arrow: ArrowShape;
      readonly colour: ThemeColour;
    }
  | { readonly kind: "sign"; readonly id: LineSignId; readonly words: string };

/** What occurs in a subgraph, in the order of the lens. */
export function legendOf(subgraph: Subgraph, scene: Scene, lens: Lens, language: Language): readonly LegendItem[] {
  const labels = new Map(subgraph.nodes.map((node) => [styleOfNode(lens, node).label, styleOfNode(lens, node)]));
  const types = [...new Set(subgraph.relationships.map(({ type }) => type))];
  const nodes = inOrder(
    [...labels.values()],
    lens.nodes.map((style) => style.label),
    (style) => style.label,
  );
  const relations = inOrder(
    types.map((type) => styleOfRelation(lens, type)),
    lens.relations.map((style) => style.type),
    (style) => style.type,
  );
  const sizes = sizeRanges(subgraph.nodes, (node) => styleOfNode(lens, node));
  return [
    ...nodes.map((style) => ({
      kind: "node" as const,
      label: style.label,
      words: `${style.words[language]}${sizeInWords(style, sizes, language)}`,
      shape: style.shape,
      icon: style.icon,
      colour: style.colour,
    })),
    ...relations.map((style) => ({
      kind: "relationship" as const,
      type: style.type,
      words: style.words[language],
      line: style.line,
      arrow: style.symmetric ? ("none" as const) : style.arrow,
      colour: style.colour,
    })),
    ...lineSignsOf(scene, subgraph.relationships, lens, language).map((sign) => ({ kind: "sign" as const, ...sign })),
  ];
}

const FONT_SIZE = 12.5;
const ROW = 24;
const SAMPLE = { node: 14, relationship: 34, sign: 34 } as const;
/** A sample with an icon in it is larger, so that the icon can be seen. */
const ICON_SAMPLE = 20;
const SAMPLE_GAP = 7;
const ITEM_GAP = 22;

/** The legend as SVG elements from (0, 0) down, broken into rows that are at most `width` wide (or one item). */
export function legendMarkup(
  items: readonly LegendItem[],
  width: number,
  scheme: Scheme,
  ink: Ink | undefined,
): { readonly children: readonly string[]; readonly width: number; readonly height: number } {
  const children: string[] = [];
  let [x, y, widest] = [0, 0, 0];
  let kind: LegendItem["kind"] | undefined;
  for (const item of items) {
    const words = pictureText(item.words).slice(0, 60);
    const sampleWidth = sampleWidthOf(item);
    const itemWidth = sampleWidth + SAMPLE_GAP + textWidth(words) * FONT_SIZE;
    // Nodes, relations and signs begin on rows of their own.
    if (x > 0 && (x + itemWidth > width || kind !== item.kind)) {
      x = 0;
      y += ROW;
    }
    kind = item.kind;
    const middle = y + ROW / 2;
    children.push(
      ...sampleOf(item, { x, y: middle }, scheme, ink),
      ink?.text(
        {
          x: x + sampleWidth + SAMPLE_GAP,
          y: middle + FONT_SIZE * 0.36,
          fill: THEMES[scheme].text,
          "font-size": FONT_SIZE,
        },
        words,
      ) ?? "",
    );
    x += itemWidth + ITEM_GAP;
    widest = Math.max(widest, x - ITEM_GAP);
  }
  return { children, width: widest, height: items.length === 0 ? 0 : y + ROW };
}

function sampleOf(item: LegendItem, at: Position, scheme: Scheme, ink: Ink | undefined): readonly string[] {
  if (item.kind === "sign") return signSample(item.id, at, scheme, ink);
  const colour = colourIn(item.colour, scheme);
  if (item.kind === "relationship") return sampleLine(item, at, colour);
  const size = sampleWidthOf(item);
  const middle = { x: at.x + size / 2, y: at.y };
  const shape = shapeMarkup(item.shape, middle, size, { fill: colour });
  if (item.icon === undefined) return [shape];
  return [shape, iconMarkup(ICON_PATHS[item.icon], { shape: item.shape, size, ...middle }, THEMES[scheme].background)];
}

function sampleWidthOf(item: LegendItem): number {
  return item.kind === "node" && item.icon !== undefined ? ICON_SAMPLE : SAMPLE[item.kind];
}

const PLAIN = { line: "solid", arrow: "none" } as const;
/** Stands for a number that occurs. */
const SOME_NUMBER = "n";
const FRAMED: { readonly [id in LineSignId]?: string } = {
  ...DIFFERENCE_SIGNS,
  contested: CONTESTED_SIGN,
  bundle: SOME_NUMBER,
  mixed: SOME_NUMBER,
};

const LOOKS: { readonly [id in LineSignId]?: Partial<LineLook> } = {
  bundle: { width: 3.5 },
  // Some colours, whichever they are in the figure.
  mixed: { width: 3.5, shares: PALETTE.slice(0, 3).map((colour) => ({ colour, part: 1 / 3 })) },
  gone: { line: "dotted" },
};

function signSample(id: LineSignId, { x, y }: Position, scheme: Scheme, ink: Ink | undefined): readonly string[] {
  const colour = colourIn(NEUTRAL, scheme);
  const { background, text } = THEMES[scheme];
  const framed = FRAMED[id] ?? "";
  const middle = { x: x + SAMPLE.sign / 2, y };
  const frame =
    framed === "" ? [] : markMarkup({ framed, text: "" }, middle, { frame: colour, ground: background, text }, ink);
  const drawn = (look: Partial<LineLook>, above = 0): readonly string[] =>
    sampleLine({ ...PLAIN, ...look }, { x, y: y - above }, colour, sharesIn(look, scheme));
  if (id === "width") return [...drawn({ width: WIDTHS.least }, 3), ...drawn({ width: WIDTHS.most }, -3)];
  if (id === "planned") return drawn({ line: "dashed" });
  if (id === "denied") return drawn({ isDenied: true });
  return [
    ...drawn(LOOKS[id] ?? {}),
    ...(frame.length === 0
      ? []
      : [markup("g", { "text-anchor": "middle", "font-size": MARK_SIZE }, { children: frame })]),
  ];
}

function sampleLine(
  look: Partial<LineLook> & Pick<LineLook, "line" | "arrow">,
  { x, y }: Position,
  colour: string,
  shares?: DrawnLook["shares"],
): readonly string[] {
  const line = {
    isDenied: false,
    width: 1.8,
    ...look,
    shares,
  };
  return lineMarkup(line, arcsAt({ x, y }), colour);
}

function arcsAt({ x, y }: Position): readonly Arc[] {
  const to = { x: x + SAMPLE.relationship, y };
  return [{ from: { x, y }, control: { x: x + SAMPLE.relationship / 2, y }, to }];
}

function inOrder<T>(items: readonly T[], order: readonly string[], nameOf: (item: T) => string): readonly T[] {
  const rank = (item: T): number => {
    const at = order.indexOf(nameOf(item));
    return at === -1 ? order.length : at;
  };
  return items.toSorted((a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

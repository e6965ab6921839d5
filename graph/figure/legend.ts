/** The legend of a figure: each kind of node and each relation that occurs, as it is drawn, in the language of the figure. */
import type { Language, Lens } from "../lens.ts";
import { styleOfNode, styleOfRelation } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { ArrowShape, LineStyle, NodeShape, ThemeColour, Words } from "../vocabulary.ts";
import type { Ink } from "./ink.ts";
import { lineMarkup } from "./lines.ts";
import type { Scene, SceneRelationship } from "./scene.ts";
import { shapeMarkup } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import type { Scheme } from "./theme.ts";
import { colourIn, THEMES } from "./theme.ts";
import { pictureText } from "./wrap.ts";

/** One line of a legend. */
export type LegendItem =
  | {
      readonly kind: "node";
      readonly label: string;
      readonly words: string;
      readonly shape: NodeShape;
      readonly colour: ThemeColour;
    }
  | {
      readonly kind: "relationship";
      /** Undefined for the mark of contested relationships, which any type can carry. */
      readonly type: string | undefined;
      readonly words: string;
      readonly line: LineStyle;
      readonly arrow: ArrowShape;
      readonly isContested: boolean;
      readonly colour: ThemeColour;
    };

const CONTESTED_WORDS: Words = { en: "sources disagree", ja: "情報源に食い違い" };
const NEUTRAL: ThemeColour = { light: "#57606a", dark: "#a6adb6" };

/** What occurs in a subgraph, in the order of the lens. */
export function legendOf(subgraph: Subgraph, scene: Scene, lens: Lens, language: Language): readonly LegendItem[] {
  const labels = new Map(subgraph.nodes.map((node) => [styleOfNode(lens, node).label, styleOfNode(lens, node)]));
  const types = [...new Set(scene.relationships.map((relationship) => relationship.type))];
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
  const items: LegendItem[] = [
    ...nodes.map((style) => ({
      kind: "node" as const,
      label: style.label,
      words: style.words[language],
      shape: style.shape,
      colour: style.colour,
    })),
    ...relations.map((style) => ({
      kind: "relationship" as const,
      type: style.type,
      words: style.words[language],
      line: style.line,
      arrow: style.symmetric ? ("none" as const) : style.arrow,
      isContested: false,
      colour: style.colour,
    })),
  ];
  if (!scene.relationships.some((relationship) => relationship.isContested)) return items;
  const contested = {
    type: undefined,
    words: CONTESTED_WORDS[language],
    line: "solid",
    arrow: "none",
    isContested: true,
    colour: NEUTRAL,
  } as const;
  return [...items, { kind: "relationship", ...contested }];
}

const FONT_SIZE = 12.5;
const ROW = 24;
const SAMPLE = { node: 14, relationship: 34 } as const;
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
    const itemWidth = SAMPLE[item.kind] + SAMPLE_GAP + textWidth(words) * FONT_SIZE;
    // Relations begin on a row of their own.
    if (x > 0 && (x + itemWidth > width || kind !== item.kind)) {
      x = 0;
      y += ROW;
    }
    kind = item.kind;
    const colour = colourIn(item.colour, scheme);
    const middle = y + ROW / 2;
    children.push(
      ...(item.kind === "node"
        ? [shapeMarkup(item.shape, { x: x + SAMPLE.node / 2, y: middle }, SAMPLE.node, { fill: colour })]
        : sample(item, x, middle, colour)),
      ink?.text(
        {
          x: x + SAMPLE[item.kind] + SAMPLE_GAP,
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

function sample(
  item: Extract<LegendItem, { kind: "relationship" }>,
  x: number,
  y: number,
  colour: string,
): readonly string[] {
  const line: SceneRelationship = {
    ...item,
    id: "",
    start: "",
    end: "",
    type: "",
    phrase: "",
    width: 1.8,
    bend: { distance: 0, loop: undefined },
  };
  const from = { x, y };
  const to = { x: x + SAMPLE.relationship, y };
  return lineMarkup(line, [{ from, control: { x: x + SAMPLE.relationship / 2, y }, to }], colour);
}

function inOrder<T>(items: readonly T[], order: readonly string[], nameOf: (item: T) => string): readonly T[] {
  const rank = (item: T): number => {
    const at = order.indexOf(nameOf(item));
    return at === -1 ? order.length : at;
  };
  return items.toSorted((a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

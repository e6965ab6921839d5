/** The look of a graph as the aspect `visualProperties` of CX2: shapes, colours and lines by kind of node and type of relationship. */
import type { Lens, NodeStyle } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { ArrowShape, NodeShape } from "../vocabulary.ts";

// CX2 has nine shapes; the two that it lacks become the nearest.
const SHAPES: { readonly [shape in NodeShape]: string } = {
  ellipse: "ellipse",
  "round-rectangle": "round-rectangle",
  rectangle: "rectangle",
  hexagon: "hexagon",
  diamond: "diamond",
  tag: "parallelogram",
  octagon: "octagon",
  "round-triangle": "triangle",
};
const ARROWS: { readonly [arrow in ArrowShape]: string } = {
  none: "none",
  triangle: "triangle",
  tee: "tee",
  vee: "vee",
};
const NEUTRAL = "#5b6470";
const TEXT = "#1c2128";

/** Attributes that the style goes by. */
export interface StyledBy {
  readonly kind: string;
  readonly caption: string;
  readonly type: string;
}

/**
 * The one element of the aspect.
 * @param kinds styles of the nodes that occur, one for each value of the attribute of kinds
 * @param types types of the relationships that occur
 */
export function visualProperties(
  lens: Lens,
  kinds: readonly NodeStyle[],
  types: readonly string[],
  attributes: StyledBy,
): object {
  const relations = types.map((type) => styleOfRelation(lens, type));
  const byKind = (value: (style: NodeStyle) => string): object =>
    discrete(
      attributes.kind,
      kinds.map((style) => [style.label, value(style)]),
    );
  const byType = (value: (style: (typeof relations)[number]) => string): object =>
    discrete(
      attributes.type,
      relations.map((style) => [style.type, value(style)]),
    );
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: "#ffffff" },
      node: {
        NODE_SHAPE: "ellipse",
        NODE_BACKGROUND_COLOR: NEUTRAL,
        NODE_WIDTH: 40,
        NODE_HEIGHT: 40,
        NODE_LABEL_COLOR: TEXT,
        NODE_LABEL_FONT_SIZE: 12,
      },
      edge: {
        EDGE_LINE_COLOR: NEUTRAL,
        EDGE_LINE_STYLE: "solid",
        EDGE_WIDTH: 2,
        EDGE_TARGET_ARROW_SHAPE: "triangle",
        EDGE_TARGET_ARROW_COLOR: NEUTRAL,
      },
    },
    nodeMapping: {
      NODE_LABEL: { type: "PASSTHROUGH", definition: { attribute: attributes.caption, type: "string" } },
      NODE_SHAPE: byKind(({ shape }) => SHAPES[shape]),
      NODE_BACKGROUND_COLOR: byKind(({ colour }) => colour.light),
    },
    edgeMapping: {
      EDGE_LINE_COLOR: byType(({ colour }) => colour.light),
      EDGE_LINE_STYLE: byType(({ line }) => line),
      EDGE_TARGET_ARROW_SHAPE: byType(({ symmetric, arrow }) => (symmetric ? "none" : ARROWS[arrow])),
      EDGE_TARGET_ARROW_COLOR: byType(({ colour }) => colour.light),
    },
  };
}

function discrete(attribute: string, entries: readonly (readonly [value: string, look: string])[]): object {
  const map = entries.map(([value, look]) => ({ v: value, vp: look }));
  return { type: "DISCRETE", definition: { attribute, type: "string", map } };
}

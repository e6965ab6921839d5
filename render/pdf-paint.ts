/** Fills and strokes of a figure as a PDF has them: what an element inherits, and how it is set. */
import type { Attributes } from "./svg-walk.ts";

export interface Paint {
  /** `none`, `#rgb`, `#rrggbb` or `#rrggbbaa`. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps; none where the line is solid. */
  readonly dashes: readonly number[];
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  /** From 0 to 1, of all the elements around it too. */
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
}

export const INITIAL_PAINT: Paint = {
  fill: "#000000",
  stroke: "none",
  strokeWidth: 1,
  dashes: [],
  cap: "butt",
  join: "miter",
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
};

/** What an element is painted with, given what is around it. The opacity of a group is that of each of its parts. */
export function paintWithin(around: Paint, attributes: Attributes): Paint {
  const numberOf = (name: string, otherwise: number): number => {
    const value = attributes[name];
    return value === undefined ? otherwise : Number.parseFloat(value);
  };
  return {
    fill: attributes.fill ?? around.fill,
    stroke: attributes.stroke ?? around.stroke,
    strokeWidth: numberOf("stroke-width", around.strokeWidth),
    dashes: dashesOf(attributes["stroke-dasharray"]) ?? around.dashes,
    cap: oneOf(["butt", "round", "square"] as const, attributes["stroke-linecap"]) ?? around.cap,
    join: oneOf(["miter", "round", "bevel"] as const, attributes["stroke-linejoin"]) ?? around.join,
    opacity: around.opacity * numberOf("opacity", 1),
    fillOpacity: numberOf("fill-opacity", around.fillOpacity),
    strokeOpacity: numberOf("stroke-opacity", around.strokeOpacity),
  };
}

export function setFill(document: PDFKit.PDFDocument, paint: Paint): void {
  const { colour, alpha } = colourOf(paint.fill);
  document.fillColor(colour, alpha * paint.opacity * paint.fillOpacity);
}

export function setStroke(document: PDFKit.PDFDocument, paint: Paint): void {
  const { colour, alpha } = colourOf(paint.stroke);
  document
    .strokeColor(colour, alpha * paint.opacity * paint.strokeOpacity)
    .lineWidth(paint.strokeWidth)
    .lineCap(paint.cap)
    .lineJoin(paint.join);
  const [length, ...rest] = paint.dashes;
  if (length === undefined) document.undash();
  else document.dash(length, { space: rest[0] ?? length });
}

/** A colour without its alpha, and that from 0 to 1. */
function colourOf(colour: string): { readonly colour: string; readonly alpha: number } {
  if (/^#[0-9a-f]{8}$/i.test(colour))
    return { colour: colour.slice(0, 7), alpha: Number.parseInt(colour.slice(7), 16) / 255 };
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour)) return { colour, alpha: 1 };
  throw new Error(`The figure has the colour ${colour}, expected #rgb, #rrggbb or #rrggbbaa`);
}

function dashesOf(list: string | undefined): readonly number[] | undefined {
  if (list === undefined) return undefined;
  return list === "none"
    ? []
    : list
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
}

function oneOf<Word extends string>(words: readonly Word[], given: string | undefined): Word | undefined {
  return words.find((word) => word === given);
}

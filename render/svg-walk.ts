/** Reads the SVG of a figure element by element. Our own SVG only: no style sheets that matter, no entities of its own. */
import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

/** Offsets are where the tag starts and ends in the SVG. */
export interface SvgVisitor {
  readonly open: (name: string, attributes: Attributes, start: number, end: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, end: number) => void;
}

/** Calls the visitor in the order of the document. @throws Error where the SVG is not well-formed, which is a fault of its writer */
export function walkSvg(svg: string, visitor: SvgVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const end = parser.position;
    // Within a tag every `<` is written as an entity.
    visitor.open(name, attributes, svg.lastIndexOf("<", end - 1), end);
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("closetag", ({ name }) => visitor.close(name, parser.position));
  parser.write(svg).close();
}

/** What texts inherit from the groups around them. */
export interface TextStyle {
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly anchor: "start" | "middle" | "end";
}

export const INITIAL_TEXT_STYLE: TextStyle = { fontSize: 16, isBold: false, anchor: "start" };

/** The style inside of an element. */
export function textStyleWithin(style: TextStyle, attributes: Attributes): TextStyle {
  const { "font-size": size, "font-weight": weight, "text-anchor": anchor } = attributes;
  if (size === undefined && weight === undefined && anchor === undefined) return style;
  return {
    fontSize: size === undefined ? style.fontSize : Number.parseFloat(size),
    isBold: weight === undefined ? style.isBold : weight === "bold" || Number(weight) >= 600,
    anchor: anchor === "start" || anchor === "middle" || anchor === "end" ? anchor : style.anchor,
  };
}

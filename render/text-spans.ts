/** A `<text>` of a figure, with `<tspan>`s or without, as shaped pieces and the places where they stand. */
import type { ShapedText } from "./shape-text.ts";
import { shapeText } from "./shape-text.ts";
import type { Attributes, TextStyle } from "./svg-walk.ts";
import { textStyleWithin } from "./svg-walk.ts";

export interface TextSpan {
  readonly text: string;
  readonly shaped: ShapedText;
  readonly fontSize: number;
  readonly isBold: boolean;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  /** Of the `<tspan>`s around it, from the outside in; none where it stands in the `<text>` itself. */
  readonly own: readonly Attributes[];
}

interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly own: readonly Attributes[];
}

interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly anchor: TextStyle["anchor"];
  readonly pieces: Piece[];
}

interface Level {
  readonly name: string;
  readonly style: TextStyle;
  readonly own: readonly Attributes[];
}

/** Collects one `<text>` while it is read. */
export class TextCollector {
  readonly #chunks: Chunk[] = [];
  readonly #levels: Level[] = [];
  #y = 0;

  /** @param inherited the style of the element around the `<text>` */
  constructor(attributes: Attributes, inherited: TextStyle) {
    const style = textStyleWithin(inherited, attributes);
    this.#levels.push({ name: "text", style, own: [] });
    this.#begin(attributes, style);
  }

  open(name: string, attributes: Attributes): void {
    const around = this.#levels.at(-1);
    if (around === undefined) return;
    const style = textStyleWithin(around.style, attributes);
    this.#levels.push({ name, style, own: [...around.own, attributes] });
    if (name === "tspan" && (attributes.x !== undefined || attributes.y !== undefined)) this.#begin(attributes, style);
  }

  text(text: string): void {
    const level = this.#levels.at(-1);
    if (level === undefined || (level.name !== "text" && level.name !== "tspan")) return;
    const collapsed = text.replace(/[\t\n\r ]+/g, " ");
    this.#chunks.at(-1)?.pieces.push({ text: collapsed, style: level.style, own: level.own });
  }

  close(): void {
    this.#levels.pop();
  }

  /** What is drawn, in the order of the text. */
  spans(): readonly TextSpan[] {
    return this.#chunks.flatMap(spansOf);
  }

  #begin({ x, y }: Attributes, { anchor }: TextStyle): void {
    if (y !== undefined) this.#y = Number.parseFloat(y);
    this.#chunks.push({ x: Number.parseFloat(x ?? "0"), y: this.#y, anchor, pieces: [] });
  }
}

function spansOf({ x, y, anchor, pieces }: Chunk): readonly TextSpan[] {
  const kept = trimmed(pieces);
  const shaped = kept.map((piece) => ({ ...piece, shaped: shapeText(piece.text, piece.style.isBold ? 700 : 400) }));
  const width = shaped.reduce((sum, piece) => sum + piece.shaped.width * piece.style.fontSize, 0);
  let pen = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  return shaped.map(({ text, style, own, shaped: outline }) => {
    const span = { text, shaped: outline, fontSize: style.fontSize, isBold: style.isBold, x: pen, y, own };
    pen += outline.width * style.fontSize;
    return span;
  });
}

/** White space at the ends of a line is not drawn. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces
    .map((piece, index) => {
      const start = index === 0 ? piece.text.replace(/^ /, "") : piece.text;
      return { ...piece, text: index === pieces.length - 1 ? start.replace(/ $/, "") : start };
    })
    .filter((piece) => piece.text !== "");
}

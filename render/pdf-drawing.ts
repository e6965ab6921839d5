/** Draws the SVG of a figure on a page of a PDF, element by element. */
import { PdfGlyphs } from "./pdf-glyphs.ts";
import type { Paint } from "./pdf-paint.ts";
import { INITIAL_PAINT, paintWithin, setFill, setStroke } from "./pdf-paint.ts";
import { drawText } from "./pdf-text.ts";
import type { Attributes, TextStyle } from "./svg-walk.ts";
import { INITIAL_TEXT_STYLE, textStyleWithin, walkSvg } from "./svg-walk.ts";
import { TextCollector } from "./text-spans.ts";

/** Nothing inside of these is drawn. */
const UNDRAWN: ReadonlySet<string> = new Set(["title", "desc", "metadata", "style", "defs"]);
const GROUPS: ReadonlySet<string> = new Set(["svg", "g", "a"]);

interface State {
  readonly paint: Paint;
  readonly style: TextStyle;
  /** Whether the graphics state is to be given back at the end of the element. */
  readonly isSaved: boolean;
}

/**
 * Draws all of it; the units of the page are those of the figure, y downwards.
 * @throws Error where the figure has an element that is not known here, rather than leaving it out
 */
export function drawSvg(document: PDFKit.PDFDocument, svg: string): void {
  const glyphs = new PdfGlyphs(document);
  const states: State[] = [{ paint: INITIAL_PAINT, style: INITIAL_TEXT_STYLE, isSaved: false }];
  let undrawn = 0;
  let text: { readonly collector: TextCollector; readonly paint: Paint; depth: number } | undefined;
  walkSvg(svg, {
    open: (name, attributes) => {
      const around = states.at(-1);
      if (text !== undefined) {
        text.depth += 1;
        text.collector.open(name, attributes);
      } else if (undrawn > 0 || UNDRAWN.has(name)) {
        undrawn += 1;
      } else if (around !== undefined && name === "text") {
        const paint = paintWithin(around.paint, attributes);
        text = { collector: new TextCollector(attributes, around.style), paint, depth: 0 };
      } else if (around !== undefined) {
        states.push(opened(document, name, attributes, around));
      }
    },
    text: (characters) => text?.collector.text(characters),
    close: () => {
      if (text === undefined && undrawn > 0) undrawn -= 1;
      else if (text === undefined) closed(document, states.pop());
      else if (text.depth > 0) {
        text.depth -= 1;
        text.collector.close();
      } else {
        drawText(document, glyphs, text.collector.spans(), text.paint);
        text = undefined;
      }
    },
  });
}

function opened(document: PDFKit.PDFDocument, name: string, attributes: Attributes, around: State): State {
  const paint = paintWithin(around.paint, attributes);
  const { transform } = attributes;
  const isSaved = transform !== undefined;
  if (isSaved) {
    document.save();
    applyTransform(document, transform);
  }
  if (!GROUPS.has(name)) drawShape(document, name, attributes, paint);
  return { paint, style: textStyleWithin(around.style, attributes), isSaved };
}

function closed(document: PDFKit.PDFDocument, state: State | undefined): void {
  if (state?.isSaved === true) document.restore();
}

function drawShape(document: PDFKit.PDFDocument, name: string, attributes: Attributes, paint: Paint): void {
  const isFilled = paint.fill !== "none" && name !== "line";
  const isStroked = paint.stroke !== "none" && paint.strokeWidth > 0;
  if (!isFilled && !isStroked) return;
  if (isFilled) setFill(document, paint);
  if (isStroked) setStroke(document, paint);
  outline(document, name, attributes);
  if (isFilled && isStroked) document.fillAndStroke();
  else if (isFilled) document.fill();
  else document.stroke();
}

function outline(document: PDFKit.PDFDocument, name: string, attributes: Attributes): void {
  const value = (key: string): number => Number.parseFloat(attributes[key] ?? "0");
  const [x, y, width, height] = [value("x"), value("y"), value("width"), value("height")];
  if (name === "rect") {
    const radius = Number.parseFloat(attributes.rx ?? attributes.ry ?? "0");
    if (radius > 0) document.roundedRect(x, y, width, height, radius);
    else document.rect(x, y, width, height);
  } else if (name === "circle") document.circle(value("cx"), value("cy"), value("r"));
  else if (name === "ellipse") document.ellipse(value("cx"), value("cy"), value("rx"), value("ry"));
  else if (name === "path") document.path(attributes.d ?? "");
  else if (name === "polygon") document.polygon(...pointsIn(attributes.points ?? ""));
  else if (name === "line") document.moveTo(value("x1"), value("y1")).lineTo(value("x2"), value("y2"));
  else throw new Error(`The figure has a <${name}>, expected only elements that the PDF writer draws`);
}

function pointsIn(points: string): number[][] {
  const numbers = points
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
}

function applyTransform(document: PDFKit.PDFDocument, transform: string): void {
  for (const [, name, list = ""] of transform.matchAll(/([a-zA-Z]+)\(([^)]*)\)/g)) {
    const [a = 0, b, c] = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (name === "translate") document.translate(a, b ?? 0);
    else if (name === "scale") document.scale(a, b ?? a);
    else if (name === "rotate") document.rotate(a, { origin: [b ?? 0, c ?? 0] });
    else throw new Error(`The figure has the transform ${transform}, expected translate, scale or rotate`);
  }
}

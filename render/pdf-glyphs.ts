/** Outlines of glyphs in a PDF: each is stored once, as a form, and drawn wherever it is needed. */
import type { Glyph } from "fontkit";
import type { Face } from "./font-files.ts";
import { fontOf } from "./opened-fonts.ts";
import type { Paint } from "./pdf-paint.ts";
import { setFill, setStroke } from "./pdf-paint.ts";
import type { ShapedRun } from "./shape-text.ts";

type Way = "fill" | "stroke";
/** A form's name on the page; empty for a glyph without ink. */
type FormName = string;

/** Room around an outline for its stroke, in units of the face: a form is cut off at its box. */
const ROOM = 2;

export class PdfGlyphs {
  readonly #document: PDFKit.PDFDocument;
  readonly #forms = new Map<string, FormName>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /**
   * Draws the outlines of a run.
   * @param place where its text starts, and how large it is, in the units of the page
   */
  draw(
    run: ShapedRun,
    place: { readonly x: number; readonly y: number; readonly fontSize: number },
    paint: Paint,
    way: Way,
  ): void {
    const { unitsPerEm } = fontOf(run.face);
    const scale = place.fontSize / unitsPerEm;
    const document = this.#document.save();
    if (way === "fill") setFill(document, paint);
    // Forms are drawn at their own scale, and so is the width of their stroke.
    else setStroke(document, { ...paint, strokeWidth: paint.strokeWidth / scale, dashes: [] });
    for (const { glyph, x, y } of run.glyphs) {
      const form = this.#formOf(run.face, glyph, way);
      if (form === "") continue;
      const left = place.x + (run.x + x) * place.fontSize;
      const top = place.y - y * place.fontSize;
      document.save().transform(scale, 0, 0, -scale, left, top).addContent(`/${form} Do`).restore();
    }
    document.restore();
  }

  #formOf(face: Face, glyph: Glyph, way: Way): FormName {
    const key = `${face.id} ${glyph.id} ${way}`;
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const name = glyph.path.commands.length === 0 ? "" : this.#stored(face, glyph, way);
    this.#forms.set(key, name);
    return name;
  }

  #stored(face: Face, glyph: Glyph, way: Way): FormName {
    const name = `G${this.#forms.size}`;
    const { minX, minY, maxX, maxY } = glyph.bbox;
    const room = fontOf(face).unitsPerEm * ROOM;
    const form = this.#document.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [minX - room, minY - room, maxX + room, maxY + room],
      Resources: {},
    });
    form.end(`${operatorsOf(glyph)}${way === "fill" ? "f" : "S"}`);
    this.#document.page.xobjects[name] = form;
    return name;
  }
}

/** An outline in the operators of PDF, in units of its face. */
function operatorsOf(glyph: Glyph): string {
  let operators = "";
  let [x, y] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === "moveTo") operators += `${list(a, b)} m\n`;
    else if (command === "lineTo") operators += `${list(a, b)} l\n`;
    else if (command === "bezierCurveTo") operators += `${list(a, b, c, d, e, f)} c\n`;
    // PDF has cubic curves only; the same curve has its handles two thirds of the way to the one of the quadratic.
    else if (command === "quadraticCurveTo")
      operators += `${list(x + ((a - x) * 2) / 3, y + ((b - y) * 2) / 3, c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3, c, d)} c\n`;
    else operators += "h\n";
    const end = args.slice(-2);
    [x = x, y = y] = end;
  }
  return operators;
}

function list(...numbers: readonly number[]): string {
  return numbers.map((value) => String(Math.round(value * 100) / 100)).join(" ");
}

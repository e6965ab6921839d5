/** Text in a PDF: as text in its own font where it runs from left to right, as outlines for other scripts and emoji; halos as outlines. */
import type { PdfGlyphs } from "./pdf-glyphs.ts";
import type { Paint } from "./pdf-paint.ts";
import { paintWithin, setFill } from "./pdf-paint.ts";
import type { ShapedRun } from "./shape-text.ts";
import type { TextSpan } from "./text-spans.ts";

/** Draws the spans of a text: their halos first, so that none lies on a letter. */
export function drawText(
  document: PDFKit.PDFDocument,
  glyphs: PdfGlyphs,
  spans: readonly TextSpan[],
  around: Paint,
): void {
  const painted = spans.map((span) => ({ span, paint: span.own.reduce(paintWithin, around) }));
  for (const { span, paint } of painted) {
    if (paint.stroke === "none" || paint.strokeWidth <= 0) continue;
    for (const run of span.shaped.runs) glyphs.draw(run, span, paint, "stroke");
  }
  for (const { span, paint } of painted) {
    if (paint.fill === "none") continue;
    for (const run of span.shaped.runs) drawRun(document, glyphs, run, span, paint);
  }
}

function drawRun(document: PDFKit.PDFDocument, glyphs: PdfGlyphs, run: ShapedRun, span: TextSpan, paint: Paint): void {
  if (!isSelectable(run)) {
    glyphs.draw(run, span, paint, "fill");
    return;
  }
  setFill(document, paint);
  document
    .font(run.face.id)
    .fontSize(span.fontSize)
    .text(run.text, span.x + run.x * span.fontSize, span.y, { lineBreak: false, baseline: "alphabetic" });
}

/** PDFKit draws from left to right and knows one font at a time. */
function isSelectable({ face, isRightToLeft, isMissing }: ShapedRun): boolean {
  return !isMissing && !isRightToLeft && (face.script === "latin" || face.script === "japanese");
}

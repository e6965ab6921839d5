/** Figures as PDF: vectors on a page of the figure's size, with text that can be searched and copied, fonts inside, and the view as metadata. */
import { createHash } from "node:crypto";
import PDFDocument from "pdfkit";
import type { Figure } from "../graph/figure/figure.ts";
import { markup } from "../graph/figure/svg-text.ts";
import { charactersByFace, subsetOf } from "./font-subsets.ts";
import { paperSize, pointsOf } from "./paper-size.ts";
import { drawSvg } from "./pdf-drawing.ts";

/**
 * Draws a figure. The same figure gives the same bytes: no clock is read.
 * @param made when it was made, as ISO 8601; without it the PDF does not say
 */
export async function pdfOf(figure: Figure, made?: string): Promise<Uint8Array> {
  const svg = figure.svg();
  const size = pointsOf(paperSize(svg));
  const document = emptyDocument(figure, svg, [size.width, size.height]);
  if (made !== undefined && !Number.isNaN(Date.parse(made))) document.info.CreationDate = new Date(made);
  else delete document.info.CreationDate;
  await registerFonts(document, figure);
  document.addPage();
  document.scale(size.width / figure.width, size.height / figure.height);
  const picture = document.struct("Figure", { alt: `${figure.title}. ${figure.description}` });
  document.addStructure(picture);
  const content = document.markStructureContent("Figure");
  drawSvg(document, svg);
  document.endMarkedContent();
  picture.add(content);
  picture.end();
  document.appendXML(metadata(figure, made));
  return written(document);
}

function emptyDocument(figure: Figure, svg: string, size: number[]): PDFKit.PDFDocument {
  const info = {
    Title: figure.title,
    Subject: figure.description,
    Creator: "Parley",
    // Without it PDFKit reads the clock.
    CreationDate: new Date(0),
    // PDFKit makes the file's id from what is here, which is before the content is known.
    Content: createHash("sha256").update(svg).digest("hex"),
  };
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    size,
    margin: 0,
    lang: /<svg\b[^>]* lang="([A-Za-z-]+)"/.exec(svg)?.[1] ?? "en",
    displayTitle: true,
    tagged: true,
    info,
  });
  Reflect.deleteProperty(document.info, "Content");
  // PDFKit would write title and description into the metadata without escaping them.
  return Object.assign(document, { _addInfo: () => undefined });
}

/** Under the id of their face. Emoji, and what no face has, are drawn as outlines and need none. */
async function registerFonts(document: PDFKit.PDFDocument, { characters }: Figure): Promise<void> {
  const faces = [...charactersByFace(characters.regular, 400), ...charactersByFace(characters.bold, 700)];
  const fonts = await Promise.all(
    faces.map(async ([face, drawn]) => ({ id: face.id, bytes: await subsetOf(face, drawn) })),
  );
  for (const { id, bytes } of fonts) document.registerFont(id, bytes);
}

/** The XMP, besides its frame. */
function metadata(figure: Figure, made: string | undefined): string {
  const alternative = (text: string): string =>
    `<rdf:Alt>${markup("rdf:li", { "xml:lang": "x-default" }, { text })}</rdf:Alt>`;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title>${alternative(figure.title)}</dc:title>`,
    `<dc:description>${alternative(figure.description)}</dc:description>`,
    "<xmp:CreatorTool>Parley</xmp:CreatorTool>",
    ...(made === undefined ? [] : [markup("xmp:CreateDate", {}, { text: made })]),
    markup("parley:view", { "xmlns:parley": "urn:parley:view" }, { text: figure.note }),
    "</rdf:Description>",
  ].join("\n");
}

function written(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.end();
  });
}

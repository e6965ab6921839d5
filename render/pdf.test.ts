import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { HOSTILE, madeFigure, SCRIPTS } from "../test/made-figure.ts";
import { pdfOf } from "./pdf.ts";

async function textOf(...given: Parameters<typeof pdfOf>): Promise<string> {
  return Buffer.from(await pdfOf(...given)).toString("latin1");
}

/** What the compressed streams say, one after the other. */
function streamsOf(pdf: string): string {
  return [...pdf.matchAll(/\/FlateDecode[^>]*>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream = ""]) => inflateSync(Buffer.from(stream, "latin1")).toString("latin1"))
    .join("\n");
}

/** The XMP, which every program can read without decompressing. */
function metadataOf(pdf: string): string {
  return Buffer.from(/<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/.exec(pdf)?.[0] ?? "", "latin1").toString("utf8");
}

const figure = madeFigure(Object.values(SCRIPTS), { title: "停戦 <a> & b" });

describe("a PDF", async () => {
  // Opening every font takes a while; most tests look at the same file.
  const pdf = await textOf(figure);

  it("is the same bytes on every run, and reads no clock", async () => {
    expect(await textOf(figure)).toBe(pdf);
    expect(pdf).not.toContain("CreationDate");
    expect(await textOf(madeFigure(["a"]), "2026-03-01T09:30:00Z")).toContain("D:20260301093000Z");
  });

  it("has another id where its content is another", async () => {
    const idOf = (text: string): string | undefined => /\/ID \[<([0-9a-f]+)>/.exec(text)?.[1];
    const [one, other] = [idOf(await textOf(madeFigure(["a"]))), idOf(await textOf(madeFigure(["b"])))];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });

  it("has its fonts inside, cut down, and no other", () => {
    const names = [...pdf.matchAll(/\/FontName \/([^\n]+)/g)].map(([, name = ""]) => name.replace(/^[A-Z]{6}\+/, ""));
    expect(names.sort()).toEqual(["NotoSans-Bold", "NotoSans-Regular", "NotoSansJP-Bold", "NotoSansJP-Regular"]);
    expect(pdf.match(/\/FontFile[23] /g)).toHaveLength(4);
    expect(pdf.length).toBeLessThan(150_000);
  });

  it("says which characters its glyphs are, so that text can be searched", async () => {
    const streams = streamsOf(await textOf(madeFigure(["外務省 A"])));
    for (const character of ["5916", "52d9", "7701", "0041"]) expect(streams).toContain(`<${character}>`);
  });

  it("is as large as the paper", async () => {
    expect(await textOf(madeFigure(["a"], { width: "25.4mm", height: "50.8mm" }))).toContain("/MediaBox [0 0 72 144]");
    expect(await textOf(madeFigure(["a"]))).toContain("/MediaBox [0 0 600 30]");
  });

  it("tells title, description, view and language", () => {
    const metadata = metadataOf(pdf);
    expect(metadata).toContain("<dc:title><rdf:Alt>");
    expect(metadata).toContain("停戦 &lt;a&gt; &amp; b</rdf:li>");
    expect(metadata).toContain('<parley:view xmlns:parley="urn:parley:view">{&quot;format&quot;');
    expect(pdf).toContain("/Lang (en)");
    expect(pdf).toContain("/Alt ");
  });

  it("stays a picture whatever it is given", async () => {
    const hostile = await textOf(madeFigure(HOSTILE, { title: HOSTILE.join(" "), note: HOSTILE.join(" ") }));
    expect(metadataOf(hostile)).not.toContain("<script>");
    const objects = hostile.replace(/stream\n[\s\S]*?endstream/g, "").replace(/\((?:\\.|[^\\)])*\)/gs, "()");
    for (const word of ["/JavaScript", "/JS", "/OpenAction", "/Launch", "/AA", "/URI"])
      expect(objects).not.toContain(word);
  });

  it("draws shapes with their dashes, opacity and transforms", async () => {
    const shapes = [
      '<g transform="translate(10 20) scale(2)" stroke-linecap="round">',
      '<path d="M0 0L9 9" fill="none" stroke="#ff0000" stroke-width="1.5" stroke-dasharray="7 5"/>',
      '<circle cx="5" cy="5" r="4" fill="#00ff0080"/><polygon points="0,0 4,0 4,4" fill="#0000ff" opacity="0.5"/>',
      "</g>",
    ];
    const drawn = await textOf(madeFigure(["a"], { shapes }));
    const streams = streamsOf(drawn);
    for (const operators of ["1 0 0 1 10 20 cm", "2 0 0 2 0 0 cm", "[7 5] 0 d", "1.5 w", "1 J"])
      expect(streams).toContain(operators);
    expect(drawn).toContain("/ca 0.5");
  });

  it("is refused rather than drawn in part where an element is not known", async () => {
    await expect(pdfOf(madeFigure(["a"], { shapes: ['<image href="x.png"/>'] }))).rejects.toThrow(/<image>/);
    await expect(pdfOf(madeFigure(["a"], { shapes: ['<circle r="2" fill="url(#x)"/>'] }))).rejects.toThrow(/url/);
  });
});

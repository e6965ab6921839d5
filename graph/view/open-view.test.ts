import { expect, it } from "vitest";
import { fileText, placedExport } from "../../test/exported-graphs.ts";
import { openView } from "./open-view.ts";
import { readViewNote, writeViewNote } from "./view-note.ts";

const graph = placedExport();
const NOTE = writeViewNote(
  { ...graph, origin: { ...graph.origin, title: 'A < B & "C" 😀 協議 </script>' } },
  { layout: "circle", seed: 7 },
);
const OPENED = { kind: "note", note: readViewNote(NOTE) };
const escaped = NOTE.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PNG of these chunks; nobody looks at the check sums. */
function png(...chunks: readonly (readonly [type: string, content: Uint8Array])[]): Uint8Array {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const written = chunks.flatMap(([type, content]) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, content.length);
    return [...length, ...bytesOf(type), ...content, 0, 0, 0, 0];
  });
  return Uint8Array.from([...signature, ...written]);
}

function internationalText(keyword: string, text: string, compression = 0): Uint8Array {
  return bytesOf(`${keyword}\0${String.fromCharCode(compression)}\0\0\0${text}`);
}

it("opens a graph file", () => {
  expect(openView(bytesOf(fileText(graph)), "graph.json")).toEqual({ kind: "graph", graph });
});

it("opens a graph file with a byte order mark, written anew by another program", () => {
  const { format, ...others } = JSON.parse(fileText(graph)) as { readonly format: string };
  const text = `\ufeff\n${JSON.stringify({ ...others, format }, undefined, 2)}`;
  expect(openView(bytesOf(text), "graph.json")).toEqual({ kind: "graph", graph });
});

it("opens a note", () => {
  expect(openView(bytesOf(NOTE), "view.json")).toEqual(OPENED);
});

it("opens the note in an SVG", () => {
  const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><metadata id="parley-view">${escaped}</metadata><g/></svg>`;
  expect(openView(bytesOf(svg), "figure.svg")).toEqual(OPENED);
});

it("opens the note in an SVG that another program has saved with other escapes", () => {
  const other = escaped.replaceAll('"', "&quot;").replaceAll("協", "&#x5354;").replaceAll("議", "&#35696;");
  const svg = `<svg xmlns:svg="http://www.w3.org/2000/svg">\n<svg:metadata\n   class="x" id='parley-view'>${other}</svg:metadata></svg>`;
  expect(openView(bytesOf(svg), "figure.svg")).toEqual(OPENED);
});

it("opens the note in an HTML page", () => {
  const html = `<!doctype html><html><script type="application/json" id="parley-view">${NOTE.replaceAll("<", "\\u003c")}</script></html>`;
  expect(openView(bytesOf(html), "figure.html")).toEqual(OPENED);
});

it("opens the note in a PNG", () => {
  const file = png(
    ["IHDR", new Uint8Array(13)],
    ["iTXt", internationalText("Title", "Talks")],
    ["iTXt", internationalText("parley-view", NOTE)],
    ["IEND", new Uint8Array()],
  );
  expect(openView(file, "figure.png")).toEqual(OPENED);
});

it("opens the note in a PDF, and in a part of a larger memory", () => {
  const xmp = `<parley:view xmlns:parley="urn:parley:view">${escaped}</parley:view>`;
  const pdf = Uint8Array.from([...bytesOf("%PDF-1.7\n"), 0xff, 0xfe, 0x3c, 0x80, ...bytesOf(xmp), 0xff]);
  expect(openView(pdf, "figure.pdf")).toEqual(OPENED);
  const larger = Uint8Array.from([1, 2, 3, ...png(["iTXt", internationalText("parley-view", NOTE)]), 4]);
  expect(openView(larger.subarray(3, -1), "figure.png")).toEqual(OPENED);
});

it.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "is empty"],
  [
    "a PNG without a view",
    png(["IHDR", new Uint8Array(13)], ["IEND", new Uint8Array()]),
    "is a PNG picture without a view",
  ],
  [
    "a PNG that is cut off",
    png(["iTXt", internationalText("parley-view", NOTE)]).subarray(0, 200),
    "is a PNG picture without a view",
  ],
  [
    "a PNG whose note is compressed",
    png(["iTXt", internationalText("parley-view", NOTE, 1)]),
    "is a PNG picture without a view",
  ],
  ["a PNG with a chunk that ends early", png(["iTXt", bytesOf("parley-view")]), "is a PNG picture without a view"],
  ["an SVG without a view", bytesOf("<svg><metadata>x</metadata></svg>"), "is an SVG or HTML document without a view"],
  ["an SVG that is cut off", bytesOf(`<svg><metadata id="parley-view">${escaped}`), "without a view"],
  ["a PDF without a view", bytesOf("%PDF-1.4 <x>"), "is a PDF document without a view"],
  ["a JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "is a JPEG picture"],
  ["a ZIP", bytesOf("PK\u0003\u0004"), "is a ZIP archive"],
  ["a table", bytesOf("a,b\n1,2"), "is neither JSON nor a picture"],
  ["other JSON", bytesOf('{"format":"other"}'), "is JSON, but neither a graph"],
  ["JSON without a format", bytesOf('{"nodes":[]}'), "is JSON, but neither a graph"],
  ["broken JSON", bytesOf('{"a":'), "is not JSON"],
  ["bytes", Uint8Array.of(0xc3, 0x28, 0xff), "nor text in UTF-8"],
])("says what %s is, and what can be opened", (_, bytes, what) => {
  expect(() => openView(bytes, "dropped.file")).toThrow(
    expect.objectContaining({
      code: "invalid_request",
      message: expect.stringMatching(new RegExp(`“dropped.file” cannot be opened: it .*${what}`)),
      hint: expect.stringContaining("SVG, PNG, PDF, HTML and JSON"),
    }),
  );
});

it.each(["{}", "not JSON", '{"format":"parley-view","version":99}'])("says what is wrong with the note %j", (note) => {
  const svg = bytesOf(`<svg><metadata id="parley-view">${note}</metadata></svg>`);
  expect(() => openView(svg, "figure.svg")).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

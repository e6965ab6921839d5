/** Where an SVG, an HTML page and the XMP of a PDF keep the note of their view: found by plain search, without a parser of markup. */

const SCRIPT = /<script\b[^>]*\bid=["']parley-view["'][^>]*>/i;
const METADATA = /<((?:[\w-]+:)?metadata)\b[^>]*\bid=["']parley-view["'][^>]*>/;
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi;
const NAMED: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** The note in an SVG or HTML document, as JSON text; undefined where there is none. */
export function noteInMarkup(text: string): string | undefined {
  const script = SCRIPT.exec(text);
  if (script !== null) return between(text, script.index + script[0].length, "</script");
  const metadata = METADATA.exec(text);
  if (metadata === null) return undefined;
  const escaped = between(text, metadata.index + metadata[0].length, `</${metadata[1] ?? "metadata"}`);
  return escaped === undefined ? undefined : unescaped(escaped);
}

/** The note in the XMP of a PDF, as JSON text; undefined where there is none. */
export function noteInPdf(pdf: Uint8Array): string | undefined {
  const start = indexOf(pdf, "<parley:view", 0);
  const open = start < 0 ? -1 : indexOf(pdf, ">", start);
  const end = open < 0 ? -1 : indexOf(pdf, "</parley:view>", open);
  return end < 0 ? undefined : unescaped(new TextDecoder("utf-8").decode(pdf.subarray(open + 1, end)));
}

function between(text: string, start: number, closing: string): string | undefined {
  const end = text.indexOf(closing, start);
  return end < 0 ? undefined : text.slice(start, end);
}

/** XML's five names and numbers of characters; anything else stays as it is. */
function unescaped(text: string): string {
  return text.replace(ENTITY, (whole: string, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** Where ASCII text stands in bytes, or -1. */
function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

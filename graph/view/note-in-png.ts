/** The text chunks of a PNG: where a picture keeps the note of its view. */

/** The first bytes of every PNG. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The text of the first uncompressed `iTXt` chunk with a keyword; undefined where there is none. A file that is cut off has what stood
 * before the cut.
 */
export function textInPng(png: Uint8Array, keyword: string): string | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const content = png.subarray(at + 8, at + 8 + length);
    if (content.length < length) return undefined;
    if (asciiOf(png.subarray(at + 4, at + 8)) === "iTXt") {
      const text = textOfChunk(content, keyword);
      if (text !== undefined) return text;
    }
    at += 12 + length;
  }
  return undefined;
}

/** An `iTXt` chunk is: keyword, 0, compression flag, compression method, language, 0, translated keyword, 0, text in UTF-8. */
function textOfChunk(content: Uint8Array, keyword: string): string | undefined {
  const end = content.indexOf(0);
  if (end !== keyword.length || asciiOf(content.subarray(0, end)) !== keyword) return undefined;
  const isCompressed = content[end + 1] !== 0;
  const language = content.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  if (isCompressed || translated < 0) return undefined;
  return new TextDecoder("utf-8").decode(content.subarray(translated + 1));
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

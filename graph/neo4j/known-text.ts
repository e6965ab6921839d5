/** Short texts that come again and again in an answer, such as keys, labels and countries, found by their bytes instead of being decoded anew. */

/** Longer texts seldom come twice. */
const LONGEST = 32;
/** A power of two. Each place holds one text; another one that belongs there takes its place. */
const PLACES = 4_096;

const texts: (string | undefined)[] = new Array(PLACES).fill(undefined);

/** The text between two places; undefined where it is long, or has anything but ASCII. */
export function knownText(bytes: Buffer, start: number, end: number): string | undefined {
  const length = end - start;
  if (length > LONGEST) return undefined;
  let hash = length;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] as number;
    if (code > 0x7f) return undefined;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  const place = hash & (PLACES - 1);
  const known = texts[place];
  if (known !== undefined && isText(known, bytes, start, length)) return known;
  const text = bytes.toString("latin1", start, end);
  texts[place] = text;
  return text;
}

function isText(text: string, bytes: Buffer, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

/** Says which characters a font has, by a table: opening fonts takes longer than drawing a small figure. */
import { FONT_COVERAGE } from "./font-coverage.ts";

/** Scripts whose fonts are in the table. */
export type TabledScript = keyof typeof FONT_COVERAGE;

/** First and last code points of ranges, one after the other, in order. */
const known = new Map<TabledScript, Int32Array>();

/** Whether the fonts of a script have a code point: both weights have the same. */
export function hasCharacter(script: TabledScript, codePoint: number): boolean {
  const ranges = rangesOf(script);
  let [low, high] = [0, ranges.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[2 * middle] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

function rangesOf(script: TabledScript): Int32Array {
  const found = known.get(script);
  if (found !== undefined) return found;
  const written = FONT_COVERAGE[script].split(" ");
  const ranges = new Int32Array(2 * written.length);
  let last = 0;
  for (const [index, range] of written.entries()) {
    const [first = "", more = "0"] = range.split("-");
    ranges[2 * index] = last + Number.parseInt(first, 36);
    last += Number.parseInt(first, 36) + Number.parseInt(more, 36);
    ranges[2 * index + 1] = last;
  }
  known.set(script, ranges);
  return ranges;
}

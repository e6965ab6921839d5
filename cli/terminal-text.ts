/** Text in the columns of a terminal: how wide it is, cut and filled to a width, with nothing in it that a terminal would obey. */
import { isFullWidth } from "../graph/figure/text-width.ts";
import { graphemesOf } from "../graph/graphemes.ts";

// Control characters, and those that turn the direction of the text around them.
const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const ESCAPES: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const ASCII = /^[ -~]*$/;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;
const ELLIPSIS = "…";

/** On one line, with control characters written as escapes. */
export function onOneLine(text: string): string {
  return text.replace(
    OBEYED,
    (character) => ESCAPES[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** Columns that a text takes: two for each Japanese, Chinese or Korean character and for emoji. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const segment of graphemesOf(text)) columns += characterColumns(segment);
  return columns;
}

/** The text where it fits, else as much of it as fits with `…` at its end. */
export function cutTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  let left = columns - 1;
  for (const segment of graphemesOf(text)) {
    left -= characterColumns(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept + ELLIPSIS;
}

/** The text with spaces behind it, or before it where it belongs to the right, as wide as asked. */
export function filledTo(text: string, columns: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, columns - columnsOf(text)));
  return side === "left" ? text + space : space + text;
}

/** What a person sees as one character is as wide as its first code point, whatever is joined to it. */
function characterColumns(character: string): number {
  if (EMOJI.test(character) || isFullWidth(character.codePointAt(0) ?? 0)) return 2;
  return WITHOUT_WIDTH.test(character) ? 0 : 1;
}

/** Breaks captions into a few even lines, for Latin and Japanese alike, without a dictionary and without a font. */
import { graphemesOf } from "../graphemes.ts";
import { isFullWidth, textWidth } from "./text-width.ts";

/** How wide and how high a caption may get. */
export interface WrapLimits {
  /** Widest line in em. */
  readonly maxWidth: number;
  readonly maxLines: number;
  /** Whether it is set in bold, which is wider. */
  readonly isBold?: boolean;
}

// Longer captions are cut before they are measured: nothing beyond this can be seen anyway.
const MAX_GRAPHEMES = 120;

// Japanese line breaking: what may not begin a line, and what may not end one.
const NOT_FIRST =
  /^[、。，．・：；？！ー―」』）〕】》〉’”…々ゝゞ＝・／ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)\].,;:!?%]/u;
const NOT_LAST = /[「『（〔【《〈‘“([]$/u;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/u;
const DIGIT = /[0-9０-９]/u;

/** What a break between two graphemes costs: free at spaces and middle dots, dear inside a katakana word, `Infinity` inside a Latin word. */
const COST = { free: 0, hyphen: 7, kanji: 3, katakana: 9, forbidden: 40, word: 60 } as const;

/**
 * A text as it may stand in a picture: one line, no control characters, no lone surrogates, no marks that turn the direction of
 * what comes after it. What is left may be empty.
 */
export function pictureText(text: string): string {
  return (
    text
      .slice(0, 20_000)
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
      .replace(/\p{Surrogate}/gu, "")
      .replace(/ {2,}/g, " ")
      .trim()
  );
}

/**
 * Breaks a caption into lines of about equal width, as few as it takes: within the first of `limits` that holds it all, else within
 * the last, ending in an ellipsis. Out: at least one line, empty where nothing of the text can be drawn.
 */
export function wrapCaption(text: string, ...limits: readonly [WrapLimits, ...WrapLimits[]]): readonly string[] {
  const units = unitsOf(pictureText(text), limits[0].isBold === true, MAX_GRAPHEMES);
  if (units.length === 0) return [""];
  for (const { maxLines, maxWidth } of limits) {
    for (let lines = 1; lines <= maxLines; lines += 1) {
      const broken = breakInto(units, lines, maxWidth);
      if (broken !== undefined) return broken.map((line) => line.trim());
    }
  }
  return cutTo(units, limits.at(-1) ?? limits[0]);
}

/** Breaks a text into as many lines as it takes, each as full as it can be; nothing is left out. Widths in em. */
export function wrapParagraph(text: string, maxWidth: number, isBold = false): readonly string[] {
  const units = unitsOf(pictureText(text), isBold, Number.POSITIVE_INFINITY);
  return cutTo(units, { maxWidth, maxLines: Number.POSITIVE_INFINITY });
}

interface Unit {
  readonly text: string;
  readonly width: number;
  /** Cost of a break in front of this unit. */
  readonly cost: number;
}

/** Texts of these characters only have one grapheme a character: finding that out is ten times faster than segmenting. */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uff01-\uff9d]*$/;
const PLAIN = /^[A-Za-z0-9]{2}$/;

function unitsOf(text: string, isBold: boolean, most: number): readonly Unit[] {
  const units: Unit[] = [];
  let before = "";
  for (const segment of SIMPLE.test(text) ? text : graphemesOf(text)) {
    if (units.length === most) break;
    units.push({ text: segment, width: textWidth(segment, isBold), cost: breakCost(before, segment) });
    before = segment;
  }
  return units;
}

function breakCost(before: string, after: string): number {
  if (before === "" || before === " " || before === "　") return COST.free;
  if (PLAIN.test(before + after)) return COST.word;
  if (after === " " || after === "　") return COST.word;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return COST.forbidden;
  if (/[・／/]/u.test(before)) return COST.free;
  if (/[＝=‐-]/u.test(before)) return COST.hyphen;
  if (after === "(" || after === "（") return COST.free;
  const wideBefore = isFullWidth(before.codePointAt(0) ?? 0);
  const wideAfter = isFullWidth(after.codePointAt(0) ?? 0);
  if (DIGIT.test(before) && (DIGIT.test(after) || /[年月日時分]/u.test(after))) return COST.word;
  if (!wideBefore && !wideAfter) return COST.word;
  const kanaBefore = KATAKANA.test(before);
  if (kanaBefore && KATAKANA.test(after)) return COST.katakana;
  // Where the script changes is usually where a word ends.
  if (kanaBefore !== KATAKANA.test(after) || wideBefore !== wideAfter) return 1;
  return COST.kanji;
}

/** The cheapest way to break units into exactly `count` lines within `maxWidth`, or undefined where there is none without breaking a word. */
function breakInto(units: readonly Unit[], count: number, maxWidth: number): readonly string[] | undefined {
  const total = widthOf(units, 0, units.length);
  if (count === 1) return total <= maxWidth ? [joined(units, 0, units.length)] : undefined;
  const ideal = total / count;
  // best[line][end]: the least cost of setting the first `end` units in `line` lines, and where the last of them starts.
  type Cell = { readonly cost: number; readonly start: number };
  let row: (Cell | undefined)[] = units.map((_, end) => (end === 0 ? { cost: 0, start: 0 } : undefined));
  row.push(undefined);
  const rows: (Cell | undefined)[][] = [];
  for (let line = 1; line <= count; line += 1) {
    const next: (Cell | undefined)[] = new Array(units.length + 1).fill(undefined);
    for (let start = 0; start < units.length; start += 1) {
      const before = row[start];
      const cost = units[start]?.cost ?? 0;
      if (before === undefined || cost >= COST.forbidden) continue;
      let full = 0;
      for (let end = start + 1; end <= units.length; end += 1) {
        const last = units[end - 1];
        full += last?.width ?? 0;
        const width = last?.text === " " ? full - last.width : full;
        if (width > maxWidth) break;
        // No line may begin there.
        if ((units[end]?.cost ?? 0) >= COST.forbidden) continue;
        const reached = before.cost + cost + ((width - ideal) / 1.6) ** 2;
        const known = next[end];
        if (known === undefined || reached < known.cost) next[end] = { cost: reached, start };
      }
    }
    rows.push(next);
    row = next;
  }
  if (row[units.length] === undefined) return undefined;
  const lines: string[] = [];
  let end = units.length;
  for (let line = count; line >= 1; line -= 1) {
    const cell = rows[line - 1]?.[end];
    if (cell === undefined) return undefined;
    lines.unshift(joined(units, cell.start, end));
    end = cell.start;
  }
  return lines;
}

/** Fills lines greedily, breaking words that are longer than a line, and ends with an ellipsis where something is left out. */
function cutTo(units: readonly Unit[], limits: WrapLimits): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < units.length && lines.length < limits.maxLines) {
    const isLast = lines.length === limits.maxLines - 1;
    const room = limits.maxWidth;
    let end = start + 1;
    while (end < units.length && widthOf(units, start, end + 1) <= room) end += 1;
    if (end < units.length && !isLast) end = lastGoodBreak(units, start, end);
    if (isLast && end < units.length) {
      while (end > start + 1 && widthOf(units, start, end) + textWidth("…") > room) end -= 1;
      lines.push(`${joined(units, start, end).trim()}…`);
      return lines;
    }
    lines.push(joined(units, start, end).trim());
    start = end;
  }
  return lines;
}

function lastGoodBreak(units: readonly Unit[], start: number, end: number): number {
  for (let at = end; at > start + 1; at -= 1) {
    if ((units[at]?.cost ?? 0) < COST.katakana) return at;
  }
  return end;
}

function widthOf(units: readonly Unit[], start: number, end: number): number {
  let width = 0;
  for (let index = start; index < end; index += 1) width += units[index]?.width ?? 0;
  if (units[end - 1]?.text === " ") width -= units[end - 1]?.width ?? 0;
  return width;
}

function joined(units: readonly Unit[], start: number, end: number): string {
  let text = "";
  for (let index = start; index < end; index += 1) text += units[index]?.text ?? "";
  return text;
}

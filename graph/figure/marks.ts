/** What stands on a line: in a frame how many relationships it stands for and whether sources disagree, then what they say and the numbers of their sources. */
import type { DifferenceMark } from "../comparison/compare-graph.ts";
import { DIFFERENCE_SIGNS } from "../comparison/difference-marks.ts";
import type { Ink } from "./ink.ts";
import { markup } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";
import { pictureText } from "./wrap.ts";

/** The framed part, and the text behind it; one of them may be empty. */
export interface Mark {
  readonly framed: string;
  readonly text: string;
}

/** The sign of what sources contradict each other about. It can be read without colour, and at any size. */
export const CONTESTED_SIGN = "≠";

/** Pixels of the text, and of the frame around the first part. */
export const MARK_SIZE = 9.5;
export const MARK_HEIGHT = MARK_SIZE * 1.5;
const FRAME_PADDING = 4;
const GAP = 3;

/** Runs of numbers that are written out; the others are counted. All of them stand in the title of the line. */
const MOST_RUNS = 4;

/** What stands in the frame of a line: `12 ≠`; the sign of a difference between two dates first. Empty for an undisputed line of one relationship. */
export function framedText(count: number, isContested: boolean, difference?: DifferenceMark): string {
  return [
    difference === undefined ? "" : DIFFERENCE_SIGNS[difference],
    count > 1 ? `${count}` : "",
    isContested ? CONTESTED_SIGN : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The mark of a line; undefined where there is nothing to say. */
export function markOf({
  count,
  isContested,
  difference,
  numbers,
  phrase,
}: {
  readonly count: number;
  readonly isContested: boolean;
  readonly difference?: DifferenceMark | undefined;
  readonly numbers: readonly number[];
  readonly phrase: string;
}): Mark | undefined {
  const framed = framedText(count, isContested, difference);
  const text = [shortPhrase(phrase), numbersText(numbers)].filter((part) => part !== "").join(" ");
  return framed === "" && text === "" ? undefined : { framed, text };
}

/** Pixels that a mark takes to the left and to the right of its place: what is framed stands on the line, a text behind it beside the line. */
export function markExtent({ framed, text }: Mark): { readonly left: number; readonly right: number } {
  const written = textWidth(text) * MARK_SIZE;
  if (framed === "") return { left: written / 2, right: written / 2 };
  const half = frameWidth(framed) / 2;
  return { left: half, right: text === "" ? half : half + GAP + written };
}

/** A mark as SVG elements, its frame around the place, or its text where nothing is framed. */
export function markMarkup(
  mark: Mark,
  at: { readonly x: number; readonly y: number },
  colours: { readonly frame: string; readonly ground: string; readonly text: string },
  ink: Ink | undefined,
): readonly string[] {
  const width = frameWidth(mark.framed);
  const y = at.y + MARK_SIZE * 0.36;
  const textMiddle = at.x + width / 2 + GAP + (textWidth(mark.text) * MARK_SIZE) / 2;
  const written = (x: number, text: string, isBold = false): readonly string[] =>
    text === ""
      ? []
      : [ink?.text({ x, y, ...(isBold ? { stroke: "none", fill: colours.text } : {}) }, text, isBold) ?? ""];
  if (mark.framed === "") return written(at.x, mark.text);
  const frame = markup("rect", {
    x: at.x - width / 2,
    y: at.y - MARK_HEIGHT / 2,
    width,
    height: MARK_HEIGHT,
    rx: MARK_HEIGHT / 2,
    fill: colours.ground,
    stroke: colours.frame,
    "stroke-width": 1,
  });
  return [frame, ...written(at.x, mark.framed, true), ...written(textMiddle, mark.text)];
}

function frameWidth(framed: string): number {
  if (framed === "") return 0;
  return Math.max(MARK_HEIGHT, textWidth(framed, true) * MARK_SIZE + 2 * FRAME_PADDING);
}

/** `1, 3–5`: runs of numbers that follow each other are written by their ends. */
function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const written = runs
    .slice(0, MOST_RUNS)
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(", ");
  const rest = runs.slice(MOST_RUNS).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return rest === 0 ? written : `${written} +${rest}`;
}

/** A phrase as one short line. */
export function shortPhrase(phrase: string): string {
  const text = pictureText(phrase);
  return textWidth(text) > 16 ? `${[...text].slice(0, 22).join("")}…` : text;
}

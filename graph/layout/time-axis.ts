/** The axis of a picture that is laid out by time, read off the places that its nodes have; and its marks in words. */
import { dateInWords } from "../dates.ts";
import type { Position } from "../figure/geometry.ts";
import type { Language } from "../lens.ts";
import { binsFor } from "../time/bins.ts";
import { isoOfDay } from "../time/days.ts";

/** Days are whole numbers since 1970-01-01, places are in graph pixels. */
export interface TimeAxis {
  /** The first and the last day of a node. */
  readonly first: number;
  readonly last: number;
  /** Where the first day is. */
  readonly start: number;
  /** Pixels from a day to the next. */
  readonly perDay: number;
  /** How many dated nodes are not at their day: somebody moved them. */
  readonly elsewhere: number;
  /** Nodes without a date: how many, and where they stand where that is apart from the days. */
  readonly undated: { readonly count: number; readonly x: number | undefined };
}

export interface AxisMark {
  readonly x: number;
  readonly text: string;
}

/** As near as this to its day, in pixels, a node is at its day. */
const NEAR = 2;
/** Pixels between two marks at least, at the size that they are drawn at. */
const LEAST_DISTANCE: { readonly [language in Language]: number } = { en: 124, ja: 112 };

/**
 * The axis that most dated nodes lie on. Slope and start are medians, so that nodes which were moved by hand do not tilt it (the slope as in
 * Theil, A rank-invariant method of linear regression, 1950: of each node in the first half of the days with the one half the list later).
 * @param days of the nodes that have one; @param positions of all nodes
 * @returns undefined where there are not two days, or less than half of the dated nodes lie on any axis
 */
export function timeAxisOf(
  days: ReadonlyMap<string, number>,
  positions: ReadonlyMap<string, Position>,
): TimeAxis | undefined {
  const dated: { readonly day: number; readonly x: number }[] = [];
  const undated: number[] = [];
  for (const [id, { x }] of positions) {
    const day = days.get(id);
    if (day === undefined) undated.push(x);
    else dated.push({ day, x });
  }
  dated.sort((one, other) => one.day - other.day || one.x - other.x);
  const [first, last] = [dated[0]?.day, dated.at(-1)?.day];
  if (first === undefined || last === undefined || first === last) return undefined;
  const perDay = middleOf(slopesOf(dated));
  const start = middleOf(dated.map(({ day, x }) => x - (day - first) * (perDay ?? 0)));
  if (perDay === undefined || perDay <= 0 || start === undefined) return undefined;
  const elsewhere = dated.filter(({ day, x }) => Math.abs(x - start - (day - first) * perDay) > NEAR).length;
  if (elsewhere > dated.length / 2) return undefined;
  const middle = middleOf(undated);
  const x = middle !== undefined && middle < start ? middle : undefined;
  return { first, last, start, perDay, elsewhere, undated: { count: undated.length, x } };
}

/** The x of a day on an axis. */
export function xOfDay({ first, start, perDay }: TimeAxis, day: number): number {
  return start + (day - first) * perDay;
}

/**
 * The marks of an axis: beginnings of days, weeks, months or years, as fine as there is room for; the first and the last day where it is too
 * short for two of them.
 * @param scale how large graph pixels are drawn
 * @returns places in graph pixels
 */
export function axisMarks(axis: TimeAxis, scale: number, language: Language): readonly AxisMark[] {
  const { first, last, perDay } = axis;
  const width = (last - first) * perDay * scale;
  const most = Math.max(Math.floor(width / LEAST_DISTANCE[language]) + 2, 2);
  const { unit, edges } = binsFor(first, last, most);
  const inside = edges.filter((day) => day >= first && day <= last);
  const precision = unit === "day" || unit === "week" ? "day" : unit === "month" ? "month" : "year";
  const mark = (day: number, said: string): AxisMark => ({
    x: xOfDay(axis, day),
    text: dateInWords(isoOfDay(day), undefined, said, language),
  });
  if (inside.length < 2) {
    const ends = width < LEAST_DISTANCE[language] ? [first] : [first, last];
    return ends.map((day) => mark(day, "day"));
  }
  // Centuries are the coarsest that there is.
  const every = Math.ceil((inside.length * LEAST_DISTANCE[language]) / (width + LEAST_DISTANCE[language]));
  return inside.filter((_, index) => index % every === 0).map((day) => mark(day, precision));
}

function slopesOf(dated: readonly { readonly day: number; readonly x: number }[]): readonly number[] {
  const half = dated.length >> 1;
  const slopes: number[] = [];
  for (let index = 0; index + half < dated.length; index += 1) {
    const [one, other] = [dated[index], dated[index + half]];
    if (one !== undefined && other !== undefined && other.day > one.day)
      slopes.push((other.x - one.x) / (other.day - one.day));
  }
  // Nearly all on one day: whatever is not tells the slope.
  const [first] = dated;
  if (slopes.length > 0 || first === undefined) return slopes;
  const middle = dated[half] ?? first;
  return dated.filter(({ day }) => day !== middle.day).map(({ day, x }) => (x - middle.x) / (day - middle.day));
}

function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

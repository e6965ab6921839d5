/** The bars of a histogram of days: a day, a week, a month, a year each, as the time that they cover grows. */
import type { DayNumber } from "./days.ts";
import { dayNumber, firstOfYear, partsOfDay } from "./days.ts";

export const BIN_UNITS = ["day", "week", "month", "year", "decade", "century"] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

/** Bars side by side: bar `i` is of the days from `edges[i]` to the day before `edges[i + 1]`. */
export interface Bins {
  readonly unit: BinUnit;
  readonly edges: readonly DayNumber[];
}

/** Days of a unit, about. */
const DAYS_OF: { readonly [unit in BinUnit]: number } = {
  day: 1,
  week: 7,
  month: 30.4,
  year: 365.2,
  decade: 3_652,
  century: 36_524,
};

/**
 * The finest bars that are at most `most` for the days from `first` to `last`, and that say no more than is known: where the middle date
 * lasts `middleLength` days, bars are at least about that long.
 */
export function binsFor(first: DayNumber, last: DayNumber, most: number, middleLength = 1): Bins {
  const fits = (unit: BinUnit): boolean =>
    (last - first + 1) / DAYS_OF[unit] + 1 <= most && DAYS_OF[unit] >= middleLength * 0.9;
  return binsOf(BIN_UNITS.find(fits) ?? "century", first, last);
}

/** Bars of a unit that cover the days from `first` to `last`. Weeks begin on Monday, as in ISO 8601. */
export function binsOf(unit: BinUnit, first: DayNumber, last: DayNumber): Bins {
  const edges = [startOfBin(unit, first)];
  for (let edge = edges[0] ?? first; edge <= last; ) {
    edge = nextEdge(unit, edge);
    edges.push(edge);
  }
  return { unit, edges };
}

/** How many bars there are. */
export function binCount({ edges }: Bins): number {
  return edges.length - 1;
}

/** The bar of a day; days outside count to the first or the last bar. */
export function binOfDay({ edges }: Bins, day: DayNumber): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) <= day) low = middle;
    else high = middle;
  }
  return low;
}

/** The days of a bar, both inclusive. */
export function daysOfBin({ edges }: Bins, bin: number): { readonly first: DayNumber; readonly last: DayNumber } {
  return { first: edges[bin] ?? 0, last: (edges[bin + 1] ?? 1) - 1 };
}

function startOfBin(unit: BinUnit, day: DayNumber): DayNumber {
  const { year, month } = partsOfDay(day);
  switch (unit) {
    case "day":
      return day;
    case "week":
      // Day 0 was a Thursday.
      return day - ((((day + 3) % 7) + 7) % 7);
    case "month":
      return dayNumber(year, month, 1) ?? day;
    case "year":
      return firstOfYear(year);
    default:
      return firstOfYear(Math.floor(year / yearsOf(unit)) * yearsOf(unit));
  }
}

function nextEdge(unit: BinUnit, edge: DayNumber): DayNumber {
  const { year, month } = partsOfDay(edge);
  switch (unit) {
    case "day":
      return edge + 1;
    case "week":
      return edge + 7;
    case "month":
      return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) ?? edge + 31;
    default:
      return firstOfYear(year + yearsOf(unit));
  }
}

function yearsOf(unit: BinUnit): number {
  if (unit === "century") return 100;
  return unit === "decade" ? 10 : 1;
}

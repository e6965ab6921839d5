/** What a brush does to a range of days: where it is grasped, how far it is moved, by pixels or by keys. Pure; ranges lie on the edges of bars. */
import type { DayRange } from "../../graph/filter/filters.ts";
import type { Bins } from "../../graph/time/bins.ts";
import { binCount, binOfDay, daysOfBin } from "../../graph/time/bins.ts";
import { dayNumberOf, isoOfDay } from "../../graph/time/days.ts";
import type { Stretch } from "../../graph/time/playing.ts";

/** What is moved: one side, all of it, or a new range that grows from a bar. */
export type Grasp = "from" | "to" | "window";

/** The first and the last day of a range on these bars; a side without a limit is the end of the bars. */
export function daysOfRange({ from, to }: DayRange, bins: Bins): { readonly first: number; readonly last: number } {
  const [start, end] = [bins.edges[0] ?? 0, (bins.edges.at(-1) ?? 1) - 1];
  return {
    first: (from === undefined ? undefined : dayNumberOf(from)) ?? start,
    last: (to === undefined ? undefined : dayNumberOf(to)) ?? end,
  };
}

/** The bars that a range touches; undefined where it has no limits. */
export function stretchOfRange(range: DayRange, bins: Bins): Stretch | undefined {
  if (range.from === undefined && range.to === undefined) return undefined;
  const { first, last } = daysOfRange(range, bins);
  return { first: binOfDay(bins, first), last: Math.max(binOfDay(bins, last), binOfDay(bins, first)) };
}

/** The days of bars; a side at the end of the bars stays open, so that what comes later is in it too. */
export function rangeOfStretch(stretch: Stretch, bins: Bins): DayRange {
  const lastBin = binCount(bins) - 1;
  const [first, last] = [Math.max(Math.min(stretch.first, lastBin), 0), Math.max(Math.min(stretch.last, lastBin), 0)];
  return {
    ...(first > 0 ? { from: isoOfDay(daysOfBin(bins, first).first) } : {}),
    ...(last < lastBin ? { to: isoOfDay(daysOfBin(bins, last).last) } : {}),
  };
}

/** A range from one bar to another, in whatever order. */
export function between(one: number, other: number): Stretch {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** Moves what is grasped by some bars, as far as the bars reach; the sides never cross. */
export function movedStretch(stretch: Stretch, grasp: Grasp, by: number, bins: Bins): Stretch {
  const lastBin = binCount(bins) - 1;
  const within = (bin: number, low: number, high: number): number => Math.min(Math.max(bin, low), high);
  switch (grasp) {
    case "from":
      return { ...stretch, first: within(stretch.first + by, 0, stretch.last) };
    case "to":
      return { ...stretch, last: within(stretch.last + by, stretch.first, lastBin) };
    case "window": {
      const length = stretch.last - stretch.first;
      const first = within(stretch.first + by, 0, lastBin - length);
      return { first, last: first + length };
    }
  }
}

/** How many bars a key moves by; undefined for a key that does nothing here. */
export function barsOfKey(key: string, bins: Bins): number | undefined {
  const far = Math.max(Math.round(binCount(bins) / 10), 1);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return -1;
    case "ArrowRight":
    case "ArrowUp":
      return 1;
    case "PageDown":
      return -far;
    case "PageUp":
      return far;
    case "Home":
      return -binCount(bins);
    case "End":
      return binCount(bins);
    default:
      return undefined;
  }
}

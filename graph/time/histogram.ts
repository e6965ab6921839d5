/** Counts in time: how many happened for certain in each bar, and how many more may have, by group (type or kind). One pass. */
import type { Bins } from "./bins.ts";
import { binCount, binOfDay } from "./bins.ts";
import type { TimeIndex } from "./time-index.ts";
import { isDated, OPEN_END, OPEN_START } from "./time-index.ts";

/** Counts by group and bar: bar `b` of group `g` is at `g * bins + b`. */
export interface Histogram {
  readonly bins: Bins;
  readonly groups: number;
  /** Those whose date lies within the bar. */
  readonly certain: Uint32Array;
  /** Those whose date is vague and may lie within it: each is counted in every bar that its span touches. */
  readonly possible: Uint32Array;
  /** The highest bar: certain and possible of all groups. */
  readonly highest: number;
}

/**
 * Counts entities. What is open on one side (`before`, `after`) is counted as possible in the bar of the day that is known: further away it is
 * less and less likely, and a bar for all of time would say nothing.
 * @param groupOf the group of each entity, as the index has them
 */
export function histogramOf(index: TimeIndex, bins: Bins, groupOf: Uint16Array, groups: number): Histogram {
  const width = binCount(bins);
  const certain = new Uint32Array(groups * width);
  // What begins and ends at each bar; summed up along the bars afterwards. One place more for what ends behind the last.
  const changes = new Int32Array(groups * (width + 1));
  for (let at = 0; at < groupOf.length; at += 1) {
    if (!isDated(index.firsts, index.lasts, at)) continue;
    const group = groupOf[at] ?? 0;
    const [low, high, isOpen] = binsOfEntity(index, bins, at);
    if (low === high && !isOpen) bump(certain, group * width + low, 1);
    else {
      bump(changes, group * (width + 1) + low, 1);
      bump(changes, group * (width + 1) + high + 1, -1);
    }
  }
  const possible = sums(changes, groups, width);
  return { bins, groups, certain, possible, highest: highestOf(certain, possible, groups, width) };
}

/** Certain and possible counts of a bar over all groups. */
export function countsOfBin(
  { bins, groups, certain, possible }: Histogram,
  bin: number,
): { readonly certain: number; readonly possible: number } {
  const width = binCount(bins);
  const total = { certain: 0, possible: 0 };
  for (let group = 0; group < groups; group += 1) {
    total.certain += certain[group * width + bin] ?? 0;
    total.possible += possible[group * width + bin] ?? 0;
  }
  return total;
}

function binsOfEntity({ firsts, lasts }: TimeIndex, bins: Bins, at: number): readonly [number, number, boolean] {
  const [first, last] = [firsts[at] ?? 0, lasts[at] ?? 0];
  if (first === OPEN_START) return [binOfDay(bins, last), binOfDay(bins, last), true];
  if (last === OPEN_END) return [binOfDay(bins, first), binOfDay(bins, first), true];
  return [binOfDay(bins, first), binOfDay(bins, last), false];
}

function sums(changes: Int32Array, groups: number, width: number): Uint32Array {
  const possible = new Uint32Array(groups * width);
  for (let group = 0; group < groups; group += 1) {
    let running = 0;
    for (let bin = 0; bin < width; bin += 1) {
      running += changes[group * (width + 1) + bin] ?? 0;
      possible[group * width + bin] = running;
    }
  }
  return possible;
}

function highestOf(certain: Uint32Array, possible: Uint32Array, groups: number, width: number): number {
  let highest = 0;
  for (let bin = 0; bin < width; bin += 1) {
    let total = 0;
    for (let group = 0; group < groups; group += 1)
      total += (certain[group * width + bin] ?? 0) + (possible[group * width + bin] ?? 0);
    highest = Math.max(highest, total);
  }
  return highest;
}

function bump(counts: Uint32Array | Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

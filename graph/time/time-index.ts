/** The days of many entities as typed arrays, sorted once: how many fall into a range is then two binary searches, whatever the range. */
import type { ValueMap } from "../values.ts";
import type { DayNumber } from "./days.ts";
import { spanOf } from "./spans.ts";

/** Stand for open sides in 32 bits; no calendar of JavaScript reaches them. */
export const OPEN_START = -2_147_483_648;
export const OPEN_END = 2_147_483_647;

export interface TimeIndex {
  /** By entity, in the order that they came: the first and the last day. Without a date the first lies behind the last, and no range has it. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The same of those that have a date, each sorted by itself. */
  readonly sortedFirsts: Int32Array;
  readonly sortedLasts: Int32Array;
  /** How many have a date, how many of these a vague one (more than a day, or open), and how many have none. */
  readonly dated: number;
  readonly vague: number;
  readonly undated: number;
  /** The first and the last day that any date names; undefined where none has a date. */
  readonly extent: { readonly first: DayNumber; readonly last: DayNumber } | undefined;
  /** The middle length of the dates in days: bars finer than that would say more than is known. */
  readonly middleLength: number;
}

/** Reads the days of entities. @param key the property that dates them; undefined dates none */
export function timeIndexOf(
  entities: readonly { readonly properties: ValueMap }[],
  key: string | undefined,
): TimeIndex {
  const firsts = new Int32Array(entities.length).fill(OPEN_END);
  const lasts = new Int32Array(entities.length).fill(OPEN_START);
  const lengths: number[] = [];
  let [dated, vague] = [0, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [at, { properties }] of entities.entries()) {
    const span = key === undefined ? undefined : spanOf(properties, key);
    if (span === undefined) continue;
    firsts[at] = Number.isFinite(span.first) ? span.first : OPEN_START;
    lasts[at] = Number.isFinite(span.last) ? span.last : OPEN_END;
    dated += 1;
    if (span.last > span.first) vague += 1;
    const length = span.last - span.first + 1;
    lengths.push(Number.isFinite(length) ? length : 1);
    const [low, high] = knownEnds(span.first, span.last);
    first = Math.min(first, low);
    last = Math.max(last, high);
  }
  return {
    firsts,
    lasts,
    sortedFirsts: firsts.filter((_, at) => isDated(firsts, lasts, at)).sort(),
    sortedLasts: lasts.filter((_, at) => isDated(firsts, lasts, at)).sort(),
    dated,
    vague,
    undated: entities.length - dated,
    extent: dated === 0 ? undefined : { first, last },
    middleLength: lengths.sort((one, other) => one - other)[lengths.length >> 1] ?? 1,
  };
}

/** How many may have happened between two days, both inclusive; an open side is ±Infinity. */
export function countWithin({ sortedFirsts, sortedLasts, dated }: TimeIndex, from: DayNumber, to: DayNumber): number {
  // Who ended before it and who began after it are never the same.
  return dated - below(sortedLasts, from) - (dated - below(sortedFirsts, to + 1));
}

/** Whether an entity has a date. */
export function isDated(firsts: Int32Array, lasts: Int32Array, at: number): boolean {
  return (firsts[at] ?? 0) <= (lasts[at] ?? 0);
}

/** How many of a sorted list are below a limit. */
function below(sorted: Int32Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function knownEnds(first: DayNumber, last: DayNumber): readonly [DayNumber, DayNumber] {
  return [Number.isFinite(first) ? first : last, Number.isFinite(last) ? last : first];
}

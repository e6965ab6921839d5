/** What the reader compares: by which days, and which; and what a comparison begins with. */
import type { Basis, Windows } from "../../graph/comparison/windows.ts";
import type { DayRange } from "../../graph/filter/filters.ts";
import { dayNumberOf, isoOfDay } from "../../graph/time/days.ts";
import type { Span } from "../../graph/time/spans.ts";
import type { Saying } from "../state/explored.ts";
import { WORDS } from "./words.ts";

/** ISO days as they stand in the fields; empty where nothing is chosen. */
export interface ComparisonSettings {
  readonly basis: Basis;
  readonly shape: Windows["shape"];
  readonly first: { readonly from: string; readonly to: string };
  readonly second: { readonly from: string; readonly to: string };
}

/**
 * Days to begin with: the ends of the time filter where both are set, else the day up to which half has happened, and the last one. The first
 * period ends on the first day, the second begins on the next.
 * @param spans when the relationships that are shown happened
 */
export function settingsFrom(spans: readonly Span[], time: DayRange): ComparisonSettings {
  const days = daysOf(spans);
  const [middle, last] = [days[Math.floor((days.length - 1) / 2)], days.at(-1)];
  const [first, second] =
    time.from !== undefined && time.to !== undefined
      ? [time.from, time.to]
      : [isoOf(middle === last ? dayBefore(last) : middle), isoOf(last)];
  return {
    ...{ basis: "happened", shape: "until" },
    first: { from: isoOf(days[0]), to: first },
    second: { from: nextDay(first), to: second },
  };
}

/** The windows that the settings mean. */
export function windowsOf({ shape, first, second }: ComparisonSettings): Windows {
  return shape === "within" ? { shape, first, second } : { shape, first: first.to, second: second.to };
}

/** What is compared, as a figure tells it. */
export function toldOf({ basis, shape, first, second }: ComparisonSettings): Saying {
  if (shape === "until") {
    const words = basis === "happened" ? WORDS.toldHappenedUntil : WORDS.toldKnownUntil;
    return { words, values: { first: first.to, second: second.to } };
  }
  const words = basis === "happened" ? WORDS.toldHappenedWithin : WORDS.toldKnownWithin;
  return { words, values: { first: `${first.from}–${first.to}`, second: `${second.from}–${second.to}` } };
}

/** The days on which it began, in order; of what is open there, those on which it ended. */
function daysOf(spans: readonly Span[]): readonly number[] {
  return spans
    .map(({ first, last }) => (Number.isFinite(first) ? first : last))
    .filter(Number.isFinite)
    .toSorted((one, other) => one - other);
}

function isoOf(day: number | undefined): string {
  return day === undefined ? "" : isoOfDay(day);
}

function dayBefore(day: number | undefined): number | undefined {
  return day === undefined ? undefined : day - 1;
}

function nextDay(iso: string): string {
  const day = dayNumberOf(iso);
  return day === undefined ? "" : isoOfDay(day + 1);
}

/** Where things are in the plot of the timeline: days to pixels and back, bars as paths, marks of the axis. */
import type { Language } from "../../graph/lens.ts";
import type { Bins, BinUnit } from "../../graph/time/bins.ts";
import { binCount, daysOfBin } from "../../graph/time/bins.ts";
import { partsOfDay } from "../../graph/time/days.ts";
import type { Histogram } from "../../graph/time/histogram.ts";

/** Days along the width of the plot. */
export interface Scale {
  readonly bins: Bins;
  readonly width: number;
}

/** The pixel at which a day begins. */
export function xOfDay({ bins, width }: Scale, day: number): number {
  const [first, last] = [bins.edges[0] ?? 0, bins.edges.at(-1) ?? 1];
  return (Math.min(Math.max(day, first), last) - first) * (width / (last - first));
}

/** The day at a pixel. */
export function dayAt({ bins, width }: Scale, x: number): number {
  const [first, last] = [bins.edges[0] ?? 0, bins.edges.at(-1) ?? 1];
  const part = width === 0 ? 0 : Math.min(Math.max(x / width, 0), 1);
  return Math.min(first + Math.floor(part * (last - first)), last - 1);
}

/** Bars of one group as one path each: what is certain, and upon all that is certain what is possible. */
export function barPaths(
  { bins, groups, certain, possible, highest }: Histogram,
  width: number,
  height: number,
): readonly { readonly certain: string; readonly possible: string }[] {
  const count = binCount(bins);
  const unit = highest === 0 ? 0 : height / highest;
  const paths = Array.from({ length: groups }, () => ({ certain: [] as string[], possible: [] as string[] }));
  for (let bin = 0; bin < count; bin += 1) {
    const { first, last } = daysOfBin(bins, bin);
    const left = xOfDay({ bins, width }, first);
    const right = xOfDay({ bins, width }, last + 1);
    const gap = right - left > 4 ? 1 : 0;
    let y = height;
    for (const part of ["certain", "possible"] as const) {
      const counts = part === "certain" ? certain : possible;
      for (const [group, path] of paths.entries()) {
        const tall = (counts[group * count + bin] ?? 0) * unit;
        if (tall === 0) continue;
        y -= tall;
        path[part].push(
          `M${round(left)} ${round(y)}h${round(right - left - gap)}v${round(tall)}h${round(left + gap - right)}z`,
        );
      }
    }
  }
  return paths.map((path) => ({ certain: path.certain.join(""), possible: path.possible.join("") }));
}

/** A mark of the axis of days. */
export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** The least pixels between two marks. */
const LEAST_DISTANCE: { readonly [language in Language]: number } = { en: 84, ja: 108 };

/** Marks at the beginnings of bars, as many as fit; the year stands where it changes. */
export function ticksOf(scale: Scale, language: Language): readonly Tick[] {
  const { bins } = scale;
  const count = binCount(bins);
  const every = Math.max(Math.ceil((count * LEAST_DISTANCE[language]) / Math.max(scale.width, 1)), 1);
  const ticks: Tick[] = [];
  let year: number | undefined;
  for (let bin = 0; bin < count; bin += every) {
    const day = bins.edges[bin] ?? 0;
    const x = xOfDay(scale, day);
    // The last one would be cut off.
    if (x > scale.width - LEAST_DISTANCE[language] / 2 && ticks.length > 0) break;
    const parts = partsOfDay(day);
    ticks.push({ x, text: tickText(day, bins.unit, language, parts.year !== year) });
    year = parts.year;
  }
  return ticks;
}

/** A whole number that heights can be read from: the highest bar, or a round number below it. */
export function heightMarks(highest: number): readonly number[] {
  if (highest <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 5, 10].map((factor) => (factor * power) / 2).find((one) => highest / one <= 3) ?? power;
  const whole = Math.max(Math.ceil(step), 1);
  return Array.from({ length: Math.floor(highest / whole) }, (_, index) => (index + 1) * whole);
}

function tickText(day: number, unit: BinUnit, language: Language, withYear: boolean): string {
  const { year } = partsOfDay(day);
  const isYear = unit === "year" || unit === "decade" || unit === "century";
  if (isYear) return language === "ja" ? `${year}年` : String(year);
  const format = new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", {
    timeZone: "UTC",
    month: "short",
    ...(unit === "month" ? {} : { day: "numeric" }),
    ...(withYear ? { year: "numeric" } : {}),
  });
  return format.format(day * 86_400_000);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What stands at the axes of a line: dates in UTC as fine as the span asks for, numbers as short as they can be told. */
import type { Language } from "../../../../graph/lens.ts";

const DAY = 86_400;

/** Writes seconds since 1970-01-01 in UTC, for ticks that are so many seconds apart. */
export function timeTicks(apart: number, language: Language): (seconds: number) => string {
  const format = new Intl.DateTimeFormat(language, { ...partsFor(apart), timeZone: "UTC" });
  return (seconds) => format.format(new Date(seconds * 1000));
}

function partsFor(apart: number): Intl.DateTimeFormatOptions {
  if (apart >= 365 * DAY) return { year: "numeric" };
  if (apart >= 28 * DAY) return { year: "numeric", month: "short" };
  if (apart >= DAY) return { year: "2-digit", month: "numeric", day: "numeric" };
  if (apart >= 60) return { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
}

/** Writes seconds since 1970-01-01 in UTC in full: a day, or a day and a time. */
export function fullTime(seconds: number, language: Language): string {
  const isDay = seconds % DAY === 0;
  const date = new Date(seconds * 1000);
  const time: Intl.DateTimeFormatOptions = isDay ? {} : { timeStyle: "medium" };
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", ...time, timeZone: "UTC" }).format(date);
}

/** Writes numbers, large ones in short: 1.5M. */
export function numberTicks(largest: number, language: Language): (value: number) => string {
  const isLarge = Math.abs(largest) >= 1e6;
  const format = new Intl.NumberFormat(language, {
    ...(isLarge ? { notation: "compact" } : {}),
    maximumSignificantDigits: 6,
  });
  return (value) => format.format(value);
}

/** Days as whole numbers, so that thousands of dates are compared, sorted and counted without texts. */

/** Days since 1 January 1970 in the proleptic Gregorian calendar, as ISO 8601 has it; ±Infinity where a date is open. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const LONG_YEAR = /^([+-]\d{4,6})-(\d{2})-(\d{2})(?!\d)/;

/**
 * The day of an ISO 8601 text (`2025-11-21`, a time behind it is ignored): the day as it is written, in whatever zone that was meant.
 * Undefined for all else, and for days that no calendar has (`2025-02-30`).
 */
export function dayNumberOf(text: string): DayNumber | undefined {
  // Nearly all dates have four digits of a year: read without a pattern, there are tens of thousands of them.
  if (text[4] === "-" && text[7] === "-") {
    const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
    return isDigit(text.charCodeAt(10)) ? undefined : dayNumber(year, month, day);
  }
  if (text.length < 12 || (text[5] !== "-" && text[7] !== "-")) return undefined;
  const match = LONG_YEAR.exec(text);
  return match === null ? undefined : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The number of a day of a month (1 to 12) of a year; undefined where there is no such day, or a part is no number.
 * After Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (2013), `days_from_civil`: years begin in March, so that the leap day is their
 * last.
 */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month))) return undefined;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The number that is written from one place to another; NaN where anything else is. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return Number.NaN;
    number = number * 10 + (code - 48);
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A day as ISO text: `2025-11-21`; years beyond 9999 and before 0 with a sign and six digits, as ISO 8601 has it. */
export function isoOfDay(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().replace(/T.*$/, "");
}

/** Year, month (1 to 12) and day of the month. */
export function partsOfDay(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getTime() / DAY_MS;
}

/** The first day of a year. */
export function firstOfYear(year: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / DAY_MS;
}

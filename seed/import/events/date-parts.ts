/** What the readers of dates share: the result, and the check that a day exists. */
import { MONTHS } from "../../../graph/dates.ts";
import type { DatePrecision } from "../../../graph/vocabulary.ts";
import { quoted } from "../input.ts";

/** A date that could be read, as `YYYY-MM-DD` (the first day of a week, month or year), or why not, as a phrase. */
export type DateReading =
  | { readonly date: string; readonly dateEnd?: string; readonly precision: DatePrecision }
  | { readonly problem: string };

/** The years that are taken for true. Beyond them a number is more likely a slip than a date. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2200;

/** What to write instead, where there is nothing better to say. */
export const WRITE_A_DAY = "write a day such as 2014-11-21";

/** `the date is "…", <what was found>; <what to do>`. */
export function refused(text: string, found: string, advice: string): { readonly problem: string } {
  return { problem: `the date is ${quoted(text)}, ${found}; ${advice}` };
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function exists(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date of `text`, or what is wrong with its parts. */
export function dateOf(text: string, precision: DatePrecision, year: number, month: number, day: number): DateReading {
  if (exists(year, month, day)) return { date: iso(year, month, day), precision };
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    const blank = year === 0 && month === 0 && day === 0;
    if (blank) return refused(text, "which stands for a missing one", WRITE_A_DAY);
    return refused(text, `whose year ${year} is not between ${FIRST_YEAR} and ${LAST_YEAR}`, WRITE_A_DAY);
  }
  if (month === 0) return refused(text, "whose month is 0", `write ${year} for the whole year`);
  if (month > 12) {
    const swapped = exists(year, day, month) ? `; if it is year, day, month, write ${iso(year, day, month)}` : "";
    return refused(text, `whose month ${month} is not between 1 and 12`, `${WRITE_A_DAY}${swapped}`);
  }
  if (day === 0) return refused(text, "whose day is 0", `write ${iso(year, month, 1).slice(0, 7)} for the whole month`);
  return refused(
    text,
    `whose day ${day} does not exist: ${MONTHS[month - 1]} ${year} has ${daysIn(year, month)} days`,
    "correct the day",
  );
}

/** The Monday of an ISO week, in milliseconds since 1970. */
function monday(year: number, week: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7);
}

const DAY = 86_400_000;

/** The Monday of an ISO week, or day `weekday` of it (1 is Monday). */
export function weekDate(text: string, year: number, week: number, weekday: number | undefined): DateReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return dateOf(text, "week", year, 1, 1);
  const weeks = (monday(year + 1, 1) - monday(year, 1)) / (7 * DAY);
  if (week < 1 || week > weeks)
    return refused(text, `whose week ${week} does not exist: ${year} has ${weeks} weeks`, "correct the week");
  if (weekday !== undefined && (weekday < 1 || weekday > 7)) {
    return refused(text, `whose day of the week ${weekday} is not between 1 and 7`, WRITE_A_DAY);
  }
  const day = new Date(monday(year, week) + ((weekday ?? 1) - 1) * DAY);
  return dateOf(
    text,
    weekday === undefined ? "week" : "day",
    day.getUTCFullYear(),
    day.getUTCMonth() + 1,
    day.getUTCDate(),
  );
}

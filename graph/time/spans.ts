/** When something may have happened: the first and the last day that its date, its end and its precision allow. */
import type { ValueMap } from "../values.ts";
import { Temporal, textProperty } from "../values.ts";
import type { DayNumber } from "./days.ts";
import { dayNumberOf, firstOfYear, lastOfMonth, partsOfDay } from "./days.ts";

/** Days that something may have happened on, both inclusive; an open side is ±Infinity. */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Years that a bare whole number may mean. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/**
 * The days that an entity's date may mean: exact dates are one day or from `…` to `…End`, vague ones (`…Precision`: week, part-of-month,
 * month, year) last as long as they may, `before` and `after` are open. Undefined without a date, and where the precision is `unknown`.
 * The rules are those of `happenedWithin` (graph/questions/happened.ts), so that page and database mean the same days.
 * @param key the property that holds the date
 */
export function spanOf(properties: ValueMap, key: string): Span | undefined {
  const start = dayOfValue(properties[key]);
  if (start === undefined) return yearSpan(properties[key]);
  const precision = textProperty({ properties }, `${key}Precision`);
  if (precision === "unknown") return undefined;
  const end = dayOfValue(properties[`${key}End`]) ?? lastDayOf(start, precision);
  // An end before its beginning is a slip in the data: the beginning is kept.
  const last = Math.max(start, end);
  if (precision === "before") return { first: Number.NEGATIVE_INFINITY, last };
  if (precision === "after") return { first: start, last: Number.POSITIVE_INFINITY };
  return { first: start, last };
}

/** Whether a value is a date: a temporal value with a day, or a text that begins with one. */
export function dayOfValue(value: unknown): DayNumber | undefined {
  if (value instanceof Temporal) return dayNumberOf(value.text);
  return typeof value === "string" ? dayNumberOf(value) : undefined;
}

/** The year that a whole number (or a text of four digits) may mean; undefined for all else. */
export function yearOfValue(value: unknown): number | undefined {
  const year =
    typeof value === "string" && /^\d{4}$/.test(value)
      ? Number(value)
      : typeof value === "bigint" || typeof value === "number"
        ? Number(value)
        : Number.NaN;
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function yearSpan(value: unknown): Span | undefined {
  const year = yearOfValue(value);
  return year === undefined ? undefined : { first: firstOfYear(year), last: firstOfYear(year + 1) - 1 };
}

function lastDayOf(start: DayNumber, precision: string | undefined): DayNumber {
  const { year, month } = partsOfDay(start);
  switch (precision) {
    case "week":
      return start + 6;
    case "part-of-month":
    case "month":
      return lastOfMonth(year, month);
    case "year":
      return firstOfYear(year + 1) - 1;
    default:
      return start;
  }
}

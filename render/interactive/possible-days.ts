/** The days on which a relationship may have happened, so that a page can filter by time without knowing what a precision means. */
import type { Lens } from "../../graph/lens.ts";
import { dateOf } from "../../graph/lens.ts";
import type { GraphRelationship } from "../../graph/values.ts";
import { textProperty } from "../../graph/values.ts";

/** ISO days, both inclusive; they compare as texts. */
export interface PossibleDays {
  /** The day that is recorded. */
  readonly day: string;
  readonly first: string;
  readonly last: string;
}

/** Before and after every day that four digits of a year can name. */
const EVER = { first: "0000-01-01", last: "9999-12-31" } as const;

/**
 * The possible days of a relationship, as `happenedWithin` (graph/questions) counts them: what is vague counts on each of its days. Undefined where
 * it has no date, or one that is no day between the years 0 and 9999.
 */
export function possibleDays(lens: Lens, relationship: GraphRelationship): PossibleDays | undefined {
  const day = dayOf(dateOf(lens, relationship));
  if (day === undefined || lens.dateProperty === undefined) return undefined;
  const end = dayOf(textProperty(relationship, `${lens.dateProperty}End`));
  const precision = textProperty(relationship, `${lens.dateProperty}Precision`);
  const isOpenBefore = precision === "before" || precision === "unknown";
  const isOpenAfter = precision === "after" || precision === "unknown";
  return {
    day,
    first: isOpenBefore ? EVER.first : day,
    last: isOpenAfter ? EVER.last : (end ?? lastDay(day, precision)),
  };
}

function dayOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(text)?.[0];
}

function lastDay(day: string, precision: string | undefined): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  switch (precision) {
    case "week":
      return isoDay(year, month, date + 6);
    case "month":
    case "part-of-month":
      return isoDay(year, month + 1, 0);
    case "year":
      return isoDay(year, 12, 31);
    default:
      return day;
  }
}

/** Days beyond the month's end run on into the next one, as `Date` has it; day 0 is the last of the month before. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

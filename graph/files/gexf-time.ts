/** When a relationship was, as a spell of GEXF: first and last day, with vague dates as wide as they may mean. */
import type { Lens } from "../lens.ts";
import { dateOf } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";

/** Days as ISO dates, both inclusive; one of them may be open. */
export interface DaySpell {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/**
 * The days on which it may have been, by the lens's date property and those beside it (`dateEnd`, `datePrecision`); undefined where it has no
 * date, an unknown one, or none that GEXF can say (years before 0 or beyond 9999).
 */
export function spellOf(lens: Lens, relationship: GraphRelationship): DaySpell | undefined {
  if (lens.dateProperty === undefined) return undefined;
  const precision = textProperty(relationship, `${lens.dateProperty}Precision`);
  const start = dayOf(dateOf(lens, relationship));
  if (start === undefined || precision === "unknown") return undefined;
  const given = dayOf(textProperty(relationship, `${lens.dateProperty}End`));
  if (precision === "before") return { end: given ?? start };
  if (precision === "after") return { start };
  const end = given ?? lastDay(start, precision);
  return { start, end: [start, end].toSorted().at(-1) };
}

/** The last day that a vague date may mean, where its end is not told; as in `graph/questions/happened.ts`. */
function lastDay(start: string, precision: string | undefined): string {
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  switch (precision) {
    case "week":
      return isoDay(year, month, day + 6);
    case "part-of-month":
    case "month":
      return isoDay(year, month + 1, 0);
    case "year":
      return isoDay(year, 12, 31);
    default:
      return start;
  }
}

/** The day of a date or of a date and time, where it is in the calendar. */
function dayOf(text: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(text ?? "");
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const found = isoDay(Number(year), Number(month), Number(day));
  return found === `${year}-${month}-${day}` ? found : undefined;
}

function isoDay(year: number, month: number, day: number): string {
  // `Date.UTC` takes years below 100 for those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

/** When a relationship happened, as conditions of Cypher: dates with an end and with vagueness (`datePrecision`). */
import { GraphError } from "../errors.ts";
import type { Lens } from "../lens.ts";
import type { ValueMap } from "../values.ts";
import { Temporal } from "../values.ts";
import { quoteName } from "./cypher-text.ts";

/** Days as ISO dates, both inclusive. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A condition on the relationship `r`, and its parameters. */
export interface Condition {
  readonly text: string;
  readonly parameters: ValueMap;
}

/**
 * The condition that `r` may have happened within the period: what is vague ("in November", "before the 20th") counts where any of its days
 * does; what has no date does not.
 * @throws GraphError `invalid_request` where the schema has no dated relationships
 */
export function happenedWithin(lens: Lens, period: Period): Condition | undefined {
  if (period.from === undefined && period.to === undefined) return undefined;
  if (lens.dateProperty === undefined) {
    throw new GraphError(
      "invalid_request",
      "`from` and `to` were given, but relationships of this graph have no known date.",
      {
        hint: "Leave `from` and `to` out, or ask in Cypher.",
      },
    );
  }
  const key = lens.dateProperty;
  const [start, end, precision] = [key, `${key}End`, `${key}Precision`].map((name) => `r.${quoteName(name)}`);
  const conditions: string[] = [`${asDate(start)} IS NOT NULL`];
  if (period.from !== undefined) {
    conditions.push(
      `(${precision} IN ['after', 'unknown'] OR coalesce(${asDate(end)}, ${lastDay(start, precision)}) >= $from)`,
    );
  }
  if (period.to !== undefined) conditions.push(`(${precision} IN ['before', 'unknown'] OR ${asDate(start)} <= $to)`);
  return {
    text: conditions.join(" AND "),
    parameters: {
      ...(period.from === undefined ? {} : { from: new Temporal("Date", period.from) }),
      ...(period.to === undefined ? {} : { to: new Temporal("Date", period.to) }),
    },
  };
}

/** A date of whatever is a date or a date-time, null of all else: other people's properties of that name may hold anything. */
function asDate(value: string | undefined): string {
  return `CASE WHEN ${value} IS :: DATE OR ${value} IS :: ZONED DATETIME OR ${value} IS :: LOCAL DATETIME THEN date(${value}) END`;
}

/** The last day that a vague date may mean, where its end is not told. */
function lastDay(value: string | undefined, precision: string | undefined): string {
  const date = asDate(value);
  return (
    `CASE ${precision} WHEN 'week' THEN ${date} + duration('P6D') ` +
    `WHEN 'month' THEN date.truncate('month', ${date}) + duration('P1M') - duration('P1D') ` +
    `WHEN 'part-of-month' THEN date.truncate('month', ${date}) + duration('P1M') - duration('P1D') ` +
    `WHEN 'year' THEN date.truncate('year', ${date}) + duration('P1Y') - duration('P1D') ` +
    `ELSE ${date} END`
  );
}

/** Places of dates and times on one line of time, so that they can be compared whatever their year, zone or number of digits. */
import type { Temporal } from "./values.ts";

/** Days since 1970-01-01 in UTC (0 where there is no date), and nanoseconds of that day. */
export interface Moment {
  readonly days: number;
  readonly nanos: number;
  /** Seconds east of UTC; 0 where there is no zone. */
  readonly offset: number;
}

const NANOS_OF_DAY = 86_400e9;
const FORM =
  /^(?:([+-]?\d+)-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?:(Z)|([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?:\[[^\]]*\])?$/;

/** The moment of a date or time; undefined for a text in a form that Neo4j does not write. */
export function momentOf({ text }: Temporal): Moment | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hours, minutes, seconds, fraction, , sign, offsetHours, offsetMinutes, offsetSeconds] =
    match;
  const days = year === undefined ? 0 : daysSinceEpoch(Number(year), Number(month), Number(day));
  const inDay = secondsOf(hours, minutes, seconds) * 1e9 + Number((fraction ?? "").padEnd(9, "0"));
  const offset = secondsOf(offsetHours, offsetMinutes, offsetSeconds) * (sign === "-" ? -1 : 1);
  const nanos = inDay - offset * 1e9;
  // Without a date there is no other day to go to: a time in the east comes before midnight.
  if (year === undefined) return { days, nanos, offset };
  const overflow = Math.floor(nanos / NANOS_OF_DAY);
  return { days: days + overflow, nanos: nanos - overflow * NANOS_OF_DAY, offset };
}

function secondsOf(hours = "0", minutes = "0", seconds = "0"): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Days from 1970-01-01 of the proleptic Gregorian calendar, after Howard Hinnant's `days_from_civil`; exact for every year of Cypher. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The parts of a duration as Neo4j keeps them. */
export interface DurationParts {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;
}

const DURATION =
  /^P(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:[.,](\d{1,9}))?S)?)?$/;

/** The parts of `P1Y2M10DT2H30M`; undefined for a text in another form. */
export function durationParts(text: string): DurationParts | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, years, months, weeks, days, hours, minutes, sign, seconds, fraction] = match;
  const direction = sign === "-" ? -1 : 1;
  return {
    months: Number(years ?? 0) * 12 + Number(months ?? 0),
    days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
    seconds: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + direction * Number(seconds ?? 0),
    nanos: direction * Number((fraction ?? "").padEnd(9, "0")),
  };
}

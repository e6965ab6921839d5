/** Dates, times and durations: between the driver's fields and the ISO 8601 text that Neo4j writes. */

import neo4j from "neo4j-driver";
import { GraphError } from "../errors.ts";
import type { Duration, Temporal } from "../values.ts";
import type { Field } from "./integers.ts";
import { bigintOf, numberOf } from "./integers.ts";

const { types } = neo4j;

export interface DriverDate {
  readonly year: Field;
  readonly month: Field;
  readonly day: Field;
}

interface TimeFields {
  readonly hour: Field;
  readonly minute: Field;
  readonly second: Field;
  readonly nanosecond: Field;
}

interface DurationFields {
  readonly months: Field;
  readonly days: Field;
  readonly seconds: Field;
  readonly nanoseconds: Field;
}

/** `2025-11-21`; years outside 0–9999 with a sign. */
export function dateText(date: DriverDate): string {
  const year = numberOf(date.year);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${digits}-${two(date.month)}-${two(date.day)}`;
}

/** `21:20:00` with as many digits of the second as it has. */
export function localTimeText(time: TimeFields): string {
  const nanosecond = numberOf(time.nanosecond);
  const fraction = nanosecond === 0 ? "" : `.${String(nanosecond).padStart(9, "0").replace(/0+$/, "")}`;
  return `${two(time.hour)}:${two(time.minute)}:${two(time.second)}${fraction}`;
}

/** Date and time joined by `T`. */
export function localDateTimeText(value: DriverDate & TimeFields): string {
  return `${dateText(value)}T${localTimeText(value)}`;
}

/** `Z`, `+09:00` or, for old zones, `+00:19:32`. */
export function offsetText(offsetSeconds: Field | null | undefined): string {
  if (offsetSeconds === undefined || offsetSeconds === null) return "";
  const seconds = numberOf(offsetSeconds);
  if (seconds === 0) return "Z";
  const rest = Math.abs(seconds);
  const tail = rest % 60 === 0 ? "" : `:${two(rest % 60)}`;
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}${tail}`;
}

/** `P1Y2M10DT2H30M0.5S`, as Neo4j prints a duration: months as years and months, seconds as hours, minutes and seconds. */
export function durationText(duration: DurationFields): string {
  const months = bigintOf(duration.months);
  const days = bigintOf(duration.days);
  const nanoseconds = bigintOf(duration.seconds) * 1_000_000_000n + bigintOf(duration.nanoseconds);
  const date = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  const time = timeOfDurationText(nanoseconds);
  return date === "" && time === "" ? "PT0S" : `P${date}${time === "" ? "" : `T${time}`}`;
}

function timeOfDurationText(nanoseconds: bigint): string {
  const wholeSeconds = nanoseconds / 1_000_000_000n;
  const fraction = nanoseconds % 1_000_000_000n;
  const second = wholeSeconds % 60n;
  let seconds = part(second, "S");
  if (fraction !== 0n) {
    const digits = String(fraction < 0n ? -fraction : fraction)
      .padStart(9, "0")
      .replace(/0+$/, "");
    seconds = `${nanoseconds < 0n ? "-" : ""}${second < 0n ? -second : second}.${digits}S`;
  }
  return part(wholeSeconds / 3600n, "H") + part((wholeSeconds / 60n) % 60n, "M") + seconds;
}

const DATE = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;
const ZONED = /^(.+?)(Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[([^\]]+)\])?$/;

let lastDate: { readonly text: string; readonly date: unknown } | undefined;

/** The driver's value for a date or time. @throws GraphError `invalid_request` when its text is not of its type */
export function driverTemporal(value: Temporal): unknown {
  try {
    return madeTemporal(value);
  } catch (error) {
    if (error instanceof GraphError) throw error;
    // The driver knows the limits of hours, months and zones, and says which one is overstepped.
    throw notOfType(value, error instanceof Error ? error.message : undefined);
  }
}

function madeTemporal(value: Temporal): unknown {
  switch (value.type) {
    case "Date": {
      // Rows come sorted by date more often than not; the driver's dates are frozen, so one may stand in many rows.
      if (lastDate?.text === value.text) return lastDate.date;
      const [year, month, day] = parseDate(value, value.text);
      const date = new types.Date(year, month, day);
      lastDate = { text: value.text, date };
      return date;
    }
    case "LocalTime":
      return new types.LocalTime(...parseTime(value, value.text));
    case "LocalDateTime":
      return new types.LocalDateTime(...parseDateTime(value, value.text));
    case "Time": {
      const { local, offset } = parseZone(value, value.text.indexOf("T") === 0 ? value.text.slice(1) : value.text);
      if (offset === undefined) throw notOfType(value);
      return new types.Time(...parseTime(value, local), offset);
    }
    default: {
      const { local, offset, zone } = parseZone(value, value.text);
      // As in Neo4j: the type says whether there is a zone, so that neither turns into the other.
      const isOfType = value.type === "ZonedDateTime" ? zone !== undefined : zone === undefined && offset !== undefined;
      if (!isOfType) throw notOfType(value);
      return new types.DateTime(...parseDateTime(value, local), offset, zone);
    }
  }
}

const DURATION =
  /^([+-])?P(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+)(?:[.,](\d{1,9}))?S)?)?$/;

/** The driver's value for a duration. @throws GraphError `invalid_request` when it is not ISO 8601 in whole units (seconds may have a fraction) */
export function driverDuration(value: Duration): unknown {
  const match = DURATION.exec(value.text);
  if (match === null || /[PT]$/.test(value.text)) {
    throw new GraphError("invalid_request", `"${value.text}" is not a duration such as P1Y2M10DT2H30M.`);
  }
  const sign = match[1] === "-" ? -1n : 1n;
  const field = (index: number): bigint => BigInt((match[index] ?? "0").replace(/^\+/, ""));
  const months = field(2) * 12n + field(3);
  const days = field(4) * 7n + field(5);
  const fraction = BigInt((match[9] ?? "").padEnd(9, "0"));
  const seconds = (field(6) * 60n + field(7)) * 60n + field(8);
  const nanoseconds = seconds * 1_000_000_000n + (match[8]?.startsWith("-") ? -fraction : fraction);
  return normalDuration(sign * months, sign * days, sign * nanoseconds);
}

/** Neo4j keeps the nanoseconds of a duration between 0 and 999,999,999. */
function normalDuration(months: bigint, days: bigint, nanoseconds: bigint): unknown {
  for (const amount of [months, days, nanoseconds / 1_000_000_000n]) {
    if (amount === BigInt.asIntN(64, amount)) continue;
    throw new GraphError(
      "invalid_request",
      "The duration is longer than Neo4j can hold: 64 bits of months, days or seconds.",
    );
  }
  const rest = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  return new types.Duration(months, days, (nanoseconds - rest) / 1_000_000_000n, rest);
}

function parseDate(value: Temporal, text: string): [bigint, bigint, bigint] {
  const match = DATE.exec(text);
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) throw notOfType(value);
  const [year, month, day] = [BigInt(match[1].replace(/^\+/, "")), BigInt(match[2]), BigInt(match[3])] as const;
  // The driver would make the second of March of the thirtieth of February.
  if (day > daysIn(year, month)) throw notOfType(value, `the month has ${daysIn(year, month)} days`);
  return [year, month, day];
}

/** Days of a month in the Gregorian calendar, which Neo4j takes for all years. */
function daysIn(year: bigint, month: bigint): bigint {
  if (month !== 2n) return [4n, 6n, 9n, 11n].includes(month) ? 30n : 31n;
  const isLeap = year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);
  return isLeap ? 29n : 28n;
}

function parseTime(value: Temporal, text: string): [bigint, bigint, bigint, bigint] {
  const match = TIME.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) throw notOfType(value);
  return [BigInt(match[1]), BigInt(match[2]), BigInt(match[3] ?? "0"), BigInt((match[4] ?? "").padEnd(9, "0"))];
}

function parseDateTime(value: Temporal, text: string): [bigint, bigint, bigint, bigint, bigint, bigint, bigint] {
  const at = text.indexOf("T");
  if (at < 0) throw notOfType(value);
  return [...parseDate(value, text.slice(0, at)), ...parseTime(value, text.slice(at + 1))];
}

function parseZone(
  value: Temporal,
  text: string,
): { local: string; offset?: bigint | undefined; zone?: string | undefined } {
  const match = ZONED.exec(text);
  if (match?.[1] === undefined) throw notOfType(value);
  return { local: match[1], offset: parseOffset(match[2]), zone: match[3] };
}

function parseOffset(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  if (text === "Z") return 0n;
  const digits = text.slice(1).replaceAll(":", "").padEnd(6, "0");
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4, 6));
  return BigInt(text.startsWith("-") ? -seconds : seconds);
}

function notOfType(value: Temporal, reason?: string): GraphError {
  const why = reason === undefined ? "" : `: ${reason}`;
  return new GraphError("invalid_request", `"${value.text}" is not a ${value.type}${why}.`, {
    hint: "Write it as Neo4j does, for instance 2025-11-21, 21:20:00+09:00 or 2025-11-21T21:20:00+09:00[Asia/Tokyo].",
  });
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? "" : `${amount}${unit}`;
}

function two(field: Field): string {
  const number = numberOf(field);
  return number < 10 ? `0${number}` : String(number);
}

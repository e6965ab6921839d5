/** Dates, times and durations as they are typed: ISO 8601 in the forms that Cypher takes, checked against the calendar. */
import { GraphError } from "../../../graph/errors.ts";
import { Duration, Temporal } from "../../../graph/values.ts";

export type TemporalKind = "date" | "time" | "localTime" | "dateTime" | "localDateTime";

const DATE = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?$/;
const ZONE = /(Z|[+-]\d{2}(?::?\d{2})?)?(\[[\w/+-]+\])?$/;
const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The temporal value of a text. A day is asked of `date`, a zone or offset of `time` and `dateTime`.
 * @throws GraphError `invalid_request` with the form that was expected
 */
export function readTemporal(kind: TemporalKind, text: string): Temporal {
  switch (kind) {
    case "date":
      if (isDate(text)) return new Temporal("Date", text);
      throw wrong(text, "a date", "2025-11-21");
    case "localTime":
      if (isTime(text)) return new Temporal("LocalTime", text);
      throw wrong(text, "a time of day", "21:20 or 21:20:30.5");
    case "localDateTime":
      if (isDateTime(text)) return new Temporal("LocalDateTime", text);
      throw wrong(text, "a date and a time", "2025-11-21T21:20:00");
    case "time":
      return readZoned(text, isTime, "a time with its offset", "21:20:00+09:00 or 12:20:00Z", (zone) =>
        zone === undefined ? "Time" : undefined,
      );
    default:
      return readZoned(
        text,
        isDateTime,
        "a date and time with its offset or zone",
        "2025-11-21T21:20:00+09:00[Asia/Tokyo]",
        (zone) => (zone === undefined ? "OffsetDateTime" : "ZonedDateTime"),
      );
  }
}

function readZoned(
  text: string,
  isRest: (rest: string) => boolean,
  what: string,
  sample: string,
  typeFor: (zone: string | undefined) => "Time" | "OffsetDateTime" | "ZonedDateTime" | undefined,
): Temporal {
  const [whole = "", offset, zone] = ZONE.exec(text) ?? [];
  const rest = text.slice(0, text.length - whole.length);
  const type = typeFor(zone);
  const isZoned = offset !== undefined || zone !== undefined;
  if (type === undefined || !isZoned || !isOffset(offset) || !isRest(rest)) throw wrong(text, what, sample);
  return new Temporal(type, text);
}

function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = month === 2 && !isLeap ? 28 : (MOST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= most;
}

function isTime(text: string): boolean {
  const [, hour, minute, second] = TIME.exec(text) ?? [];
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
}

function isDateTime(text: string): boolean {
  const at = text.indexOf("T");
  return at > 0 && isDate(text.slice(0, at)) && isTime(text.slice(at + 1));
}

function isOffset(offset: string | undefined): boolean {
  if (offset === undefined || offset === "Z") return true;
  const [, hours, minutes] = /^[+-](\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return Number(hours) <= 18 && Number(minutes ?? 0) < 60;
}

const DURATION =
  /^-?P(?=[\dT+-])(?:[+-]?\d+(?:\.\d+)?Y)?(?:[+-]?\d+(?:\.\d+)?M)?(?:[+-]?\d+(?:\.\d+)?W)?(?:[+-]?\d+(?:\.\d+)?D)?(?:T(?=[\d+-])(?:[+-]?\d+(?:\.\d+)?H)?(?:[+-]?\d+(?:\.\d+)?M)?(?:[+-]?\d+(?:\.\d+)?S)?)?$/;

/** The duration of a text. @throws GraphError `invalid_request` */
export function readDuration(text: string): Duration {
  if (DURATION.test(text)) return new Duration(text);
  throw wrong(text, "a duration", "P1Y2M10DT2H30M: years, months, days, then T and hours, minutes, seconds");
}

function wrong(text: string, what: string, sample: string): GraphError {
  const given = text === "" ? "Nothing was given" : `${text.slice(0, 60)} is not ${what}`;
  return new GraphError("invalid_request", `${given}.`, { hint: `Write it like ${sample}.` });
}

/** Reads the dates of imported files: what is unambiguous as it stands, anything else by a format of the user's or not at all. */
import { MONTHS } from "../../../graph/dates.ts";
import type { DatePrecision } from "../../../graph/vocabulary.ts";
import { formatProblem, formattedDate } from "./date-format.ts";
import { japaneseDate, withPlainWidth } from "./date-japanese.ts";
import { type DateReading, dateOf, exists, refused, weekDate } from "./date-parts.ts";
import { missingDate, unreadableDate } from "./date-problems.ts";

export type { DateReading };
export { formatProblem };

/** The date that was read last: files are sorted by date more often than not. */
let last: { readonly text: string; readonly format: string | undefined; readonly reading: DateReading } | undefined;

/**
 * The date that `text` is, in the calendar and the zone in which it is written. Without a `format` (luxon tokens, or `X` and `x` for Unix
 * seconds and milliseconds) only what can be read in one way alone is read. `problem` is a phrase: what was found, and what to do.
 */
export function parseDate(text: string, format: string | undefined): DateReading {
  if (last !== undefined && last.text === text && last.format === format) return last.reading;
  const reading = (format === undefined ? plainDay(text) : undefined) ?? anyDate(text, format);
  last = { text, format, reading };
  return reading;
}

/** `2014-11-21` and `20141121`, which nearly all files have, without a regular expression. */
function plainDay(text: string): DateReading | undefined {
  if (text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45) {
    if (!exists(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))) return undefined;
    return { date: text, precision: "day" };
  }
  if (text.length !== 8 || !exists(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8))) return undefined;
  return { date: `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, precision: "day" };
}

/** The number that the digits of a stretch of `text` make, or NaN. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function anyDate(given: string, format: string | undefined): DateReading {
  const text = withPlainWidth(given).trim();
  const missing = missingDate(text);
  if (missing !== undefined) return missing;
  if (format !== undefined) return formattedDate(text, format);
  return pointDate(text) ?? rangeDate(text) ?? unreadableDate(text);
}

/** One day, week, month or year; undefined where `text` has none of the known forms. */
function pointDate(text: string): DateReading | undefined {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    const reading = match === null ? undefined : read(text, match.groups ?? {});
    if (reading !== undefined) return reading;
  }
  return japaneseDate(text);
}

interface Parts {
  readonly [part: string]: string | undefined;
}

function parts(precision: DatePrecision): (text: string, parts: Parts) => DateReading {
  return (text, { y, m, d }) => dateOf(text, precision, Number(y), Number(m ?? 1), Number(d ?? 1));
}

/** A date with its month as an English word, or undefined where the word is none. */
function worded(text: string, { y, month = "", d }: Parts): DateReading | undefined {
  const word = month.toLowerCase();
  // "Sept" besides the usual three letters.
  const index = MONTHS.findIndex((name) => {
    const full = name.toLowerCase();
    return word === full || word === full.slice(0, 3) || (word === "sept" && full === "september");
  });
  if (index < 0) return undefined;
  return dateOf(text, d === undefined ? "month" : "day", Number(y), index + 1, Number(d ?? 1));
}

// Hours to 23: 24:00 may mean the next day. The day is taken as it is written, whatever the zone.
const ZONE = String.raw`(?:\s?(?:Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?(?:\[[\w/+-]+\])?`;
const TIME = String.raw`(?:(?:T|\s+)(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?${ZONE})?`;
const BARE_TIME = String.raw`(?:T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:[.,]\d+)?)?${ZONE})?`;

type Form = readonly [RegExp, (text: string, parts: Parts) => DateReading | undefined];

const FORMS: readonly Form[] = [
  [new RegExp(String.raw`^(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})${TIME}$`, "i"), parts("day")],
  [new RegExp(String.raw`^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)${BARE_TIME}$`, "i"), bareDay],
  // `2014.11` may be a number.
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})$/, parts("month")],
  [/^(?<y>\d{4})$/, parts("year")],
  [/^(?<y>\d{4})(?<m>\d\d)$/, bareMonth],
  [/^(?<y>\d{4})-?W(?<w>\d\d)(?:-?(?<e>\d))?$/i, week],
  [/^(?<d>\d{1,2})(?:st|nd|rd|th)?(?<s>[ /-])(?<month>[a-z]{3,9})\.?,?\k<s>(?<y>\d{4})$/i, worded],
  [/^(?<month>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/i, worded],
  [/^(?<y>\d{4})(?<s>[ /-])(?<month>[a-z]{3,9})\k<s>(?<d>\d{1,2})$/i, worded],
  [/^(?<month>[a-z]{3,9})\.?,?[ -](?<y>\d{4})$/i, worded],
];

/** `20141121`; undefined for `21112014`, which has its year last. */
function bareDay(text: string, { y, m, d }: Parts): DateReading | undefined {
  const [one, two, year] = [number(text, 0, 2), number(text, 2, 4), number(text, 4, 8)];
  const yearLast = text.length === 8 && (exists(year, one, two) || exists(year, two, one));
  return yearLast && Number(m) > 12 ? undefined : dateOf(text, "day", Number(y), Number(m), Number(d));
}

/** `201411`, a month. `190512` could be 12 May 2019 as well, so years before 1913 are not read. */
function bareMonth(text: string, { y, m }: Parts): DateReading | undefined {
  const [year, month] = [Number(y), Number(m)];
  return year >= 1913 && exists(year, month, 1) ? dateOf(text, "month", year, month, 1) : undefined;
}

function week(text: string, { y, w, e }: Parts): DateReading {
  return weekDate(text, Number(y), Number(w), e === undefined ? undefined : Number(e));
}

// A day has hyphens and may have slashes, so those come last, and a hyphen needs space around it.
const BETWEEN: readonly RegExp[] = [/\s*[–—~〜]\s*/, /\s+(?:-|to|until)\s+/i, /から/, /\s*\/\s*/];

/** Two days with `/`, a dash, `to` or a Japanese wave between them; undefined where `text` is not two. */
function rangeDate(text: string): DateReading | undefined {
  for (const between of BETWEEN) {
    const [start = "", end = "", ...more] = text.split(between, 3);
    const from = more.length > 0 ? undefined : pointDate(start);
    const to = from === undefined ? undefined : pointDate(end);
    if (from !== undefined && to !== undefined) return joined(text, from, to);
  }
  return undefined;
}

function joined(text: string, from: DateReading, to: DateReading): DateReading {
  const advice = "write both days, such as 2014-11-21/2014-11-23";
  if ("problem" in from) return from;
  if ("problem" in to) return to;
  if (from.precision !== "day" || to.precision !== "day")
    return refused(text, "which is not a range of two days", advice);
  if (to.date < from.date) return refused(text, "which ends before it begins", advice);
  if (to.date === from.date) return from;
  return { date: from.date, dateEnd: to.date, precision: "day" };
}

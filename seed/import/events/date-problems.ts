/** Says of a text that is no unambiguous date what it seems to be, and what to write instead. */
import { MONTHS } from "../../../graph/dates.ts";
import { type DateReading, exists, FIRST_YEAR, iso, LAST_YEAR, refused, WRITE_A_DAY } from "./date-parts.ts";

const NONE: ReadonlySet<string> = new Set(
  "na n/a #n/a #value! #ref! null nil none nan nat undefined unknown missing tbd tba ? - -- --- \\n . *".split(" "),
);

const FORMAT = "in the mapping";

/** The problem of an empty cell, or of one that only says that there is no date. */
export function missingDate(text: string): DateReading | undefined {
  if (text === "")
    return { problem: "the date is empty, expected a day such as 2014-11-21; write it or leave the row out" };
  if (!NONE.has(text.toLowerCase())) return undefined;
  return refused(text, "which stands for a missing one", WRITE_A_DAY);
}

/** The problem of a `text` that no reader of dates took. */
export function unreadableDate(text: string): DateReading {
  for (const [pattern, problem] of SORTS) {
    const match = pattern.exec(text);
    const found = match === null ? undefined : problem(text, match.slice(1));
    if (found !== undefined) return found;
  }
  return refused(text, "which is not a known way to write a date", `${WRITE_A_DAY} or give a format ${FORMAT}`);
}

type Sort = readonly [RegExp, (text: string, parts: readonly (string | undefined)[]) => DateReading | undefined];

/** A sort that always has the same problem. */
function sort(pattern: RegExp, found: string, advice = WRITE_A_DAY): Sort {
  return [pattern, (text) => refused(text, found, advice)];
}

// The first that fits speaks.
const SORTS: readonly Sort[] = [
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ].*)?$/, dayOrMonthFirst],
  [/^(\d\d)()(\d\d)(\d{4})$/, dayOrMonthFirst],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?:[T ].*)?$/, (text) => twoDigits(text)],
  sort(/^(\d{1,2}[- ][a-z]+\.?[- ,]+|[a-z]+\.? \d{1,2},? )'?\d{2}$/i, "which has two digits for the year"),
  sort(/^'\d{2}$|^\d{2}$/, "which has two digits for the year"),
  sort(
    /^[-+−]\d{4,}(-\d\d)?(-\d\d)?$|^\d+ ?(bc|bce|ad|ce)$/i,
    `whose year is not plainly between ${FIRST_YEAR} and ${LAST_YEAR}`,
  ),
  sort(/^\d{5,}-\d{1,2}(-\d{1,2})?$/, `whose year is not between ${FIRST_YEAR} and ${LAST_YEAR}`),
  sort(/^\d{1,3}-\d{1,2}-\d{1,2}$/, "whose year has not four digits"),
  sort(/^-?\d{13}$/, "which looks like Unix milliseconds", `${WRITE_A_DAY} or give the format x ${FORMAT}`),
  sort(/^-?\d{9,10}$/, "which looks like Unix seconds", `${WRITE_A_DAY} or give the format X ${FORMAT}`),
  sort(
    /^\d{5}(\.\d+)?$/,
    "which looks like the day number of a spreadsheet",
    "format the cells as dates such as 2014-11-21 and save again",
  ),
  sort(/^\d{4}\.\d{3,}$/, "which looks like a fraction of a year", "take the column with the day, such as 20141121"),
  sort(
    /^\d{6}$/,
    "which may be a month or a day with two digits for the year",
    "write 2014-11 for a month or 2014-11-21 for a day",
  ),
  sort(
    /^(1\d|2[0-2])\d\d-?[0-3]\d\d$/,
    "which looks like the day of a year",
    `${WRITE_A_DAY} or give the format yyyy-ooo ${FORMAT}`,
  ),
  sort(/^\d+([.,]\d+)?(e[+-]?\d+)?$/i, "which is a number and no date"),
  sort(
    /^[MTSHR]\.?\d{1,2}[./年-]\d{1,2}[./月-]\d{1,2}日?$/i,
    "which abbreviates an era",
    "write 令和7年11月25日 or 2025-11-25",
  ),
  sort(/[年月日]/, "which is not a whole Japanese date", "write 2014年11月21日 or 令和7年11月25日"),
  sort(/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/, "which mixes separators"),
  sort(
    /^\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}(T|\s+)24:?00/i,
    "whose 24:00 may mean the next day",
    "write the day that is meant",
  ),
  sort(
    /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[Tt ]/,
    "which has something after the day that is no time such as 10:00 or 10:00:00+09:00",
    "correct the time or leave it out",
  ),
  sort(/^(\d{4}[- ]?Q[1-4]|Q[1-4][- ]?\d{4})$/i, "which is a quarter", "write its first month, such as 2014-10"),
  sort(/^\d{4}s$/i, "which is a decade", "write a year such as 2014"),
  sort(
    /\b(spring|summer|autumn|fall|winter)\b/i,
    "which is a season",
    "write a month such as 2014-11 or a year such as 2014",
  ),
  sort(
    /\b(early|mid|late|circa|ca|about|around|approx|before|after|since|until|by)\b|[?~]|^c\.|xx/i,
    "which is vague",
    "write the month, such as 2014-11, or the year",
  ),
  sort(/\b(today|yesterday|tomorrow|now|ago|last|next)\b/i, "which depends on when it was written"),
  sort(
    /\/\.*$|^\.*\/|\.\.$|^\.\./,
    "which is a range without both ends",
    "write both days, such as 2014-11-21/2014-11-23",
  ),
  sort(/\dP\d|\/P|^P\d/i, "which has a duration", "write both days, such as 2014-11-21/2014-11-23"),
  sort(
    /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i,
    "which has a day of the week",
    `leave it out or give a format such as ccc, d LLL yyyy ${FORMAT}`,
  ),
  [/([^\W\d_]{3,})/u, unknownMonth],
  sort(/^\d{1,2}:\d\d/, "which is a time without a day"),
  sort(/^\d{1,2}[-/.]\d{1,4}$/, "which has no day or no year"),
  sort(/^\d{4}[ _]\d{1,2}[ _]\d{1,2}$/, "which has no hyphens"),
  sort(/(?!\d)\p{Nd}/u, "whose digits are not 0 to 9"),
  sort(/[‐‑‒–—−]/, "which has a dash that is no hyphen"),
];

function twoDigits(text: string): DateReading {
  return refused(text, "which has two digits for the year", `${WRITE_A_DAY} or give a format such as d/M/yy ${FORMAT}`);
}

function dayOrMonthFirst(
  text: string,
  [one = "", separator = "", two = "", year = ""]: readonly (string | undefined)[],
): DateReading {
  const [first, second, y] = [Number(one), Number(two), Number(year)];
  const dayFirst = exists(y, second, first);
  const monthFirst = exists(y, first, second);
  const [d, m] = separator === "" ? ["dd", "MM"] : ["d", "M"];
  const format = (day: boolean): string => `${[day ? d : m, day ? m : d, "yyyy"].join(separator)} ${FORMAT}`;
  if (dayFirst && monthFirst && first !== second) {
    const found = `which may be ${first} ${MONTHS[second - 1]} or ${second} ${MONTHS[first - 1]}`;
    return refused(text, found, `write it as ${iso(y, second, first)} or give a format such as ${format(true)}`);
  }
  if (dayFirst) {
    return refused(
      text,
      "which has the day first",
      `write it as ${iso(y, second, first)} or give the format ${format(true)}`,
    );
  }
  if (monthFirst) {
    return refused(
      text,
      "which has the month first",
      `write it as ${iso(y, first, second)} or give the format ${format(false)}`,
    );
  }
  return refused(text, "which does not exist with the day or the month first", WRITE_A_DAY);
}

/** A text with a word in it that is no month. */
function unknownMonth(text: string, [word = ""]: readonly (string | undefined)[]): DateReading | undefined {
  const isMonth = MONTHS.some((month) => month.toLowerCase().startsWith(word.toLowerCase()));
  if (isMonth || !/\d/.test(text)) return undefined;
  return refused(text, `whose "${word}" is not an English month`, WRITE_A_DAY);
}

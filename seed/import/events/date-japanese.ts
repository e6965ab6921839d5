/** Reads Japanese dates: 2014年11月21日, and years of an era, 令和7年11月25日. */
import type { DatePrecision } from "../../../graph/vocabulary.ts";
import { type DateReading, dateOf, iso, refused } from "./date-parts.ts";

/** An era: its first and last day. Eras meet on one day up to 1926, because the day of accession counts for both. */
interface Era {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  /** The Gregorian year of year 1. */
  readonly year: number;
}

// Japan counted days by the moon until Meiji 6 began on 1 January 1873; earlier days would need a table of their own.
const ERAS: readonly Era[] = [
  { name: "令和", first: "2019-05-01", last: "2200-12-31", year: 2019 },
  { name: "平成", first: "1989-01-08", last: "2019-04-30", year: 1989 },
  { name: "昭和", first: "1926-12-25", last: "1989-01-07", year: 1926 },
  { name: "大正", first: "1912-07-30", last: "1926-12-25", year: 1912 },
  { name: "明治", first: "1873-01-01", last: "1912-07-30", year: 1868 },
];

/** The eras as one character, as Unicode has them. */
const LIGATURES: { readonly [ligature: string]: string } = {
  "㋿": "令和",
  "㍻": "平成",
  "㍼": "昭和",
  "㍽": "大正",
  "㍾": "明治",
};

/** Makes full-width characters plain ones, and eras two characters. */
export function withPlainWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[㋿㍻㍼㍽㍾]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replaceAll("\u3000", " ");
}

const PATTERN = /^(令和|平成|昭和|大正|明治)?\s?(元|\d+)年(?:\s?(\d{1,2})月(?:\s?(\d{1,2})日)?)?$/;

/** The date, or undefined where `text` is not Japanese. */
export function japaneseDate(text: string): DateReading | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, name, yearText = "", monthText, dayText] = match;
  const era = ERAS.find((one) => one.name === name);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  const precision: DatePrecision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const years = yearText === "元" ? 1 : Number(yearText);
  if (era === undefined) {
    if (/^\d{4}$/.test(yearText)) return dateOf(text, precision, years, month ?? 1, day ?? 1);
    return refused(text, "a Japanese year without its era", "write 令和7年11月25日 or 2025-11-25");
  }
  if (years === 0) return refused(text, `whose year is 0: ${era.name} begins with year 1`, "correct the year");
  const year = era.year + years - 1;
  // A month or a year belongs to an era with any of its days.
  const first = iso(year, month ?? 1, day ?? 1);
  const last = iso(year, month ?? 12, day ?? 31);
  if (first <= era.last && last >= era.first) return dateOf(text, precision, year, month ?? 1, day ?? 1);
  if (era.name === "明治" && year < 1873) {
    return refused(
      text,
      "a day of the calendar that Japan had until 1873",
      "write it in the Gregorian calendar, such as 1868-10-23",
    );
  }
  return refused(
    text,
    `which is not in ${era.name}: that era is ${era.first} to ${era.last}`,
    "correct the era or the year",
  );
}

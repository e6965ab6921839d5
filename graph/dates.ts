/** Dates in words: what is vague stays vague ("late October 2025"), in the reader's language, the same in Node and in every browser. */
import type { Language } from "./lens.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Names of the months in English. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const PARTS = {
  early: { en: "early", ja: "上旬" },
  middle: { en: "mid", ja: "中旬" },
  late: { en: "late", ja: "下旬" },
} as const;

/**
 * A date with its precision as a person would say it.
 *
 * `date` and `dateEnd` are ISO texts (`2025-11-21`, a time behind it is ignored); `precision` is one of DATE_PRECISIONS, any other
 * counts as `day`. Text that is no ISO date comes back as it is; without a date the answer says that the date is unknown.
 */
export function dateInWords(
  date: string | undefined,
  dateEnd: string | undefined,
  precision: string | undefined,
  language: Language,
): string {
  if (date === undefined || date === "" || precision === "unknown")
    return language === "ja" ? "日付不明" : "date unknown";
  const start = parseDay(date);
  if (start === undefined) return date;
  const end = dateEnd === undefined ? undefined : parseDay(dateEnd);
  switch (precision) {
    case "week":
      return language === "ja" ? `${dayText(start, language)}の週` : `week of ${dayText(start, language)}`;
    case "part-of-month":
      return partOfMonth(start, end, language);
    case "month":
      return monthRange(start, end, language);
    case "year":
      return yearRange(start, end, language);
    case "before":
      return language === "ja" ? `${dayText(start, language)}以前` : `on or before ${dayText(start, language)}`;
    case "after":
      return language === "ja" ? `${dayText(start, language)}以降` : `on or after ${dayText(start, language)}`;
    default:
      return dayRange(start, end, language);
  }
}

/**
 * A point in time with its zone: `21 November 2025, 21:20 JST`. `iso` is an ISO date-time with offset, the zone's name may follow in
 * square brackets; with the precision `day` the hour is left out and the zone kept, since the day depends on it.
 */
export function momentInWords(iso: string, precision: string | undefined, language: Language): string {
  const day = parseDay(iso);
  if (day === undefined) return iso;
  const zone = zoneText(iso, language);
  const time = precision === "day" ? undefined : /T(\d{2}:\d{2})/.exec(iso)?.[1];
  const date = dayText(day, language);
  if (language === "ja") return `${date}${time === undefined ? "" : ` ${time}`}${zone === "" ? "" : `(${zone})`}`;
  if (time === undefined) return `${date}${zone === "" ? "" : ` (${zone})`}`;
  return `${date}, ${time}${zone === "" ? "" : ` ${zone}`}`;
}

function parseDay(text: string): Day | undefined {
  const match = /^([+-]?\d{4,9})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

function dayText({ year, month, day }: Day, language: Language): string {
  return language === "ja" ? `${year}年${month}月${day}日` : `${day} ${monthName(month)} ${year}`;
}

function monthText({ year, month }: Day, language: Language): string {
  return language === "ja" ? `${year}年${month}月` : `${monthName(month)} ${year}`;
}

function dayRange(start: Day, end: Day | undefined, language: Language): string {
  if (end === undefined || sameDay(start, end)) return dayText(start, language);
  if (language === "ja") {
    const rest =
      end.year !== start.year
        ? dayText(end, language)
        : `${end.month === start.month ? "" : `${end.month}月`}${end.day}日`;
    return `${dayText(start, language)}~${rest}`;
  }
  if (end.year !== start.year) return `${dayText(start, language)} – ${dayText(end, language)}`;
  if (end.month !== start.month) return `${start.day} ${monthName(start.month)} – ${dayText(end, language)}`;
  return `${start.day}–${dayText(end, language)}`;
}

function monthRange(start: Day, end: Day | undefined, language: Language): string {
  if (end === undefined || (end.year === start.year && end.month === start.month)) return monthText(start, language);
  if (end.year !== start.year)
    return `${monthText(start, language)}${language === "ja" ? "~" : " – "}${monthText(end, language)}`;
  return language === "ja"
    ? `${monthText(start, language)}~${end.month}月`
    : `${monthName(start.month)}–${monthText(end, language)}`;
}

function yearRange(start: Day, end: Day | undefined, language: Language): string {
  const years =
    end === undefined || end.year === start.year
      ? `${start.year}`
      : `${start.year}${language === "ja" ? "~" : "–"}${end.year}`;
  return language === "ja" ? `${years}年` : years;
}

/** Thirds of a month by the middle of the span, so that 21–31 October, 24–31 October and a bare 25 October are all late. */
function partOfMonth(start: Day, end: Day | undefined, language: Language): string {
  if (end !== undefined && (end.year !== start.year || end.month !== start.month))
    return dayRange(start, end, language);
  const middle = (start.day + (end ?? start).day) / 2;
  const part = middle <= 10 ? PARTS.early : middle <= 20 ? PARTS.middle : PARTS.late;
  return language === "ja" ? `${monthText(start, language)}${part.ja}` : `${part.en} ${monthText(start, language)}`;
}

function sameDay(one: Day, other: Day): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function zoneText(iso: string, language: Language): string {
  if (/\[(?:Asia\/Tokyo|Japan)\]/.test(iso) || /T[\d:.,]+\+09:00$/.test(iso))
    return language === "ja" ? "日本時間" : "JST";
  const offset = /T[\d:.,]+(Z|[+-]\d{2}:\d{2})/.exec(iso)?.[1];
  if (offset === undefined) return "";
  if (offset === "Z" || offset === "+00:00" || offset === "-00:00") return language === "ja" ? "協定世界時" : "UTC";
  return `UTC${offset.replace("-", "−")}`;
}

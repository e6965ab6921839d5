/** A range of days in words, as chips, brushes and figures say it. */
import { dateInWords } from "../../graph/dates.ts";
import type { DayRange } from "../../graph/filter/filters.ts";
import type { Language } from "../../graph/lens.ts";

/** `21 November – 15 December 2025`, `from 21 November 2025 on`, `until …`; undefined where the range has no side. */
export function rangeInWords({ from, to }: DayRange, language: Language): string | undefined {
  if (from !== undefined && to !== undefined) return dateInWords(from, to, "day", language);
  if (from !== undefined) {
    const day = dateInWords(from, undefined, "day", language);
    return language === "ja" ? `${day}から` : `from ${day}`;
  }
  if (to === undefined) return undefined;
  const day = dateInWords(to, undefined, "day", language);
  return language === "ja" ? `${day}まで` : `until ${day}`;
}

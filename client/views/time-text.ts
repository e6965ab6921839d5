/** A moment in the reader's form. */
import type { Language } from "../../graph/lens.ts";

/** @param time milliseconds since 1970 */
export function timeText(time: number, language: Language): string {
  return Number.isFinite(time)
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time)
    : "";
}

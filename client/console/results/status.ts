/** How much of an answer there is and how long it took, in one line: "1,000 of at least 1,001 rows, 2.1 s, 34 ms in the database". */
import type { Language } from "../../../graph/lens.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import { sayIn } from "../../language.ts";
import type { Answer, AnswerEnd } from "../answer.ts";
import { WORDS } from "./words.ts";

/** The line for an answer, also while it grows. */
export function statusOf({ count, end, fields }: Pick<Answer, "count" | "end" | "fields">, language: Language): string {
  const say = (words: Words): string => sayIn(language, words, { count, least: count + 1 });
  if (end === undefined) return say(count === 0 ? WORDS.nothingYet : WORDS.soFar);
  const parts = [
    ...(fields.length === 0 && end.kind === "whole" ? [] : [say(wordsOfEnd(end, count))]),
    timeText(end.totalMs, language),
    ...(end.databaseMs === undefined
      ? []
      : [sayIn(language, WORDS.inDatabase, { time: timeText(end.databaseMs, language) })]),
  ];
  const line = parts.join(WORDS.between[language]);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function wordsOfEnd({ kind }: AnswerEnd, count: number): Words {
  if (kind === "cut") return WORDS.cut;
  if (kind === "stopped") return WORDS.stopped;
  if (kind === "broken") return WORDS.broken;
  return count === 0 ? WORDS.noRows : WORDS.rows;
}

/** Milliseconds as people say them: `34 ms`, `2.1 s`, `3 min 5 s`. */
export function timeText(ms: number, language: Language): string {
  const unit = (value: number, name: "millisecond" | "second" | "minute", digits = 0): string =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    })
      .format(value)
      .replace(/(\d)(?=\p{L})/u, "$1 ")
      .replace(" sec", " s");
  if (ms < 999.5) return unit(Math.round(ms), "millisecond");
  const seconds = ms / 1000;
  if (seconds < 59.95) return unit(seconds, "second", seconds < 9.95 ? 1 : 0);
  const whole = Math.round(seconds);
  return `${unit(Math.floor(whole / 60), "minute")} ${unit(whole % 60, "second")}`;
}

/** Reads dates that are written in a format of the user's, in luxon's tokens. */
import { DateTime, type TokenParser } from "luxon";
import type { DatePrecision } from "../../../graph/vocabulary.ts";
import { type DateReading, dateOf, refused } from "./date-parts.ts";

/** The tokens that a format of dates may have; luxon's other ones say no more about the day, or something that we cannot keep. */
const TOKENS: ReadonlySet<string> = new Set(
  "y yy yyyy kk kkkk M MM MMM MMMM L LL LLL LLLL d dd o ooo W WW E EEE EEEE c ccc cccc H HH h hh a m mm s ss S SSS u uu uuu Z ZZ ZZZ z".split(
    " ",
  ),
);

/** A format that is understood. */
type Plan =
  | { readonly kind: "unix"; readonly milliseconds: number }
  | {
      readonly kind: "written";
      readonly parser: TokenParser;
      readonly precision: DatePrecision;
      readonly hours: boolean;
      readonly example: string;
    }
  | { readonly kind: "wrong"; readonly problem: string };

const plans = new Map<string, Plan>();

/** What is wrong with a format, as a phrase; undefined where dates can be read by it. */
export function formatProblem(format: string): string | undefined {
  const plan = planOf(format);
  return plan.kind === "wrong" ? plan.problem : undefined;
}

/** The date of `text`, which is written in `format`. */
export function formattedDate(text: string, format: string): DateReading {
  const plan = planOf(format);
  if (plan.kind === "wrong") return { problem: plan.problem };
  if (plan.kind === "unix") return unixDate(text, format, plan.milliseconds);
  const options = { locale: "en", zone: "utc", setZone: true } as const;
  const read = DateTime.fromFormatParser(text, plan.parser, options);
  if (!read.isValid) return refused(text, notRead(read.invalidReason), `expected ${format}, such as ${plan.example}`);
  // Luxon makes 24:00 the next day.
  if (plan.hours && text.includes("24") && DateTime.fromFormatExplain(text, format, options).result?.hour === 24) {
    return refused(text, "whose 24:00 may mean the next day", "write 23:59 or 00:00 of the day that is meant");
  }
  return dateOf(text, plan.precision, read.year, read.month, read.day);
}

function notRead(reason: string | null): string {
  if (reason === "unit out of range") return "which is in the format but does not exist";
  if (reason === "mismatched weekday") return "whose day of the week is another one";
  return "which is not in the format";
}

/** A point in time as a number; its day is that of Greenwich. */
function unixDate(text: string, format: string, milliseconds: number): DateReading {
  const day = /^-?\d{1,15}(\.\d+)?$/.test(text) ? new Date(Number(text) * milliseconds) : undefined;
  if (day === undefined || Number.isNaN(day.getTime())) {
    const example = 1_416_528_000_000 / milliseconds;
    return refused(text, "which is not in the format", `expected ${format}, such as ${example}`);
  }
  return dateOf(text, "day", day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function planOf(format: string): Plan {
  const known = plans.get(format);
  if (known !== undefined) return known;
  const plan = newPlan(format);
  plans.set(format, plan);
  return plan;
}

function newPlan(format: string): Plan {
  if (format === "X") return { kind: "unix", milliseconds: 1000 };
  if (format === "x") return { kind: "unix", milliseconds: 1 };
  const wrong = (found: string, advice: string): Plan => ({
    kind: "wrong",
    problem: `the date format is ${JSON.stringify(format)}, ${found}; ${advice}`,
  });
  // What stands in quotes is literal.
  const tokens = format.replace(/'[^']*'/g, " ").match(/([a-zA-Z])\1*/g) ?? [];
  const strange = tokens.find((token) => !TOKENS.has(token));
  if (format.includes("%")) return wrong("which has a %", "write luxon tokens such as yyyy-MM-dd");
  if (strange !== undefined) {
    return wrong(
      `whose "${strange}" means nothing here`,
      "write luxon tokens such as yyyy-MM-dd or d/M/yyyy, and words in 'quotes'",
    );
  }
  const has = (letters: string): boolean => tokens.some((token) => letters.includes(token.charAt(0)));
  if (!has("yk")) return wrong("which has no year", "add yyyy");
  if (has("kW") && (!has("k") || !has("W") || has("yMLdo"))) {
    return wrong(
      "which mixes weeks with something else",
      "write a week as kkkk-'W'WW, or with its day as kkkk-'W'WW-c",
    );
  }
  if (has("o") && has("MLd")) return wrong("which has the day of the year and another day", "leave out one of them");
  if (has("d") && !has("ML")) return wrong("which has a day without a month", "add M");
  const precision = has("do") || (has("W") && has("Ec")) ? "day" : has("W") ? "week" : has("ML") ? "month" : "year";
  try {
    const parser = DateTime.buildFormatParser(format, { locale: "en" });
    const example = DateTime.utc(2014, 11, 21).toFormat(format, { locale: "en" });
    if (DateTime.fromFormatParser(example, parser, { locale: "en", setZone: true }).isValid)
      return { kind: "written", parser, precision, hours: has("H"), example };
  } catch {
    // Luxon says only that it did not understand.
  }
  return wrong("which cannot be read", "write luxon tokens such as yyyy-MM-dd");
}

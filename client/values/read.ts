/** Values as a reader wants them in a panel: durations, dates and places in words, with the exact text kept beside. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language } from "../../graph/lens.ts";
import { cypherText, plainText } from "../../graph/value-text.ts";
import type { Value } from "../../graph/values.ts";
import { Duration, Point, Temporal } from "../../graph/values.ts";

/** A value in words; `exact` is there where the words say less or other than the value's own text. */
export interface Reading {
  readonly text: string;
  readonly exact?: string;
}

const UNITS: readonly (readonly [RegExp, "year" | "month" | "week" | "day" | "hour" | "minute" | "second"])[] = [
  [/^P[^T]*?(-?[\d.]+)Y/, "year"],
  [/^P[^T]*?(-?[\d.]+)M/, "month"],
  [/^P[^T]*?(-?[\d.]+)W/, "week"],
  [/^P[^T]*?(-?[\d.]+)D/, "day"],
  [/T[^T]*?(-?[\d.]+)H/, "hour"],
  [/T[^T]*?(-?[\d.]+)M/, "minute"],
  [/T[^T]*?(-?[\d.]+)S/, "second"],
];

/** Reads a value that is not a list or map; those are laid out by `ValueView`. */
export function readValue(value: Value, language: Language): Reading {
  if (value instanceof Temporal && value.type === "Date")
    return { text: dateInWords(value.text, undefined, "day", language), exact: value.text };
  if (value instanceof Duration) return { text: durationInWords(value.text, language), exact: value.text };
  if (value instanceof Point && (value.srid === 4326 || value.srid === 4979))
    return { text: placeText(value, language), exact: cypherText(value) };
  return { text: plainText(value) };
}

/** `P1Y2M10DT2H30M` as "1 year, 2 months, 10 days, 2 hours, 30 minutes"; a text in another form stays as it is. */
function durationInWords(text: string, language: Language): string {
  const parts = UNITS.flatMap(([pattern, unit]) => {
    const amount = pattern.exec(text)?.[1];
    if (amount === undefined || Number(amount) === 0) return [];
    return [
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 9 }).format(
        Number(amount),
      ),
    ];
  });
  if (parts.length === 0) return text;
  return parts.join(language === "ja" ? "" : ", ");
}

function placeText(point: Point, language: Language): string {
  const [longitude = 0, latitude = 0, height] = point.coordinates;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const degrees = (value: number): string => `${number.format(Math.abs(value))}°`;
  const place =
    language === "ja"
      ? `${latitude < 0 ? "南緯" : "北緯"}${degrees(latitude)} ${longitude < 0 ? "西経" : "東経"}${degrees(longitude)}`
      : `${degrees(latitude)} ${latitude < 0 ? "S" : "N"}, ${degrees(longitude)} ${longitude < 0 ? "W" : "E"}`;
  return height === undefined ? place : `${place}, ${number.format(height)} m`;
}

/** What can be drawn of an answer with two columns of which one is numbers: bars by category, or a line over dates or numbers. Pure. */
import type { Language, Lens } from "../../../../graph/lens.ts";
import { momentOf } from "../../../../graph/temporal-order.ts";
import { plainText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";
import { Temporal } from "../../../../graph/values.ts";
import type { Answer } from "../../answer.ts";
import { isEntity } from "../values/brief-parts.ts";
import { chipText } from "../values/Chip.tsx";

/** Categories that are drawn at most. */
export const MOST_BARS = 200;
/** Rows that decide whether there is something to draw. */
const LOOKED_AT = 200;
const LARGEST_EXACT = 2n ** 53n;
const SECONDS_OF_DAY = 86_400;

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The number with all its digits. */
  readonly exact: number | bigint;
}

export interface LinePoint {
  /** A number, or seconds since 1970-01-01 in UTC. */
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly labelField: string;
  readonly valueField: string;
  /** Rows without a finite number, or without a place on the axis. */
  readonly skipped: number;
  /** Whether an integer beyond 2⁵³ was rounded. */
  readonly isRounded: boolean;
}

export type Chart =
  | (Drawn & { readonly kind: "bars"; readonly bars: readonly Bar[]; readonly total: number })
  | (Drawn & { readonly kind: "line"; readonly points: readonly LinePoint[]; readonly isTime: boolean });

interface Columns {
  readonly label: number;
  readonly value: number;
}

/** Which column is the label and which the number; undefined where the answer is not one to draw. */
export function chartColumns({ fields, rows, count }: Pick<Answer, "fields" | "rows" | "count">): Columns | undefined {
  if (fields.length !== 2) return undefined;
  const sample = rows.slice(0, Math.min(count, LOOKED_AT));
  const isNumeric = (column: number): boolean => {
    const values = sample.map((row) => row[column] ?? null).filter((value) => value !== null);
    return values.length > 0 && values.every(isNumber);
  };
  if (isNumeric(1)) return { label: 0, value: 1 };
  return isNumeric(0) ? { label: 1, value: 0 } : undefined;
}

/** The chart of the first `count` rows; undefined where the answer is not one to draw. */
export function chartOf(
  answer: Pick<Answer, "fields" | "rows" | "count">,
  lens: Lens,
  language: Language,
): Chart | undefined {
  const columns = chartColumns(answer);
  if (columns === undefined) return undefined;
  const { rows, count, fields } = answer;
  const names = { labelField: fields[columns.label] ?? "", valueField: fields[columns.value] ?? "" };
  const labels = rows.slice(0, Math.min(count, LOOKED_AT)).map((row) => row[columns.label] ?? null);
  const present = labels.filter((label) => label !== null);
  const isLine = present.length > 1 && (present.every(isNumber) || present.every(isDated));
  return isLine
    ? lineOf(rows, count, columns, names)
    : barsOf(rows, count, columns, names, (value) => labelText(value, lens, language));
}

type Rows = readonly (readonly Value[])[];
type Names = Pick<Drawn, "labelField" | "valueField">;

function lineOf(rows: Rows, count: number, { label, value }: Columns, names: Names): Chart {
  const points: LinePoint[] = [];
  let isRounded = false;
  let isTime = false;
  for (let row = 0; row < count; row += 1) {
    const [at, figure] = [rows[row]?.[label] ?? null, rows[row]?.[value] ?? null];
    const [x, y] = [placeOf(at), finite(figure)];
    isTime ||= at instanceof Temporal;
    if (x === undefined || y === undefined) continue;
    isRounded ||= isBeyond(at) || isBeyond(figure);
    points.push({ x, y });
  }
  points.sort((one, other) => one.x - other.x);
  return { kind: "line", ...names, points, isTime, isRounded, skipped: count - points.length };
}

function barsOf(
  rows: Rows,
  count: number,
  { label, value }: Columns,
  names: Names,
  text: (value: Value) => string,
): Chart {
  const bars: Bar[] = [];
  let isRounded = false;
  let total = 0;
  for (let row = 0; row < count; row += 1) {
    const figure = rows[row]?.[value] ?? null;
    const y = finite(figure);
    if (y === undefined || (typeof figure !== "number" && typeof figure !== "bigint")) continue;
    total += 1;
    if (bars.length >= MOST_BARS) continue;
    isRounded ||= isBeyond(figure);
    bars.push({ label: text(rows[row]?.[label] ?? null), value: y, exact: figure });
  }
  return { kind: "bars", ...names, bars, total, isRounded, skipped: count - total };
}

function labelText(value: Value, lens: Lens, language: Language): string {
  return isEntity(value) ? chipText(value, lens, language) : plainText(value).slice(0, 300);
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isDated(value: Value): boolean {
  return value instanceof Temporal && value.type !== "Time" && value.type !== "LocalTime";
}

function isBeyond(value: Value): boolean {
  return typeof value === "bigint" && (value > LARGEST_EXACT || value < -LARGEST_EXACT);
}

function finite(value: Value): number | undefined {
  const number = isNumber(value) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function placeOf(value: Value): number | undefined {
  if (!(value instanceof Temporal)) return finite(value);
  const moment = momentOf(value);
  return moment === undefined ? undefined : moment.days * SECONDS_OF_DAY + moment.nanos / 1e9;
}

/** Where bars begin and end, in per cent of the width: from zero, to the left where a number is negative. */
export function barSpans(bars: readonly Bar[]): readonly { readonly start: number; readonly size: number }[] {
  const least = bars.reduce((found, { value }) => Math.min(found, value), 0);
  const most = bars.reduce((found, { value }) => Math.max(found, value), 0);
  const whole = most - least;
  if (whole === 0 || !Number.isFinite(whole)) return bars.map(() => ({ start: 0, size: 0 }));
  return bars.map(({ value }) => ({
    start: ((Math.min(value, 0) - least) / whole) * 100,
    size: (Math.abs(value) / whole) * 100,
  }));
}

/** How wide the columns of the result table are: what is in them decides, within bounds. Widths in CSS pixels. */
import type { Language, Lens } from "../../../../graph/lens.ts";
import type { Value } from "../../../../graph/values.ts";
import { GraphNode, isValueMap } from "../../../../graph/values.ts";
import type { Entity } from "../values/brief-parts.ts";
import { briefParts, isEntity, isList } from "../values/brief-parts.ts";
import { cellLine } from "../values/CellValue.tsx";
import { chipText } from "../values/Chip.tsx";

/** Rows whose cells decide how wide columns are at first, and when the reader asks for the fitting width. */
export const SAMPLED_ROWS = 60;
const FITTED_ROWS = 2_000;
const NARROWEST = 56;
const WIDEST = 340;
const WIDEST_FITTED = 1_600;
export const LEAST_WIDTH = 36;
const PADDING = 22;
/** Mark, gaps, border and padding of a pill. */
const AROUND_NODE = 40;
const AROUND_RELATION = 56;
/** Room for the arrow of sorting and the handle. */
const AROUND_HEADING = 44;

/** What is needed to know how wide a cell is. */
export interface Measuring {
  /** The width of a text in the face of the table. */
  readonly measure: (text: string) => number;
  readonly lens: Lens;
  readonly language: Language;
}

/** The widths at first, from the headings and the first rows. */
export function naturalWidths(
  fields: readonly string[],
  rows: readonly (readonly Value[])[],
  measuring: Measuring,
): readonly number[] {
  const sample = rows.slice(0, fields.length > 40 ? 12 : SAMPLED_ROWS);
  return fields.map((field, column) => {
    let widest = headingWidth(field, measuring);
    for (const row of sample) {
      if (widest >= WIDEST) break;
      widest = Math.max(widest, cellWidth(row[column] ?? null, measuring));
    }
    return Math.round(Math.min(Math.max(widest, NARROWEST), WIDEST));
  });
}

/** The width that shows a column whole, measured on rows spread over all of them. */
export function fittedWidth(
  field: string,
  column: number,
  rows: readonly (readonly Value[])[],
  measuring: Measuring,
): number {
  const step = Math.max(Math.floor(rows.length / FITTED_ROWS), 1);
  let widest = headingWidth(field, measuring);
  for (let row = 0; row < rows.length; row += step)
    widest = Math.max(widest, cellWidth(rows[row]?.[column] ?? null, measuring));
  return Math.ceil(Math.min(Math.max(widest, LEAST_WIDTH), WIDEST_FITTED));
}

/** Room that is left over is shared among the columns that were cut at their widest. */
export function widened(widths: readonly number[], room: number): readonly number[] {
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const cut = widths.filter((width) => width >= WIDEST).length;
  if (left <= 0 || cut === 0) return widths;
  const share = Math.floor(left / cut);
  return widths.map((width) => (width >= WIDEST ? width + share : width));
}

function headingWidth(field: string, { measure }: Measuring): number {
  return measure(field.slice(0, 60)) * 1.08 + AROUND_HEADING;
}

function cellWidth(value: Value, measuring: Measuring): number {
  if (isEntity(value)) return entityWidth(value, measuring) + PADDING;
  if (isList(value) || isValueMap(value)) {
    const parts = briefParts(value).parts.map((part) =>
      part.kind === "text" ? measuring.measure(part.text) * 1.1 : entityWidth(part.entity, measuring),
    );
    return parts.reduce((sum, width) => sum + width + 6, PADDING);
  }
  if (value instanceof Uint8Array) return 230;
  const width = measuring.measure(cellLine(value));
  return (typeof value === "object" ? width * 1.15 : width) + PADDING;
}

function entityWidth(entity: Entity, { measure, lens, language }: Measuring): number {
  const text = chipText(entity, lens, language).slice(0, 120);
  return measure(text) + (entity instanceof GraphNode ? AROUND_NODE : AROUND_RELATION);
}

/** Measures texts in a face, such as `13px system-ui`. Where there is no canvas, a character counts as seven pixels. */
export function textMeasurer(font: string): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * 7;
  context.font = font;
  return (text) => context.measureText(text).width;
}

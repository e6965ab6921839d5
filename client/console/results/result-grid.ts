/** Measures of the result table: how wide columns are, which rows are drawn, where the keys lead. */

import { plainText } from "../../../graph/value-text.ts";
import type { Value } from "../../../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship } from "../../../graph/values.ts";

export const ROW_HEIGHT = 30;
/** Rows drawn above and below what is seen. */
const SPARE_ROWS = 8;
const SAMPLED_ROWS = 100;
const NARROWEST = 7;
const WIDEST = 44;

/** A cell: row and column, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Widths of the columns in `ch`, from their names and their first rows. */
export function columnWidths(fields: readonly string[], rows: readonly (readonly Value[])[]): readonly number[] {
  return fields.map((field, column) => {
    let widest = textWidth(field) + 2;
    for (const row of rows.slice(0, SAMPLED_ROWS)) {
      widest = Math.max(widest, valueWidth(row[column] ?? null));
      if (widest >= WIDEST) break;
    }
    return Math.min(Math.max(widest + 3, NARROWEST), WIDEST);
  });
}

/** The rows to draw, from first (inside) to last (outside). */
export function rowWindow(
  scrollTop: number,
  height: number,
  count: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(Math.floor(scrollTop / ROW_HEIGHT) - SPARE_ROWS, 0);
  const last = Math.min(Math.ceil((scrollTop + height) / ROW_HEIGHT) + SPARE_ROWS, count);
  return { first: Math.min(first, count), last };
}

/** Where a key leads from a cell; undefined for keys that do not move. `page` is how many rows are seen at once. */
export function moved(
  cell: Cell,
  key: string,
  withControl: boolean,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Cell | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): Cell => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (key) {
    case "ArrowUp":
      return to(withControl ? 0 : cell.row - 1, cell.column);
    case "ArrowDown":
      return to(withControl ? last.row : cell.row + 1, cell.column);
    case "ArrowLeft":
      return to(cell.row, withControl ? 0 : cell.column - 1);
    case "ArrowRight":
      return to(cell.row, withControl ? last.column : cell.column + 1);
    case "PageUp":
      return to(cell.row - size.page, cell.column);
    case "PageDown":
      return to(cell.row + size.page, cell.column);
    case "Home":
      return to(withControl ? 0 : cell.row, 0);
    case "End":
      return to(withControl ? last.row : cell.row, last.column);
    default:
      return undefined;
  }
}

/** The width of a text in `ch`: characters of East Asian scripts take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, WIDEST))
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

function valueWidth(value: Value): number {
  if (value instanceof GraphPath) return Math.min(24 + value.relationships.length * 8, WIDEST);
  if (value instanceof GraphNode || value instanceof GraphRelationship) return 22;
  if (Array.isArray(value) && value.some((item) => item instanceof GraphNode || item instanceof GraphRelationship))
    return WIDEST;
  if (typeof value === "string") return textWidth(value);
  return textWidth(plainText(value).slice(0, WIDEST));
}

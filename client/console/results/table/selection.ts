/** Which cell is active and what is selected in the result table; how keys move and extend it. Pure. */

/** The row of the headings. */
export const HEADINGS = -1;

/** A cell by its place on the screen: row and column counted from 0; the row of the headings is -1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `rows` and `columns` are whole ones, `all` is everything, also what arrives later. */
export type Extent = "cells" | "rows" | "columns" | "all";

/** From the anchor to the active cell. */
export interface Selection {
  readonly anchor: Cell;
  readonly active: Cell;
  readonly extent: Extent;
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows seen at once. */
  readonly page: number;
}

/** What is selected, both ends inside. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function selectionAt(cell: Cell, extent: Extent = "cells"): Selection {
  return { anchor: cell, active: cell, extent };
}

/** Where a key leads from a cell; undefined for keys that do not move. Up from the first row are the headings. */
export function moved(cell: Cell, key: string, withControl: boolean, size: TableSize): Cell | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number, least = HEADINGS): Cell => ({
    row: Math.max(Math.min(row, last.row), least),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (key) {
    case "ArrowUp":
      return withControl ? to(0, cell.column, 0) : to(cell.row - 1, cell.column);
    case "ArrowDown":
      return to(withControl ? last.row : cell.row + 1, cell.column);
    case "ArrowLeft":
      return to(cell.row, withControl ? 0 : cell.column - 1);
    case "ArrowRight":
      return to(cell.row, withControl ? last.column : cell.column + 1);
    case "PageUp":
      return to(cell.row - size.page, cell.column, Math.min(cell.row, 0));
    case "PageDown":
      return to(cell.row + size.page, cell.column);
    case "Home":
      return withControl ? to(0, 0, 0) : to(cell.row, 0);
    case "End":
      return to(withControl ? last.row : cell.row, last.column);
    default:
      return undefined;
  }
}

/** The range of a selection in a table of this size; undefined where the table has no cells. */
export function rangeOf({ anchor, active, extent }: Selection, size: TableSize): CellRange | undefined {
  if (size.rows === 0 || size.columns === 0) return undefined;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const ordered = (one: number, other: number, most: number): readonly [number, number] => [
    Math.min(Math.max(Math.min(one, other), 0), most),
    Math.min(Math.max(one, other, 0), most),
  ];
  // A heading stands for its column.
  const isOfHeadings = active.row === HEADINGS && anchor.row === HEADINGS;
  const allRows = extent === "columns" || extent === "all" || isOfHeadings;
  const allColumns = extent === "rows" || extent === "all";
  const [firstRow, lastRow] = allRows ? [0, last.row] : ordered(anchor.row, active.row, last.row);
  const [firstColumn, lastColumn] = allColumns ? [0, last.column] : ordered(anchor.column, active.column, last.column);
  return { firstRow, lastRow, firstColumn, lastColumn };
}

export function isInRange(range: CellRange | undefined, { row, column }: Cell): boolean {
  if (range === undefined) return false;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** Whether a selection is one cell and no more. */
export function isSingle({ anchor, active, extent }: Selection): boolean {
  return extent === "cells" && anchor.row === active.row && anchor.column === active.column && active.row !== HEADINGS;
}

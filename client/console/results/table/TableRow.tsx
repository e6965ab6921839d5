/** A row of the result table: the cells that are seen. Drawn anew only when something of it changes. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import type { Value } from "../../../../graph/values.ts";
import type { Entity } from "../values/brief-parts.ts";
import { cellContents } from "../values/CellValue.tsx";
import classes from "./table.module.css";

interface RowProps {
  readonly row: readonly Value[];
  /** Its place on the screen, counted from 0, and its number in the answer, counted from 1. */
  readonly shown: number;
  readonly number: number;
  /** Pixels from the top of what is scrolled. */
  readonly top: number;
  readonly first: number;
  readonly last: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly numbers: number;
  readonly lens: Lens;
  readonly activeColumn: number | undefined;
  /** The selected columns of this row, both ends inside; equal to undefined where none is. */
  readonly selectedFrom: number | undefined;
  readonly selectedTo: number | undefined;
  readonly idPrefix: string;
  readonly onShow: (entity: Entity) => void;
}

export const TableRow = memo(function TableRow(props: RowProps) {
  const { row, shown, number, top, starts, widths, numbers, selectedFrom, selectedTo } = props;
  const isSelected = (column: number): boolean =>
    selectedFrom !== undefined && selectedTo !== undefined && column >= selectedFrom && column <= selectedTo;
  const cells = [];
  for (let column = props.first; column < props.last; column += 1) {
    const value = row[column] ?? null;
    cells.push(
      <div
        role="gridcell"
        key={column}
        id={`${props.idPrefix}r${shown}c${column}`}
        aria-colindex={column + 2}
        aria-selected={isSelected(column)}
        className={classes.cell}
        style={{ left: numbers + (starts[column] ?? 0), width: widths[column] }}
        data-cell={`${shown}:${column}`}
        data-active={props.activeColumn === column || undefined}
        data-selected={isSelected(column) || undefined}
        data-number={isNumber(value) || undefined}
      >
        {cellContents({ value, lens: props.lens, onShow: props.onShow })}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={shown + 2} className={classes.row} style={{ top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.number}
        style={{ width: numbers }}
        data-row={shown}
        data-selected={selectedFrom !== undefined || undefined}
      >
        {number}
      </div>
      {cells}
    </div>
  );
});

export function isNumber(value: Value | undefined): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

/** The answer as a table: only the rows that are seen are drawn, the header stays, arrow keys walk from cell to cell. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
// biome-ignore-all lint/suspicious/noArrayIndexKey: a row has no other identity than its place in the answer
import { useId, useMemo } from "react";
import type { Lens } from "../../../graph/lens.ts";
import type { Value } from "../../../graph/values.ts";
import type { QueryAnswer } from "../../api/query.ts";
import { useSay } from "../../language.ts";
import { WORDS } from "../words.ts";
import type { Entity } from "./CellValue.tsx";
import { CellValue } from "./CellValue.tsx";
import type { Cell } from "./result-grid.ts";
import { columnWidths, ROW_HEIGHT } from "./result-grid.ts";
import classes from "./table.module.css";
import { useResultGrid } from "./use-result-grid.ts";
import { ValueDetail } from "./ValueDetail.tsx";

interface ResultTableProps {
  readonly answer: Pick<QueryAnswer, "fields" | "rows">;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
}

export function ResultTable({ answer, lens, onShow }: ResultTableProps) {
  const { fields, rows } = answer;
  const say = useSay();
  const id = useId();
  const grid = useResultGrid(answer, onShow);
  const { columns, minWidth } = useMemo(() => columnTemplate(fields, rows), [fields, rows]);
  const { first, last, active, opened } = grid;
  const cellId = (cell: Cell): string => `${id}r${cell.row}c${cell.column}`;
  const isActiveDrawn = active.row >= first && active.row < last && fields.length > 0;
  return (
    <div className={classes.frame}>
      <div ref={grid.sized} className={classes.sized}>
        <div
          ref={grid.scroller}
          role="grid"
          tabIndex={0}
          className={classes.scroller}
          aria-label={say(WORDS.result)}
          aria-describedby={`${id}help`}
          aria-rowcount={rows.length + 1}
          aria-colcount={fields.length + 1}
          aria-activedescendant={isActiveDrawn ? cellId(active) : undefined}
          onScroll={(event) => grid.scrolled(event.currentTarget.scrollTop)}
          onKeyDown={grid.press}
        >
          <Header fields={fields} sample={rows[0]} columns={columns} minWidth={minWidth} />
          <div role="rowgroup" className={classes.body} style={{ height: rows.length * ROW_HEIGHT, minWidth }}>
            {rows.slice(first, last).map((row, index) => (
              <Row
                key={first + index}
                row={row}
                number={first + index}
                columns={columns}
                lens={lens}
                activeColumn={active.row === first + index ? active.column : undefined}
                cellId={cellId}
                onShow={onShow}
                onPick={grid.pick}
              />
            ))}
          </div>
        </div>
      </div>
      <p id={`${id}help`} className={classes.unseen}>
        {say(WORDS.tableHelp)}
      </p>
      <p role="status" className={classes.unseen}>
        {grid.copying === "none" ? "" : say(grid.copying === "copied" ? WORDS.copied : WORDS.copyFailed)}
      </p>
      {opened !== undefined && (
        <ValueDetail
          title={say(WORDS.detail, { row: opened.row + 1, field: fields[opened.column] ?? "" })}
          value={grid.valueAt(opened)}
          onClose={grid.close}
        />
      )}
    </div>
  );
}

interface HeaderProps {
  readonly fields: readonly string[];
  /** The first row: a column whose value there is a number stands to the right. */
  readonly sample: readonly Value[] | undefined;
  readonly columns: string;
  readonly minWidth: string;
}

function Header({ fields, sample, columns, minWidth }: HeaderProps) {
  const say = useSay();
  return (
    <div role="rowgroup" className={classes.header} style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: columns }}>
        <div role="columnheader" aria-colindex={1} className={classes.number}>
          <span className={classes.unseen}>{say(WORDS.rowNumber)}</span>
        </div>
        {fields.map((field, index) => (
          <div
            role="columnheader"
            key={field}
            aria-colindex={index + 2}
            className={classes.field}
            data-number={isNumber(sample?.[index]) || undefined}
            title={field.slice(0, 500)}
          >
            <bdi>{field.slice(0, 200)}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: readonly Value[];
  readonly number: number;
  readonly columns: string;
  readonly lens: Lens;
  readonly activeColumn: number | undefined;
  readonly cellId: (cell: Cell) => string;
  readonly onShow: (entity: Entity) => void;
  readonly onPick: (cell: Cell) => void;
}

function Row({ row, number, columns, lens, activeColumn, cellId, onShow, onPick }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={number + 2}
      className={classes.row}
      style={{ gridTemplateColumns: columns, top: number * ROW_HEIGHT }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.number}>
        {number + 1}
      </div>
      {row.map((value, column) => (
        <div
          role="gridcell"
          key={cellId({ row: number, column })}
          id={cellId({ row: number, column })}
          aria-colindex={column + 2}
          className={classes.cell}
          data-active={activeColumn === column ? true : undefined}
          data-number={isNumber(value) || undefined}
          onClick={() => onPick({ row: number, column })}
        >
          <CellValue value={value} lens={lens} onShow={onShow} />
        </div>
      ))}
    </div>
  );
}

function columnTemplate(
  fields: readonly string[],
  rows: readonly (readonly Value[])[],
): { readonly columns: string; readonly minWidth: string } {
  const widths = columnWidths(fields, rows);
  const numbers = Math.max(String(rows.length).length + 3, 5);
  return {
    columns: `${numbers}ch ${widths.map((width) => `minmax(${width}ch, ${width}fr)`).join(" ")}`,
    minWidth: `${widths.reduce((sum, width) => sum + width, numbers)}ch`,
  };
}

function isNumber(value: Value | undefined): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

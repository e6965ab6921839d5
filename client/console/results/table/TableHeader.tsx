/** The headings of the result table: a click sorts, the edge resizes, a double click on it fits. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: the edge is for the pointer; the keys of the grid resize too
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { PointerEvent } from "react";
import type { Value } from "../../../../graph/values.ts";
import { useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import type { Window } from "./geometry.ts";
import type { CellRange, Selection } from "./selection.ts";
import { HEADINGS, isSingle } from "./selection.ts";
import type { Sorting } from "./sort-rows.ts";
import { isNumber } from "./TableRow.tsx";
import classes from "./table.module.css";
import type { TableColumns } from "./use-columns.ts";

interface HeaderProps {
  readonly fields: readonly string[];
  readonly columns: TableColumns;
  readonly drawn: Window;
  readonly sorting: Sorting | undefined;
  readonly selection: Selection;
  readonly range: CellRange | undefined;
  /** The first row: a column whose value there is a number stands to the right. */
  readonly sample: readonly Value[] | undefined;
  readonly headingId: (column: number) => string;
  readonly onPick: (column: number) => void;
}

export function TableHeader({ fields, columns, drawn, headingId, selection, range, ...header }: HeaderProps) {
  const say = useSay();
  const { active } = selection;
  const isSelected = (column: number): boolean =>
    !isSingle(selection) && range !== undefined && column >= range.firstColumn && column <= range.lastColumn;
  const { starts, widths, numbers } = columns;
  return (
    <div role="rowgroup" className={classes.header} style={{ width: numbers + (starts.at(-1) ?? 0) }}>
      <div role="row" aria-rowindex={1} className={classes.headings}>
        <div role="columnheader" aria-colindex={1} className={classes.number} style={{ width: numbers }}>
          <span className={classes.unseen}>{say(WORDS.rowNumber)}</span>
        </div>
        {fields.slice(drawn.first, drawn.last).map((field, index) => {
          const column = drawn.first + index;
          const direction = header.sorting?.column === column ? header.sorting.direction : undefined;
          return (
            <div
              role="columnheader"
              key={field}
              id={headingId(column)}
              aria-colindex={column + 2}
              aria-sort={direction ?? "none"}
              className={classes.heading}
              style={{ left: numbers + (starts[column] ?? 0), width: widths[column] }}
              data-active={(active.row === HEADINGS && active.column === column) || undefined}
              data-selected={isSelected(column) || undefined}
              data-number={isNumber(header.sample?.[column]) || undefined}
              title={field.slice(0, 500)}
              onClick={() => header.onPick(column)}
            >
              <bdi>{field.slice(0, 200)}</bdi>
              {direction === "ascending" && <IconArrowUp size={14} aria-hidden="true" />}
              {direction === "descending" && <IconArrowDown size={14} aria-hidden="true" />}
              <Edge column={column} columns={columns} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Edge({ column, columns }: { readonly column: number; readonly columns: TableColumns }) {
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const heading = event.currentTarget.parentElement?.getBoundingClientRect();
    if (heading !== undefined) columns.resize(column, event.clientX - heading.left);
  };
  return (
    <span
      className={classes.edge}
      aria-hidden="true"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={(event) => {
        event.stopPropagation();
        columns.fit(column);
      }}
    />
  );
}

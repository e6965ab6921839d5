/** The answer as a table: only the rows and columns that are seen are drawn; sorted, resized, selected and copied by mouse and keys. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows are drawn as they are seen; table elements cannot be placed freely
import { useElementSize } from "@mantine/hooks";
import type { MouseEvent } from "react";
import { useId } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { useSay } from "../../../language.ts";
import type { Answer } from "../../answer.ts";
import type { Entity } from "../values/brief-parts.ts";
import { ValueDetail } from "../values/ValueDetail.tsx";
import { WORDS } from "../words.ts";
import type { Cell } from "./selection.ts";
import { HEADINGS, isInRange } from "./selection.ts";
import { TableBody } from "./TableBody.tsx";
import { TableFoot } from "./TableFoot.tsx";
import { TableHeader } from "./TableHeader.tsx";
import { TableMenu } from "./TableMenu.tsx";
import classes from "./table.module.css";
import { cellOf, isWorthOpening } from "./table-events.ts";
import { useColumns } from "./use-columns.ts";
import { useDrag } from "./use-drag.ts";
import type { TableScroll } from "./use-scroll.ts";
import { useScroll } from "./use-scroll.ts";
import { useSorting } from "./use-sorting.ts";
import { useTable } from "./use-table.ts";

interface ResultTableProps {
  /** Another `id` must be another component: widths, places and sorting belong to one answer. */
  readonly answer: Answer;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
}

export function ResultTable({ answer, lens, onShow }: ResultTableProps) {
  const { fields, rows, count } = answer;
  const say = useSay();
  const id = useId();
  const room = useElementSize<HTMLDivElement>();
  const order = useSorting(answer);
  const columns = useColumns(answer, lens, room.width);
  const scroll = useScroll(count, columns.starts, columns.numbers, room);
  const table = useTable({
    ...{ answer, order, columns, scroll, onShow },
    cellElement: (cell) => document.getElementById(cellId(id, cell)),
  });
  const { selection, range, opened } = table;
  const pick = (cell: Cell): void => {
    if (isWorthOpening(table.valueAt(cell))) table.show(cell);
  };
  const drag = useDrag({ select: table.select, pick, scroll, columns, count });
  return (
    <div className={classes.frame}>
      <div ref={room.ref} className={classes.sized}>
        <div
          ref={scroll.scroller}
          role="grid"
          tabIndex={0}
          className={classes.scroller}
          aria-label={say(WORDS.result)}
          aria-describedby={`${id}help`}
          aria-rowcount={count + 1}
          aria-colcount={fields.length + 1}
          aria-multiselectable="true"
          aria-busy={answer.end === undefined}
          aria-activedescendant={isDrawn(selection.active, scroll) ? cellId(id, selection.active) : undefined}
          onScroll={scroll.scrolled}
          onScrollEnd={scroll.settled}
          onKeyDown={table.press}
          onContextMenu={(event: MouseEvent<HTMLElement>) => {
            event.preventDefault();
            const cell = cellOf(event.target);
            if (cell !== undefined && (cell.row === HEADINGS || !isInRange(range, cell))) table.select(cell, false);
            table.openMenu({ x: event.clientX, y: event.clientY });
          }}
          onClick={(event) => {
            // Without a pointer it comes from assistive technology.
            const cell = event.detail === 0 ? cellOf(event.target) : undefined;
            if (cell !== undefined && cell.row !== HEADINGS) table.open(cell);
          }}
          {...drag}
        >
          <TableHeader
            {...{ fields, columns, selection, range }}
            drawn={scroll.columns}
            sorting={order.sorting}
            sample={rows[0]}
            headingId={(column) => cellId(id, { row: HEADINGS, column })}
            onPick={(column) => {
              table.select({ row: HEADINGS, column }, false);
              order.toggle(column);
            }}
          />
          <TableBody {...{ rows, order, columns, scroll, selection, range, lens, onShow }} idPrefix={id} />
        </div>
      </div>
      <p id={`${id}help`} className={classes.unseen}>
        {say(WORDS.tableHelp)}
      </p>
      {opened !== undefined && (
        <ValueDetail
          key={`${opened.row}:${opened.column}`}
          title={say(WORDS.detail, { row: order.placeOf(opened.row) + 1, field: fields[opened.column] ?? "" })}
          value={table.valueAt(opened)}
          lens={lens}
          onShow={onShow}
          onClose={table.close}
        />
      )}
      <TableFoot table={table} order={order} fields={fields} />
      {table.menu !== undefined && (
        <TableMenu
          {...{ table, order, columns }}
          place={table.menu}
          onClose={() => {
            table.openMenu(undefined);
            scroll.scroller.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function cellId(prefix: string, { row, column }: Cell): string {
  return row === HEADINGS ? `${prefix}h${column}` : `${prefix}r${row}c${column}`;
}

function isDrawn({ row, column }: Cell, { rows, columns }: TableScroll): boolean {
  const isColumnDrawn = column >= columns.first && column < columns.last;
  return isColumnDrawn && (row === HEADINGS || (row >= rows.first && row < rows.last));
}

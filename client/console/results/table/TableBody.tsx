/** The rows of the result table that are seen, and the height of all of them. */
import type { Lens } from "../../../../graph/lens.ts";
import type { Value } from "../../../../graph/values.ts";
import type { Entity } from "../values/brief-parts.ts";
import { ROW_HEIGHT, slotsFor } from "./geometry.ts";
import type { CellRange, Selection } from "./selection.ts";
import { TableRow } from "./TableRow.tsx";
import classes from "./table.module.css";
import type { TableColumns } from "./use-columns.ts";
import type { TableScroll } from "./use-scroll.ts";
import type { RowOrder } from "./use-sorting.ts";

interface TableBodyProps {
  readonly rows: readonly (readonly Value[])[];
  readonly order: RowOrder;
  readonly columns: TableColumns;
  readonly scroll: TableScroll;
  readonly selection: Selection;
  readonly range: CellRange | undefined;
  readonly lens: Lens;
  readonly idPrefix: string;
  readonly onShow: (entity: Entity) => void;
}

const NO_ROW: readonly Value[] = [];

export function TableBody({ rows, order, columns, scroll, selection, range, ...row }: TableBodyProps) {
  const { space, place } = scroll;
  const { active } = selection;
  const slots = slotsFor(space.seen);
  // Where the table is taller than browsers allow, rows stand where the browser has scrolled to.
  const shift = place.native - place.top;
  const drawn = [];
  for (let shown = scroll.rows.first; shown < scroll.rows.last; shown += 1) {
    const number = order.placeOf(shown);
    const isIn = range !== undefined && shown >= range.firstRow && shown <= range.lastRow;
    drawn.push(
      <TableRow
        key={shown % slots}
        row={rows[number] ?? NO_ROW}
        shown={shown}
        number={number + 1}
        top={shown * ROW_HEIGHT + shift}
        first={scroll.columns.first}
        last={scroll.columns.last}
        starts={columns.starts}
        widths={columns.widths}
        numbers={columns.numbers}
        activeColumn={active.row === shown ? active.column : undefined}
        selectedFrom={isIn ? range.firstColumn : undefined}
        selectedTo={isIn ? range.lastColumn : undefined}
        {...row}
      />,
    );
  }
  const width = columns.numbers + (columns.starts.at(-1) ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid whose rows are drawn as they are seen; table elements cannot be placed freely
    <div role="rowgroup" className={classes.body} style={{ height: space.native, width }}>
      {drawn}
    </div>
  );
}

/** The menu of the result table: what can be done with a heading, a value, or what is selected. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Menu, VisuallyHidden } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useSay } from "../../../language.ts";
import { COPY_FORMS } from "../copy/copied-text.ts";
import { isEntity } from "../values/brief-parts.ts";
import { WORDS } from "../words.ts";
import { HEADINGS } from "./selection.ts";
import classes from "./table.module.css";
import type { TableColumns } from "./use-columns.ts";
import type { RowOrder } from "./use-sorting.ts";
import type { MenuPlace, TableState } from "./use-table.ts";

const CLOSED_BY = ["mousedown", "touchstart"];

interface TableMenuProps {
  readonly table: TableState;
  readonly order: RowOrder;
  readonly columns: TableColumns;
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

export function TableMenu({ table, order, columns, place, onClose }: TableMenuProps) {
  const say = useSay();
  const items = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => items.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Menu
      opened
      onClose={onClose}
      // The key that opened it is on its way through the page still.
      clickOutsideEvents={CLOSED_BY}
      position="bottom-start"
      shadow="md"
      offset={0}
      returnFocus={false}
      trapFocus
    >
      <Menu.Target>
        {/* What the menu hangs on: it has no button of its own where it was asked for. */}
        <button type="button" tabIndex={-1} className={classes.anchor} style={{ left: place.x, top: place.y }}>
          <VisuallyHidden>{say(WORDS.menu)}</VisuallyHidden>
        </button>
      </Menu.Target>
      <Menu.Dropdown ref={items} mah="60dvh" style={{ overflowY: "auto" }}>
        {table.selection.active.row === HEADINGS ? (
          <HeadingItems column={table.selection.active.column} order={order} columns={columns} />
        ) : (
          <ValueItem table={table} />
        )}
        <SelectItems table={table} />
        <Menu.Divider />
        <CopyItems table={table} />
      </Menu.Dropdown>
    </Menu>
  );
}

function HeadingItems({
  column,
  order,
  columns,
}: {
  readonly column: number;
  readonly order: RowOrder;
  readonly columns: TableColumns;
}) {
  const say = useSay();
  return (
    <>
      <Menu.Item onClick={() => order.sortBy({ column, direction: "ascending" })}>{say(WORDS.sortAscending)}</Menu.Item>
      <Menu.Item onClick={() => order.sortBy({ column, direction: "descending" })}>
        {say(WORDS.sortDescending)}
      </Menu.Item>
      <Menu.Item disabled={order.sorting === undefined} onClick={() => order.sortBy(undefined)}>
        {say(WORDS.sortNone)}
      </Menu.Item>
      <Menu.Item onClick={() => columns.fit(column)}>{say(WORDS.fitWidth)}</Menu.Item>
    </>
  );
}

function ValueItem({ table }: { readonly table: TableState }) {
  const say = useSay();
  const { active } = table.selection;
  return (
    <Menu.Item onClick={() => table.open(active)}>
      {say(isEntity(table.valueAt(active)) ? WORDS.showThis : WORDS.open)}
    </Menu.Item>
  );
}

function SelectItems({ table }: { readonly table: TableState }) {
  const say = useSay();
  const isHeading = table.selection.active.row === HEADINGS;
  return (
    <>
      {!isHeading && <Menu.Item onClick={() => table.extend("rows")}>{say(WORDS.selectRow)}</Menu.Item>}
      <Menu.Item onClick={() => table.extend("columns")}>{say(WORDS.selectColumn)}</Menu.Item>
      <Menu.Item onClick={() => table.extend("all")}>{say(WORDS.selectAll)}</Menu.Item>
    </>
  );
}

/** All forms in which what is selected can be copied. */
export function CopyItems({ table }: { readonly table: Pick<TableState, "copy"> }) {
  const say = useSay();
  return COPY_FORMS.map((form) => (
    <Menu.Item key={form} onClick={() => table.copy(form)}>
      {say(WORDS[`copy-${form}`])}
    </Menu.Item>
  ));
}

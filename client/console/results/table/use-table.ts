/** The state of the result table: what is active, selected and open, and what commands do. */
import type { KeyboardEvent } from "react";
import { useState } from "react";
import type { Value } from "../../../../graph/values.ts";
import type { Answer } from "../../answer.ts";
import type { CopyForm } from "../copy/copied-text.ts";
import type { Copying } from "../copy/use-copy.ts";
import { useCopy } from "../copy/use-copy.ts";
import type { Entity } from "../values/brief-parts.ts";
import { isEntity } from "../values/brief-parts.ts";
import { copyRange } from "./copy-range.ts";
import type { Cell, CellRange, Extent, Selection, TableSize } from "./selection.ts";
import { HEADINGS, isSingle, rangeOf, selectionAt } from "./selection.ts";
import type { TableCommand } from "./table-keys.ts";
import { commandOf } from "./table-keys.ts";
import type { TableColumns } from "./use-columns.ts";
import type { TableScroll } from "./use-scroll.ts";
import type { RowOrder } from "./use-sorting.ts";

/** Where the menu of the table is open, in CSS pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface TableState {
  readonly selection: Selection;
  readonly range: CellRange | undefined;
  readonly opened: Cell | undefined;
  readonly menu: MenuPlace | undefined;
  readonly copying: Copying;
  /** The value of a cell by its place on the screen. */
  valueAt(cell: Cell): Value;
  press(event: KeyboardEvent<HTMLElement>): void;
  /** Makes a cell active; `extending` keeps the anchor. */
  select(cell: Cell, extending: boolean, extent?: Extent): void;
  open(cell: Cell): void;
  /** Opens the value below the table, also where it is open already. */
  show(cell: Cell): void;
  close(): void;
  /** Widens what is selected to whole rows, whole columns, or everything. */
  extend(extent: Extent): void;
  copy(form: CopyForm): void;
  openMenu(place: MenuPlace | undefined): void;
}

export interface TableParts {
  readonly answer: Answer;
  readonly order: RowOrder;
  readonly columns: TableColumns;
  readonly scroll: TableScroll;
  readonly onShow: (entity: Entity) => void;
  readonly cellElement: (cell: Cell) => HTMLElement | null;
}

export function useTable({ answer, order, columns, scroll, onShow, cellElement }: TableParts): TableState {
  const [selection, setSelection] = useState<Selection>(selectionAt({ row: 0, column: 0 }));
  const [opened, setOpened] = useState<Cell | undefined>(undefined);
  const [menu, openMenu] = useState<MenuPlace | undefined>(undefined);
  const copying = useCopy();
  const size: TableSize = { rows: answer.count, columns: answer.fields.length, page: scroll.page };
  const { active } = selection;
  const range = rangeOf(selection, size);
  const valueAt = ({ row, column }: Cell): Value => answer.rows[order.placeOf(row)]?.[column] ?? null;
  const select = (cell: Cell, extending: boolean, extent: Extent = "cells"): void => {
    setSelection((before) => (extending ? { ...before, active: cell } : selectionAt(cell, extent)));
    if (opened !== undefined && cell.row !== HEADINGS) setOpened(cell);
    scroll.reveal(cell);
  };
  const open = (cell: Cell): void => {
    if (answer.count === 0) return;
    const value = valueAt(cell);
    if (isEntity(value)) onShow(value);
    else setOpened(opened?.row === cell.row && opened.column === cell.column ? undefined : cell);
  };
  const extend = (extent: Extent): void => setSelection((before) => ({ ...before, extent }));
  const copy = (form: CopyForm): void => {
    if (range !== undefined) copyRange({ answer, order, range, isOneCell: isSingle(selection), form }, copying);
  };
  const menuAtActive = (): void => {
    const box = (cellElement(active) ?? scroll.scroller.current)?.getBoundingClientRect();
    if (box !== undefined) openMenu({ x: box.left + 12, y: Math.min(box.bottom, innerHeight) });
  };
  const stepBack = (): boolean => {
    if (opened !== undefined) setOpened(undefined);
    else if (!isSingle(selection) && active.row !== HEADINGS) setSelection(selectionAt(active));
    else return false;
    return true;
  };
  /** Whether the table had a use for it. */
  const obey = (command: TableCommand): boolean => {
    switch (command.kind) {
      case "move":
        select(command.to, command.extends);
        return true;
      case "resize":
        columns.resize(active.column, (columns.widths[active.column] ?? 0) + command.by);
        return true;
      case "sort":
        order.toggle(active.column);
        return true;
      case "open":
        open(active);
        return true;
      case "copy":
        // What is marked as text, in the open value for instance, is for the browser to copy.
        if (document.getSelection()?.isCollapsed === false) return false;
        copy("tsv");
        return true;
      case "selectAll":
        extend("all");
        return true;
      case "selectRows":
      case "selectColumns":
        extend(command.kind === "selectRows" ? "rows" : "columns");
        return true;
      case "menu":
        menuAtActive();
        return true;
      case "escape":
        return stepBack();
    }
  };
  return {
    ...{ selection, range, opened, menu, copying, valueAt, select, open, copy, openMenu, extend, show: setOpened },
    press(event) {
      const command = commandOf(event, active, size);
      if (command !== undefined && obey(command)) event.preventDefault();
    },
    close() {
      setOpened(undefined);
      scroll.scroller.current?.focus();
    },
  };
}

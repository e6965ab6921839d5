/** The state of the result table: which rows are drawn, which cell is active, which value is open, and what keys do. */
import { useElementSize } from "@mantine/hooks";
import type { KeyboardEvent, RefObject } from "react";
import { useRef, useState } from "react";
import { plainText } from "../../../graph/value-text.ts";
import type { Value } from "../../../graph/values.ts";
import type { QueryAnswer } from "../../api/query.ts";
import type { Entity } from "./CellValue.tsx";
import { isEntity } from "./CellValue.tsx";
import type { Cell } from "./result-grid.ts";
import { moved, ROW_HEIGHT, rowWindow } from "./result-grid.ts";
import type { Copying } from "./use-copy.ts";
import { useCopy } from "./use-copy.ts";

/** Characters up to which a value is surely seen in its cell. */
const SHORT = 32;

export interface ResultGrid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sized: (element: HTMLDivElement | null) => void;
  readonly first: number;
  readonly last: number;
  readonly active: Cell;
  readonly opened: Cell | undefined;
  readonly copying: Copying;
  valueAt(cell: Cell): Value;
  scrolled(scrollTop: number): void;
  press(event: KeyboardEvent): void;
  pick(cell: Cell): void;
  close(): void;
}

export function useResultGrid(
  { fields, rows }: Pick<QueryAnswer, "fields" | "rows">,
  onShow: (entity: Entity) => void,
): ResultGrid {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sized, height } = useElementSize<HTMLDivElement>();
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<Cell | undefined>(undefined);
  const { copying, copy } = useCopy();
  const valueAt = (cell: Cell): Value => rows[cell.row]?.[cell.column] ?? null;
  const goTo = (cell: Cell): void => {
    setActive(cell);
    if (opened !== undefined) setOpened(cell);
    if (scroller.current !== null) setScrollTop(scrollToCell(scroller.current, cell, fields.length));
  };
  const open = (cell: Cell): void => {
    const value = valueAt(cell);
    if (isEntity(value)) onShow(value);
    else setOpened(opened === undefined || !isSame(opened, cell) ? cell : undefined);
  };
  const press = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const page = Math.max(Math.floor(height / ROW_HEIGHT) - 2, 1);
    const isPlain = !event.altKey && !event.shiftKey && rows.length > 0;
    const next = isPlain
      ? moved(active, event.key, control, { rows: rows.length, columns: fields.length, page })
      : undefined;
    if (next !== undefined) goTo(next);
    else if (isPlain && !control && (event.key === "Enter" || event.key === " ")) open(active);
    else if (event.key === "Escape" && opened !== undefined) setOpened(undefined);
    else if (control && event.key === "c" && document.getSelection()?.isCollapsed !== false)
      copy(plainText(valueAt(active)));
    else return;
    event.preventDefault();
  };
  return {
    ...{ scroller, sized, active, opened, copying, valueAt, press, ...rowWindow(scrollTop, height, rows.length) },
    scrolled: setScrollTop,
    pick(cell) {
      setActive(cell);
      const value = valueAt(cell);
      setOpened(isEntity(value) || plainText(value).length <= SHORT ? undefined : cell);
    },
    close() {
      setOpened(undefined);
      scroller.current?.focus();
    },
  };
}

/** Brings a cell into sight; hands back how far the table is scrolled then. */
function scrollToCell(scroller: HTMLElement, { row, column }: Cell, columns: number): number {
  const top = row * ROW_HEIGHT;
  const seen = scroller.clientHeight - ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + seen) scroller.scrollTop = top + ROW_HEIGHT - seen;
  const header = scroller.querySelectorAll<HTMLElement>('[role="columnheader"]')[column + 1];
  if (header === undefined) return scroller.scrollTop;
  const start = column === 0 ? 0 : header.offsetLeft;
  const end = column === columns - 1 ? scroller.scrollWidth : header.offsetLeft + header.offsetWidth;
  if (start < scroller.scrollLeft) scroller.scrollLeft = start;
  else if (end > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = end - scroller.clientWidth;
  return scroller.scrollTop;
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

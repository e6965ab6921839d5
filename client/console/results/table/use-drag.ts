/** Selecting cells by dragging with a mouse or pen; fingers scroll instead. */
import type { PointerEvent } from "react";
import { useEffect, useRef } from "react";
import { ROW_HEIGHT } from "./geometry.ts";
import type { Cell, Extent } from "./selection.ts";
import type { TableColumns } from "./use-columns.ts";
import type { TableScroll } from "./use-scroll.ts";

/** How often a selection grows while the pointer rests outside of the table, in milliseconds. */
const STEP = 60;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Dragged {
  readonly select: (cell: Cell, extending: boolean, extent?: Extent) => void;
  /** A cell was clicked and nothing was dragged. */
  readonly pick: (cell: Cell) => void;
  readonly scroll: TableScroll;
  readonly columns: TableColumns;
  readonly count: number;
}

/** Handlers for the element that scrolls. What a pointer goes down on is told by `data-cell` (`row:column`) or `data-row`. */
export function useDrag(dragged: Dragged) {
  const latest = useRef(dragged);
  const pointer = useRef<Point | undefined>(undefined);
  /** The cell that the pointer went down on, as long as it has not left it. */
  const clicked = useRef<Cell | undefined>(undefined);
  const reached = useRef<Cell | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  useEffect(() => {
    latest.current = dragged;
  });
  const stop = (): void => {
    clearInterval(timer.current);
    timer.current = undefined;
    pointer.current = undefined;
    clicked.current = undefined;
  };
  useEffect(() => () => clearInterval(timer.current), []);
  const extend = (): void => {
    const cell = pointer.current === undefined ? undefined : cellUnder(pointer.current, latest.current);
    if (cell === undefined || (cell.row === reached.current?.row && cell.column === reached.current.column)) return;
    reached.current = cell;
    clicked.current = undefined;
    latest.current.select(cell, true);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const start = startOf(event.target);
      if (start === undefined) return;
      latest.current.select(start.cell, event.shiftKey, start.extent);
      reached.current = start.cell;
      clicked.current = start.extent === "cells" && !event.shiftKey ? start.cell : undefined;
      if (event.pointerType === "touch") return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pointer.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const before = pointer.current;
      if (before === undefined || (before.x === event.clientX && before.y === event.clientY)) return;
      pointer.current = { x: event.clientX, y: event.clientY };
      timer.current ??= setInterval(extend, STEP);
      extend();
    },
    onPointerUp(): void {
      const cell = clicked.current;
      stop();
      if (cell !== undefined) latest.current.pick(cell);
    },
    onPointerCancel: stop,
    onLostPointerCapture: stop,
  };
}

function startOf(target: Element): { readonly cell: Cell; readonly extent: Extent } | undefined {
  // Pills are buttons of their own.
  if (target.closest("[data-chip]") !== null) return undefined;
  const cell = target.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  if (cell !== undefined) {
    const [row = 0, column = 0] = cell.split(":").map(Number);
    return { cell: { row, column }, extent: "cells" };
  }
  const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined ? undefined : { cell: { row: Number(row), column: 0 }, extent: "rows" };
}

/** The cell under the pointer; beside the table the nearest one. */
function cellUnder({ x, y }: Point, { scroll, columns, count }: Dragged): Cell | undefined {
  const element = scroll.scroller.current;
  if (element === null || count === 0) return undefined;
  const box = element.getBoundingClientRect();
  const inRows = Math.min(Math.max(y - box.top, ROW_HEIGHT - 1), element.clientHeight + 1) - ROW_HEIGHT;
  const row = Math.floor((scroll.place.top + inRows) / ROW_HEIGHT);
  const inColumns = Math.min(Math.max(x - box.left, columns.numbers - 1), element.clientWidth + 1) - columns.numbers;
  const edge = columns.starts.findIndex((start) => start > element.scrollLeft + inColumns);
  const column = edge === -1 ? columns.widths.length - 1 : Math.max(edge - 1, 0);
  return { row: Math.min(Math.max(row, 0), count - 1), column };
}

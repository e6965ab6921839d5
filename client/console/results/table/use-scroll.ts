/** How far the result table is scrolled: by the browser, or to bring a cell into view. */
import type { RefObject } from "react";
import { useRef, useState } from "react";
import type { ScrollPlace, ScrollSpace, Window } from "./geometry.ts";
import {
  AT_TOP,
  bringIntoView,
  columnWindow,
  placeAt,
  ROW_HEIGHT,
  rowWindow,
  scrolledTo,
  scrollSpace,
} from "./geometry.ts";
import type { Cell } from "./selection.ts";
import { HEADINGS } from "./selection.ts";

export interface TableScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly space: ScrollSpace;
  readonly place: ScrollPlace;
  readonly rows: Window;
  readonly columns: Window;
  /** Rows that are seen whole. */
  readonly page: number;
  scrolled(): void;
  /** Puts the scroll bar where the rows are, in a table that is taller than browsers allow. */
  settled(): void;
  reveal(cell: Cell): void;
}

/** The room that the table has, in pixels. */
export interface TableRoom {
  readonly width: number;
  readonly height: number;
}

/** @param starts edges of the columns, from the end of the row numbers; these take `numbers` pixels */
export function useScroll(
  count: number,
  starts: readonly number[],
  numbers: number,
  { width, height }: TableRoom,
): TableScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(AT_TOP);
  const [left, setLeft] = useState(0);
  // What is known before React has drawn it: several events may come until then.
  const latest = useRef(AT_TOP);
  const seen = Math.max(height - ROW_HEIGHT, 0);
  const space = scrollSpace(count, seen);
  const stand = (next: ScrollPlace): void => {
    latest.current = next;
    setPlace(next);
  };
  const scrollTo = (top: number): void => {
    const next = placeAt(space, top);
    stand(next);
    if (scroller.current !== null) scroller.current.scrollTop = next.native;
  };
  return {
    ...{ scroller, space, place },
    rows: rowWindow(place.top, seen, count),
    columns: columnWindow(starts, left, Math.max(width - numbers, 0)),
    page: Math.max(Math.floor(seen / ROW_HEIGHT) - 1, 1),
    scrolled() {
      if (scroller.current === null) return;
      stand(scrolledTo(space, latest.current, scroller.current.scrollTop));
      setLeft(scroller.current.scrollLeft);
    },
    settled() {
      if (space.whole > space.native) scrollTo(latest.current.top);
    },
    reveal({ row, column }) {
      const element = scroller.current;
      if (element === null) return;
      const inView = element.clientHeight - ROW_HEIGHT;
      const top =
        row === HEADINGS ? 0 : bringIntoView(row * ROW_HEIGHT, (row + 1) * ROW_HEIGHT, latest.current.top, inView);
      if (row !== HEADINGS && top !== latest.current.top) scrollTo(top);
      const [start = 0, end = 0] = starts.slice(column, column + 2);
      element.scrollLeft = bringIntoView(start, end, element.scrollLeft, element.clientWidth - numbers);
      setLeft(element.scrollLeft);
    },
  };
}

/** How far the matrix is scrolled, what is drawn of it, and how a cell comes into view. */
import { useMergedRef, useResizeObserver } from "@mantine/hooks";
import type { RefCallback } from "react";
import { useRef, useState } from "react";
import type { Drawn, MatrixMeasures, Place } from "./geometry.ts";
import { drawnLines, scrollToSee } from "./geometry.ts";

export interface MatrixScroll {
  readonly ref: RefCallback<HTMLDivElement>;
  readonly rows: Drawn;
  readonly columns: Drawn;
  /** Rows that are seen at once. */
  readonly page: number;
  readonly onScroll: () => void;
  readonly reveal: (place: Place) => void;
}

export function useMatrixScroll(
  measures: MatrixMeasures,
  size: { readonly rows: number; readonly columns: number },
): MatrixScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const [observed, box] = useResizeObserver<HTMLDivElement>();
  const ref = useMergedRef(scroller, observed);
  const [scrolled, setScrolled] = useState({ top: 0, left: 0 });
  const { cellWidth, cellHeight, rowHead, columnHead } = measures;
  const [width, height] = [Math.max(box.width - rowHead, 0), Math.max(box.height - columnHead, 0)];
  return {
    ref,
    rows: drawnLines(scrolled.top, height, cellHeight, size.rows),
    columns: drawnLines(scrolled.left, width, cellWidth, size.columns),
    page: Math.max(Math.floor(height / cellHeight) - 1, 1),
    onScroll() {
      const element = scroller.current;
      if (element !== null) setScrolled({ top: element.scrollTop, left: Math.abs(element.scrollLeft) });
    },
    reveal({ row, column }) {
      const element = scroller.current;
      if (element === null) return;
      // Scrolling is done at once: the cell must be drawn when it becomes the active one.
      const top = row < 0 ? element.scrollTop : scrollToSee(row, cellHeight, element.scrollTop, height);
      const left = column < 0 ? element.scrollLeft : scrollToSee(column, cellWidth, element.scrollLeft, width);
      element.scrollTo({ top, left, behavior: "instant" });
      setScrolled({ top, left });
    },
  };
}

/** How far the list is scrolled, which rows are drawn of it, and how the active row comes into view. */
import { useMediaQuery, useMergedRef, useResizeObserver } from "@mantine/hooks";
import type { RefCallback } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Drawn } from "../matrix/geometry.ts";
import { drawnLines, scrollToSee } from "../matrix/geometry.ts";

/** Height of the row of heads in CSS pixels. */
export const HEAD_HEIGHT = 30;

export interface TreeScroll {
  readonly ref: RefCallback<HTMLDivElement>;
  readonly drawn: Drawn;
  /** Height of a row in CSS pixels: more where fingers point. */
  readonly rowHeight: number;
  /** Rows that are seen at once. */
  readonly page: number;
  readonly onScroll: () => void;
}

/** @param active the row that is kept in view whenever it becomes another one */
export function useTreeScroll(count: number, active: number, activeKey: string | undefined): TreeScroll {
  const isCoarse = useMediaQuery("(pointer: coarse)", false, { getInitialValueInEffect: false });
  const rowHeight = isCoarse === true ? 40 : 28;
  const scroller = useRef<HTMLDivElement>(null);
  const [observed, box] = useResizeObserver<HTMLDivElement>();
  const ref = useMergedRef(scroller, observed);
  const [scrolled, setScrolled] = useState(0);
  const height = Math.max(box.height - HEAD_HEIGHT, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row at the same place is another row to be seen
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const top = scrollToSee(active, rowHeight, element.scrollTop, element.clientHeight - HEAD_HEIGHT);
    if (top !== element.scrollTop) element.scrollTo({ top, behavior: "instant" });
    setScrolled(element.scrollTop);
  }, [active, activeKey, rowHeight]);
  return {
    ref,
    rowHeight,
    drawn: drawnLines(scrolled, height, rowHeight, count),
    page: Math.max(Math.floor(height / rowHeight) - 1, 1),
    onScroll() {
      if (scroller.current !== null) setScrolled(scroller.current.scrollTop);
    },
  };
}

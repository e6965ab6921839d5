/** The order of the rows on the screen: the answer's own, or by a column. */
import { useEffect, useState } from "react";
import type { Answer } from "../../answer.ts";
import type { Sorting } from "./sort-rows.ts";
import { sortedPlaces } from "./sort-rows.ts";

export interface RowOrder {
  readonly sorting: Sorting | undefined;
  /** Whether rows that are there are not in order yet. */
  readonly isSorting: boolean;
  /** The place in the answer of the row that is shown at a place. */
  placeOf(shown: number): number;
  /** Ascending, descending, the answer's own order: one after the other. */
  toggle(column: number): void;
  sortBy(sorting: Sorting | undefined): void;
}

interface Sorted {
  readonly by: Sorting;
  readonly places: Uint32Array;
}

/** While rows arrive, those behind the sorted ones stand in the order of the answer; what is sorted doubles until the answer ends. */
export function useSorting({ rows, count, end }: Pick<Answer, "rows" | "count" | "end">): RowOrder {
  const [sorting, sortBy] = useState<Sorting | undefined>(undefined);
  const [sorted, setSorted] = useState<Sorted | undefined>(undefined);
  const due = end === undefined && count > 0 ? 2 ** Math.floor(Math.log2(count)) : count;
  useEffect(() => {
    if (sorting === undefined) return undefined;
    const controller = new AbortController();
    const sort = async (): Promise<void> => {
      const places = await sortedPlaces(rows, due, sorting, controller.signal);
      if (!controller.signal.aborted) setSorted({ by: sorting, places });
    };
    sort().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [rows, due, sorting]);
  const places = sorting === undefined ? undefined : sorted?.places;
  return {
    sorting,
    isSorting: sorting !== undefined && (sorted?.by !== sorting || sorted.places.length < due),
    placeOf: (shown) => places?.[shown] ?? shown,
    toggle: (column) =>
      sortBy((before) => {
        if (before?.column !== column) return { column, direction: "ascending" };
        return before.direction === "ascending" ? { column, direction: "descending" } : undefined;
      }),
    sortBy,
  };
}

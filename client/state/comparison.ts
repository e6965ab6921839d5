/** What a comparison of two dates shows on the canvas, as long as it is open. It is no part of the view: leaving it leaves everything as it was. */
import type { DifferenceMark } from "../../graph/comparison/compare-graph.ts";
import type { Saying } from "./explored.ts";
import type { Filters } from "./filters.ts";
import type { Selection } from "./selection.ts";

export interface ShownComparison {
  /** By the relationship's element id. */
  readonly marks: ReadonlyMap<string, DifferenceMark>;
  /** The relationships of pairs that differ: with their ends at full strength, all else faint. */
  readonly around: Selection;
  /** What is compared, to be told by a figure. */
  readonly told: Saying;
}

/** The filters while two dates are compared: without those of time, in whose place the comparison stands. */
export function withoutTime(filters: Filters): Filters {
  return { ...filters, time: {}, knownOn: undefined };
}

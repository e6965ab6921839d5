/** The filters in force and how the page changes them: each change a step of undo, those of one movement one step. */
import { useMemo, useRef } from "react";
import { filterGraph } from "../../graph/filter/apply-filters.ts";
import type { Filters } from "../../graph/filter/filters.ts";
import { isFiltering, NO_FILTERS } from "../../graph/filter/filters.ts";
import type { EvidenceById } from "../../graph/filter/judges.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { STEP_WORDS } from "../filters/step-words.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorerState } from "../state/explorer.ts";
import { filtersOf, lensOf, unhiddenSubgraph } from "../state/state.ts";

/** Changes some of the filters. @param movement the same for all changes of one movement (a drag, a playing) */
export function changeFilters(
  { store, exploring }: Explorer,
  part: Partial<Filters>,
  words: Words = STEP_WORDS.filter,
  movement?: string,
): void {
  const next = { ...filtersOf(store.getState()), ...part };
  exploring.changeView({ filters: isPlain(next) ? NO_FILTERS : next }, { words }, movement);
}

/** What passes all filters but that of time; the same value while only the time changes. */
export function useUntimedSubgraph(): Subgraph {
  const subgraph = useExplorerState(unhiddenSubgraph);
  const lens = useExplorerState(lensOf);
  const evidence = useExplorerState((state) => state.evidence);
  const filters = useUntimed(useExplorerState(filtersOf));
  return useMemo(() => untimed(subgraph, filters, lens, evidence), [subgraph, filters, lens, evidence]);
}

function untimed(subgraph: Subgraph, filters: Filters, lens: Lens, evidence: EvidenceById): Subgraph {
  return isFiltering(filters) ? filterGraph(subgraph, filters, lens, evidence) : subgraph;
}

function useUntimed(filters: Filters): Filters {
  const last = useRef(NO_FILTERS);
  const next: Filters = { ...filters, time: NO_FILTERS.time };
  if (!isSame(last.current, next)) last.current = next;
  return last.current;
}

function isSame(one: Filters, other: Filters): boolean {
  const before: { readonly [key: string]: unknown } = { ...one };
  return Object.entries(other).every(([key, value]) => before[key] === value) && one.knownOn === other.knownOn;
}

/** Whether nothing is filtered, and nothing chosen for when something will be. */
function isPlain(filters: Filters): boolean {
  return !isFiltering(filters) && filters.dateSource === undefined && !filters.keepUndated;
}

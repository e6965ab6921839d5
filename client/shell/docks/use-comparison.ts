/** Compares what is shown at two dates, and shows the difference on the canvas as long as the dock is open. */
import { useEffect, useMemo } from "react";
import type { GraphDifference } from "../../../graph/comparison/compare-graph.ts";
import { compareGraph } from "../../../graph/comparison/compare-graph.ts";
import { readByHappening, readByPublication } from "../../../graph/comparison/readings.ts";
import { foundDateSource, happenings, spansOf } from "../../../graph/comparison/windows.ts";
import { GraphError } from "../../../graph/errors.ts";
import { filterGraph } from "../../../graph/filter/apply-filters.ts";
import { dateSourceOf, restsOnClaims } from "../../../graph/filter/judges.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import type { DateSource } from "../../../graph/time/date-sources.ts";
import type { Span } from "../../../graph/time/spans.ts";
import type { GraphRelationship } from "../../../graph/values.ts";
import type { ComparisonSettings } from "../../compare/comparison-settings.ts";
import { toldOf, windowsOf } from "../../compare/comparison-settings.ts";
import type { ComparisonState } from "../../compare/props.ts";
import { withoutTime } from "../../state/comparison.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { select } from "../../state/selection.ts";
import { filtersOf, lensOf, unhiddenSubgraph } from "../../state/state.ts";

/** All that can be compared: what the filters leave, those of time apart. */
export function useComparedSubgraph(): Subgraph {
  const subgraph = useExplorerState(unhiddenSubgraph);
  const filters = useExplorerState(filtersOf);
  const lens = useExplorerState(lensOf);
  const evidence = useExplorerState((state) => state.evidence);
  return useMemo(
    () => filterGraph(subgraph, withoutTime(filters), lens, evidence),
    [subgraph, filters, lens, evidence],
  );
}

/** What dates relationships: as the reader or the lens says, else the property that dates most of them. */
export function useHappenings(subgraph: Subgraph): {
  readonly source: DateSource | undefined;
  readonly isFound: boolean;
  /** The days of a relationship; absent where nothing is dated. */
  readonly spanOf: ((relationship: GraphRelationship) => Span | undefined) | undefined;
} {
  const filters = useExplorerState(filtersOf);
  const lens = useExplorerState(lensOf);
  return useMemo(() => {
    const known = dateSourceOf(filters, lens);
    const source = known ?? foundDateSource(subgraph);
    const spanOf = source === undefined ? undefined : happenings(source, subgraph);
    return { source, isFound: known === undefined && source !== undefined, spanOf };
  }, [filters, lens, subgraph]);
}

export function useComparison(
  subgraph: Subgraph,
  spanOf: ((relationship: GraphRelationship) => Span | undefined) | undefined,
  settings: ComparisonSettings,
): ComparisonState {
  const explorer = useExplorer();
  const lens = useExplorerState(lensOf);
  const evidence = useExplorerState((state) => state.evidence);
  const reading = useExplorerState((state) => state.evidenceReading);
  const { filtering } = explorer;
  const isKnown = settings.basis === "known";
  const unread = useMemo(
    () =>
      isKnown
        ? subgraph.relationships.filter(
            (one) => restsOnClaims(one, lens) && !evidence.has(one.elementId) && !reading.missing.has(one.elementId),
          ).length
        : 0,
    [isKnown, subgraph, lens, evidence, reading.missing],
  );
  useEffect(() => {
    if (unread > 0 && reading.phase === "idle") void filtering.readEvidence();
  }, [unread, reading.phase, filtering]);
  const state = useMemo((): ComparisonState => {
    if (!isKnown && spanOf === undefined) return { phase: "undated" };
    if (isKnown && reading.phase === "failed" && unread > 0)
      return { phase: "failed", error: reading.error, retry: () => void filtering.readEvidence() };
    if (unread > 0) return { phase: "reading", done: reading.done, total: Math.max(reading.total, unread) };
    try {
      const windows = windowsOf(settings);
      const spans = spansOf(windows);
      const read = isKnown ? readByPublication(evidence, spans) : readByHappening(spanOf ?? undated, spans);
      return { phase: "ready", difference: compareGraph(subgraph.relationships, lens, windows.shape, read) };
    } catch (error) {
      if (error instanceof GraphError) return { phase: "invalid", error };
      throw error;
    }
  }, [isKnown, spanOf, reading, unread, settings, evidence, subgraph, lens, filtering]);
  useShown(state.phase === "ready" ? state.difference : undefined, settings);
  return state;
}

function undated(): undefined {
  return undefined;
}

/** Shows a difference on the canvas until there is another one, or none. */
function useShown(difference: GraphDifference | undefined, settings: ComparisonSettings): void {
  const { store } = useExplorer();
  useEffect(() => {
    if (difference === undefined) {
      store.setState({ comparison: undefined });
      return;
    }
    const { marks, context } = difference;
    store.setState({ comparison: { marks, around: select({ relationships: [...context] }), told: toldOf(settings) } });
  }, [store, difference, settings]);
  useEffect(() => () => store.setState({ comparison: undefined }), [store]);
}

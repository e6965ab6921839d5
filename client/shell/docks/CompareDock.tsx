/** The comparison of two dates under the canvas, wired to the store. */
import { useMemo, useState } from "react";
import type { PairDifference } from "../../../graph/comparison/compare-graph.ts";
import { hasEvidence } from "../../../graph/filter/judges.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import type { Span } from "../../../graph/time/spans.ts";
import type { GraphRelationship } from "../../../graph/values.ts";
import { Compare } from "../../compare/Compare.tsx";
import type { ComparisonSettings } from "../../compare/comparison-settings.ts";
import { settingsFrom } from "../../compare/comparison-settings.ts";
import { download } from "../../export/download.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { filtersOf, lensOf } from "../../state/state.ts";
import { isInView } from "../in-view.ts";
import { selectOnCanvas } from "../select-on-canvas.ts";
import { keptForStore } from "./kept-for-store.ts";
import { useComparedSubgraph, useComparison, useHappenings } from "./use-comparison.ts";
import { useRoom } from "./use-room.ts";

/** Pixels that show some differences below the choices. */
const LEAST_ROOM = 340;

const kept = keptForStore<ComparisonSettings>();

export function CompareDock() {
  const explorer = useExplorer();
  const { store, handles } = explorer;
  useRoom(LEAST_ROOM);
  const lens = useExplorerState(lensOf);
  const subgraph = useComparedSubgraph();
  const { source, isFound, spanOf } = useHappenings(subgraph);
  const [settings, setSettings] = useState(
    () => kept.get(store) ?? settingsFrom(spansOf(subgraph, spanOf), filtersOf(store.getState()).time),
  );
  const state = useComparison(subgraph, spanOf, settings);
  const nodes = useMemo(() => new Map(subgraph.nodes.map((node) => [node.elementId, node])), [subgraph]);
  const selection = useExplorerState((known) => known.selection.relationships);
  const selected = useMemo(
    () => (state.phase === "ready" ? selectedPair(state.difference.pairs, selection) : undefined),
    [state, selection],
  );
  const change = (next: ComparisonSettings): void => {
    kept.set(store, next);
    setSettings(next);
  };
  const select = (pairs: readonly PairDifference[]): void => {
    selectOnCanvas(
      store,
      pairs.flatMap(({ relationships }) => relationships),
      false,
    );
    const ends = pairs.flatMap(({ one, other }) => [one, other]);
    if (!ends.every((id) => isInView(explorer, id))) handles.canvas?.fit(ends);
  };
  return (
    <Compare
      {...{ lens, nodes, settings, state, selected }}
      foundKey={isFound ? source?.key : undefined}
      hasClaims={hasEvidence(lens)}
      onChange={change}
      onSelect={select}
      onSave={(text, name) => download(new Blob([BYTE_ORDER_MARK, text], { type: "text/csv" }), name)}
    />
  );
}

/** Spreadsheets take a file for UTF-8 by it, which names in any script need. */
const BYTE_ORDER_MARK = "\ufeff";

function spansOf(subgraph: Subgraph, spanOf: ((relationship: GraphRelationship) => Span | undefined) | undefined) {
  return spanOf === undefined ? [] : subgraph.relationships.map(spanOf).filter((span) => span !== undefined);
}

/** The pair whose relationships, and no others, are selected. */
function selectedPair(pairs: readonly PairDifference[], selected: readonly string[]): string | undefined {
  if (selected.length === 0) return undefined;
  const chosen = new Set(selected);
  return pairs.find(
    ({ relationships }) => relationships.length === chosen.size && relationships.every((id) => chosen.has(id)),
  )?.key;
}

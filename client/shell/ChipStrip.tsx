/** What is in force on the view, above the canvas: a chip for each filter and for all else that takes something out of sight. */
import { useMemo } from "react";
import { filterGraph } from "../../graph/filter/apply-filters.ts";
import { NO_FILTERS, needsEvidence } from "../../graph/filter/filters.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import type { ChipInForce } from "../chips/Chips.tsx";
import { Chips } from "../chips/Chips.tsx";
import type { FilterPart } from "../filters/filter-parts.ts";
import { filterParts } from "../filters/filter-parts.ts";
import { STEP_WORDS } from "../filters/step-words.ts";
import { WORDS } from "../filters/words.ts";
import { useLanguage, useSay } from "../language.ts";
import type { View } from "../state/explored.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { ExplorerState } from "../state/state.ts";
import { exploredSubgraph, filtersOf, lensOf, unhiddenSubgraph, visibleSubgraph } from "../state/state.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";
import { WORDS as TIME_WORDS } from "../timeline/words.ts";

export function ChipStrip() {
  const { exploring, handles } = useExplorer();
  const explored = useExplorerState(exploredSubgraph);
  const visible = useExplorerState(visibleSubgraph);
  const parts = useParts();
  const others = useOtherChips();
  const note = useReadingNote();
  const ways = useWays(parts, visible);
  const chipOf = ({ id, phrase, without: filters }: FilterPart): ChipInForce => ({
    id,
    phrase,
    onRemove: () => exploring.changeView({ filters }, { words: STEP_WORDS.filter }),
  });
  const clear: Partial<View> = { filters: NO_FILTERS, hidden: new Set() };
  return (
    <Chips
      chips={[...parts.map(chipOf), ...others]}
      relationships={{ shown: visible.relationships.length, all: explored.relationships.length }}
      nodes={{ shown: visible.nodes.length, all: explored.nodes.length }}
      ways={ways?.map(({ part, count }) => ({ ...chipOf(part), count }))}
      note={note}
      onClear={() => exploring.changeView(clear, { words: STEP_WORDS.clear })}
      onLeave={() => handles.canvas?.focus()}
    />
  );
}

function useParts(): readonly FilterPart[] {
  const language = useLanguage();
  const explored = useExplorerState(exploredSubgraph);
  const lens = useExplorerState(lensOf);
  const filters = useExplorerState(filtersOf);
  return useMemo(() => filterParts({ filters, lens, explored, language }), [filters, lens, explored, language]);
}

/** What is hidden by hand, revealed or rolled up. */
function useOtherChips(): readonly ChipInForce[] {
  const say = useSay();
  const { exploring } = useExplorer();
  const { hidden, revealed, rollUp } = useExplorerState((state) => state.explored.present);
  const chip = (
    id: string,
    words: Words,
    count: number,
    part: () => Partial<View>,
    label: Words,
  ): readonly ChipInForce[] =>
    count === 0
      ? []
      : [{ id, phrase: say(words, { count }), onRemove: () => exploring.changeView(part(), { words: label }) }];
  return [
    ...chip("hidden", WORDS.hidden, hidden.size, () => ({ hidden: new Set() }), STATE_WORDS.bringBack),
    ...(revealed.size === 0
      ? []
      : [
          {
            id: "revealed",
            phrase: say(WORDS.revealed, { count: revealed.size }),
            onRemove: () => void exploring.hideLinks(),
          },
        ]),
    ...(rollUp === undefined
      ? []
      : [{ id: "rolled-up", phrase: say(WORDS.rolledUp), onRemove: () => void exploring.rollOut() }]),
  ];
}

function useReadingNote(): string | undefined {
  const say = useSay();
  const isNeeded = useExplorerState((state) => needsEvidence(filtersOf(state)));
  const { phase, done, total } = useExplorerState((state) => state.evidenceReading);
  if (!isNeeded || phase === "idle") return undefined;
  return phase === "reading" ? say(TIME_WORDS.knownReading, { done, total }) : say(TIME_WORDS.knownFailed);
}

/** Where filters leave nothing: how much there would be without each of them, most first. */
function useWays(
  parts: readonly FilterPart[],
  visible: Subgraph,
): readonly { readonly part: FilterPart; readonly count: number }[] | undefined {
  const subgraph = useExplorerState(unhiddenSubgraph);
  const lens = useExplorerState(lensOf);
  const evidence = useExplorerState((state: ExplorerState) => state.evidence);
  const isOfNodes = subgraph.relationships.length === 0;
  const isEmpty = countOf(visible, isOfNodes) === 0 && countOf(subgraph, isOfNodes) > 0 && parts.length > 0;
  return useMemo(() => {
    if (!isEmpty) return undefined;
    return parts
      .map((part) => ({ part, count: countOf(filterGraph(subgraph, part.without, lens, evidence), isOfNodes) }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
  }, [isEmpty, isOfNodes, parts, subgraph, lens, evidence]);
}

function countOf({ nodes, relationships }: Subgraph, isOfNodes: boolean): number {
  return isOfNodes ? nodes.length : relationships.length;
}

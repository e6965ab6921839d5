/** The timeline under the canvas, wired to the store. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { DayRange } from "../../../graph/filter/filters.ts";
import { dateSourceOf, hasEvidence } from "../../../graph/filter/judges.ts";
import type { DateSource } from "../../../graph/time/date-sources.ts";
import { findDateSources, isSameSource, lensDateSource } from "../../../graph/time/date-sources.ts";
import { STEP_WORDS } from "../../filters/step-words.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { exploredSubgraph, filtersOf, lensOf, unhiddenSubgraph, visibleSubgraph } from "../../state/state.ts";
import { Timeline } from "../../timeline/Timeline.tsx";
import { changeFilters, useUntimedSubgraph } from "../use-filters.ts";

export function TimelineDock() {
  const explorer = useExplorer();
  const lens = useExplorerState(lensOf);
  const filters = useExplorerState(filtersOf);
  const unhidden = useExplorerState(unhiddenSubgraph);
  const shown = useExplorerState((state) => visibleSubgraph(state).relationships.length);
  const all = useExplorerState((state) => exploredSubgraph(state).relationships.length);
  const reading = useExplorerState((state) => state.evidenceReading);
  const subgraph = useUntimedSubgraph();
  const sources = useMemo(() => findDateSources(unhidden), [unhidden]);
  const source = useMemo(() => dateSourceOf(filters, lens), [filters, lens]);
  const { moving, onRange } = useRangeOfFrame();
  const onSource = (chosen: DateSource): void => {
    const dateSource = isSameSource(chosen, lensDateSource(lens))
      ? undefined
      : { entity: chosen.entity, key: chosen.key };
    // Days of one property mean nothing to another.
    changeFilters(explorer, { dateSource, time: {} }, STEP_WORDS.dateSource);
  };
  return (
    <Timeline
      subgraph={subgraph}
      whole={unhidden}
      lens={lens}
      source={useStable(source)}
      sources={sources}
      range={moving ?? filters.time}
      keepUndated={filters.keepUndated}
      hideIsolated={filters.hideIsolated}
      shown={{ shown, all }}
      known={{
        day: filters.knownOn,
        isPossible: hasEvidence(lens),
        reading: { ...reading, missing: reading.missing.size },
        onDay: (knownOn) => changeFilters(explorer, { knownOn }, STEP_WORDS.known),
        onRetry: () => void explorer.filtering.readEvidence(),
      }}
      onSource={onSource}
      onRange={onRange}
      onHideIsolated={(hideIsolated) => changeFilters(explorer, { hideIsolated })}
      onKeepUndated={(keepUndated) => changeFilters(explorer, { keepUndated })}
    />
  );
}

interface RangeOfFrame {
  /** The range as it is being moved: ahead of what is filtered by up to a frame. */
  readonly moving: DayRange | undefined;
  onRange(range: DayRange, movement?: string): void;
}

/** Filters at most once a frame, however often the pointer moves. */
export function useRangeOfFrame(): RangeOfFrame {
  const explorer = useExplorer();
  const [moving, setMoving] = useState<DayRange | undefined>(undefined);
  const waiting = useRef<{ frame: number; range: DayRange; movement: string | undefined } | undefined>(undefined);
  const apply = (): void => {
    const next = waiting.current;
    waiting.current = undefined;
    setMoving(undefined);
    if (next !== undefined) changeFilters(explorer, { time: next.range }, STEP_WORDS.time, next.movement);
  };
  useEffect(
    () => () => {
      if (waiting.current !== undefined) cancelAnimationFrame(waiting.current.frame);
    },
    [],
  );
  const onRange = (range: DayRange, movement?: string): void => {
    setMoving(range);
    const known = waiting.current;
    // Another movement is another step: what waits is not lost to it.
    if (known !== undefined && known.movement !== movement) {
      cancelAnimationFrame(known.frame);
      apply();
    }
    const frame = waiting.current?.frame ?? requestAnimationFrame(apply);
    waiting.current = { frame, range, movement };
  };
  return { moving, onRange };
}

/** The same value as long as it is the same source. */
function useStable(source: DateSource | undefined): DateSource | undefined {
  const last = useRef(source);
  if (!isSameSource(last.current, source)) last.current = source;
  return last.current;
}

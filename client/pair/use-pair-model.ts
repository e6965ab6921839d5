/** What was read of a pair as events and bars, in the reader's language; made anew only where what it is made of changes. */
import { useMemo } from "react";
import { captionOf } from "../../graph/lens.ts";
import type { DaySpan, PairChart } from "../../graph/pair/pair-chart.ts";
import { extentOf, pairChartOf } from "../../graph/pair/pair-chart.ts";
import type { PairEvents } from "../../graph/pair/pair-events.ts";
import { pairEventsOf } from "../../graph/pair/pair-events.ts";
import { findDateSources } from "../../graph/time/date-sources.ts";
import { useLanguage } from "../language.ts";
import type { PairSpeech } from "./pair-texts.ts";
import type { PairViewProps, Side } from "./props.ts";
import type { ReadPairPart } from "./use-pair.ts";

/** Pixels of a bar of time, at least. */
const BAR = 8;

export interface PairModelSetting extends Pick<PairViewProps, "lens" | "dateKey" | "choices"> {
  readonly part: ReadPairPart;
  readonly from: Side;
  readonly to: Side;
  /** The days that are looked at; undefined for all. */
  readonly window: DaySpan | undefined;
  /** Pixels that there are for bars. */
  readonly width: number;
}

export interface PairModel {
  readonly speech: PairSpeech;
  readonly events: PairEvents;
  /** All days; undefined without dates. */
  readonly extent: DaySpan | undefined;
  readonly chart: PairChart | undefined;
}

/** What did not change must have kept its identity. */
export function usePairModel(setting: PairModelSetting): PairModel {
  const { lens, part, from, to, choices, dateKey: known, window, width } = setting;
  const language = useLanguage();
  const { relationships } = part;
  const dateKey = useMemo(
    () => known ?? findDateSources({ nodes: [], relationships }).find(({ entity }) => entity === "relationship")?.key,
    [known, relationships],
  );
  const names = useMemo(
    () => new Map([...part.from, ...part.to].map((node) => [node.elementId, captionOf(lens, node, language)])),
    [part.from, part.to, lens, language],
  );
  const speech = useMemo<PairSpeech>(
    () => ({ lens, language, dateKey, nameOf: (elementId) => names.get(elementId) ?? "…" }),
    [lens, language, dateKey, names],
  );
  const events = useMemo(() => {
    const sides = { from: idsOf(part.from, from.ids), to: idsOf(part.to, to.ids) };
    return pairEventsOf(relationships, sides, lens, choices, dateKey);
  }, [relationships, part.from, part.to, from.ids, to.ids, lens, choices, dateKey]);
  const extent = useMemo(() => extentOf(events.dated), [events]);
  const chart = useMemo(() => {
    const days = window ?? extent;
    if (days === undefined) return undefined;
    const types = lens.relations.map(({ type }) => type);
    return pairChartOf(events.dated, days, Math.max(Math.floor(width / BAR), 14), types);
  }, [events, window, extent, width, lens]);
  return { speech, events, extent, chart };
}

/** The element ids of a side: what was asked for may have been stable ids. */
function idsOf(nodes: readonly { readonly elementId: string }[], asked: readonly string[]): ReadonlySet<string> {
  return new Set([...asked, ...nodes.map(({ elementId }) => elementId)]);
}

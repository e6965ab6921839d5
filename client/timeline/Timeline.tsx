/** The timeline: a histogram of what is shown, a range upon it, and time played. Takes values and callbacks. */
import { Checkbox } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { DayRange } from "../../graph/filter/filters.ts";
import { isBounded } from "../../graph/filter/filters.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { DateSource, FoundDateSource } from "../../graph/time/date-sources.ts";
import { dayNumberOf, isoOfDay } from "../../graph/time/days.ts";
import { countWithin } from "../../graph/time/time-index.ts";
import { useLanguage, useSay } from "../language.ts";
import { Brush } from "./Brush.tsx";
import { daysOfRange, rangeOfStretch, stretchOfRange } from "./brush.ts";
import { DateSourceChoice } from "./DateSourceChoice.tsx";
import { DayField } from "./DayField.tsx";
import type { KnownOnProps } from "./KnownOn.tsx";
import { ClearButton, KnownNotes, KnownOn } from "./KnownOn.tsx";
import { PlayControls } from "./PlayControls.tsx";
import { AXIS_HEIGHT, Plot } from "./Plot.tsx";
import { PointedBar } from "./PointedBar.tsx";
import type { Scale } from "./plot-geometry.ts";
import { xOfDay } from "./plot-geometry.ts";
import { TextureMark } from "./Texture.tsx";
import classes from "./timeline.module.css";
import type { TimelineModel } from "./timeline-model.ts";
import { timelineOf } from "./timeline-model.ts";
import { usePlaying } from "./use-playing.ts";
import { WORDS } from "./words.ts";

export interface TimelineProps {
  /** What passes all filters but that of time. */
  readonly subgraph: Subgraph;
  /** All that filters are applied to. */
  readonly whole: Subgraph;
  readonly lens: Lens;
  readonly source: DateSource | undefined;
  /** Where dates are found in what is shown. */
  readonly sources: readonly FoundDateSource[];
  readonly range: DayRange;
  readonly keepUndated: boolean;
  readonly hideIsolated: boolean;
  /** How many relationships are shown, of how many. */
  readonly shown: { readonly shown: number; readonly all: number };
  readonly known: Omit<KnownOnProps, "offered">;
  readonly onSource: (source: DateSource) => void;
  /** @param movement the same for all changes of one movement, so that they are one step of undo */
  readonly onRange: (range: DayRange, movement?: string) => void;
  readonly onKeepUndated: (keep: boolean) => void;
  readonly onHideIsolated: (hide: boolean) => void;
}

export function Timeline(props: TimelineProps) {
  const { subgraph, whole, lens, source, sources, range, known, onSource, onRange } = props;
  const { ref, width, height } = useElementSize();
  const model = useMemo(
    () => (source === undefined ? undefined : timelineOf(subgraph, whole, lens, source, width === 0 ? 600 : width)),
    [subgraph, whole, lens, source, width],
  );
  const bins = model?.histogram?.bins;
  const playing = usePlaying({
    bins,
    stretch: bins === undefined ? undefined : stretchOfRange(range, bins),
    onStretch: (stretch, movement) => bins !== undefined && onRange(rangeOfStretch(stretch, bins), movement),
  });
  const extent = model?.index.extent;
  return (
    <div className={classes.timeline}>
      <div className={classes.controls}>
        {bins !== undefined && <PlayControls playing={playing} />}
        {bins !== undefined && <RangeFields range={range} onRange={onRange} />}
        <KnownOn {...known} offered={extent === undefined ? undefined : isoOfDay(extent.last)} />
      </div>
      <div ref={ref} className={classes.plot}>
        {source === undefined && <DateSourceChoice source={source} sources={sources} onSource={onSource} />}
        {model !== undefined && <Picture {...props} model={model} width={width} height={height} />}
      </div>
      {whole.nodes.length > 0 && <Notes {...props} model={model} />}
    </div>
  );
}

function RangeFields({ range, onRange }: Pick<TimelineProps, "range" | "onRange">) {
  const say = useSay();
  return (
    <div className={classes.group}>
      <DayField label={say(WORDS.from)} value={range.from} onChange={(from) => onRange({ ...range, from })} />
      <DayField label={say(WORDS.to)} value={range.to} onChange={(to) => onRange({ ...range, to })} />
      <ClearButton isShown={isBounded(range)} onClear={() => onRange({})} />
    </div>
  );
}

interface ModelProps extends TimelineProps {
  readonly model: TimelineModel;
}

function Picture({
  model,
  source,
  range,
  width,
  height,
  whole,
  known,
  onRange,
}: ModelProps & { width: number; height: number }) {
  const say = useSay();
  const [pointed, setPointed] = useState<number | undefined>(undefined);
  const { histogram, groups, index } = model;
  const isOfNodes = source?.entity === "node";
  if (histogram === undefined) {
    const isEmpty = whole.nodes.length === 0;
    return (
      <p className={classes.offer} role="status">
        {say(isEmpty ? WORDS.empty : WORDS.noneDated)}
      </p>
    );
  }
  if (width < 40 || height <= AXIS_HEIGHT) return null;
  const { first, last } = daysOfRange(range, histogram.bins);
  const count = countWithin(
    index,
    isBounded(range) ? first : Number.NEGATIVE_INFINITY,
    isBounded(range) ? last : Number.POSITIVE_INFINITY,
  );
  const scale = { bins: histogram.bins, width };
  return (
    <>
      <Plot histogram={histogram} groups={groups} width={width} height={height} isOfNodes={isOfNodes} />
      <KnownMark scale={scale} day={known.day} />
      <Brush
        scale={scale}
        range={range}
        rangeWords={(period) => say(isOfNodes ? WORDS.rangeNodes : WORDS.range, { period, count })}
        onRange={onRange}
        onPoint={setPointed}
      />
      {pointed !== undefined && <PointedBar histogram={histogram} groups={groups} scale={scale} bin={pointed} />}
    </>
  );
}

/** The end of the day until which claims count. */
function KnownMark({ scale, day }: { readonly scale: Scale; readonly day: string | undefined }) {
  const known = day === undefined ? undefined : dayNumberOf(day);
  return known === undefined ? null : <div className={classes.knownMark} style={{ left: xOfDay(scale, known + 1) }} />;
}

/** What the colours mean, what the bars do not show, and how much of all is shown. */
function Notes(props: TimelineProps & { readonly model: TimelineModel | undefined }) {
  const { model, source, sources, shown, known, keepUndated, hideIsolated, onSource, onKeepUndated, onHideIsolated } =
    props;
  const say = useSay();
  const { vague = 0, undated = 0 } = model?.index ?? {};
  return (
    <div className={classes.notes}>
      {model !== undefined && <Groups groups={model.groups} />}
      {source !== undefined && <DateSourceChoice source={source} sources={sources} onSource={onSource} />}
      {vague > 0 && <span>{say(WORDS.vague, { count: vague })}</span>}
      {undated > 0 && (
        <>
          <span>{say(WORDS.undated, { count: undated })}</span>
          <Checkbox
            size="xs"
            checked={keepUndated}
            label={say(WORDS.keepUndated)}
            onChange={(event) => onKeepUndated(event.currentTarget.checked)}
          />
        </>
      )}
      <Checkbox
        size="xs"
        checked={hideIsolated}
        label={say(WORDS.hideIsolated)}
        onChange={(event) => onHideIsolated(event.currentTarget.checked)}
      />
      <KnownNotes {...known} />
      <span className={classes.shown}>{say(WORDS.shown, shown)}</span>
    </div>
  );
}

function Groups({ groups }: Pick<TimelineModel, "groups">) {
  const language = useLanguage();
  return (
    <ul className={classes.groups}>
      {groups.map((group, at) => (
        <li key={group.key} data-none={group.count === 0 || undefined}>
          <TextureMark group={group} at={at} />
          <bdi>{group.words[language]}</bdi>
          <span className={classes.count}>{new Intl.NumberFormat(language).format(group.count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The bars of a pair over the days: cooperation above the line, conflict below, a dot for each claim. One stop of the Tab key; arrows walk. */
import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { memo, useMemo, useRef, useState } from "react";
import type { DayRange } from "../../graph/filter/filters.ts";
import type { PairChart } from "../../graph/pair/pair-chart.ts";
import type { PairEvent } from "../../graph/pair/pair-events.ts";
import { useSay } from "../language.ts";
import { Brush } from "../timeline/Brush.tsx";
import type { Scale } from "../timeline/plot-geometry.ts";
import { xOfDay } from "../timeline/plot-geometry.ts";
import { UNIT_WORDS } from "../timeline/words.ts";
import { AXIS, PairAxes, TOP } from "./PairAxes.tsx";
import classes from "./pair.module.css";
import type { PairGeometry, Stop } from "./pair-geometry.ts";
import { pairGeometry, stopOfKey } from "./pair-geometry.ts";
import type { PairSpeech } from "./pair-texts.ts";
import { stopInWords } from "./pair-texts.ts";
import { Stops } from "./Stops.tsx";
import { WORDS } from "./words.ts";

/** What the reader opened: a dot, a block, a row of the table. */
export interface Opened {
  readonly key: string;
  readonly events: readonly PairEvent[];
  readonly claim?: string | undefined;
  /** In words: the title of what is opened. */
  readonly label: string;
}

export interface PairPlotProps {
  readonly chart: PairChart;
  readonly speech: PairSpeech;
  readonly width: number;
  readonly height: number;
  readonly names: { readonly from: string; readonly to: string };
  readonly period: string;
  readonly range: DayRange;
  readonly onRange: (range: DayRange, movement?: string) => void;
  readonly openedKey: string | undefined;
  /** @param byKey whether it was opened by the keyboard, whose focus then follows */
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
  /** How many relationships lie in a range, as a sentence for ears. */
  readonly rangeWords: (period: string) => string;
}

export function PairPlot(props: PairPlotProps) {
  const { chart, speech, width, height, names, period, range, openedKey, onOpen } = props;
  const say = useSay();
  const scale = useMemo(() => ({ bins: chart.bins, width }), [chart, width]);
  const geometry = useMemo(() => pairGeometry(chart, scale, height - AXIS - TOP), [chart, scale, height]);
  const labels = useMemo(() => labelsOf(geometry, chart, speech), [geometry, chart, speech]);
  const walk = useWalk(geometry, (stop, at, byKey) =>
    onOpen({ key: stop.key, events: stop.block.events, claim: stop.claim, label: labels[at] ?? "" }, byKey),
  );
  const pointed = walk.pointed === undefined ? undefined : geometry.stops[walk.pointed];
  return (
    <div className={classes.plot} style={{ height }}>
      <Brush
        scale={scale}
        range={range}
        rangeWords={props.rangeWords}
        onRange={props.onRange}
        onPoint={() => undefined}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset */}
      <svg
        ref={walk.plot}
        role="group"
        aria-label={say(WORDS.plot, { ...names, unit: say(UNIT_WORDS[chart.bins.unit]), period })}
        className={classes.bars}
        width={width}
        height={height}
        {...walk.handlers}
      >
        <PairAxes zero={geometry.zero} unit={geometry.unit} scale={scale} height={height} highest={chart.highest} />
        <Whiskers geometry={geometry} pointed={pointed} scale={scale} />
        <Stops
          stops={geometry.stops}
          labels={labels}
          lens={speech.lens}
          current={walk.current}
          openedKey={openedKey}
          range={range}
        />
      </svg>
      <p className={classes.readout} aria-hidden="true">
        {walk.pointed === undefined ? "" : labels[walk.pointed]}
      </p>
    </div>
  );
}

function labelsOf({ stops }: PairGeometry, { bins, columns }: PairChart, speech: PairSpeech): readonly string[] {
  return stops.map((stop) => stopInWords(stop, bins, columns[stop.block.column]?.bin ?? 0, speech));
}

interface WhiskersProps {
  readonly geometry: PairGeometry;
  readonly pointed: Stop | undefined;
  readonly scale: Scale;
}

/** The days that vague or long dates cover: of all events where each is a block of its own, else of the one that is pointed at. */
const Whiskers = memo(function Whiskers({ geometry, pointed, scale }: WhiskersProps) {
  const { isSingle, blocks } = geometry;
  const blocksWithDays = isSingle ? blocks : pointed === undefined ? [] : [pointed.block];
  return (
    <g transform={`translate(0 ${TOP})`}>
      {blocksWithDays.map((block) => {
        const [event] = block.events;
        const { day, lastDay = day } = event ?? {};
        if (day === undefined || lastDay === undefined || lastDay <= day || block.events.length > 1) return null;
        const y = block.y + block.height / 2;
        return (
          <line
            key={block.key}
            className={classes.whisker}
            data-pointed={block === pointed?.block || undefined}
            x1={xOfDay(scale, day)}
            x2={xOfDay(scale, lastDay + 1)}
            y1={y}
            y2={y}
          />
        );
      })}
    </g>
  );
});

type OnStop = (stop: Stop, at: number, byKey: boolean) => void;

/** The one stop that Tab reaches, and how pointer and keys go from it to the others. */
function useWalk({ stops }: PairGeometry, onStop: OnStop) {
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<number | undefined>(undefined);
  const plot = useRef<SVGSVGElement>(null);
  const current = Math.min(at, Math.max(stops.length - 1, 0));
  const open = (place: number | undefined, byKey: boolean): void => {
    const stop = place === undefined ? undefined : stops[place];
    if (place === undefined || stop === undefined) return;
    setAt(place);
    onStop(stop, place, byKey);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpening = event.key === "Enter" || event.key === " ";
    const next = isOpening ? current : stopOfKey(stops, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    // Keys of the page, such as arrows that move the canvas, are not meant.
    event.stopPropagation();
    if (isOpening) open(next, true);
    setAt(next);
    plot.current?.querySelector<SVGElement>(`[data-stop="${next}"]`)?.focus();
    setPointed(next);
  };
  const handlers = {
    onKeyDown: press,
    onClick: (event: MouseEvent) => open(stopOf(event.target), false),
    onPointerOver: (event: PointerEvent) => setPointed(stopOf(event.target)),
    onPointerLeave: () => setPointed(undefined),
    onBlur: () => setPointed(undefined),
  };
  return { current, pointed: pointed !== undefined && pointed < stops.length ? pointed : undefined, plot, handlers };
}

function stopOf(target: EventTarget): number | undefined {
  const element = target instanceof Element ? target.closest("[data-stop]") : null;
  const place = Number(element?.getAttribute("data-stop") ?? Number.NaN);
  return Number.isNaN(place) ? undefined : place;
}

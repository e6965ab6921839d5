/** The range over the bars: drawn by the pointer, moved and sized by it or by keys. Three sliders to assistive technology: from, to, and all of it. */
import type { KeyboardEvent, PointerEvent } from "react";
import { useRef, useState } from "react";
import { dateInWords } from "../../graph/dates.ts";
import type { DayRange } from "../../graph/filter/filters.ts";
import { isBounded } from "../../graph/filter/filters.ts";
import { binOfDay } from "../../graph/time/bins.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import type { Stretch } from "../../graph/time/playing.ts";
import { useLanguage, useSay } from "../language.ts";
import type { Grasp } from "./brush.ts";
import { barsOfKey, between, daysOfRange, movedStretch, rangeOfStretch, stretchOfRange } from "./brush.ts";
import type { Scale } from "./plot-geometry.ts";
import { dayAt, xOfDay } from "./plot-geometry.ts";
import classes from "./timeline.module.css";
import { WORDS } from "./words.ts";

interface BrushProps {
  readonly scale: Scale;
  readonly range: DayRange;
  /** How many are in the range, as a sentence for ears. */
  readonly rangeWords: (period: string) => string;
  /** @param movement the same for all changes of one movement, so that they are one step */
  readonly onRange: (range: DayRange, movement: string) => void;
  /** The bar under the pointer; undefined when it leaves. */
  readonly onPoint: (bin: number | undefined) => void;
}

/** A drag: the bar where it began, and the range as it was then; no grasp draws a new range. */
interface Drag {
  readonly grasp: Grasp | undefined;
  readonly bin: number;
  readonly start: Stretch;
  readonly movement: string;
}

let movements = 0;

function newMovement(): string {
  movements += 1;
  return `time ${movements}`;
}

export function Brush({ scale, range, rangeWords, onRange, onPoint }: BrushProps) {
  const say = useSay();
  const drag = useRef<Drag | undefined>(undefined);
  const { bins, width } = scale;
  const all: Stretch = { first: 0, last: bins.edges.length - 2 };
  const stretch = stretchOfRange(range, bins) ?? all;
  const { first, last } = daysOfRange(range, bins);
  const [left, right] = [xOfDay(scale, first), xOfDay(scale, last + 1)];
  const isLimited = isBounded(range);
  const binAt = (event: PointerEvent<HTMLFieldSetElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return binOfDay(bins, dayAt(scale, event.clientX - box.left));
  };
  const press = (event: PointerEvent<HTMLFieldSetElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const grasp = graspOf(event.target, isLimited);
    drag.current = { grasp, bin: binAt(event), start: stretch, movement: newMovement() };
  };
  const move = (event: PointerEvent<HTMLFieldSetElement>): void => {
    const bin = binAt(event);
    onPoint(bin);
    const held = drag.current;
    if (held === undefined) return;
    const { grasp, start, movement } = held;
    const next = grasp === undefined ? between(held.bin, bin) : movedStretch(start, grasp, bin - held.bin, bins);
    onRange(rangeOfStretch(next, bins), movement);
  };
  const release = (event: PointerEvent<HTMLFieldSetElement>): void => {
    const held = drag.current;
    drag.current = undefined;
    // A press on the bars without a movement chooses the one bar.
    if (held?.grasp === undefined && held?.bin === binAt(event))
      onRange(rangeOfStretch({ first: held.bin, last: held.bin }, bins), held.movement);
  };
  return (
    <fieldset
      aria-label={say(WORDS.brush)}
      className={classes.brush}
      style={{ width }}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onPointerLeave={() => onPoint(undefined)}
      onDoubleClick={() => onRange({}, newMovement())}
    >
      {isLimited && (
        <>
          <div className={classes.shade} style={{ left: 0, width: left }} />
          <div className={classes.shade} style={{ left: right, width: Math.max(width - right, 0) }} />
        </>
      )}
      <Slider
        {...{ scale, range, stretch, onRange, rangeWords }}
        grasp="window"
        label={say(WORDS.window)}
        left={left}
        width={right - left}
        isLimited={isLimited}
      />
      <Slider
        {...{ scale, range, stretch, onRange, rangeWords }}
        grasp="from"
        label={say(WORDS.from)}
        left={left}
        isLimited={isLimited}
      />
      <Slider
        {...{ scale, range, stretch, onRange, rangeWords }}
        grasp="to"
        label={say(WORDS.to)}
        left={right}
        isLimited={isLimited}
      />
    </fieldset>
  );
}

interface SliderProps {
  readonly scale: Scale;
  readonly range: DayRange;
  readonly stretch: Stretch;
  readonly grasp: Grasp;
  readonly label: string;
  readonly left: number;
  readonly width?: number;
  readonly isLimited: boolean;
  readonly rangeWords: (period: string) => string;
  readonly onRange: (range: DayRange, movement: string) => void;
}

function Slider({ scale, range, stretch, grasp, label, left, width, isLimited, rangeWords, onRange }: SliderProps) {
  const say = useSay();
  const language = useLanguage();
  const { bins } = scale;
  const { first, last } = daysOfRange(range, bins);
  // Keys pressed one after the other are one movement, as long as the slider has the focus.
  const [movement, setMovement] = useState(newMovement);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isClear = event.key === "Delete" || event.key === "Backspace";
    const by = isClear ? 0 : barsOfKey(event.key, bins);
    if (by === undefined) return;
    event.preventDefault();
    onRange(isClear ? {} : rangeOfStretch(movedStretch(stretch, grasp, by, bins), bins), movement);
  };
  const period = dateInWords(isoOfDay(first), isoOfDay(last), "day", language);
  const own = isoOfDay(grasp === "to" ? last : first);
  const isWindow = grasp === "window";
  return (
    <div
      role="slider"
      tabIndex={isWindow && !isLimited ? -1 : 0}
      className={isWindow ? classes.window : classes.handle}
      data-grasp={grasp}
      data-limited={isLimited || undefined}
      style={isWindow ? { left, width } : { left }}
      aria-label={label}
      aria-disabled={(isWindow && !isLimited) || undefined}
      aria-valuemin={bins.edges[0] ?? 0}
      aria-valuemax={(bins.edges.at(-1) ?? 1) - 1}
      aria-valuenow={grasp === "to" ? last : first}
      aria-valuetext={
        isWindow ? rangeWords(period) : `${dateInWords(own, undefined, "day", language)}. ${rangeWords(period)}`
      }
      aria-description={say(WORDS.brushHelp)}
      onFocus={() => setMovement(newMovement())}
      onKeyDown={press}
    />
  );
}

function graspOf(target: EventTarget, isLimited: boolean): Grasp | undefined {
  const grasp = target instanceof HTMLElement ? target.dataset.grasp : undefined;
  if (grasp === "from" || grasp === "to") return grasp;
  return grasp === "window" && isLimited ? "window" : undefined;
}

/** A line over dates or numbers. Drawn by uPlot (MIT), which takes a hundred thousand points; told in words to those who do not see it. */
import "uplot/dist/uPlot.min.css";
import { useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import UPlot from "uplot";
import type { Language } from "../../../../graph/lens.ts";
import { useLanguage, useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import { fullTime, numberTicks, timeTicks } from "./axis-texts.ts";
import classes from "./chart.module.css";
import type { Chart } from "./chart-series.ts";

/** Points up to which each is drawn as a dot as well. */
const MOST_DOTS = 200;
/** Pixels between two ticks at least: room for a date. */
const TICK_SPACE = 96;
const LEGEND = 34;
const LEAST_HEIGHT = 140;

type Line = Chart & { readonly kind: "line" };

export function LineChart({ chart }: { readonly chart: Line }) {
  const say = useSay();
  const language = useLanguage();
  const scheme = useComputedColorScheme("light");
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null || width === 0) return undefined;
    // Another scheme has other colours.
    place.current.dataset.scheme = scheme;
    const colours = getComputedStyle(place.current);
    const colour = (name: string): string => colours.getPropertyValue(name);
    const ink = {
      line: colour("--mantine-color-anchor"),
      text: colour("--mantine-color-text"),
      grid: colour("--parley-line"),
    };
    const size = { width, height: Math.max(height - LEGEND, LEAST_HEIGHT) };
    const plot = new UPlot(optionsOf(chart, language, ink, size), dataOf(chart), place.current);
    return () => plot.destroy();
  }, [chart, language, width, height, scheme]);
  return (
    <div ref={sized} className={classes.line}>
      <div ref={place} role="img" aria-label={inWords(chart, language, say)} />
    </div>
  );
}

function dataOf({ points }: Line): [number[], number[]] {
  return [points.map(({ x }) => x), points.map(({ y }) => y)];
}

interface Ink {
  readonly line: string;
  readonly text: string;
  readonly grid: string;
}

function optionsOf(chart: Line, language: Language, ink: Ink, size: { width: number; height: number }): UPlot.Options {
  const { points, isTime, labelField, valueField } = chart;
  const largest = points.reduce((most, { y }) => Math.max(most, Math.abs(y)), 0);
  const yText = numberTicks(largest, language);
  const xText = numberTicks((points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0), language);
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const axis = { stroke: ink.text, grid: { stroke: ink.grid, width: 1 }, ticks: { stroke: ink.grid, width: 1 } };
  return {
    ...size,
    // Dates are those of UTC, so that a day is a day wherever it is read.
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: { x: { time: isTime } },
    axes: [
      {
        ...axis,
        space: TICK_SPACE,
        values: (_plot, ticks, _axis, _space, apart) => ticks.map(isTime ? timeTicks(apart, language) : xText),
      },
      { ...axis, size: 70, values: (_plot, ticks) => ticks.map(yText) },
    ],
    series: [
      {
        label: labelField.slice(0, 60),
        value: (_plot, value) => (value === null ? "–" : isTime ? fullTime(value, language) : exact.format(value)),
      },
      {
        label: valueField.slice(0, 60),
        stroke: ink.line,
        width: 2,
        points: { show: points.length <= MOST_DOTS },
        value: (_plot, value) => (value === null ? "–" : exact.format(value)),
      },
    ],
  };
}

function inWords({ points, isTime }: Line, language: Language, say: ReturnType<typeof useSay>): string {
  const number = new Intl.NumberFormat(language);
  const at = (x: number): string => (isTime ? fullTime(x, language) : number.format(x));
  const values = points.map(({ y }) => y);
  return say(WORDS.chartLine, {
    count: points.length,
    first: at(points[0]?.x ?? 0),
    last: at(points.at(-1)?.x ?? 0),
    least: number.format(values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)),
    most: number.format(values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)),
  });
}

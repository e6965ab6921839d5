/** What lies behind the bars of a pair: the line, numbers on either side of it, the days. */
import { memo } from "react";
import type { PairChart } from "../../graph/pair/pair-chart.ts";
import { useLanguage, useSay } from "../language.ts";
import type { Scale } from "../timeline/plot-geometry.ts";
import { heightMarks, ticksOf } from "../timeline/plot-geometry.ts";
import classes from "./pair.module.css";
import { SENSE_WORDS } from "./words.ts";

/** Pixels below the bars for the axis of days, and above them. */
export const AXIS = 20;
export const TOP = 4;

interface AxesProps {
  readonly zero: number;
  readonly unit: number;
  readonly scale: Scale;
  /** Of the whole plot. */
  readonly height: number;
  readonly highest: PairChart["highest"];
}

export const PairAxes = memo(function PairAxes({ zero, unit, scale, height, highest }: AxesProps) {
  const say = useSay();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const { width } = scale;
  const bottom = height - AXIS;
  const marks = [
    ...heightMarks(highest.cooperation).map((mark) => ({ mark, y: zero - mark * unit, text: 11 })),
    ...heightMarks(highest.conflict).map((mark) => ({ mark, y: zero + mark * unit, text: -3 })),
  ];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <g transform={`translate(0 ${TOP})`}>
        {marks.map(({ mark, y, text }) => (
          <g key={y}>
            <line className={classes.grid} x1="0" x2={width} y1={y} y2={y} />
            <text className={classes.axisText} x={width - 2} y={y + text} textAnchor="end">
              {numbers.format(mark)}
            </text>
          </g>
        ))}
        <line className={classes.zero} x1="0" x2={width} y1={zero} y2={zero} />
      </g>
      <text className={classes.sense} x="2" y={TOP + 11}>
        ▲ {say(SENSE_WORDS.cooperation)}
      </text>
      <text className={classes.sense} x="2" y={bottom - 5}>
        ▼ {say(SENSE_WORDS.conflict)}
      </text>
      <line className={classes.axis} x1="0" x2={width} y1={bottom + 0.5} y2={bottom + 0.5} />
      {ticksOf(scale, language).map(({ x, text }) => (
        <g key={x}>
          <line className={classes.axis} x1={x + 0.5} x2={x + 0.5} y1={bottom} y2={bottom + 4} />
          <text className={classes.axisText} x={x + 3} y={bottom + 14}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
});

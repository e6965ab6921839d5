/** The bars of the timeline with their axes. Drawn anew when the counts or the size change, not while a range is dragged. */
import { memo, useId, useMemo } from "react";
import { dateInWords } from "../../graph/dates.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import type { Histogram } from "../../graph/time/histogram.ts";
import { useLanguage, useSay } from "../language.ts";
import { barPaths, heightMarks, ticksOf } from "./plot-geometry.ts";
import { TextureDefinitions } from "./Texture.tsx";
import classes from "./timeline.module.css";
import type { Group } from "./timeline-model.ts";
import { UNIT_WORDS, WORDS } from "./words.ts";

/** Pixels below the bars for the axis of days. */
export const AXIS_HEIGHT = 20;

interface PlotProps {
  readonly histogram: Histogram;
  readonly groups: readonly Group[];
  readonly width: number;
  /** With the axis. */
  readonly height: number;
  readonly isOfNodes: boolean;
}

export const Plot = memo(function Plot({ histogram, groups, width, height, isOfNodes }: PlotProps) {
  const say = useSay();
  const language = useLanguage();
  const prefix = useId();
  const barHeight = Math.max(height - AXIS_HEIGHT, 10);
  const { bins, highest } = histogram;
  const paths = useMemo(() => barPaths(histogram, width, barHeight), [histogram, width, barHeight]);
  const ticks = useMemo(() => ticksOf({ bins, width }, language), [bins, width, language]);
  const [first, last] = [bins.edges[0] ?? 0, (bins.edges.at(-1) ?? 1) - 1];
  const label = say(WORDS.picture, {
    what: say(isOfNodes ? WORDS.nodes : WORDS.relationships),
    unit: say(UNIT_WORDS[bins.unit]),
    period: dateInWords(isoOfDay(first), isoOfDay(last), "day", language),
    highest,
  });
  return (
    <svg className={classes.bars} width={width} height={height} role="img" aria-label={label}>
      <TextureDefinitions prefix={prefix} groups={groups} />
      {heightMarks(highest).map((mark) => {
        const y = barHeight - (mark / highest) * barHeight;
        return (
          <g key={mark}>
            <line className={classes.grid} x1="0" x2={width} y1={y} y2={y} />
            <text className={classes.axisText} x="2" y={y + 11}>
              {new Intl.NumberFormat(language).format(mark)}
            </text>
          </g>
        );
      })}
      {paths.map(({ certain, possible }, at) => (
        <g key={groups[at]?.key ?? at} fill={`url(#${prefix}${at})`}>
          <path d={certain} />
          <path d={possible} className={classes.possible} />
        </g>
      ))}
      <line className={classes.axis} x1="0" x2={width} y1={barHeight + 0.5} y2={barHeight + 0.5} />
      {ticks.map(({ x, text }) => (
        <g key={x}>
          <line className={classes.axis} x1={x + 0.5} x2={x + 0.5} y1={barHeight} y2={barHeight + 4} />
          <text className={classes.axisText} x={x + 3} y={barHeight + 14}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
});

/** What the bar under the pointer holds. For eyes: ears hear the range by its sliders. */
import { dateInWords } from "../../graph/dates.ts";
import { binCount, daysOfBin } from "../../graph/time/bins.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import type { Histogram } from "../../graph/time/histogram.ts";
import { useLanguage, useSay } from "../language.ts";
import type { Scale } from "./plot-geometry.ts";
import { xOfDay } from "./plot-geometry.ts";
import { TextureMark } from "./Texture.tsx";
import classes from "./timeline.module.css";
import type { Group } from "./timeline-model.ts";
import { WORDS } from "./words.ts";

interface PointedBarProps {
  readonly histogram: Histogram;
  readonly groups: readonly Group[];
  readonly scale: Scale;
  readonly bin: number;
}

export function PointedBar({ histogram, groups, scale, bin }: PointedBarProps) {
  const say = useSay();
  const language = useLanguage();
  const { bins, certain, possible } = histogram;
  const { first, last } = daysOfBin(bins, bin);
  const width = binCount(bins);
  const rows = groups
    .map((group, at) => ({
      group,
      at,
      count: certain[at * width + bin] ?? 0,
      more: possible[at * width + bin] ?? 0,
    }))
    .filter(({ count, more }) => count + more > 0);
  const x = xOfDay(scale, first);
  const isLeft = x < scale.width / 2;
  return (
    <div
      className={classes.pointed}
      aria-hidden="true"
      style={isLeft ? { left: xOfDay(scale, last + 1) + 10 } : { right: scale.width - x + 10 }}
    >
      <strong>{dateInWords(isoOfDay(first), isoOfDay(last), "day", language)}</strong>
      {rows.map(({ group, at, count, more }) => (
        <span key={group.key} className={classes.pointedRow}>
          <TextureMark group={group} at={at} />
          <bdi>{group.words[language]}</bdi>
          <span className={classes.count}>
            {more === 0 ? say(WORDS.certain, { count }) : say(WORDS.possible, { count, more })}
          </span>
        </span>
      ))}
      {rows.length === 0 && <span className={classes.count}>{say(WORDS.certain, { count: 0 })}</span>}
    </div>
  );
}

/** The blocks and dots of a pair as buttons: filled, striped, dashed or hollow by direction and certainty, so that colour never stands alone. */
import { useComputedColorScheme } from "@mantine/core";
import { Fragment, memo, useId } from "react";
import type { DayRange } from "../../graph/filter/filters.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import type { PairEvent } from "../../graph/pair/pair-events.ts";
import { dayNumberOf } from "../../graph/time/days.ts";
import type { Severity } from "../../graph/vocabulary.ts";
import { TOP } from "./PairAxes.tsx";
import classes from "./pair.module.css";
import type { Block, Stop } from "./pair-geometry.ts";
import { DOT } from "./pair-geometry.ts";

interface StopsProps {
  readonly stops: readonly Stop[];
  readonly labels: readonly string[];
  readonly lens: Lens;
  /** The one that Tab reaches. */
  readonly current: number;
  readonly openedKey: string | undefined;
  readonly range: DayRange;
}

export const Stops = memo(function Stops(props: StopsProps) {
  const { stops, labels, lens, current, openedKey, range } = props;
  const prefix = useId();
  const scheme = useComputedColorScheme("light");
  const drawn = new Set<Block>();
  const types = [...new Set(stops.map(({ block }) => block.piece.type))];
  const colourOf = new Map(types.map((type) => [type, styleOfRelation(lens, type).colour[scheme]]));
  const stripes = (type: string): string => `${prefix}${types.indexOf(type)}`;
  return (
    <g transform={`translate(0 ${TOP})`}>
      <Stripes prefix={prefix} colours={[...colourOf.values()]} />
      {stops.map((stop, at) => {
        const { block } = stop;
        const isFirst = !drawn.has(block);
        drawn.add(block);
        const colour = colourOf.get(block.piece.type) ?? "currentcolor";
        return (
          // biome-ignore lint/a11y/useSemanticElements: there is no such element inside of a picture
          <g
            key={stop.key}
            role="button"
            tabIndex={at === current ? 0 : -1}
            data-stop={at}
            data-outside={isOutside(block.events, range) || undefined}
            aria-label={labels[at]}
            aria-pressed={stop.key === openedKey}
            className={classes.stop}
          >
            {isFirst && <BlockShape block={block} colour={colour} stripes={stripes(block.piece.type)} />}
            {stop.hasDot && (
              <circle
                className={classes.dot}
                cx={stop.x}
                cy={stop.y}
                r={DOT}
                data-several={stop.claim === undefined || undefined}
              />
            )}
          </g>
        );
      })}
    </g>
  );
});

/** How strong a colour is: the harder a pressure, the stronger. */
const STRENGTH: { readonly [severity in Severity]: number } = {
  request: 0.45,
  threaten: 0.65,
  sanction: 0.82,
  coerce: 1,
};

export function BlockShape({
  block,
  colour,
  stripes,
}: {
  readonly block: Pick<Block, "x" | "y" | "width" | "height" | "piece">;
  readonly colour: string;
  /** The id of a pattern of stripes in that colour. */
  readonly stripes: string;
}) {
  const { x, y, width, height, piece } = block;
  const isHollow = piece.standing !== "happened";
  const fill = piece.direction === "in" ? `url(#${stripes})` : colour;
  const inset = isHollow ? 0.75 : 0;
  return (
    <rect
      className={classes.block}
      x={x + inset}
      y={y + inset}
      width={Math.max(width - inset * 2, 0.5)}
      height={Math.max(height - inset * 2, 0.5)}
      rx={Math.min(2, width / 3)}
      fill={fill}
      fillOpacity={isHollow ? 0.16 : piece.severity === undefined ? 1 : STRENGTH[piece.severity]}
      stroke={isHollow ? colour : "none"}
      strokeWidth="1.5"
      strokeDasharray={piece.standing === "planned" ? "3 2" : undefined}
    />
  );
}

/** Patterns of slanted stripes, one a colour: the way back. Their ids are the prefix and the place of the colour. */
export function Stripes({ prefix, colours }: { readonly prefix: string; readonly colours: readonly string[] }) {
  return (
    <defs>
      {colours.map((colour, at) => (
        <Fragment key={`${prefix}${colour}`}>
          <pattern
            id={`${prefix}${at}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill={colour} />
            <rect width="2.4" height="6" className={classes.stripe} />
          </pattern>
        </Fragment>
      ))}
    </defs>
  );
}

/** Whether none of the events lies in the days that the graph is filtered to. */
function isOutside(events: readonly PairEvent[], { from, to }: DayRange): boolean {
  if (from === undefined && to === undefined) return false;
  const first = from === undefined ? Number.NEGATIVE_INFINITY : (dayNumberOf(from) ?? Number.NEGATIVE_INFINITY);
  const last = to === undefined ? Number.POSITIVE_INFINITY : (dayNumberOf(to) ?? Number.POSITIVE_INFINITY);
  return events.every(({ day = 0, lastDay = day }) => lastDay < first || day > last);
}

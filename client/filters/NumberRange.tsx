/** A range of numbers: how they are spread, and the two ends as fields. */
import type { NumberSpread } from "../../graph/filter/facets.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "./filters.module.css";
import { NumberField } from "./NumberField.tsx";
import { PANEL_WORDS } from "./panel-words.ts";

interface NumbersFrom {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

interface NumberRangeProps {
  readonly spread: NumberSpread;
  readonly range: NumbersFrom;
  readonly onRange: (range: NumbersFrom) => void;
}

const HEIGHT = 34;

export function NumberRange({ spread, range, onRange }: NumberRangeProps) {
  const say = useSay();
  const language = useLanguage();
  const { least, most, bars, isWhole } = spread;
  const number = (value: number): string =>
    new Intl.NumberFormat(language, { useGrouping: false, maximumSignificantDigits: 8 }).format(value);
  return (
    <div>
      <Bars spread={spread} range={range} />
      <div className={classes.ends} aria-hidden="true">
        <span>{number(least)}</span>
        <span>{bars.length > 0 && number(most)}</span>
      </div>
      <div className={classes.fields}>
        <NumberField
          label={say(PANEL_WORDS.from)}
          value={range.from}
          isWhole={isWhole}
          placeholder={number(least)}
          onChange={(from) => onRange({ ...range, from })}
        />
        <NumberField
          label={say(PANEL_WORDS.to)}
          value={range.to}
          isWhole={isWhole}
          placeholder={number(most)}
          onChange={(to) => onRange({ ...range, to })}
        />
      </div>
    </div>
  );
}

/** Decorative: the ends are said by the fields. Bars outside of the range are hollow, not only paler. */
function Bars({ spread: { least, most, bars }, range }: Pick<NumberRangeProps, "spread" | "range">) {
  const highest = Math.max(...bars, 1);
  const width = (most - least) / bars.length;
  return (
    <svg
      className={classes.spread}
      viewBox={`0 0 ${bars.length * 6} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((count, at) => {
        const [low, high] = [least + at * width, least + (at + 1) * width];
        const isIn = (range.from === undefined || high >= range.from) && (range.to === undefined || low <= range.to);
        const tall = count === 0 ? 0 : Math.max((count / highest) * (HEIGHT - 1), 1.5);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place.
            key={at}
            data-out={!isIn || undefined}
            x={at * 6 + 0.5}
            y={HEIGHT - tall}
            width={5}
            height={tall}
          />
        );
      })}
    </svg>
  );
}

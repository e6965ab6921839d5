/** A short sample of what a line can say besides its type, as canvas and figure draw it. */
import { useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import type { DifferenceMark } from "../../graph/comparison/compare-graph.ts";
import { DIFFERENCE_SIGNS } from "../../graph/comparison/difference-marks.ts";
import type { LineSignId } from "../../graph/figure/line-signs.ts";
import { CONTESTED_SIGN } from "../../graph/figure/marks.ts";
import { THEMES } from "../../graph/figure/theme.ts";
import { PALETTE } from "../../graph/look/palette.ts";
import classes from "./marks.module.css";

/** Decorative: the words stand beside it. */
export function SignMark({ id }: { readonly id: LineSignId }) {
  const scheme = useComputedColorScheme("light");
  const { muted, background, text } = THEMES[scheme];
  const line = (width: number, y = 6): ReactNode => (
    <line x1="0" y1={y} x2="28" y2={y} stroke={muted} strokeWidth={width} />
  );
  const framed = (sign: string): ReactNode => (
    <>
      <rect x="7.5" y="0.5" width="13" height="11" rx="5.5" fill={background} stroke={muted} />
      <text x="14" y="9" textAnchor="middle" fontSize="8.5" fontWeight="700" fill={text}>
        {sign}
      </text>
    </>
  );
  const samples: { readonly [id in LineSignId]: ReactNode } = {
    planned: <line x1="0" y1="6" x2="28" y2="6" stroke={muted} strokeWidth="2" strokeDasharray="6 4" />,
    denied: (
      <>
        {line(1.2, 4)}
        {line(1.2, 8)}
      </>
    ),
    contested: (
      <>
        {line(2)}
        {framed(CONTESTED_SIGN)}
      </>
    ),
    ...differences((sign, dashes) => (
      <>
        <line x1="0" y1="6" x2="28" y2="6" stroke={muted} strokeWidth="2" strokeDasharray={dashes} />
        {framed(sign)}
      </>
    )),
    bundle: (
      <>
        {line(4)}
        {framed("n")}
      </>
    ),
    mixed: (
      <>
        {PALETTE.slice(0, 3).map((colour, index) => (
          <rect key={colour.light} x={(index * 28) / 3} y="4" width={28 / 3} height="4" fill={colour[scheme]} />
        ))}
        {framed("n")}
      </>
    ),
    width: (
      <>
        {line(1.4, 2.5)}
        {line(4.4, 9)}
      </>
    ),
  };
  return (
    <svg className={classes.relation} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      {samples[id]}
    </svg>
  );
}

/** Signs of differences between two dates; what is gone is dotted. */
function differences(drawn: (sign: string, dashes: string | undefined) => ReactNode): {
  readonly [mark in DifferenceMark]: ReactNode;
} {
  return {
    added: drawn(DIFFERENCE_SIGNS.added, undefined),
    changed: drawn(DIFFERENCE_SIGNS.changed, undefined),
    gone: drawn(DIFFERENCE_SIGNS.gone, "1.5 3"),
  };
}

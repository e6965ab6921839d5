/** A short sample of a relationship's line, drawn as the canvas draws it: colour, dashes and arrow. */
import { useComputedColorScheme } from "@mantine/core";
import type { RelationStyle } from "../../graph/lens.ts";
import classes from "./marks.module.css";

const DASHES = { solid: undefined, dashed: "5 3", dotted: "1.5 3" } as const;
const HEADS = {
  none: undefined,
  triangle: { d: "M20 2 L27 6 L20 10 Z", filled: true },
  vee: { d: "M20 2 L27 6 L20 10", filled: false },
  tee: { d: "M26 1.5 L26 10.5", filled: false },
} as const;

/** Decorative: the words stand beside it. */
export function RelationMark({ style }: { readonly style: Pick<RelationStyle, "colour" | "line" | "arrow"> }) {
  const colour = style.colour[useComputedColorScheme("light")];
  const head = HEADS[style.arrow];
  return (
    <svg className={classes.relation} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      <line
        x1="1"
        y1="6"
        x2={head === undefined ? 27 : 24}
        y2="6"
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={DASHES[style.line]}
      />
      {head !== undefined && (
        <path d={head.d} stroke={colour} strokeWidth="2" fill={head.filled ? colour : "none"} strokeLinejoin="round" />
      )}
    </svg>
  );
}

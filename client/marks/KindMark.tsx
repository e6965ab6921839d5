/** The shape and colour of a kind of node, as the canvas draws it. */
import { useComputedColorScheme } from "@mantine/core";
import { Suspense } from "react";
import { THEMES } from "../../graph/figure/theme.ts";
import type { NodeStyle } from "../../graph/lens.ts";
import type { NodeShape } from "../../graph/vocabulary.ts";
import { lazily } from "../shell/lazily.ts";
import classes from "./marks.module.css";

const PATHS: { readonly [shape in NodeShape]: string } = {
  ellipse: "M1 6 A5 5 0 1 1 11 6 A5 5 0 1 1 1 6 Z",
  "round-rectangle": "M3 2 H9 A2 2 0 0 1 11 4 V8 A2 2 0 0 1 9 10 H3 A2 2 0 0 1 1 8 V4 A2 2 0 0 1 3 2 Z",
  rectangle: "M1 2 H11 V10 H1 Z",
  hexagon: "M3.5 1.5 H8.5 L11.5 6 L8.5 10.5 H3.5 L0.5 6 Z",
  diamond: "M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z",
  tag: "M1 2 H8 L11.5 6 L8 10 H1 Z",
  octagon: "M4 1 H8 L11 4 V8 L8 11 H4 L1 8 V4 Z",
  "round-triangle": "M6 1.2 Q6.6 1.2 7 2 L11 9.4 Q11.3 10.8 10 10.8 H2 Q0.7 10.8 1 9.4 L5 2 Q5.4 1.2 6 1.2 Z",
};

// Where it cannot be fetched, the mark is without its icon: shape, colour and words still say the kind.
const IconStrokes = lazily(() =>
  import("./IconStrokes.tsx").then(
    (module) => module.IconStrokes,
    () => NoStrokes,
  ),
);

function NoStrokes() {
  return null;
}

/** Where the square of 24 of an icon stands on the square of 12 of a mark: icons stand in the middle of what is filled. */
const ICON_PLACES: { readonly [shape in NodeShape]: string } = {
  ellipse: "translate(2.7 2.7) scale(0.275)",
  "round-rectangle": "translate(2.5 2.5) scale(0.29)",
  rectangle: "translate(2.5 2.5) scale(0.29)",
  hexagon: "translate(2.7 2.7) scale(0.275)",
  diamond: "translate(3.2 3.2) scale(0.235)",
  tag: "translate(2 2.7) scale(0.275)",
  octagon: "translate(2.6 2.6) scale(0.285)",
  "round-triangle": "translate(3.2 4.4) scale(0.235)",
};

/** Decorative: the words stand beside it. */
export function KindMark({ style }: { readonly style: Pick<NodeStyle, "colour" | "shape" | "icon"> }) {
  const scheme = useComputedColorScheme("light");
  const { icon, shape } = style;
  return (
    <svg
      className={classes.kind}
      data-icon={icon === undefined ? undefined : true}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[shape]} fill={style.colour[scheme]} />
      {icon !== undefined && (
        <Suspense fallback={null}>
          <g transform={ICON_PLACES[shape]}>
            <IconStrokes icon={icon} colour={THEMES[scheme].background} />
          </g>
        </Suspense>
      )}
    </svg>
  );
}

/** The sign of a difference, as it stands on the lines of the canvas. Decorative: the words stand beside it. */
import type { DifferenceKind } from "../../graph/comparison/compare-graph.ts";
import { DIFFERENCE_SIGNS } from "../../graph/comparison/difference-marks.ts";
import classes from "./compare.module.css";

const SIGNS: { readonly [kind in DifferenceKind]: string } = {
  new: DIFFERENCE_SIGNS.added,
  more: DIFFERENCE_SIGNS.added,
  changed: DIFFERENCE_SIGNS.changed,
  gone: DIFFERENCE_SIGNS.gone,
};

export function DifferenceMark({ kind }: { readonly kind: DifferenceKind }) {
  return (
    <span className={classes.sign} aria-hidden="true">
      {SIGNS[kind]}
    </span>
  );
}

/** What stands in a cell: a number, a number with a date, or marks and words. Decorative beside the label of the cell. */
import type { MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import classes from "./matrix.module.css";
import type { MatrixTexts } from "./matrix-texts.ts";

interface CellFaceProps {
  readonly cell: MatrixCell;
  readonly face: "numbers" | "dates" | "words";
  readonly texts: MatrixTexts;
}

export function CellFace({ cell, face, texts }: CellFaceProps) {
  if (face === "words") {
    const [first, ...others] = cell.ties;
    if (first === undefined) return null;
    return (
      <span className={classes.stance}>
        <RelationMark style={texts.relationOf(first.type)} />
        <span className={classes.stanceText}>{texts.phraseOf(first)}</span>
        {cell.count > 1 && <span className={classes.stanceCount}>{cell.count}</span>}
        {others.length > 0 && <span aria-hidden="true">+</span>}
      </span>
    );
  }
  return (
    <>
      <span className={classes.count}>{texts.countOf(cell.count)}</span>
      {face === "dates" && cell.last !== undefined && (
        // Written by the style sheet: the label of the cell has the date in full.
        <span className={classes.date} data-date={texts.dateOf(cell.last)} />
      )}
    </>
  );
}

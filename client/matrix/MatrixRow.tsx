/** One row of the matrix: its name, which stays at the edge, and its cells. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import { memo } from "react";
import type { MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import { cellKey } from "../../graph/matrix/matrix-grid.ts";
import type { GraphNode } from "../../graph/values.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { CellFace } from "./CellFace.tsx";
import type { Drawn, MatrixMeasures, Place } from "./geometry.ts";
import { between, levelOf } from "./geometry.ts";
import classes from "./matrix.module.css";
import type { MatrixTexts } from "./matrix-texts.ts";
import type { ShownMatrix } from "./props.ts";

interface MatrixRowProps {
  readonly id: string;
  readonly row: number;
  readonly columns: Drawn;
  readonly matrix: ShownMatrix;
  readonly measures: MatrixMeasures;
  readonly face: "numbers" | "dates" | "words";
  readonly texts: MatrixTexts;
  /** The active column, where the row is the active one. */
  readonly active: number | undefined;
  readonly isLit: boolean;
  readonly onHover: (place: Place) => void;
  readonly onActive: (place: Place) => void;
  readonly onUse: (place: Place, by: "key" | "click") => void;
}

/** Drawn anew only when it changes: the pointer crosses many rows. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { id, row, columns, matrix, measures, texts, active, isLit, onHover, onActive, onUse } = props;
  const rowPlace = matrix.order.rows[row];
  const node = rowPlace === undefined ? undefined : matrix.grid.rows[rowPlace];
  if (rowPlace === undefined || node === undefined) return null;
  const { rowHead, cellHeight } = measures;
  const head = { row, column: -1 };
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      style={{ top: row * cellHeight, height: cellHeight }}
    >
      <div
        id={`${id}-${row}--1`}
        role="rowheader"
        aria-colindex={1}
        aria-label={texts.rowLabel(node, rowPlace)}
        title={texts.rowLabel(node, rowPlace)}
        className={classes.rowHead}
        style={{ width: rowHead, height: cellHeight }}
        data-active={active === -1 || undefined}
        data-lit={isLit || undefined}
        onPointerEnter={() => onHover(head)}
        onClick={() => {
          onActive(head);
          onUse(head, "click");
        }}
      >
        <KindMark style={texts.styleOf(node)} />
        <bdi className={classes.name}>{texts.nameOf(node)}</bdi>
      </div>
      {between(columns).map((column) => (
        <Cell key={column} {...props} node={node} rowPlace={rowPlace} column={column} />
      ))}
    </div>
  );
});

interface CellProps extends MatrixRowProps {
  readonly node: GraphNode;
  readonly rowPlace: number;
  readonly column: number;
}

function Cell({
  id,
  row,
  column,
  node,
  rowPlace,
  matrix,
  measures,
  face,
  texts,
  active,
  onHover,
  onActive,
  onUse,
}: CellProps) {
  const { grid, order } = matrix;
  const columnPlace = order.columns[column];
  const other = columnPlace === undefined ? undefined : grid.columns[columnPlace];
  if (columnPlace === undefined || other === undefined) return null;
  const cell: MatrixCell | undefined = grid.cells.get(cellKey(rowPlace, columnPlace, grid.columns.length));
  const isSelf = grid.isSquare && rowPlace === columnPlace;
  const { rowHead, cellWidth, cellHeight } = measures;
  const place = { row, column };
  return (
    <div
      id={`${id}-${row}-${column}`}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={texts.cellLabel(node, other, cell, isSelf)}
      className={classes.cell}
      style={{ left: rowHead + column * cellWidth, width: cellWidth, height: cellHeight }}
      data-level={cell === undefined ? undefined : levelOf(cell.count)}
      data-hole={(cell === undefined && !isSelf) || undefined}
      data-self={(isSelf && cell === undefined) || undefined}
      data-active={active === column || undefined}
      onPointerEnter={() => onHover(place)}
      onClick={() => {
        onActive(place);
        onUse(place, "click");
      }}
    >
      {cell !== undefined && <CellFace cell={cell} face={face} texts={texts} />}
    </div>
  );
}

/** Rows and columns with what joins them: a grid that is walked by the arrow keys and draws only what is seen. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are drawn as they are seen; table elements cannot be placed freely
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import type { KeyboardEvent } from "react";
import { useId } from "react";
import type { GraphNode } from "../../graph/values.ts";
import { useSay } from "../language.ts";
import type { MatrixMeasures, Place } from "./geometry.ts";
import { between, movedBy } from "./geometry.ts";
import { MatrixRow } from "./MatrixRow.tsx";
import classes from "./matrix.module.css";
import type { MatrixTexts } from "./matrix-texts.ts";
import type { ShownMatrix } from "./props.ts";
import type { MatrixScroll } from "./use-matrix-scroll.ts";
import { useMatrixScroll } from "./use-matrix-scroll.ts";
import { WORDS } from "./words.ts";

export interface MatrixTableProps {
  readonly matrix: ShownMatrix;
  readonly measures: MatrixMeasures;
  readonly face: "numbers" | "dates" | "words";
  readonly texts: MatrixTexts;
  /** The cell that keys act on. */
  readonly active: Place;
  /** The cell under the pointer. */
  readonly hovered: Place | undefined;
  readonly onActive: (place: Place) => void;
  readonly onHover: (place: Place | undefined) => void;
  /** Enter or a click: on a cell, or on a name (where row or column is -1). */
  readonly onUse: (place: Place, by: "key" | "click") => void;
}

export function MatrixTable(props: MatrixTableProps) {
  const { matrix, measures, texts, active, hovered, onActive, onHover, onUse } = props;
  const say = useSay();
  const id = useId();
  const size = { rows: matrix.order.rows.length, columns: matrix.order.columns.length };
  const scroll = useMatrixScroll(measures, size);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onUse(active, "key");
      return;
    }
    const to = movedBy(event, active, { ...size, page: scroll.page });
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    scroll.reveal(to);
    onActive(to);
  };
  const width = measures.rowHead + size.columns * measures.cellWidth;
  return (
    <div
      ref={scroll.ref}
      role="grid"
      tabIndex={0}
      className={classes.scroller}
      style={{ scrollPaddingTop: measures.columnHead, scrollPaddingInlineStart: measures.rowHead }}
      aria-label={say(WORDS.matrix, size)}
      aria-description={say(WORDS.hint)}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      onScroll={scroll.onScroll}
      onKeyDown={press}
      onPointerLeave={() => onHover(undefined)}
    >
      <Heads {...props} id={id} scroll={scroll} width={width} />
      <div role="presentation" className={classes.body} style={{ width, height: size.rows * measures.cellHeight }}>
        <Bands measures={measures} place={hovered ?? active} />
        {between(scroll.rows).map((row) => (
          <MatrixRow
            key={row}
            {...{ id, row, matrix, measures, texts, onHover, onUse, onActive }}
            face={props.face}
            columns={scroll.columns}
            active={active.row === row ? active.column : undefined}
            isLit={(hovered ?? active).row === row}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadsProps extends MatrixTableProps {
  readonly id: string;
  readonly scroll: MatrixScroll;
  readonly width: number;
}

/** The names of the columns, which stay at the upper edge. */
function Heads({
  matrix,
  measures,
  texts,
  active,
  hovered,
  onActive,
  onHover,
  onUse,
  id,
  scroll,
  width,
  face,
}: HeadsProps) {
  const { order, grid } = matrix;
  const { rowHead, columnHead, cellWidth } = measures;
  const corner = { row: -1, column: -1 };
  return (
    <div role="row" aria-rowindex={1} className={classes.heads} style={{ width, height: columnHead }}>
      <div
        id={`${id}--1--1`}
        role="columnheader"
        aria-colindex={1}
        className={classes.corner}
        style={{ width: rowHead }}
        data-active={isAt(active, corner) || undefined}
      >
        {texts.corner}
      </div>
      {between(scroll.columns).map((column) => {
        const node = nodeAt(grid.columns, order.columns, column);
        const place = { row: -1, column };
        return node === undefined ? null : (
          <div
            key={column}
            id={`${id}--1-${column}`}
            role="columnheader"
            aria-colindex={column + 2}
            aria-label={texts.columnLabel(node, column)}
            title={texts.columnLabel(node, column)}
            className={classes.columnHead}
            style={{ left: rowHead + column * cellWidth, width: cellWidth }}
            data-face={face}
            data-active={isAt(active, place) || undefined}
            data-lit={(hovered ?? active).column === column || undefined}
            onPointerEnter={() => onHover(place)}
            onClick={() => {
              onActive(place);
              onUse(place, "click");
            }}
          >
            <bdi>{texts.nameOf(node)}</bdi>
            {texts.columnNote(node) !== undefined && (
              <span className={classes.columnNote}>{texts.columnNote(node)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The row and the column of a cell, lit from edge to edge. */
function Bands({ measures, place }: { readonly measures: MatrixMeasures; readonly place: Place }) {
  const { cellWidth, cellHeight, rowHead } = measures;
  return (
    <>
      {place.row >= 0 && (
        <div className={classes.band} style={{ top: place.row * cellHeight, height: cellHeight, left: 0, right: 0 }} />
      )}
      {place.column >= 0 && (
        <div
          className={classes.band}
          style={{ left: rowHead + place.column * cellWidth, width: cellWidth, top: 0, bottom: 0 }}
        />
      )}
    </>
  );
}

function isAt(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

function nodeAt(nodes: readonly GraphNode[], order: readonly number[], place: number): GraphNode | undefined {
  const at = order[place];
  return at === undefined ? undefined : nodes[at];
}

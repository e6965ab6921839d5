/** A matrix with its choices above and what the cell says below. Values and callbacks in; it knows no store. */
import { Button, Loader } from "@mantine/core";
import { IconFileSearch, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import type { MatrixCell } from "../../graph/matrix/matrix-grid.ts";
import { cellKey } from "../../graph/matrix/matrix-grid.ts";
import type { GraphNode } from "../../graph/values.ts";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import type { Place } from "./geometry.ts";
import { measuresOf } from "./geometry.ts";
import { MatrixBar } from "./MatrixBar.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import classes from "./matrix.module.css";
import type { MatrixView } from "./matrix-settings.ts";
import type { MatrixTexts } from "./matrix-texts.ts";
import { useMatrixTexts } from "./matrix-texts.ts";
import type { MatrixProps, ShownMatrix } from "./props.ts";
import { WORDS } from "./words.ts";

export function Matrix({ onView, ...props }: MatrixProps & { readonly onView: (view: MatrixView) => void }) {
  const say = useSay();
  const { state } = props;
  return (
    <div className={classes.matrix}>
      <MatrixBar {...props} onView={onView}>
        {state.phase === "ready" && <Notes matrix={state.matrix} view={props.settings.view} />}
      </MatrixBar>
      {state.phase === "loading" && (
        <p className={classes.message} role="status">
          <Loader size="xs" aria-hidden="true" /> {say(WORDS.loading)}
        </p>
      )}
      {state.phase === "empty" && (
        <p className={classes.message} role="status">
          {say(state.words)}
        </p>
      )}
      {state.phase === "failed" && <Failure title={say(WORDS.failed)} error={state.error} onRetry={state.retry} />}
      {state.phase === "ready" && <Ready {...props} matrix={state.matrix} />}
    </div>
  );
}

/** A cell with its two nodes. */
interface Pointed {
  readonly row: GraphNode;
  readonly column: GraphNode;
  readonly cell: MatrixCell | undefined;
  readonly isSelf: boolean;
}

function Ready(props: MatrixProps & { readonly matrix: ShownMatrix }) {
  const { matrix, lens, settings, groupProperty, isNarrow, onOpen, onAskPath, onNode } = props;
  const [chosen, setActive] = useState<Place>({ row: 0, column: 0 });
  const [hovered, setHovered] = useState<Place | undefined>(undefined);
  const texts = useMatrixTexts(matrix, lens, settings, groupProperty);
  const { order, grid } = matrix;
  // Another matrix may have fewer lines than the one in which the cell was chosen.
  const active = {
    row: Math.min(chosen.row, order.rows.length - 1),
    column: Math.min(chosen.column, order.columns.length - 1),
  };
  const face = settings.view === "stances" ? "words" : settings.withDates ? "dates" : "numbers";
  const use = (place: Place, by: "key" | "click"): void => {
    const name = nameAt(matrix, place);
    if (name !== undefined) onNode(name);
    const pointed = pointedAt(matrix, place);
    if (pointed === undefined) return;
    if (pointed.cell !== undefined) onOpen(pointed.row, pointed.column);
    // A click on a hole shows what can be done; the key does it.
    else if (by === "key" && !pointed.isSelf) onAskPath(pointed.row, pointed.column);
  };
  const pointed = pointedAt(matrix, hovered ?? active) ?? pointedAt(matrix, active);
  return (
    <>
      {order.rows.length === 0 || grid.columns.length === 0 ? (
        <p className={classes.message} role="status">
          <EmptyText hasColumns={grid.columns.length > 0} />
        </p>
      ) : (
        <MatrixTable
          {...{ matrix, face, texts, active, hovered }}
          measures={measuresOf(face, isNarrow)}
          onActive={setActive}
          onHover={setHovered}
          onUse={use}
        />
      )}
      {pointed !== undefined && <Detail pointed={pointed} texts={texts} onOpen={onOpen} onAskPath={onAskPath} />}
    </>
  );
}

function EmptyText({ hasColumns }: { readonly hasColumns: boolean }) {
  const say = useSay();
  return say(hasColumns ? WORDS.noStance : WORDS.noColumns);
}

/** What is counted and what is not, in one line. */
function Notes({ matrix, view }: { readonly matrix: ShownMatrix; readonly view: MatrixView }) {
  const say = useSay();
  const { grid, order, notes } = matrix;
  const isMirrored =
    grid.isSquare && [...grid.cells.keys()].every((key) => grid.cells.has(mirrored(key, grid.columns.length)));
  const loops = grid.isSquare
    ? grid.rows.filter((_, place) => grid.cells.has(cellKey(place, place, grid.columns.length))).length
    : 0;
  const cells = order.rows.length * order.columns.length;
  const pairs = (grid.cells.size - loops) / (isMirrored ? 2 : 1);
  const all = grid.isSquare ? (cells - order.rows.length) / (isMirrored ? 2 : 1) : cells;
  const words = view === "pairs" ? WORDS.summary : WORDS.summaryStances;
  return (
    <p className={classes.notes} role="status">
      <span>{say(words, { pairs, holes: all - pairs })}</span>
      {notes.map(({ words: own, values, isWarning }) => (
        <span key={own.en} data-warning={isWarning || undefined}>
          {say(own, values)}
        </span>
      ))}
    </p>
  );
}

interface DetailProps extends Pick<MatrixProps, "onOpen" | "onAskPath"> {
  readonly pointed: Pointed;
  readonly texts: MatrixTexts;
}

/** What the cell under the pointer, or else the active one, says; and what can be done with it. */
function Detail({ pointed, texts, onOpen, onAskPath }: DetailProps) {
  const say = useSay();
  const { row, column, cell, isSelf } = pointed;
  return (
    <div className={classes.detail}>
      <p className={classes.detailText}>
        <bdi className={classes.pair}>{texts.nameOf(row)}</bdi>
        {!isSelf && (
          <>
            {" × "}
            <bdi className={classes.pair}>{texts.nameOf(column)}</bdi>
          </>
        )}
        {": "}
        {texts.cellText(cell, isSelf)}
      </p>
      {cell !== undefined && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconFileSearch size={13} aria-hidden="true" />}
          onClick={() => onOpen(row, column)}
        >
          {say(WORDS.open)}
        </Button>
      )}
      {cell === undefined && !isSelf && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRoute size={13} aria-hidden="true" />}
          onClick={() => onAskPath(row, column)}
        >
          {say(WORDS.askPath)}
        </Button>
      )}
    </div>
  );
}

function pointedAt({ grid, order }: ShownMatrix, place: Place): Pointed | undefined {
  const [rowPlace, columnPlace] = [order.rows[place.row], order.columns[place.column]];
  if (rowPlace === undefined || columnPlace === undefined) return undefined;
  const [row, column] = [grid.rows[rowPlace], grid.columns[columnPlace]];
  if (row === undefined || column === undefined) return undefined;
  const cell = grid.cells.get(cellKey(rowPlace, columnPlace, grid.columns.length));
  return { row, column, cell, isSelf: grid.isSquare && rowPlace === columnPlace };
}

/** The node whose name stands at a place. */
function nameAt({ grid, order }: ShownMatrix, { row, column }: Place): GraphNode | undefined {
  if (row === -1 && column === -1) return undefined;
  if (row === -1) return grid.columns[order.columns[column] ?? -1];
  return column === -1 ? grid.rows[order.rows[row] ?? -1] : undefined;
}

function mirrored(key: number, columns: number): number {
  return cellKey(key % columns, Math.floor(key / columns), columns);
}

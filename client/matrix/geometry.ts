/** Measures of the matrix: which rows and columns are drawn, and where a cell must be scrolled to. CSS pixels. */

/** How large the parts of a matrix are. */
export interface MatrixMeasures {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Width of the names of the rows, height of those of the columns. */
  readonly rowHead: number;
  readonly columnHead: number;
}

/** Cells with a number; with a date below it; with words. On a narrow page the names of the rows take less room. */
export function measuresOf(face: "numbers" | "dates" | "words", isNarrow: boolean): MatrixMeasures {
  const rowHead = isNarrow ? 116 : 196;
  if (face === "words") return { cellWidth: 132, cellHeight: 32, rowHead, columnHead: 84 };
  const columnHead = isNarrow ? 92 : 116;
  if (face === "dates") return { cellWidth: 78, cellHeight: 40, rowHead, columnHead };
  return { cellWidth: 34, cellHeight: 28, rowHead, columnHead };
}

/** From the first that is drawn (inside) to the last (outside). */
export interface Drawn {
  readonly first: number;
  readonly last: number;
}

const SPARE = 2;

/** The lines of `count` that are seen, and two more at each side. */
export function drawnLines(scrolled: number, seen: number, size: number, count: number): Drawn {
  const first = Math.min(Math.max(Math.floor(scrolled / size) - SPARE, 0), count);
  return { first, last: Math.max(Math.min(Math.ceil((scrolled + seen) / size) + SPARE, count), first) };
}

/** The numbers of the lines that are drawn. */
export function between({ first, last }: Drawn): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** How far to scroll so that a line is seen whole: as little as needed. */
export function scrollToSee(line: number, size: number, scrolled: number, seen: number): number {
  const [start, end] = [line * size, (line + 1) * size];
  if (start < scrolled || end - start > seen) return start;
  return end > scrolled + seen ? end - seen : scrolled;
}

/** The steps of the scale by which cells are shaded. */
const LEVELS = 5;

/** How strongly a cell is shaded, 1 to 5: each step stands for twice as many. */
export function levelOf(count: number): number {
  return Math.min(LEVELS, 1 + Math.floor(Math.log2(Math.max(count, 1))));
}

/** A place in the matrix; -1 is the line of names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a place; undefined where it is no key of the matrix. @param page rows that are seen at once */
export function movedBy(
  event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Place | undefined {
  const isFar = event.ctrlKey || event.metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), lastRow),
    column: Math.min(Math.max(nextColumn, -1), lastColumn),
  });
  switch (event.key) {
    case "ArrowUp":
      return to(isFar ? -1 : row - 1, column);
    case "ArrowDown":
      return to(isFar ? lastRow : row + 1, column);
    case "ArrowLeft":
      return to(row, isFar ? -1 : column - 1);
    case "ArrowRight":
      return to(row, isFar ? lastColumn : column + 1);
    case "Home":
      return to(isFar ? 0 : row, 0);
    case "End":
      return to(isFar ? lastRow : row, lastColumn);
    case "PageUp":
      return to(Math.max(row - size.page, 0), column);
    case "PageDown":
      return to(row + size.page, column);
    default:
      return undefined;
  }
}

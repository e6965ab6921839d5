/** A matrix as CSV (RFC 4180): as it looks, or one line for each cell. No cell is a formula. */
import { csvRecord, textCell } from "../files/csv-cells.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { GraphNode } from "../values.ts";
import type { MatrixCell, MatrixGrid } from "./matrix-grid.ts";
import { cellKey } from "./matrix-grid.ts";
import type { LineOrder } from "./orders.ts";

export interface WrittenMatrix {
  readonly grid: MatrixGrid;
  readonly order: LineOrder;
  readonly nameOf: (node: GraphNode) => string;
  /** What stands in a cell that is no hole. */
  readonly cellText: (cell: MatrixCell) => string;
  /** What a type is called. */
  readonly typeText: (type: string) => string;
}

/** Names of columns of the list. */
export interface ListHeadings {
  readonly row: string;
  readonly rowId: string;
  readonly column: string;
  readonly columnId: string;
  readonly types: string;
  readonly count: string;
  readonly last: string;
}

/** Rows and columns as they stand. A hole is written as `hole`, the diagonal of a square matrix is empty. */
export function matrixTable(written: WrittenMatrix, hole: string): string {
  const { grid, order, nameOf, cellText } = written;
  const columns = order.columns.flatMap((place) => grid.columns[place] ?? []);
  const lines = order.rows.map((row) => {
    const node = grid.rows[row];
    const cells = order.columns.map((column) => {
      const cell = grid.cells.get(cellKey(row, column, grid.columns.length));
      if (cell !== undefined) return harmless(cellText(cell));
      return grid.isSquare && row === column ? undefined : harmless(hole);
    });
    return csvRecord([node === undefined ? "" : harmless(nameOf(node)), ...cells]);
  });
  return csvRecord([undefined, ...columns.map((node) => harmless(nameOf(node)))]) + lines.join("");
}

/** One line for each cell that is no hole, in the order of the matrix; of a square one whose cells are the same both ways each pair once. */
export function matrixList(written: WrittenMatrix, headings: ListHeadings, isMirrored: boolean): string {
  const { grid, order, nameOf, typeText } = written;
  const names: readonly (keyof ListHeadings)[] = ["row", "rowId", "column", "columnId", "types", "count", "last"];
  const lines = [csvRecord(names.map((name) => headings[name]))];
  for (const [index, row] of order.rows.entries()) {
    for (const column of isMirrored ? order.columns.slice(index) : order.columns) {
      const cell = grid.cells.get(cellKey(row, column, grid.columns.length));
      const [one, other] = [grid.rows[row], grid.columns[column]];
      if (cell === undefined || one === undefined || other === undefined) continue;
      const types = cell.ties.map(({ type, count }) => `${typeText(type)} (${count})`).join("; ");
      const texts = [nameOf(one), stableKey(one), nameOf(other), stableKey(other), types];
      lines.push(csvRecord([...texts.map(harmless), String(cell.count), cell.last?.date]));
    }
  }
  return lines.join("");
}

function harmless(text: string): string {
  return textCell(text, true, "harmless").text;
}

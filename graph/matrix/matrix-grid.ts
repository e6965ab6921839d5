/** Who is joined to whom, as rows and columns: what stands in each cell, and what is a hole. */
import type { GraphNode } from "../values.ts";

/** Rows (and columns) of a matrix at most. */
export const MOST_ROWS = 500;

/** When something happened last, as its data write it: ISO 8601, with what makes it vague. */
export interface LastDate {
  readonly date: string;
  readonly dateEnd?: string | undefined;
  readonly datePrecision?: string | undefined;
}

/** Relationships of one type from one node to another, by their element ids. */
export interface MatrixTie {
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly count: number;
  readonly last?: LastDate | undefined;
}

/** Relationships of one type in a cell. `out` leads from the row to the column. */
export interface CellTie {
  readonly type: string;
  readonly direction: "out" | "in" | "both";
  readonly count: number;
  readonly last: LastDate | undefined;
}

export interface MatrixCell {
  readonly count: number;
  readonly last: LastDate | undefined;
  /** By type; those with most relationships first. */
  readonly ties: readonly CellTie[];
}

/** `either`: whoever a relationship starts from. `out`: only those that start from the row, where their type has a direction. */
export type MatrixDirection = "either" | "out";

export interface MatrixGrid {
  readonly rows: readonly GraphNode[];
  readonly columns: readonly GraphNode[];
  /** Whether the columns are the rows: then the diagonal joins each to itself. */
  readonly isSquare: boolean;
  /** By `cellKey` of the places in `rows` and `columns`. A pair that is not in it is a hole. */
  readonly cells: ReadonlyMap<number, MatrixCell>;
}

export interface MatrixParts {
  readonly rows: readonly GraphNode[];
  /** Absent where the columns are the rows. */
  readonly columns?: readonly GraphNode[] | undefined;
  readonly ties: readonly MatrixTie[];
  readonly direction: MatrixDirection;
  readonly isSymmetric: (type: string) => boolean;
}

/** Puts ties into the cells of rows and columns. One whose ends are not there is left out. */
export function matrixGrid(parts: MatrixParts): MatrixGrid {
  const { rows, ties } = parts;
  const columns = parts.columns ?? rows;
  const [rowPlaces, columnPlaces] = [placesOf(rows), placesOf(columns)];
  const found = new Map<number, CellTie[]>();
  const put = (from: string, to: string, tie: CellTie): void => {
    const [row, column] = [rowPlaces.get(from), columnPlaces.get(to)];
    if (row === undefined || column === undefined) return;
    const key = cellKey(row, column, columns.length);
    const known = found.get(key);
    if (known === undefined) found.set(key, [tie]);
    else known.push(tie);
  };
  for (const { start, end, type, count, last } of ties) {
    const isSymmetric = parts.isSymmetric(type);
    put(start, end, { type, count, last, direction: isSymmetric ? "both" : "out" });
    if (start !== end && (isSymmetric || parts.direction === "either"))
      put(end, start, { type, count, last, direction: isSymmetric ? "both" : "in" });
  }
  const isSquare = parts.columns === undefined;
  return { rows, columns, isSquare, cells: new Map([...found].map(([key, own]) => [key, cellOf(own)])) };
}

/** The number of a cell. @param columns how many columns there are */
export function cellKey(row: number, column: number, columns: number): number {
  return row * columns + column;
}

/** What each row (and column) has in all: with how many others, by how many relationships. A node's tie to itself counts as one other. */
export function sumsOf({ cells, rows, columns }: MatrixGrid): {
  readonly rows: readonly LineSum[];
  readonly columns: readonly LineSum[];
} {
  const sums = { rows: rows.map(nothing), columns: columns.map(nothing) };
  for (const [key, { count }] of cells) {
    const [row, column] = [sums.rows[Math.floor(key / columns.length)], sums.columns[key % columns.length]];
    for (const line of [row, column]) {
      if (line === undefined) continue;
      line.others += 1;
      line.count += count;
    }
  }
  return sums;
}

export interface LineSum {
  readonly others: number;
  readonly count: number;
}

/** The later of two dates; text order is time order for ISO dates of the years 0 to 9999. */
export function laterOf(one: LastDate | undefined, other: LastDate | undefined): LastDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.date > one.date ? other : one;
}

function nothing(): { others: number; count: number } {
  return { others: 0, count: 0 };
}

function placesOf(nodes: readonly GraphNode[]): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ elementId }, place) => [elementId, place]));
}

/** Symmetric types are stored once, from either end: both add up to one. */
function cellOf(ties: readonly CellTie[]): MatrixCell {
  const merged = new Map<string, CellTie>();
  for (const tie of ties) {
    const key = `${tie.direction} ${tie.type}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? tie : { ...tie, count: tie.count + known.count, last: laterOf(known.last, tie.last) },
    );
  }
  const own = [...merged.values()].toSorted((one, other) => other.count - one.count);
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    last: own.reduce<LastDate | undefined>((last, tie) => laterOf(last, tie.last), undefined),
    ties: own,
  };
}

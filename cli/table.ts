/** Rows as a table for people: columns as wide as what is in them, numbers to the right, and narrowed to a terminal where it is too wide. */
import { plainText } from "../graph/value-text.ts";
import type { Value } from "../graph/values.ts";
import { columnsOf, cutTo, filledTo, onOneLine } from "./terminal-text.ts";

/** Rows that decide how wide columns are; a longer table is written as it arrives, and a wider cell then juts out. */
const MEASURED_ROWS = 1_000;
const BETWEEN = "  ";
/** No column is cut to less. */
const NARROWEST = 6;

export interface TableWriter {
  /** The text that is due with this row; empty while rows are being measured. */
  row(cells: readonly Value[]): string;
  /** What is left. */
  end(): string;
  /** Whether cells were cut to fit. */
  wasCut(): boolean;
}

interface Column {
  readonly width: number;
  readonly side: "left" | "right";
}

/** A table with these fields. @param fit columns of the terminal that it must fit into; undefined cuts nothing */
export function tableWriter(fields: readonly string[], fit: number | undefined): TableWriter {
  const names = fields.map(onOneLine);
  let measured: (readonly Value[])[] = [];
  let columns: readonly Column[] | undefined;
  let wasCut = false;
  const line = (cells: readonly string[], widths: readonly Column[]): string => {
    const parts = cells.map((cell, index) => {
      const { width = 0, side = "left" } = widths[index] ?? {};
      const shown = fit === undefined ? cell : cutTo(cell, width);
      wasCut ||= shown !== cell;
      return filledTo(shown, width, side);
    });
    return `${parts.join(BETWEEN).trimEnd()}\n`;
  };
  const begin = (): string => {
    const texts = measured.map((row) => row.map(cellText));
    columns = columnsFor(names, measured, texts, fit);
    const rule = columns.map(({ width }) => "─".repeat(width)).join(BETWEEN);
    const known = columns;
    const lines = texts.map((row) => line(row, known));
    measured = [];
    return names.length === 0 ? "" : `${line(names, known)}${rule}\n${lines.join("")}`;
  };
  return {
    row: (cells) => {
      if (columns !== undefined) return line(cells.map(cellText), columns);
      measured.push(cells);
      return measured.length < MEASURED_ROWS ? "" : begin();
    },
    end: () => (columns === undefined ? begin() : ""),
    wasCut: () => wasCut,
  };
}

function cellText(value: Value): string {
  return onOneLine(plainText(value));
}

function columnsFor(
  names: readonly string[],
  rows: readonly (readonly Value[])[],
  texts: readonly (readonly string[])[],
  fit: number | undefined,
): readonly Column[] {
  const natural = names.map((name, index) =>
    texts.reduce((widest, row) => Math.max(widest, columnsOf(row[index] ?? "")), columnsOf(name)),
  );
  const widths = fit === undefined ? natural : narrowed(natural, fit - BETWEEN.length * (names.length - 1));
  return widths.map((width, index) => ({ width, side: holdsNumbers(rows, index) ? "right" : "left" }));
}

function holdsNumbers(rows: readonly (readonly Value[])[], index: number): boolean {
  const values = rows.map((row) => row[index]).filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === "bigint" || typeof value === "number");
}

/** The widest columns give up the most: all that are wider than a common limit are cut to it. */
function narrowed(widths: readonly number[], room: number): readonly number[] {
  let left = room;
  const ascending = widths.toSorted((one, other) => one - other);
  for (const [index, width] of ascending.entries()) {
    const share = Math.max(NARROWEST, Math.floor(left / (ascending.length - index)));
    if (width > share) return widths.map((each) => Math.min(each, share));
    left -= width;
  }
  return widths;
}

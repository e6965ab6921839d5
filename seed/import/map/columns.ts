/** Columns by name: of the rows of a table by its header, of JSON records by a path, so that a mapping works on both. */
import Papa from "papaparse";
import { didYouMean } from "../../near-miss.ts";
import { inputError, type JsonRecord, quoted, type TableRow } from "../input.ts";
import { jsonText } from "../read/json-properties.ts";
import type { Given } from "./mapping.ts";

export type Row = TableRow | JsonRecord;

/** Takes one text from a row; undefined where the cell is empty or not there. */
export type TextOf = (row: Row) => string | undefined;

/** The columns of a file. */
export interface Columns {
  /** Names in their order; undefined where any path may occur (JSON). */
  readonly names: readonly string[] | undefined;
  /** @throws GraphError `invalid_request` where there is no such column, or more than one */
  text(column: string): TextOf;
  /** Every text of a path: the elements of lists (JSON), the cell cut at `separator` (tables). Of a cell that is cut, empty parts keep their place. */
  texts(column: string, separator: string | undefined): (row: Row) => readonly string[];
  /** The elements of a list of objects as records of their own (JSON only). */
  each(column: string): (row: Row) => readonly JsonRecord[];
}

/** A column, or one value for every row. */
export function textOfGiven(columns: Columns, given: Given): TextOf {
  if (typeof given === "string") return columns.text(given);
  return () => given.value;
}

/**
 * Columns of a table.
 * @param header names of the columns, as they stand on line `line` of `file`
 * @param empty texts that stand for nothing, besides nothing itself
 */
export function tableColumns(
  header: readonly (string | undefined)[],
  empty: readonly string[],
  file: string,
  line: number,
): Columns {
  const names = header.map((name) => name?.trim() ?? "");
  const nothing = new Set(["", ...empty]);
  const indexOf = (column: string): number => {
    const index = names.indexOf(column);
    if (index < 0) {
      const there = names.filter((name) => name !== "").map(quoted);
      const message = `there is no column ${quoted(column)}.${didYouMean(column, names)}`;
      throw inputError(file, line, message, `Columns of the file: ${shorten(there)}.`);
    }
    const second = names.indexOf(column, index + 1);
    if (second < 0) return index;
    const message = `the column ${quoted(column)} stands twice, as columns ${index + 1} and ${second + 1}; expected each name once.`;
    throw inputError(file, line, message, "Rename one of the two.");
  };
  const text = (column: string): TextOf => {
    const index = indexOf(column);
    return (row) => {
      const cell = row.kind === "row" ? row.cells[index]?.trim() : undefined;
      return cell === undefined || nothing.has(cell) ? undefined : cell;
    };
  };
  return {
    names,
    text,
    texts(column, separator) {
      const cell = text(column);
      return (row) => cutAt(cell(row), separator);
    },
    each(column) {
      const message = `\`each: ${column}\` is for JSON files; a table has no lists of objects.`;
      throw inputError(file, line, message, "Use `split` for several parties in one cell.");
    },
  };
}

/** Columns of JSON records: `name`, or a path such as `actor.name`; lists on the way are entered. */
export function jsonColumns(empty: readonly string[]): Columns {
  const nothing = new Set(["", ...empty]);
  const found = (row: Row, path: readonly string[]): readonly unknown[] =>
    row.kind === "record" ? valuesAt(row.record, path) : [];
  const textsAt = (row: Row, path: readonly string[]): readonly string[] =>
    found(row, path)
      .filter((value) => value !== null && typeof value !== "object")
      .map((value) => String(value).trim())
      .filter((text) => !nothing.has(text));
  return {
    names: undefined,
    text(column) {
      const path = pathOf(column);
      return (row) => textsAt(row, path)[0];
    },
    texts(column, separator) {
      const path = pathOf(column);
      return (row) => textsAt(row, path).flatMap((text) => cutAt(text, separator));
    },
    each(column) {
      const path = pathOf(column);
      return (row) =>
        found(row, path)
          .filter((value) => typeof value === "object" && value !== null)
          .map((value) => ({ kind: "record", line: row.line, record: value as JsonRecord["record"] }));
    },
  };
}

function pathOf(column: string): readonly string[] {
  return column.split(".");
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  // A key may have dots itself.
  const whole = path.join(".");
  if (rest.length > 0 && Object.hasOwn(value, whole)) return valuesAt(Reflect.get(value, whole), []);
  return Object.hasOwn(value, first) ? valuesAt(Reflect.get(value, first), rest) : [];
}

function cutAt(text: string | undefined, separator: string | undefined): readonly string[] {
  if (text === undefined) return [];
  if (separator === undefined) return [text];
  return text.split(separator).map((part) => part.trim());
}

function shorten(names: readonly string[]): string {
  return names.length <= 20 ? names.join(", ") : `${names.slice(0, 20).join(", ")} and ${names.length - 20} more`;
}

/** A row as one line of text, for the rejects file. */
export function recordText(row: Row): string {
  return row.kind === "row" ? Papa.unparse([row.cells.map((cell) => cell ?? "")]) : jsonText(row.record);
}

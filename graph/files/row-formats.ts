/** Rows of an answer as files: JSON, JSON Lines, CSV. The command line and the page write the same. */
import { writePlain } from "../query-api/plain.ts";
import { base64Text, floatText, pointText } from "../query-api/texts.ts";
import { writeTyped } from "../query-api/typed.ts";
import type { Value } from "../values.ts";
import { Duration, Point, Temporal } from "../values.ts";
import { csvRecord, type Formulas, textCell } from "./csv-cells.ts";

export const ROW_FORMATS = ["json", "ndjson", "csv"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** The texts that a file consists of, in order. */
export interface RowFileWriter {
  begin(): string;
  row(cells: readonly Value[]): string;
  end(): string;
}

export interface RowWriting {
  /** JSON and JSON Lines: each value with its type, as in Neo4j's Query API. */
  readonly typed?: boolean;
  /** CSV: begins with a byte order mark, without which some spreadsheets take it for another encoding. */
  readonly byteOrderMark?: boolean;
  /** CSV: whether a text that a spreadsheet would run gets an apostrophe in front. Default `as-is`. */
  readonly formulas?: Formulas;
}

const BYTE_ORDER_MARK = "\ufeff";

/** A writer for one answer with these fields. */
export function rowFileWriter(format: RowFormat, fields: readonly string[], writing: RowWriting = {}): RowFileWriter {
  if (format === "csv") return csvWriter(fields, writing);
  const object = objectWriter(fields, writing.typed === true ? (value) => writeTyped(value) : writePlain);
  if (format === "ndjson") return { begin: () => "", row: (cells) => `${object(cells)}\n`, end: () => "" };
  return jsonWriter(object);
}

/** A list of objects, one on each line. */
function jsonWriter(object: (cells: readonly Value[]) => string): RowFileWriter {
  let between = "\n";
  return {
    begin: () => "[",
    row: (cells) => {
      const text = `${between}${object(cells)}`;
      between = ",\n";
      return text;
    },
    end: () => (between === "\n" ? "]\n" : "\n]\n"),
  };
}

function objectWriter(fields: readonly string[], write: (value: Value) => string): (cells: readonly Value[]) => string {
  const keys = fields.map((field) => `${JSON.stringify(field)}:`);
  return (cells) => `{${keys.map((key, index) => key + write(cells[index] ?? null)).join(",")}}`;
}

/** RFC 4180: a header, CRLF, quotes where they are needed. Null is an empty cell, an empty text is `""`; what CSV has no form for is JSON. */
function csvWriter(fields: readonly string[], { byteOrderMark, formulas = "as-is" }: RowWriting): RowFileWriter {
  const text = (given: string): string => textCell(given, true, formulas).text;
  const line = (cells: readonly (string | undefined)[]): string => (fields.length === 0 ? "" : csvRecord(cells));
  return {
    begin: () => (byteOrderMark === true ? BYTE_ORDER_MARK : "") + line(fields.map(text)),
    row: (cells) => line(cells.map((cell) => (typeof cell === "string" ? text(cell) : cellText(cell)))),
    end: () => "",
  };
}

/** A value as a cell says it, before quoting; undefined for null, of which nothing is written. */
export function cellText(value: Value): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number") return floatText(value);
  if (value instanceof Temporal || value instanceof Duration) return value.text;
  if (value instanceof Point) return pointText(value);
  if (value instanceof Uint8Array) return base64Text(value);
  return writePlain(value);
}

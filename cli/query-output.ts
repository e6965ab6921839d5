/** The forms in which `parley query` writes rows: a table for people; JSON, JSON Lines and CSV for programs. */
import { writePlain } from "../graph/query-api/plain.ts";
import { base64Text, floatText, pointText } from "../graph/query-api/texts.ts";
import { writeTyped } from "../graph/query-api/typed.ts";
import type { Value } from "../graph/values.ts";
import { Duration, Point, Temporal } from "../graph/values.ts";
import { tableWriter } from "./table.ts";

export const QUERY_FORMATS = ["table", "json", "ndjson", "csv"] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];

/** The texts that an answer consists of, in order. */
export interface RowWriter {
  begin(): string;
  row(cells: readonly Value[]): string;
  end(): string;
  /** Whether something was shortened that the other formats have in full. */
  wasCut(): boolean;
}

export interface RowWriting {
  /** JSON and JSON Lines: each value with its type, as in Neo4j's Query API. */
  readonly typed: boolean;
  /** Table: columns of the terminal that it must fit into; undefined in files and pipes. */
  readonly fit: number | undefined;
}

/** A writer for one answer with these fields. */
export function rowWriter(format: QueryFormat, fields: readonly string[], { typed, fit }: RowWriting): RowWriter {
  const write = typed ? (value: Value): string => writeTyped(value) : writePlain;
  switch (format) {
    case "table":
      return { begin: () => "", ...tableWriter(fields, fit) };
    case "csv":
      return csvWriter(fields);
    case "ndjson": {
      const object = objectWriter(fields, write);
      return { begin: () => "", row: (cells) => `${object(cells)}\n`, end: () => "", wasCut };
    }
    case "json":
      return jsonWriter(objectWriter(fields, write));
  }
}

function wasCut(): boolean {
  return false;
}

/** A list of objects, one on each line. */
function jsonWriter(object: (cells: readonly Value[]) => string): RowWriter {
  let between = "\n";
  return {
    begin: () => "[",
    row: (cells) => {
      const text = `${between}${object(cells)}`;
      between = ",\n";
      return text;
    },
    end: () => (between === "\n" ? "]\n" : "\n]\n"),
    wasCut,
  };
}

function objectWriter(fields: readonly string[], write: (value: Value) => string): (cells: readonly Value[]) => string {
  const keys = fields.map((field) => `${JSON.stringify(field)}:`);
  return (cells) => `{${keys.map((key, index) => key + write(cells[index] ?? null)).join(",")}}`;
}

/** RFC 4180: a header, CRLF, quotes where they are needed. Null is an empty cell, an empty text is `""`; what CSV has no form for is JSON. */
function csvWriter(fields: readonly string[]): RowWriter {
  const line = (cells: readonly string[]): string => (fields.length === 0 ? "" : `${cells.join(",")}\r\n`);
  return {
    begin: () => line(fields.map(csvText)),
    row: (cells) => line(cells.map(csvCell)),
    end: () => "",
    wasCut,
  };
}

function csvCell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return floatText(value);
  if (typeof value === "string") return csvText(value);
  if (value instanceof Temporal || value instanceof Duration) return csvText(value.text);
  if (value instanceof Point) return csvText(pointText(value));
  if (value instanceof Uint8Array) return csvText(base64Text(value));
  return csvText(writePlain(value));
}

function csvText(text: string): string {
  const isBare = text !== "" && !/[",\r\n]|^\s|\s$/.test(text);
  return isBare ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The forms in which `parley query` writes rows: a table for people; JSON, JSON Lines and CSV for programs. */
import { ROW_FORMATS, type RowFileWriter, rowFileWriter } from "../graph/files/row-formats.ts";
import { tableWriter } from "./table.ts";

export const QUERY_FORMATS = ["table", ...ROW_FORMATS] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];

/** The texts that an answer consists of, in order. */
export interface RowWriter extends RowFileWriter {
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
  if (format === "table") return { begin: () => "", ...tableWriter(fields, fit) };
  return { ...rowFileWriter(format, fields, { typed }), wasCut: () => false };
}

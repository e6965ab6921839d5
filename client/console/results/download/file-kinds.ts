/** The files that rows can be saved as. */
import type { RowFormat, RowWriting } from "../../../../graph/files/row-formats.ts";
import type { Words } from "../../../../graph/vocabulary.ts";
import { fileName } from "../../../export/file-name.ts";
import { WORDS } from "../words.ts";

export interface FileKind {
  readonly id: "csv" | "sheet" | "json" | "ndjson";
  readonly words: Words;
  readonly note: Words;
  readonly format: RowFormat;
  readonly writing: RowWriting;
  readonly mediaType: string;
}

export const FILE_KINDS: readonly FileKind[] = [
  { id: "csv", words: WORDS.csv, note: WORDS.csvNote, format: "csv", writing: {}, mediaType: "text/csv;charset=utf-8" },
  {
    id: "sheet",
    words: WORDS.sheet,
    note: WORDS.sheetNote,
    format: "csv",
    writing: { byteOrderMark: true, formulas: "harmless" },
    mediaType: "text/csv;charset=utf-8",
  },
  {
    id: "json",
    words: WORDS.jsonFile,
    note: WORDS.jsonNote,
    format: "json",
    writing: {},
    mediaType: "application/json",
  },
  {
    id: "ndjson",
    words: WORDS.ndjson,
    note: WORDS.ndjsonNote,
    format: "ndjson",
    writing: { typed: true },
    mediaType: "application/x-ndjson",
  },
];

/** The name of the file: that of the statement (`// name` on its first line) where it has one; `-cut` where rows are missing. */
export function rowsFileName(statement: string, kind: Pick<FileKind, "format">, isWhole: boolean): string {
  const title = /^\s*\/\/\s*(.+)/.exec(statement)?.[1]?.trim() ?? "";
  const name = fileName(title === "" ? "parley rows" : title, kind.format);
  return isWhole ? name : name.replace(/(\.[^.]+)$/, "-cut$1");
}

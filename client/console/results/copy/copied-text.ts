/** What is put on the clipboard: a part of a table as TSV, JSON or Cypher. */
import { cellText } from "../../../../graph/files/row-formats.ts";
import { writePlain } from "../../../../graph/query-api/plain.ts";
import { writeTyped } from "../../../../graph/query-api/typed.ts";
import { type Value, valueMap } from "../../../../graph/values.ts";
import { pastedCypher } from "./pasted-cypher.ts";

export const COPY_FORMS = ["tsv", "tsv-header", "json", "typed", "cypher"] as const;
/** `tsv` for spreadsheets, `json` for reading, `typed` and `cypher` so that the values come back as they were. */
export type CopyForm = (typeof COPY_FORMS)[number];

/** A part of a table: the chosen columns of the chosen rows. */
export interface CopiedPart {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether it is one cell and was meant as such: it is then copied as the value itself. */
  readonly isOneCell: boolean;
}

export interface CopiedText {
  readonly text: string;
  /** Values that the form cannot say and that became `null`. */
  readonly without: number;
}

/** The text of a part of a table. One cell is its value, one column a list, anything else a list of maps. */
export function copiedText(part: CopiedPart, form: CopyForm): CopiedText {
  switch (form) {
    case "tsv":
    case "tsv-header":
      return { text: tsvText(part, form === "tsv-header"), without: 0 };
    case "json":
      return { text: listText(part, writePlain), without: 0 };
    case "typed":
      return { text: writeTyped(valueOfPart(part)), without: 0 };
    case "cypher":
      return pastedCypher(valueOfPart(part));
  }
}

/**
 * Cells with tabs between, rows with line ends; a cell with a tab, a line end or a leading quote is quoted as spreadsheets do.
 * A single cell is its bare text. Null is nothing, an empty text is nothing too where it stands alone.
 */
function tsvText({ fields, rows, isOneCell }: CopiedPart, withHeader: boolean): string {
  if (isOneCell && !withHeader) return cellText(rows[0]?.[0] ?? null) ?? "null";
  const lines = rows.map((row) => row.map((value) => quoted(cellText(value))).join("\t"));
  return [...(withHeader ? [fields.map(quoted).join("\t")] : []), ...lines].join("\n");
}

function quoted(text: string | undefined): string {
  if (text === undefined) return "";
  return text === "" || /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JSON with a row on each line, written without making one value of it first. */
function listText(part: CopiedPart, write: (value: Value) => string): string {
  const value = valueOfPart(part);
  return Array.isArray(value) && !part.isOneCell ? `[\n${value.map(write).join(",\n")}\n]` : write(value);
}

function valueOfPart({ fields, rows, isOneCell }: CopiedPart): Value {
  if (isOneCell) return rows[0]?.[0] ?? null;
  if (fields.length === 1) return rows.map((row) => row[0] ?? null);
  return rows.map((row) => valueMap(fields.map((field, index) => [field, row[index] ?? null] as const)));
}

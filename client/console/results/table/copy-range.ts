/** Puts what is selected in the result table on the clipboard, and tells what was. */
import type { Value } from "../../../../graph/values.ts";
import type { Answer } from "../../answer.ts";
import type { CopyForm } from "../copy/copied-text.ts";
import { copiedText } from "../copy/copied-text.ts";
import type { Copying, CopyNote } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import type { CellRange } from "./selection.ts";
import type { RowOrder } from "./use-sorting.ts";

/** More cells would hold up the page, and few programs would take them. */
const MOST_CELLS = 500_000;

export interface CopiedRange {
  readonly answer: Pick<Answer, "fields" | "rows">;
  readonly order: Pick<RowOrder, "placeOf">;
  readonly range: CellRange;
  readonly isOneCell: boolean;
  readonly form: CopyForm;
}

export function copyRange({ answer, order, range, isOneCell, form }: CopiedRange, copying: Copying): void {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const values = { rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 };
  if (values.rows * values.columns > MOST_CELLS) {
    copying.tell({ words: WORDS.copyTooLarge, values: {} });
    return;
  }
  const rows: (readonly Value[])[] = [];
  for (let row = firstRow; row <= lastRow; row += 1)
    rows.push((answer.rows[order.placeOf(row)] ?? []).slice(firstColumn, lastColumn + 1));
  const fields = answer.fields.slice(firstColumn, lastColumn + 1);
  const { text, without } = copiedText({ fields, rows, isOneCell }, form);
  copying.copy(text, noteFor(without, isOneCell, values));
}

function noteFor(
  without: number,
  isOneCell: boolean,
  values: { readonly rows: number; readonly columns: number },
): CopyNote {
  if (without > 0) return { words: WORDS.copiedWithout, values: { count: without } };
  return isOneCell ? { words: WORDS.copied, values: {} } : { words: WORDS.copiedCells, values };
}

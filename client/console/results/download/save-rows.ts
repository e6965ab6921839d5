/** Writes rows into a file as they arrive. */
import type { RowFormat, RowWriting } from "../../../../graph/files/row-formats.ts";
import { rowFileWriter } from "../../../../graph/files/row-formats.ts";
import { turnOfPage } from "../../../api/turn-of-page.ts";
import type { Answer } from "../../answer.ts";
import type { RowFlow } from "../props.ts";
import type { Spool } from "./spool.ts";

/** Characters that are collected before they are written. */
const CHUNK = 256 * 1024;
/** Rows of an answer in memory that are handed over at once, and milliseconds after which the page gets its turn. */
const BATCH = 200;
const SLICE = 12;

export interface RowsToSave {
  readonly flow: RowFlow;
  readonly format: RowFormat;
  readonly writing: RowWriting;
}

/**
 * Writes the rows of a flow into a spool. `tell` hears how many there are so far.
 * @returns how many rows were written; how the flow ended, the flow says
 * @throws DOMException `AbortError` when the signal is aborted, and what the spool throws
 */
export async function saveRows(
  { flow, format, writing }: RowsToSave,
  spool: Spool,
  tell: (count: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const writer = rowFileWriter(format, flow.fields, writing);
  let waiting = writer.begin();
  let count = 0;
  for await (const batch of flow.batches) {
    signal.throwIfAborted();
    for (const row of batch) {
      waiting += writer.row(row);
      if (waiting.length < CHUNK) continue;
      await spool.write(waiting);
      waiting = "";
    }
    count += batch.length;
    tell(count);
  }
  signal.throwIfAborted();
  await spool.write(waiting + writer.end());
  return count;
}

/** The rows of an answer that are in memory, as a flow. */
export function flowOfAnswer({ fields, rows, count, end }: Answer): RowFlow {
  async function* batches(): RowFlow["batches"] {
    let since = performance.now();
    for (let row = 0; row < count; row += BATCH) {
      yield rows.slice(row, Math.min(row + BATCH, count));
      if (performance.now() - since < SLICE) continue;
      await turnOfPage();
      since = performance.now();
    }
  }
  return { fields, batches: batches(), end: () => end };
}

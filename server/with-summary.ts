/** A stream of rows whose summary is another one, or has something done before it is handed over. */
import type { RowStream, Summary } from "../graph/store.ts";

/**
 * The same rows; `change` is called once, when the summary is asked for after the last row.
 * What it throws, the reader of the stream gets: an answer cannot look whole then.
 */
export function withSummary(stream: RowStream, change: (summary: Summary) => Summary | Promise<Summary>): RowStream {
  let changed: Promise<Summary> | undefined;
  return {
    fields: stream.fields,
    rows: stream.rows,
    texts: (writer, take) => stream.texts(writer, take),
    truncated: () => stream.truncated(),
    summary: () => {
      changed ??= stream.summary().then(change);
      return changed;
    },
  };
}

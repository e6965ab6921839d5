/** Streams of rows that do not come straight from the database: a collected answer, or rows made some other way. */
import { writeRow } from "./query-api/value-writer.ts";
import type { RowStream, Table } from "./store.ts";
import type { Value } from "./values.ts";

/** A stream without `texts`, which follows from its rows. */
export type RowsAlone = Omit<RowStream, "texts">;

/** The stream with `texts`. */
export function rowStream(stream: RowsAlone): RowStream {
  return {
    ...stream,
    texts: async (writer, take) => {
      for await (const row of stream.rows) {
        const more = take(writeRow(writer, row));
        if (more === "enough") return;
        if (more !== undefined) await more;
      }
    },
  };
}

/** A collected answer as a stream. */
export function streamOfTable({ fields, rows, truncated, summary }: Table): RowStream {
  async function* each(): AsyncGenerator<readonly Value[]> {
    yield* rows;
  }
  return rowStream({ fields, rows: each(), truncated: () => truncated, summary: async () => summary });
}

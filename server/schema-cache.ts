/** Keeps the schema for some seconds: every question needs the lens, and reading it anew each time would double what a question costs. */
import type { Schema } from "../graph/questions/schema.ts";
import type { GraphReader } from "../graph/store.ts";
import type { Answering } from "./backend.ts";

const FRESH_FOR_MS = 5_000;

/**
 * A function that hands out the schema of a database, not older than five seconds; requests that come while it is read wait for the same reading.
 * A failed reading is not kept.
 * @param read is given the schema of the same database as it was read last
 */
export function schemaCache(
  read: (reader: GraphReader, before: Schema | undefined) => Promise<Schema>,
  now: () => number = () => performance.now(),
): (answering: Answering) => Promise<Schema> {
  let kept: { readonly reader: GraphReader; readonly at: number; readonly schema: Promise<Schema> } | undefined;
  let last: { readonly reader: GraphReader; readonly schema: Schema } | undefined;
  return ({ reader }) => {
    if (kept !== undefined && kept.reader === reader && now() - kept.at < FRESH_FOR_MS) return kept.schema;
    const schema = read(reader, last?.reader === reader ? last.schema : undefined);
    const mine = { reader, at: now(), schema };
    kept = mine;
    schema.then(
      (value) => {
        last = { reader, schema: value };
      },
      () => {
        if (kept === mine) kept = undefined;
      },
    );
    return schema;
  };
}

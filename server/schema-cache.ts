/** Keeps the schema for some seconds: every question needs the lens, and reading it anew each time would double what a question costs. */
import type { Schema } from "../graph/questions/schema.ts";
import type { GraphReader } from "../graph/store.ts";
import type { Answering } from "./backend.ts";

const FRESH_FOR_MS = 5_000;
/** So long the last one does while a new one is read: under load, all requests would wait for it again and again. */
const GOOD_FOR_MS = 10_000;

/** Hands out the schema of a database. */
export type SchemaOf = (answering: Answering, wanted?: "fresh") => Promise<Schema>;

/**
 * A function that hands out the schema of a database: for questions not older than ten seconds, and read anew behind them once it is older than five;
 * `fresh` not older than five. Requests that come while there is none so young wait for the same reading. A failed reading is not kept.
 * @param read is given the schema of the same database as it was read last
 */
export function schemaCache(
  read: (reader: GraphReader, before: Schema | undefined) => Promise<Schema>,
  now: () => number = () => performance.now(),
): SchemaOf {
  let last: { readonly reader: GraphReader; readonly at: number; readonly schema: Schema } | undefined;
  let reading: { readonly reader: GraphReader; readonly schema: Promise<Schema> } | undefined;
  const readAnew = (reader: GraphReader): Promise<Schema> => {
    const at = now();
    const mine = { reader, schema: read(reader, last?.reader === reader ? last.schema : undefined) };
    reading = mine;
    const settle = (schema?: Schema): void => {
      if (reading !== mine) return;
      reading = undefined;
      if (schema !== undefined) last = { reader, at, schema };
    };
    mine.schema.then(settle, () => settle());
    return mine.schema;
  };
  return ({ reader }, wanted) => {
    const goodFor = wanted === "fresh" ? FRESH_FOR_MS : GOOD_FOR_MS;
    const age = last?.reader === reader ? now() - last.at : Number.POSITIVE_INFINITY;
    if (last !== undefined && age < FRESH_FOR_MS) return Promise.resolve(last.schema);
    const coming = reading?.reader === reader ? reading.schema : readAnew(reader);
    if (last === undefined || age >= goodFor) return coming;
    return Promise.resolve(last.schema);
  };
}

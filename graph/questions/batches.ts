/** Long lists of ids go to the database in pieces, so that no statement has to hold all of them. */

const BATCH = 5_000;

/** The items in pieces of at most 5,000, in order. */
export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

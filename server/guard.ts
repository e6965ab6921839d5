/** The reader for other people's statements: every one is planned and judged before it runs. */
import { guardedReader } from "../graph/neo4j/guarded.ts";
import type { GraphReader } from "../graph/store.ts";

const guarded = new WeakMap<GraphReader, GraphReader>();

/** The guarded reader of a reader: always the same one, because it remembers which statements it has judged. */
export function guardedOf(reader: GraphReader): GraphReader {
  const known = guarded.get(reader);
  if (known !== undefined) return known;
  const made = guardedReader(reader);
  guarded.set(reader, made);
  return made;
}

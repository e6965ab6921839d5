/** The reader for other people's statements: every one is planned and judged before it runs. */
import type { StatementJudge } from "../graph/neo4j/guarded.ts";
import { guardedReader, statementJudge } from "../graph/neo4j/guarded.ts";
import type { GraphReader } from "../graph/store.ts";

const guarded = new WeakMap<GraphReader, GraphReader>();
const readingJudges = new WeakMap<GraphReader, StatementJudge>();
const writingJudges = new WeakMap<GraphReader, StatementJudge>();

/** The guarded reader of a reader: always the same one, because it remembers which statements it has judged. */
export function guardedOf(reader: GraphReader): GraphReader {
  const known = guarded.get(reader);
  if (known !== undefined) return known;
  const made = guardedReader(reader);
  guarded.set(reader, made);
  return made;
}

/** The judge of statements that a client asked to be run for reading only, on a server that may write. Always the same one for a reader. */
export function readingJudge(reader: GraphReader): StatementJudge {
  return remembered(readingJudges, reader, () => statementJudge(reader, { isAccessMode: true }));
}

/**
 * The judge of statements that may change the graph: lets them change data and schema, and keeps files, network and administration closed.
 * Always the same one for a reader.
 */
export function writingJudge(reader: GraphReader): StatementJudge {
  return remembered(writingJudges, reader, () => statementJudge(reader, { writes: true }));
}

function remembered(
  judges: WeakMap<GraphReader, StatementJudge>,
  reader: GraphReader,
  make: () => StatementJudge,
): StatementJudge {
  const known = judges.get(reader);
  if (known !== undefined) return known;
  const made = make();
  judges.set(reader, made);
  return made;
}

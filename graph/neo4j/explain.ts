/** Plans a statement without running it. */

import { GraphError } from "../errors.ts";
import { withoutMode } from "../statement.ts";
import type { Explanation, Query, RunOptions } from "../store.ts";
import type { Access } from "./stream.ts";
import { collect } from "./stream.ts";

const PREFIX = "EXPLAIN\n";

/** See `GraphReader.explain`. A mode that the statement brings along (EXPLAIN, PROFILE) is left out. @throws GraphError */
export async function explainStatement(access: Access, query: Query, options: RunOptions): Promise<Explanation> {
  const { text } = withoutMode(query.text);
  if (text.trim() === "") throw new GraphError("cypher_error", "The statement is empty.");
  const explained = { ...query, text: PREFIX + text };
  const table = await collect(access, "read", explained, options, { lines: 1, characters: PREFIX.length });
  const { statementType, plan, notifications } = table.summary;
  return { statementType, plan, notifications };
}

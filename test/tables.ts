/** Collected answers for tests of what is done with them. */
import type { Summary, Table } from "../graph/store.ts";
import type { Value } from "../graph/values.ts";

export const SUMMARY: Summary = {
  statementType: "r",
  counters: { containsUpdates: false, nodesCreated: 0 },
  notifications: [],
  bookmarks: [],
  availableAfterMs: 1,
  consumedAfterMs: 2,
  database: "neo4j",
};

/** An answer with one column `x`. */
export function tableOf(rows: readonly (readonly Value[])[], summary: Partial<Summary> = {}): Table {
  return { fields: ["x"], rows, truncated: false, summary: { ...SUMMARY, ...summary } };
}

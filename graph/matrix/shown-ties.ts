/** Ties of a matrix counted from a graph at hand, as the database counts them (graph/questions/matrix.ts). */
import type { GraphNode, GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { LastDate, MatrixTie } from "./matrix-grid.ts";
import { laterOf } from "./matrix-grid.ts";

interface ShownTiesAsk {
  readonly rows: readonly GraphNode[];
  readonly columns?: readonly GraphNode[] | undefined;
  /** All types where there are none. */
  readonly types: ReadonlySet<string>;
  /** The property that holds the date, where one does. */
  readonly dateKey: string | undefined;
}

/** Counts relationships between a row and a column, by start, end and type. */
export function shownTies(relationships: readonly GraphRelationship[], ask: ShownTiesAsk): readonly MatrixTie[] {
  const rows = new Set(ask.rows.map(({ elementId }) => elementId));
  const columns = ask.columns === undefined ? rows : new Set(ask.columns.map(({ elementId }) => elementId));
  const ties = new Map<string, MatrixTie>();
  for (const relationship of relationships) {
    const { startNodeElementId: start, endNodeElementId: end, type } = relationship;
    if (ask.types.size > 0 && !ask.types.has(type)) continue;
    if (!(rows.has(start) && columns.has(end)) && !(rows.has(end) && columns.has(start))) continue;
    const key = JSON.stringify([start, end, type]);
    const known = ties.get(key);
    const last = laterOf(known?.last, dateOfKey(relationship, ask.dateKey));
    ties.set(key, { start, end, type, count: (known?.count ?? 0) + 1, last });
  }
  return [...ties.values()];
}

function dateOfKey(relationship: GraphRelationship, key: string | undefined): LastDate | undefined {
  if (key === undefined) return undefined;
  const date = textProperty(relationship, key);
  if (date === undefined) return undefined;
  return {
    date,
    dateEnd: textProperty(relationship, `${key}End`),
    datePrecision: textProperty(relationship, `${key}Precision`),
  };
}

/** Question: which relationships of the database join these nodes to each other? */
import type { GraphReader, Query } from "../store.ts";
import type { GraphRelationship, ValueMap } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asRelationship, runOptions } from "./asking.ts";
import { shownTypesPattern, typesPattern } from "./cypher-text.ts";
import { locateNodes } from "./locate-nodes.ts";

export interface LinksAsk {
  /** Ids that nothing has join nothing. */
  readonly ids: readonly string[];
  /** Only what has one of these at an end. */
  readonly of?: readonly string[] | undefined;
  /** Element ids of relationships that need not be told. */
  readonly known: readonly string[];
  /** Without it (or empty) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  /** Relationships at most; 0 only counts them. */
  readonly limit: number;
}

export interface Links {
  readonly relationships: readonly GraphRelationship[];
  readonly truncated: boolean;
  /** All that there are beside those that are known. */
  readonly total: number;
}

/**
 * Reads what joins the nodes to each other, a relationship from a node to itself too; by type, then by stable id, always in the same order.
 * @throws GraphError as the reader does
 */
export async function readLinks(reader: GraphReader, ask: LinksAsk, asking: LensAsking): Promise<Links> {
  const located = await locateNodes(reader, [...ask.ids, ...(ask.of ?? [])], asking);
  const there = (ids: readonly string[]): readonly string[] => [...new Set(ids.flatMap((id) => located.get(id) ?? []))];
  const ids = there(ask.ids);
  if (ids.length === 0) return { relationships: [], truncated: false, total: 0 };
  const of = ask.of === undefined ? undefined : there(ask.of);
  const { matched, parameters } = matching({ ...ask, ids, of }, asking);
  const counting: Query = { text: `${matched} RETURN count(r)`, parameters };
  const [counted, found] = await Promise.all([
    reader.read(counting, runOptions(asking, 1)),
    ask.limit === 0 ? undefined : reader.read(listing(ask.limit, matched, parameters), runOptions(asking, ask.limit)),
  ]);
  const relationships = (found?.rows ?? []).map((row) => asRelationship(row[0]));
  const total = asCount(counted.rows[0]?.[0]);
  return { relationships, truncated: relationships.length < total, total };
}

function listing(limit: number, matched: string, parameters: ValueMap): Query {
  const text = `${matched} RETURN r ORDER BY type(r), coalesce(toStringOrNull(r.id), ''), elementId(r) LIMIT $limit`;
  return { text, parameters: { ...parameters, limit: BigInt(limit) } };
}

/** One pass over the relationships of the nodes, or of those that one end has to be. */
function matching(
  { ids, of, types, known }: LinksAsk,
  { lens }: LensAsking,
): { readonly matched: string; readonly parameters: ValueMap } {
  const pattern = types === undefined || types.length === 0 ? shownTypesPattern(lens) : typesPattern(types);
  // The condition stands behind WITH, or the planner might look at each of the pairs. In its own direction each relationship is met once.
  const met = of === undefined ? `(a)-[r${pattern}]->(b)\nWITH r, b` : `(a)-[r${pattern}]-(b)\nWITH DISTINCT r, b`;
  const matched = `
MATCH (a) WHERE elementId(a) IN $ends
MATCH ${met} WHERE elementId(b) IN $ids AND NOT elementId(r) IN $known
WITH ${of === undefined ? "r" : "DISTINCT r"}`;
  return { matched, parameters: { ids, ends: of ?? ids, known } };
}

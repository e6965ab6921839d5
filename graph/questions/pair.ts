/** Question: what is there between these two nodes, or between a node of one group and one of another, in either direction? */
import type { GraphReader, Query } from "../store.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, asText, runOptions } from "./asking.ts";
import { quoteName, shownTypesPattern, typesPattern } from "./cypher-text.ts";
import { locateAllNodes, notFoundNodes } from "./locate-nodes.ts";

export interface PairAsk {
  /** Ids of the nodes of either side; one at least. A node may be of both. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Without it (or empty) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  /** Relationships at most. */
  readonly limit: number;
  /** Only relationships behind this one in the order. */
  readonly after?: PairPlace | undefined;
}

/** Where a relationship stands in the order: its date as text (or nothing), its stable id (or nothing), its element id. */
export type PairPlace = readonly [date: string, key: string, elementId: string];

/** How many relationships of a type start from the one side (`out`) or from the other. */
export interface PairCount {
  readonly type: string;
  readonly direction: "out" | "in";
  readonly count: number;
}

export interface Pair {
  readonly from: readonly GraphNode[];
  readonly to: readonly GraphNode[];
  /** The latest first, undated ones last. */
  readonly relationships: readonly GraphRelationship[];
  readonly counts: readonly PairCount[];
  /** All there are, in this part or not. */
  readonly total: number;
  readonly truncated: boolean;
  /** The last one, where others follow it. */
  readonly next?: PairPlace;
}

/**
 * Reads what joins the two sides, each relationship once, always in the same order.
 * @throws GraphError `not_found` naming the ids that nothing has
 */
export async function readPair(reader: GraphReader, ask: PairAsk, asking: LensAsking): Promise<Pair> {
  const wanted = await locateAllNodes(reader, [...new Set([...ask.from, ...ask.to])], asking);
  const nodes = await readNodes(reader, wanted, asking);
  const from = await locateAllNodes(reader, ask.from, asking);
  const to = await locateAllNodes(reader, ask.to, asking);
  const missing = wanted.filter((id) => !nodes.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  const { rows } = await reader.read(statement(ask, from, to, asking), runOptions(asking, 1));
  const [part, counted] = rows[0] ?? [];
  // One more than wanted tells whether others follow.
  const found = asList(part).map(asList);
  const kept = found.slice(0, ask.limit);
  const last = found.length > ask.limit ? kept.at(-1) : undefined;
  const counts = asList(counted).map(countOf);
  const side = (ids: readonly string[]): readonly GraphNode[] => ids.flatMap((id) => nodes.get(id) ?? []);
  return {
    from: side(from),
    to: side(to),
    relationships: kept.map(([relationship]) => asRelationship(relationship)),
    counts,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    truncated: last !== undefined,
    ...(last === undefined ? {} : { next: placeOf(last) }),
  };
}

async function readNodes(
  reader: GraphReader,
  ids: readonly string[],
  asking: LensAsking,
): Promise<ReadonlyMap<string, GraphNode>> {
  const query = { text: "MATCH (n) WHERE elementId(n) IN $ids RETURN n", parameters: { ids } };
  const { rows } = await reader.read(query, runOptions(asking, ids.length));
  return new Map(rows.map(([node]) => [asNode(node).elementId, asNode(node)]));
}

function countOf(value: Value): PairCount {
  const [type, isOut, count] = asList(value);
  return { type: asText(type), direction: isOut === true ? "out" : "in", count: asCount(count) };
}

function placeOf([relationship, date, key]: readonly Value[]): PairPlace {
  return [asText(date), asText(key), asRelationship(relationship).elementId];
}

/** Keeps what stands behind `$afterDate`, `$afterKey`, `$afterId` in the order of the statement. */
const BEHIND = `WHERE date < $afterDate OR date = $afterDate AND (key > $afterKey OR key = $afterKey AND elementId(r) > $afterId)`;

function statement(ask: PairAsk, from: readonly string[], to: readonly string[], { lens }: LensAsking): Query {
  const types = ask.types === undefined || ask.types.length === 0 ? shownTypesPattern(lens) : typesPattern(ask.types);
  const date =
    lens.dateProperty === undefined ? "''" : `coalesce(toStringOrNull(r.${quoteName(lens.dateProperty)}), '')`;
  const text = `
MATCH (a) WHERE elementId(a) IN $from
MATCH (a)-[r${types}]-(b) WHERE elementId(b) IN $to
WITH DISTINCT r
WITH collect(r) AS found
CALL (found) {
  UNWIND found AS r
  WITH r, ${date} AS date, coalesce(toStringOrNull(r.id), '') AS key ${ask.after === undefined ? "" : BEHIND}
  WITH r, date, key ORDER BY date DESC, key, elementId(r) LIMIT $limit
  RETURN collect([r, date, key]) AS part
}
CALL (found) {
  UNWIND found AS r
  WITH type(r) AS type, elementId(startNode(r)) IN $from AS isOut, count(*) AS count ORDER BY type, isOut DESC
  RETURN collect([type, isOut, count]) AS counts
}
RETURN part, counts`;
  return { text, parameters: { from, to, limit: BigInt(ask.limit + 1), ...afterParameters(ask.after) } };
}

function afterParameters(after: PairPlace | undefined): ValueMap {
  if (after === undefined) return {};
  const [afterDate, afterKey, afterId] = after;
  return { afterDate, afterKey, afterId };
}

/** Question: what does this graph look like? Its best connected nodes, and what joins them; without the evidence layer. */
import { compare } from "../compare.ts";
import type { Lens } from "../lens.ts";
import type { GraphReader, Query, Table } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import type { GraphNode, ValueMap } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, asRelationship, asText, runOptions } from "./asking.ts";
import { degreeExpression, evidenceLabels, exceptPattern, shownTypesPattern } from "./cypher-text.ts";

export interface OverviewAsk {
  /** Nodes at most. */
  readonly limit: number;
  /** Only nodes behind this one in the order. */
  readonly after?: OverviewPlace | undefined;
}

/** Where a node stands in the order: its relationships that are shown, its element id. */
export type OverviewPlace = readonly [degree: number, elementId: string];

export interface Overview extends Subgraph {
  /** Whether nodes or relationships were left out. */
  readonly truncated: boolean;
  /** All nodes outside the evidence layer. */
  readonly total: number;
  /** The last one, where others follow it. */
  readonly next?: OverviewPlace;
}

/** A node and its place. */
interface Placed {
  readonly node: GraphNode;
  readonly degree: number;
}

/** More relationships than this are no overview but a ball of wool, slow to draw: fewer nodes are shown then. */
const MOST_RELATIONSHIPS = 4_000;

/**
 * Reads the overview, best connected first and always in the same order. Degrees come from the degree store, so that it costs one pass over the
 * nodes and one over the relationships of the chosen ones. A part that follows another has what joins its nodes to each other and to all before.
 * @throws GraphError as the reader does
 */
export async function readOverview(reader: GraphReader, ask: OverviewAsk, asking: LensAsking): Promise<Overview> {
  const labels = exceptPattern(evidenceLabels(asking.lens));
  const [counted, found] = await Promise.all([
    reader.read({ text: `MATCH (n${labels}) RETURN count(n)` }, runOptions(asking, 1)),
    reader.read(nodesQuery(ask, asking.lens), runOptions(asking, ask.limit + 1)),
  ]);
  const total = asCount(counted.rows[0]?.[0]);
  const placed = found.rows.map(([node, degree]): Placed => ({ node: asNode(node), degree: asCount(degree) }));
  let chosen = placed.slice(0, ask.limit);
  let joined = await readJoined(reader, chosen, ask, asking, MOST_RELATIONSHIPS);
  if (joined.truncated) {
    chosen = chosen.slice(0, await countDrawable(reader, chosen, ask, asking));
    // Of a part that follows another even one node may have more: what joins it to those before is shown once only, here.
    const most = ask.after === undefined ? MOST_RELATIONSHIPS : asking.limits.maxRows;
    joined = await readJoined(reader, chosen, ask, asking, most);
  }
  const last = placed.length > chosen.length ? chosen.at(-1) : undefined;
  return {
    nodes: chosen.map(({ node }) => node),
    relationships: joined.rows
      .map((row) => asRelationship(row[0]))
      .toSorted((one, other) => compare(one.elementId, other.elementId)),
    truncated: last !== undefined || joined.truncated,
    total,
    ...(last === undefined ? {} : { next: [last.degree, last.node.elementId] }),
  };
}

/** The nodes in order, one more than wanted, which tells whether others follow. */
function nodesQuery({ limit, after }: OverviewAsk, lens: Lens): Query {
  const behind =
    after === undefined ? "" : "WHERE degree < $degree OR degree = $degree AND elementId(n) > $id\nWITH n, degree";
  const text = `
MATCH (n${exceptPattern(evidenceLabels(lens))})
WITH n, ${degreeExpression(lens, "n")} AS degree
${behind}
ORDER BY degree DESC, elementId(n) LIMIT $limit
RETURN n, degree`;
  const place: ValueMap = after === undefined ? {} : { degree: BigInt(after[0]), id: after[1] };
  return { text, parameters: { ...place, limit: BigInt(limit + 1) } };
}

/** What joins these nodes, as far as an overview shows it. */
function readJoined(
  reader: GraphReader,
  nodes: readonly Placed[],
  ask: OverviewAsk,
  asking: LensAsking,
  most: number,
): Promise<Table> {
  const { text, parameters } = joinedQuery(nodes, ask, asking);
  return reader.read(
    { text: `${text} RETURN r`, parameters },
    runOptions(asking, Math.min(most, asking.limits.maxRows)),
  );
}

/** How many of the nodes, the first ones, have no more relationships than can be drawn: at least two, or one in a part that follows another. */
async function countDrawable(
  reader: GraphReader,
  nodes: readonly Placed[],
  ask: OverviewAsk,
  asking: LensAsking,
): Promise<number> {
  const { text, parameters } = joinedQuery(nodes, ask, asking);
  const counting = { text: `${text} RETURN elementId(a), elementId(b), count(r)`, parameters };
  const { rows } = await reader.read(counting, runOptions(asking));
  const place = new Map(nodes.map(({ node }, index) => [node.elementId, index]));
  // Relationships that each node adds to those before it; nodes of parts before this one have no place in it.
  const added = new Array<number>(nodes.length).fill(0);
  for (const [start, end, count] of rows) {
    const later = Math.max(place.get(asText(start)) ?? 0, place.get(asText(end)) ?? 0);
    added[later] = (added[later] ?? 0) + asCount(count);
  }
  let sum = 0;
  const first = added.findIndex((count) => {
    sum += count;
    return sum > MOST_RELATIONSHIPS;
  });
  return Math.max(ask.after === undefined ? 2 : 1, first);
}

/** Relationships `r` from `a` to `b` among the nodes, and between them and those before them in the order. */
function joinedQuery(nodes: readonly Placed[], ask: OverviewAsk, { lens }: LensAsking): Required<Query> {
  const ids = nodes.map(({ node }) => node.elementId);
  const types = shownTypesPattern(lens);
  const chosen = `
MATCH (n) WHERE elementId(n) IN $ids
WITH collect(n) AS chosen
UNWIND chosen AS a`;
  if (ask.after === undefined)
    return { text: `${chosen}\nMATCH (a)-[r${types}]->(b) WHERE b IN chosen`, parameters: { ids } };
  const text = `${chosen}
MATCH (a)-[r${types}]-(b${exceptPattern(evidenceLabels(lens))})
WITH chosen, a, r, b, ${degreeExpression(lens, "b")} AS degree
WHERE b IN chosen OR degree > $degree OR degree = $degree AND elementId(b) <= $id
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b`;
  return { text, parameters: { ids, degree: BigInt(ask.after[0]), id: ask.after[1] } };
}

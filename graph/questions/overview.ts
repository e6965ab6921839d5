/** Question: what does this graph look like? Its best connected nodes, and what joins them; without the evidence layer. */
import type { GraphReader, Table } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import type { GraphNode } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, asRelationship, asText, runOptions } from "./asking.ts";
import { degreeExpression, evidenceLabels, exceptPattern, shownTypesPattern } from "./cypher-text.ts";

export interface OverviewAsk {
  /** Nodes at most. */
  readonly limit: number;
}

export interface Overview extends Subgraph {
  /** Whether nodes or relationships were left out. */
  readonly truncated: boolean;
  /** All nodes outside the evidence layer. */
  readonly total: number;
}

/** More relationships than this are no overview but a ball of wool, slow to draw: fewer nodes are shown then. */
const MOST_RELATIONSHIPS = 4_000;

/**
 * Reads the overview, best connected first and always in the same order. Degrees come from the degree store, so that it costs one pass over the
 * nodes and one over the relationships of the chosen ones.
 * @throws GraphError as the reader does
 */
export async function readOverview(reader: GraphReader, ask: OverviewAsk, asking: LensAsking): Promise<Overview> {
  const { lens } = asking;
  const labels = exceptPattern(evidenceLabels(lens));
  const [counted, chosen] = await Promise.all([
    reader.read({ text: `MATCH (n${labels}) RETURN count(n)` }, runOptions(asking, 1)),
    reader.read(
      {
        text: `
MATCH (n${labels})
WITH n, ${degreeExpression(lens, "n")} AS degree
ORDER BY degree DESC, elementId(n) LIMIT $limit
RETURN n`,
        parameters: { limit: BigInt(ask.limit) },
      },
      runOptions(asking, ask.limit),
    ),
  ]);
  const total = asCount(counted.rows[0]?.[0]);
  let nodes = chosen.rows.map((row) => asNode(row[0]));
  let joined = await readJoined(reader, nodes, asking);
  if (joined.truncated) {
    nodes = nodes.slice(0, await countDrawable(reader, nodes, asking));
    joined = await readJoined(reader, nodes, asking);
  }
  const relationships = joined.rows.map((row) => asRelationship(row[0]));
  return { nodes, relationships, truncated: total > nodes.length || joined.truncated, total };
}

/** What joins these nodes, as far as an overview shows it. */
function readJoined(reader: GraphReader, nodes: readonly GraphNode[], asking: LensAsking): Promise<Table> {
  const text = `${amongChosen(asking)} RETURN r`;
  const most = Math.min(MOST_RELATIONSHIPS, asking.limits.maxRows);
  return reader.read({ text, parameters: { ids: nodes.map((node) => node.elementId) } }, runOptions(asking, most));
}

/** How many of the nodes, the first ones, have no more relationships among them than can be drawn; at least two. */
async function countDrawable(reader: GraphReader, nodes: readonly GraphNode[], asking: LensAsking): Promise<number> {
  const ids = nodes.map((node) => node.elementId);
  const text = `${amongChosen(asking)} RETURN elementId(a), elementId(b), count(r)`;
  const { rows } = await reader.read({ text, parameters: { ids } }, runOptions(asking, ids.length * ids.length));
  const place = new Map(ids.map((id, index) => [id, index]));
  // Relationships that each node adds to those before it.
  const added = new Array<number>(ids.length).fill(0);
  for (const [start, end, count] of rows) {
    const later = Math.max(place.get(asText(start)) ?? 0, place.get(asText(end)) ?? 0);
    added[later] = (added[later] ?? 0) + asCount(count);
  }
  let sum = 0;
  const first = added.findIndex((count) => {
    sum += count;
    return sum > MOST_RELATIONSHIPS;
  });
  return Math.max(2, first);
}

/** Relationships `r` from `a` to `b` among the nodes with `$ids`. */
function amongChosen({ lens }: LensAsking): string {
  return `
MATCH (n) WHERE elementId(n) IN $ids
WITH collect(n) AS chosen
UNWIND chosen AS a
MATCH (a)-[r${shownTypesPattern(lens)}]->(b) WHERE b IN chosen`;
}

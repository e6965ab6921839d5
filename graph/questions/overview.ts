/** Question: what does this graph look like? Its best connected nodes, and what joins them; without the evidence layer. */
import type { GraphReader } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, asRelationship, runOptions } from "./asking.ts";
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
  const nodes = chosen.rows.map((row) => asNode(row[0]));
  const total = asCount(counted.rows[0]?.[0]);
  const joined = await reader.read(
    {
      text: `
MATCH (n) WHERE elementId(n) IN $ids
WITH collect(n) AS chosen
UNWIND chosen AS a
MATCH (a)-[r${shownTypesPattern(lens)}]->(b) WHERE b IN chosen
RETURN r`,
      parameters: { ids: nodes.map((node) => node.elementId) },
    },
    runOptions(asking),
  );
  const relationships = joined.rows.map((row) => asRelationship(row[0]));
  return { nodes, relationships, truncated: total > nodes.length || joined.truncated, total };
}

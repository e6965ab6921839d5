/** Question: whom have these nodes in common? */
import type { GraphReader, Query } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { merge } from "../subgraph.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, runOptions } from "./asking.ts";
import { shownTypesPattern, typesPattern } from "./cypher-text.ts";
import { locateAllNodes, notFoundNodes } from "./locate-nodes.ts";

export interface CommonNeighboursAsk {
  readonly ids: readonly string[];
  /** Without it (or empty) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  /** How many of the nodes a common neighbour is joined to at least; without it all of them. */
  readonly minimum?: number | undefined;
  /** Common neighbours at most. */
  readonly limit: number;
}

export interface CommonNeighbours extends Subgraph {
  /** Common neighbours by element id, those first that are joined to most of the nodes. */
  readonly common: readonly { readonly node: string; readonly joined: number; readonly relationships: number }[];
  readonly truncated: boolean;
  readonly total: number;
}

/**
 * Reads the neighbours that nodes have in common, and what joins them; the nodes themselves come first and are not counted.
 * @throws GraphError `not_found` naming the ids that nothing has
 */
export async function readCommonNeighbours(
  reader: GraphReader,
  ask: CommonNeighboursAsk,
  asking: LensAsking,
): Promise<CommonNeighbours> {
  const ids = await locateAllNodes(reader, ask.ids, asking);
  const { rows } = await reader.read(statement(ask, ids, asking), runOptions(asking, 1));
  const [ends, total, found] = rows[0] ?? [];
  const nodes = new Map(
    asList(ends ?? [])
      .map(asNode)
      .map((node) => [node.elementId, node]),
  );
  const missing = ids.filter((id) => !nodes.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  const common = asList(found ?? []).map((cell) => {
    const [node, joined, relationships] = asList(cell);
    return { node: asNode(node), joined: asCount(joined), relationships: asList(relationships).map(asRelationship) };
  });
  const known: Subgraph = { nodes: ids.flatMap((id) => nodes.get(id) ?? []), relationships: [] };
  const count = asCount(total);
  return {
    common: common.map(({ node, joined, relationships }) => ({
      node: node.elementId,
      joined,
      relationships: relationships.length,
    })),
    ...merge(known, {
      nodes: common.map(({ node }) => node),
      relationships: common.flatMap(({ relationships }) => relationships),
    }),
    truncated: common.length < count,
    total: count,
  };
}

function statement(ask: CommonNeighboursAsk, ids: readonly string[], { lens }: LensAsking): Query {
  const types = ask.types === undefined || ask.types.length === 0 ? shownTypesPattern(lens) : typesPattern(ask.types);
  const text = `
MATCH (a) WHERE elementId(a) IN $ids
WITH collect(a) AS ends
CALL (ends) {
  UNWIND ends AS a
  MATCH (a)-[r${types}]-(n) WHERE NOT n IN ends
  WITH n, count(DISTINCT a) AS joined, collect(r) AS relationships
  WHERE joined >= $minimum
  WITH n, joined, relationships
  ORDER BY joined DESC, size(relationships) DESC, coalesce(toStringOrNull(n.id), ''), elementId(n)
  RETURN collect([n, joined, relationships]) AS found
}
RETURN ends, size(found) AS total, found[0..$limit] AS common`;
  const minimum = BigInt(Math.min(ask.minimum ?? ids.length, ids.length));
  return { text, parameters: { ids, minimum, limit: BigInt(ask.limit) } };
}

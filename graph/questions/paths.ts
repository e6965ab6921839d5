/** Question: over whom are these two nodes joined? All shortest paths between them, whichever way their relationships point. */

import type { GraphReader, Table } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { merge } from "../subgraph.ts";
import type { LensAsking } from "./asking.ts";
import { asNode, asPath, runOptions } from "./asking.ts";
import { shownTypes, typesPattern } from "./cypher-text.ts";
import { locateNode, notFound } from "./locate.ts";

export interface PathsAsk {
  readonly from: string;
  readonly to: string;
  /** Relationships in a path at most, 1 to 8. */
  readonly maxHops: number;
  /** Without it all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  /** Paths at most. */
  readonly limit: number;
}

/** Paths as element ids in order, and what they run over, each once. */
export interface Paths extends Subgraph {
  readonly paths: readonly { readonly nodes: readonly string[]; readonly relationships: readonly string[] }[];
  readonly truncated: boolean;
}

const ENDS = "MATCH (a) WHERE elementId(a) = $from MATCH (b) WHERE elementId(b) = $to";

/**
 * Reads all shortest paths; none when the two are further apart than `maxHops`. From a node to itself there is the path that is the node.
 * @throws GraphError `not_found` naming the id that nothing has
 */
export async function readPaths(reader: GraphReader, ask: PathsAsk, asking: LensAsking): Promise<Paths> {
  const [from, to] = await Promise.all([locateNode(reader, ask.from, asking), locateNode(reader, ask.to, asking)]);
  const ends = await readEnds(reader, ask, { from, to }, asking);
  if (from === to) {
    return { paths: [{ nodes: [from], relationships: [] }], ...ends, truncated: false };
  }
  const types = ask.types === undefined || ask.types.length === 0 ? shownTypes(asking.lens) : ask.types;
  // A range of hops cannot be a parameter; it is a whole number by its type at the edge, and made one here.
  const hops = Math.min(8, Math.max(1, Math.trunc(ask.maxHops)));
  const text = `${ENDS} MATCH path = allShortestPaths((a)-[${typesPattern(types)}*..${hops}]-(b)) RETURN path LIMIT $limit`;
  const parameters = { from, to, limit: BigInt(ask.limit) + 1n };
  return pathsOf(await reader.read({ text, parameters }, runOptions(asking, ask.limit)), ends);
}

async function readEnds(
  reader: GraphReader,
  ask: PathsAsk,
  ids: { readonly from: string; readonly to: string },
  asking: LensAsking,
): Promise<Subgraph> {
  const text = "MATCH (n) WHERE elementId(n) IN [$from, $to] RETURN n";
  const table = await reader.read({ text, parameters: { ...ids } }, runOptions(asking, 2));
  const nodes = table.rows.map((row) => asNode(row[0]));
  for (const end of ["from", "to"] as const) {
    if (!nodes.some((node) => node.elementId === ids[end])) throw notFound("NODE", ask[end]);
  }
  return { nodes: nodes.toSorted((one) => (one.elementId === ids.from ? -1 : 1)), relationships: [] };
}

function pathsOf(table: Table, ends: Subgraph): Paths {
  const found = table.rows.map((row) => asPath(row[0]));
  const subgraph = merge(ends, {
    nodes: found.flatMap((path) => path.nodes),
    relationships: found.flatMap((path) => path.relationships),
  });
  return {
    paths: found.map((path) => ({
      nodes: path.nodes.map((node) => node.elementId),
      relationships: path.relationships.map((relationship) => relationship.elementId),
    })),
    ...subgraph,
    truncated: table.truncated,
  };
}

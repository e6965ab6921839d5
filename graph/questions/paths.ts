/** Question: over whom are these nodes joined? Paths between two or more of them, whichever way their relationships point. */
import { groupBy } from "../group.ts";
import type { GraphReader, Query } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { merge } from "../subgraph.ts";
import type { GraphPath } from "../values.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asNode, asPath, runOptions } from "./asking.ts";
import { shownTypes, typesPattern } from "./cypher-text.ts";
import { locateAllNodes, notFoundNodes } from "./locate-nodes.ts";

/** What counts as a path. */
interface PathsAsk {
  /** `shortest` (all of the shortest, the default) or `all`: every path without a repeated node. */
  readonly mode?: "shortest" | "all" | undefined;
  /** `out`: relationships point all the way from the node named first to the other. */
  readonly direction?: "both" | "out" | undefined;
  /** Relationships in a path at most, 1 to 8. */
  readonly maxHops: number;
  /** Without it (or empty) all types but the evidence layer. */
  readonly types?: readonly string[] | undefined;
  /** Paths of a pair at most. */
  readonly limit: number;
}

export interface PairAsk extends PathsAsk {
  readonly from: string;
  readonly to: string;
}

export interface ConnectionsAsk extends PathsAsk {
  /** Two or more nodes: paths are looked for in each pair, from the one named first. */
  readonly ids: readonly string[];
}

/** Paths as element ids in order, pair by pair, shorter ones first; and what they run over, each once, the ends first. */
export interface Paths extends Subgraph {
  readonly paths: readonly { readonly nodes: readonly string[]; readonly relationships: readonly string[] }[];
  readonly truncated: boolean;
}

export interface Connections extends Paths {
  /** Pairs of element ids that no path joins. */
  readonly unconnected: readonly (readonly [string, string])[];
}

/**
 * Reads the paths between two nodes; none when they are further apart than `maxHops`. From a node to itself there is the path that is
 * the node.
 * @throws GraphError `not_found` naming the ids that nothing has
 */
export async function readPaths(reader: GraphReader, ask: PairAsk, asking: LensAsking): Promise<Paths> {
  const { unconnected: _, ...paths } = await readConnections(reader, { ...ask, ids: [ask.from, ask.to] }, asking);
  return paths;
}

/** Reads the paths of every pair of some nodes. @throws GraphError `not_found` naming the ids that nothing has */
export async function readConnections(
  reader: GraphReader,
  ask: ConnectionsAsk,
  asking: LensAsking,
): Promise<Connections> {
  const ids = await locateAllNodes(reader, ask.ids, asking);
  const ends = await readEnds(reader, ask.ids, ids, asking);
  const [only] = ids;
  if (only === undefined || ids.length === 1) {
    const paths = only === undefined ? [] : [{ nodes: [only], relationships: [] }];
    return { paths, ...ends, unconnected: [], truncated: false };
  }
  const pairs = ids.flatMap((from, index) => ids.slice(index + 1).map((to) => [from, to] as const));
  const { rows } = await reader.read(statement(ask, pairs, asking), runOptions(asking, pairs.length * (ask.limit + 1)));
  const found = rows.map(([pair, path]) => ({ pair: asCount(pair), path: asPath(path) }));
  const byPair = groupBy(found, ({ pair }) => pair);
  const kept = [...byPair.values()].flatMap((paths) => paths.slice(0, ask.limit)).map(({ path }) => path);
  return {
    paths: kept.map(idsOf),
    ...merge(ends, {
      nodes: kept.flatMap((path) => path.nodes),
      relationships: kept.flatMap((path) => path.relationships),
    }),
    unconnected: pairs.filter((_, index) => !byPair.has(index)),
    truncated: kept.length < found.length,
  };
}

/** One more path of each pair than is wanted tells whether there are more. */
function statement(ask: ConnectionsAsk, pairs: readonly (readonly [string, string])[], { lens }: LensAsking): Query {
  const types = ask.types === undefined || ask.types.length === 0 ? shownTypes(lens) : ask.types;
  // A range of hops cannot be a parameter; it is a whole number by its type at the edge, and made one here.
  const hops = Math.min(8, Math.max(1, Math.trunc(ask.maxHops)));
  const pattern = `(a)-[${typesPattern(types)}*..${hops}]-${ask.direction === "out" ? ">" : ""}(b)`;
  const paths =
    ask.mode === "all"
      ? `MATCH path = ${pattern}
  WHERE all(n IN nodes(path) WHERE single(other IN nodes(path) WHERE other = n))
  RETURN path ORDER BY length(path)`
      : `MATCH path = allShortestPaths(${pattern}) RETURN path`;
  const text = `
UNWIND range(0, size($pairs) - 1) AS pair
MATCH (a) WHERE elementId(a) = $pairs[pair][0]
MATCH (b) WHERE elementId(b) = $pairs[pair][1]
CALL (a, b) {
  ${paths} LIMIT $limit
}
RETURN pair, path ORDER BY pair, length(path)`;
  return { text, parameters: { pairs: pairs.map(([from, to]) => [from, to]), limit: BigInt(ask.limit) + 1n } };
}

/** The ends, in the order in which they were asked for. An element id may be that of a node that is gone. */
async function readEnds(
  reader: GraphReader,
  asked: readonly string[],
  ids: readonly string[],
  asking: LensAsking,
): Promise<Subgraph> {
  const text = "MATCH (n) WHERE elementId(n) IN $ids RETURN n";
  const { rows } = await reader.read({ text, parameters: { ids } }, runOptions(asking, ids.length));
  const nodes = new Map(rows.map(([cell]) => asNode(cell)).map((node) => [node.elementId, node]));
  const missing = asked.filter((id) => ids.includes(id) && !nodes.has(id));
  if (missing.length > 0) throw notFoundNodes(missing);
  return { nodes: ids.flatMap((id) => nodes.get(id) ?? []), relationships: [] };
}

function idsOf(path: GraphPath): Paths["paths"][number] {
  return {
    nodes: path.nodes.map((node) => node.elementId),
    relationships: path.relationships.map((relationship) => relationship.elementId),
  };
}

/** The graph of a query: every node and relationship in its rows, with the ends of relationships that the rows do not hold themselves. */
import { GraphError } from "../errors.ts";
import type { GraphReader, Query, RowStream } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { subgraphOfRows } from "../subgraph.ts";
import type { GraphNode, GraphRelationship, Value, ValueMap } from "../values.ts";
import { asNode, runOptions } from "./asking.ts";
import { batches } from "./batches.ts";
import type { Readers, Selected, Selecting } from "./select-graph.ts";

/** A query says itself what it wants: no schema has to be known. */
type SelectingByQuery = Omit<Selecting, "lens">;

const ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN n";
const HINT = "Return nodes, relationships or paths: MATCH (a)-[r]-(b) RETURN a, r, b.";
/** Rows that are searched for nodes at once, so that what else they hold can go. */
const ROWS_AT_ONCE = 1_000;

/** @throws GraphError `invalid_request` where the rows hold no node; what the guard and the database say of the query */
export async function selectByQuery(
  { reader, guarded }: Readers,
  query: { readonly text: string; readonly parameters: ValueMap },
  selecting: SelectingByQuery,
): Promise<Selected> {
  const { text, parameters } = query;
  const found = await subgraphOf(guarded, { text, parameters }, selecting);
  const ends = found.relationships.flatMap((one) => [one.startNodeElementId, one.endNodeElementId]);
  const nodes = new Map(found.nodes.map((node) => [node.elementId, node]));
  const further = [...new Set(ends)].filter((id) => !nodes.has(id));
  const all = nodes.size + further.length;
  if (all === 0) throw withoutNodes(found.rows);
  const kept = [...nodes.values()].slice(0, selecting.limit);
  const pulled = await readNodes(reader, further.slice(0, selecting.limit - kept.length), selecting);
  const subgraph = { nodes: [...kept, ...pulled], relationships: found.relationships };
  const ids = new Set(subgraph.nodes.map((node) => node.elementId));
  const cut = found.relationships.filter((one) => !ids.has(one.startNodeElementId) || !ids.has(one.endNodeElementId));
  const leftOut = { nodes: all - subgraph.nodes.length, relationships: cut.length };
  return {
    subgraph,
    positions: new Map(),
    origin: {
      query: { text, parameters },
      ...(leftOut.nodes + leftOut.relationships === 0 ? {} : { leftOut }),
      ...(found.truncated ? { truncated: true } : {}),
    },
  };
}

interface Found extends Subgraph {
  readonly rows: number;
  /** Whether the query has more rows than may be read. */
  readonly truncated: boolean;
}

async function subgraphOf(guarded: GraphReader, query: Query, selecting: SelectingByQuery): Promise<Found> {
  const stream: RowStream = await guarded.stream(query, runOptions(selecting));
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const collect = (rows: readonly (readonly Value[])[]): void => {
    const part = subgraphOfRows(rows);
    for (const node of part.nodes) nodes.set(node.elementId, node);
    for (const relationship of part.relationships) relationships.set(relationship.elementId, relationship);
  };
  let count = 0;
  let waiting: (readonly Value[])[] = [];
  for await (const row of stream.rows) {
    count += 1;
    waiting.push(row);
    if (waiting.length < ROWS_AT_ONCE) continue;
    collect(waiting);
    waiting = [];
  }
  collect(waiting);
  return {
    nodes: [...nodes.values()],
    relationships: [...relationships.values()],
    rows: count,
    truncated: stream.truncated(),
  };
}

async function readNodes(
  reader: GraphReader,
  ids: readonly string[],
  selecting: SelectingByQuery,
): Promise<readonly GraphNode[]> {
  const nodes: GraphNode[] = [];
  for (const batch of batches(ids)) {
    const table = await reader.read({ text: ENDS, parameters: { ids: batch } }, runOptions(selecting, batch.length));
    for (const row of table.rows) nodes.push(asNode(row[0]));
  }
  return nodes;
}

function withoutNodes(rows: number): GraphError {
  const what = rows === 0 ? "The query found nothing" : "The query returned values, but no node and no relationship";
  return new GraphError("invalid_request", `${what}: there is no graph to show.`, { hint: HINT });
}

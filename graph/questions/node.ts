/** Question: what is this node, and how many relationships of which type does it have? */
import type { GraphReader } from "../store.ts";
import type { GraphNode, Value } from "../values.ts";
import type { Asking } from "./asking.ts";
import { asCount, asList, asNode, asText, runOptions } from "./asking.ts";
import { locateNode, notFound } from "./locate.ts";

/** A node and its degree, out before in, by type. */
export interface NodeFacts {
  readonly node: GraphNode;
  readonly degree: readonly { readonly type: string; readonly direction: "out" | "in"; readonly count: number }[];
}

const TEXT = `
MATCH (n) WHERE elementId(n) = $id
RETURN n,
  COLLECT { MATCH (n)-[r]->() WITH type(r) AS type, count(r) AS count ORDER BY type RETURN [type, count] } AS outgoing,
  COLLECT { MATCH (n)<-[r]-() WITH type(r) AS type, count(r) AS count ORDER BY type RETURN [type, count] } AS incoming`;

/**
 * Reads one node by its stable `id` or `elementId`. A relationship from the node to itself counts once in each direction.
 * @throws GraphError `not_found`
 */
export async function readNode(reader: GraphReader, ask: { readonly id: string }, asking: Asking): Promise<NodeFacts> {
  const id = await locateNode(reader, ask.id, asking);
  const table = await reader.read({ text: TEXT, parameters: { id } }, runOptions(asking, 1));
  const row = table.rows[0];
  if (row === undefined) throw notFound("NODE", ask.id);
  return { node: asNode(row[0]), degree: [...counts(row[1], "out"), ...counts(row[2], "in")] };
}

function counts(value: Value | undefined, direction: "out" | "in"): NodeFacts["degree"] {
  return asList(value).map((pair) => {
    const [type, count] = asList(pair);
    return { type: asText(type), direction, count: asCount(count) };
  });
}

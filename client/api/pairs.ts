/** The question about a pair: what is there between two nodes, or two groups of nodes, a part at a time. */
import type { PairAnswer } from "../../graph/contract/pairs.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import type { HttpClient } from "./client.ts";
import { subgraphOf } from "./wire-entities.ts";

/** Ids of the nodes of either side: one node, or those of a group. */
export interface PairAsk {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface PairPart extends Pick<PairAnswer, "counts" | "total" | "truncated" | "next"> {
  readonly from: readonly GraphNode[];
  readonly to: readonly GraphNode[];
  /** The latest first. */
  readonly relationships: readonly GraphRelationship[];
}

/** Rejects with a GraphError, or with an AbortError. */
export async function readPair(
  client: HttpClient,
  { from, to }: PairAsk,
  part: { readonly limit: number; readonly cursor?: string | undefined },
  signal?: AbortSignal,
): Promise<PairPart> {
  // A list would be joined by commas, which ids may hold.
  const search = new URLSearchParams([...from.map((id) => ["from", id]), ...to.map((id) => ["to", id])]);
  search.set("limit", String(part.limit));
  if (part.cursor !== undefined) search.set("cursor", part.cursor);
  const answer = (await client.get(`/api/pairs?${search.toString()}`, {}, signal)) as PairAnswer;
  const side = (nodes: PairAnswer["from"]) => subgraphOf({ nodes, relationships: [] }).nodes;
  const { relationships } = subgraphOf({ nodes: [], relationships: answer.relationships });
  return { ...answer, from: side(answer.from), to: side(answer.to), relationships };
}

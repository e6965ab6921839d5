/** The questions of an expansion: how much it would bring, its parts, and what joins nodes to each other. */
import type { NeighboursAnswer } from "../../graph/contract/answers.ts";
import type {
  ExpandCountsAnswer,
  ExpandCountsInput,
  ExpandInput,
  LinksAnswer,
  LinksInput,
} from "../../graph/contract/expansion.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";
import { subgraphOf } from "./wire-entities.ts";

/** A part of an expansion: the nodes themselves first, then their neighbours, the strongest ties first; `next` where more follows. */
export interface ExpansionPart extends Subgraph, Pick<NeighboursAnswer, "truncated" | "total" | "next"> {}

/** What joins nodes to each other; `total` counts what was not known. */
export interface FoundLinks extends Pick<Subgraph, "relationships">, Pick<LinksAnswer, "truncated" | "total"> {}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readExpansion(
  client: HttpClient,
  input: ExpandInput,
  signal?: AbortSignal,
): Promise<ExpansionPart> {
  const answer = (await askJson(client, "/api/expand", input, signal)) as NeighboursAnswer;
  const { truncated, total, next } = answer;
  return { ...subgraphOf(answer), truncated, total, next };
}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readExpandCounts(
  client: HttpClient,
  input: ExpandCountsInput,
  signal?: AbortSignal,
): Promise<ExpandCountsAnswer> {
  return (await askJson(client, "/api/expand/counts", input, signal)) as ExpandCountsAnswer;
}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readLinks(client: HttpClient, input: LinksInput, signal?: AbortSignal): Promise<FoundLinks> {
  const { relationships, truncated, total } = (await askJson(client, "/api/links", input, signal)) as LinksAnswer;
  return { ...subgraphOf({ nodes: [], relationships }), truncated, total };
}

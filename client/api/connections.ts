/** The questions how nodes are joined: paths between several, and common neighbours. */
import type {
  CommonNeighboursAnswer,
  CommonNeighboursInput,
  ConnectionsAnswer,
  ConnectionsInput,
} from "../../graph/contract/connections.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";
import { subgraphOf } from "./wire-entities.ts";

export interface Connections extends Subgraph, Pick<ConnectionsAnswer, "paths" | "unconnected" | "truncated"> {}
export interface CommonNeighbours extends Subgraph, Pick<CommonNeighboursAnswer, "common" | "truncated" | "total"> {}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readConnections(
  client: HttpClient,
  input: ConnectionsInput,
  signal: AbortSignal,
): Promise<Connections> {
  const answer = (await askJson(client, "/api/paths", input, signal)) as ConnectionsAnswer;
  const { paths, unconnected, truncated } = answer;
  return { ...subgraphOf(answer), paths, unconnected, truncated };
}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readCommonNeighbours(
  client: HttpClient,
  input: CommonNeighboursInput,
  signal: AbortSignal,
): Promise<CommonNeighbours> {
  const answer = (await askJson(client, "/api/common-neighbours", input, signal)) as CommonNeighboursAnswer;
  const { common, truncated, total } = answer;
  return { ...subgraphOf(answer), common, truncated, total };
}

/** The questions how nodes are joined: paths between several, and common neighbours. */
import type {
  CommonNeighboursAnswer,
  CommonNeighboursInput,
  ConnectionsAnswer,
  ConnectionsInput,
} from "../../graph/contract/connections.ts";
import { TYPED_JSON } from "../../graph/media-types.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
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
  const answer = (await ask(client, "/api/paths", input, signal)) as ConnectionsAnswer;
  const { paths, unconnected, truncated } = answer;
  return { ...subgraphOf(answer), paths, unconnected, truncated };
}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readCommonNeighbours(
  client: HttpClient,
  input: CommonNeighboursInput,
  signal: AbortSignal,
): Promise<CommonNeighbours> {
  const answer = (await ask(client, "/api/common-neighbours", input, signal)) as CommonNeighboursAnswer;
  const { common, truncated, total } = answer;
  return { ...subgraphOf(answer), common, truncated, total };
}

async function ask(client: HttpClient, path: string, input: object, signal: AbortSignal): Promise<unknown> {
  const response = await client.post(path, JSON.stringify(input), { signal, accept: TYPED_JSON });
  return response.json();
}

/** The questions that the page asks about the graph: one function for each route, answers decoded into nodes and relationships. */
import type {
  EvidenceAnswer,
  NodeAnswer,
  OverviewAnswer,
  ReadyAnswer,
  SchemaAnswer,
  SearchAnswer,
} from "../../graph/contract/answers.ts";
import type { CommonNeighboursInput, ConnectionsInput } from "../../graph/contract/connections.ts";
import type { ExpandCountsAnswer, ExpandCountsInput, ExpandInput, LinksInput } from "../../graph/contract/expansion.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Schema } from "../state/session.ts";
import type { HttpClient } from "./client.ts";
import type { CommonNeighbours, Connections } from "./connections.ts";
import type { ExpansionPart, FoundLinks } from "./expansion.ts";
import { nodeOf, subgraphOf } from "./wire-entities.ts";

/** A part of the graph; `total` is how many there are of what the limit counts. */
export interface CutSubgraph extends Subgraph {
  readonly truncated: boolean;
  readonly total: number;
}

/** A node found by a name, and the spelling that matched, with the outlets that write it so. */
export interface SearchHit {
  readonly node: GraphNode;
  readonly matched: SearchAnswer["hits"][number]["matched"];
  readonly degree: number;
}

/** Everything that the page asks but Cypher. All reject with a GraphError, or with an AbortError when the signal is aborted. */
export interface GraphApi {
  ready(signal?: AbortSignal): Promise<ReadyAnswer>;
  schema(signal?: AbortSignal): Promise<Schema>;
  overview(limit: number, signal?: AbortSignal): Promise<CutSubgraph>;
  /** Without kinds: nodes of every label. */
  search(
    text: string,
    ask: { readonly kinds?: readonly string[] | undefined; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<{ readonly hits: readonly SearchHit[]; readonly truncated: boolean }>;
  node(id: string, signal?: AbortSignal): Promise<{ readonly node: GraphNode; readonly degree: NodeAnswer["degree"] }>;
  expand(input: ExpandInput, signal?: AbortSignal): Promise<ExpansionPart>;
  expandCounts(input: ExpandCountsInput, signal?: AbortSignal): Promise<ExpandCountsAnswer>;
  links(input: LinksInput, signal?: AbortSignal): Promise<FoundLinks>;
  connections(input: ConnectionsInput, signal: AbortSignal): Promise<Connections>;
  commonNeighbours(input: CommonNeighboursInput, signal: AbortSignal): Promise<CommonNeighbours>;
  evidence(id: string, signal?: AbortSignal): Promise<Pick<EvidenceAnswer, "claims">>;
}

/** The questions, over a client. What comes in has been made by our server from the same contract, so its shape is taken as said. */
export function graphApi(client: HttpClient): GraphApi {
  const node = (id: string): string => `/api/nodes/${encodeURIComponent(id)}`;
  return {
    async ready(signal) {
      return (await client.get("/api/health/ready", {}, signal)) as ReadyAnswer;
    },
    async schema(signal) {
      return schemaOf((await client.get("/api/schema", {}, signal)) as SchemaAnswer);
    },
    async overview(limit, signal) {
      return cut((await client.get("/api/overview", { limit }, signal)) as OverviewAnswer);
    },
    async search(q, { kinds, limit }, signal) {
      const { hits, truncated } = (await client.get("/api/search", { q, kind: kinds, limit }, signal)) as SearchAnswer;
      return { hits: hits.map((hit) => ({ ...hit, node: nodeOf(hit.node) })), truncated };
    },
    async node(id, signal) {
      const answer = (await client.get(node(id), {}, signal)) as NodeAnswer;
      return { node: nodeOf(answer.node), degree: answer.degree };
    },
    expand: async (input, signal) => (await import("./expansion.ts")).readExpansion(client, input, signal),
    expandCounts: async (input, signal) => (await import("./expansion.ts")).readExpandCounts(client, input, signal),
    links: async (input, signal) => (await import("./expansion.ts")).readLinks(client, input, signal),
    connections: async (input, signal) => (await import("./connections.ts")).readConnections(client, input, signal),
    commonNeighbours: async (input, signal) =>
      (await import("./connections.ts")).readCommonNeighbours(client, input, signal),
    async evidence(id, signal) {
      const path = `/api/relationships/${encodeURIComponent(id)}/evidence`;
      return { claims: ((await client.get(path, {}, signal)) as EvidenceAnswer).claims };
    },
  };
}

function cut(answer: OverviewAnswer): CutSubgraph {
  return { ...subgraphOf(answer), truncated: answer.truncated, total: answer.total };
}

function schemaOf({ lens, ...answer }: SchemaAnswer): Schema {
  const { dateProperty, ...rest } = lens;
  return { ...answer, lens: dateProperty === undefined ? rest : { ...rest, dateProperty } };
}

/** The questions that the page asks about the graph: one function for each route, answers decoded into nodes and relationships. */
import type {
  EvidenceAnswer,
  NeighboursAnswer,
  NodeAnswer,
  OverviewAnswer,
  PathsAnswer,
  ReadyAnswer,
  SchemaAnswer,
  SearchAnswer,
} from "../../graph/contract/answers.ts";
import type { WireNode, WireRelationship } from "../../graph/contract/entities.ts";
import { readTyped } from "../../graph/query-api/read-typed.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ValueMap } from "../../graph/values.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import type { Schema } from "../state/session.ts";
import type { HttpClient } from "./client.ts";

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

export interface FoundPaths extends Subgraph {
  /** Element ids in order. */
  readonly paths: PathsAnswer["paths"];
  readonly truncated: boolean;
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
  /** The node itself first, then its neighbours. Without types: all but the evidence layer. */
  neighbours(
    id: string,
    ask: { readonly types?: readonly string[] | undefined; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<CutSubgraph>;
  paths(from: string, to: string, signal?: AbortSignal): Promise<FoundPaths>;
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
    async neighbours(id, { types, limit }, signal) {
      return cut((await client.get(`${node(id)}/neighbours`, { types, limit }, signal)) as NeighboursAnswer);
    },
    async paths(from, to, signal) {
      const answer = (await client.get("/api/paths", { from, to }, signal)) as PathsAnswer;
      return { ...subgraphOf(answer), paths: answer.paths, truncated: answer.truncated };
    },
    async evidence(id, signal) {
      const path = `/api/relationships/${encodeURIComponent(id)}/evidence`;
      return { claims: ((await client.get(path, {}, signal)) as EvidenceAnswer).claims };
    },
  };
}

function cut(answer: NeighboursAnswer | OverviewAnswer): CutSubgraph {
  return { ...subgraphOf(answer), truncated: answer.truncated, total: answer.total };
}

/** Nodes and relationships of an answer, decoded. */
export function subgraphOf(wire: {
  readonly nodes: readonly WireNode[];
  readonly relationships: readonly WireRelationship[];
}): Subgraph {
  return { nodes: wire.nodes.map(nodeOf), relationships: wire.relationships.map(relationshipOf) };
}

function nodeOf(wire: WireNode): GraphNode {
  return new GraphNode(wire.elementId, wire.labels, propertiesOf(wire.properties));
}

function relationshipOf(wire: WireRelationship): GraphRelationship {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = wire;
  return new GraphRelationship(elementId, startNodeElementId, endNodeElementId, type, propertiesOf(properties));
}

function propertiesOf(properties: Readonly<Record<string, unknown>>): ValueMap {
  return valueMap(Object.entries(properties).map(([key, value]) => [key, readTyped(value)] as const));
}

function schemaOf({ lens, ...answer }: SchemaAnswer): Schema {
  const { dateProperty, ...rest } = lens;
  return { ...answer, lens: dateProperty === undefined ? rest : { ...rest, dateProperty } };
}

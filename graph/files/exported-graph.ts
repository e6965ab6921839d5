/** What a file or a figure is made of: a subgraph with its places and what stands behind it, collected once and written in any format. */
import type { Claim } from "../contract/answers.ts";
import type { Position } from "../figure/geometry.ts";
import type { Language, Lens } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../values.ts";
import { textProperty, textsOf } from "../values.ts";

/** Where a graph came from, and what was done to it before it was handed over. */
export interface Origin {
  readonly title?: string | undefined;
  /** The statement that found it. */
  readonly query?: { readonly text: string; readonly parameters: ValueMap } | undefined;
  /** The ids of the actors that it is about. */
  readonly actors?: readonly string[] | undefined;
  /** Filters in force, each as a phrase in the language of the graph. */
  readonly filters?: readonly string[] | undefined;
  /** What matched and is not there: counts, where they are known. */
  readonly leftOut?: { readonly nodes: number; readonly relationships: number } | undefined;
  /** Whether something was cut whose number is not known. */
  readonly truncated?: boolean | undefined;
  /** When it was made, as ISO 8601; absent unless asked for, so that the same input gives the same bytes. */
  readonly made?: string | undefined;
}

/** Both ends of every relationship are in `nodes`. */
export interface ExportedGraph extends Subgraph {
  /** Centres in pixels (y downwards) by element id; empty where nothing was laid out. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly lens: Lens;
  readonly language: Language;
  /** Claims by their id, as far as relationships rest on some and they were read. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly origin: Origin;
}

/** The claims that a relationship rests on, in the order in which it names them. */
export function claimsOf(graph: Pick<ExportedGraph, "claims">, relationship: GraphRelationship): readonly Claim[] {
  return textsOf(relationship.properties.claims).flatMap((id) => graph.claims.get(id) ?? []);
}

/** The ids of the claims that relationships name, each once, in the order in which they name them. */
export function claimIdsOf(relationships: readonly GraphRelationship[]): readonly string[] {
  return [...new Set(relationships.flatMap(({ properties }) => textsOf(properties.claims)))];
}

/** What names an entity in every copy of the graph: its `id` property where it has one, else the database's own id. */
export function stableKey(entity: GraphNode | GraphRelationship): string {
  return textProperty(entity, "id") ?? entity.elementId;
}

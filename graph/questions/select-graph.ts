/** Question: which part of the graph is meant? A query, actors or the note of a figure become the graph that figures and files are made of. */
import { compare } from "../compare.ts";
import type { ExportedGraph, Origin } from "../files/exported-graph.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { Language, Lens } from "../lens.ts";
import type { GraphReader } from "../store.ts";
import type { Subgraph } from "../subgraph.ts";
import { drawable } from "../subgraph.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../values.ts";
import type { ViewNote } from "../view/view-note.ts";
import type { LensAsking } from "./asking.ts";
import { selectAround } from "./select-around.ts";
import { selectByNote } from "./select-by-note.ts";
import { selectByQuery } from "./select-by-query.ts";

/** What names a part of the graph. */
export type Selection =
  | { readonly kind: "query"; readonly text: string; readonly parameters: ValueMap }
  | {
      readonly kind: "actors";
      /** Ids of nodes: the property `id` or the element id. */
      readonly ids: readonly string[];
      /** Only these relationship types; all but the evidence layer when absent. */
      readonly types?: readonly string[] | undefined;
      /** Only what happened on or after, on or before this day (ISO dates). */
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    }
  | { readonly kind: "note"; readonly note: ViewNote };

/** How a part is selected. */
export interface Selecting extends LensAsking {
  readonly language: Language;
  /** Nodes at most; a note has all of its own. */
  readonly limit: number;
}

/** What a selection found, before its claims are read. */
export interface Selected {
  readonly subgraph: Subgraph;
  readonly positions: ExportedGraph["positions"];
  readonly origin: Origin;
}

/** The readers of one database: one for questions of Parley, one that judges other people's statements before it runs them. */
export interface Readers {
  readonly reader: GraphReader;
  readonly guarded: GraphReader;
}

/**
 * Reads the part of the graph that is meant, without the claims behind it: whoever wants them reads them while he goes on with the graph
 * (read-claims.ts). Places are there for notes only. What was left out is in `origin`. A lens that is on its way is waited for only where the
 * selection needs it: a query does not.
 * Nodes and relationships are in the order of their stable keys (of a note: in its own), so that the same part is the same whatever the order
 * in which the database finds it.
 * @throws GraphError `not_found` for ids that nothing has, and for a note of which nothing is left; `invalid_request` for a query without a node;
 * what the guard says of the query
 */
export async function selectGraph(
  readers: Readers,
  selection: Selection,
  selecting: Omit<Selecting, "lens"> & { readonly lens: Lens | Promise<Lens> },
): Promise<ExportedGraph> {
  const [{ subgraph, positions, origin }, lens] = await Promise.all([
    select(readers, selection, selecting),
    selecting.lens,
  ]);
  const whole = drawable(subgraph);
  const { nodes, relationships } = selection.kind === "note" ? whole : inOrder(whole);
  const { language } = selecting;
  return { nodes, relationships, positions, lens, language, claims: new Map(), origin };
}

async function select(
  readers: Readers,
  selection: Selection,
  { lens, ...selecting }: Parameters<typeof selectGraph>[2],
): Promise<Selected> {
  if (selection.kind === "query") return selectByQuery(readers, selection, selecting);
  const { reader } = readers;
  const knowing = { ...selecting, lens: await lens };
  return selection.kind === "actors"
    ? selectAround(reader, selection, knowing)
    : selectByNote(reader, selection.note, knowing);
}

function inOrder({ nodes, relationships }: Subgraph): Subgraph {
  return { nodes: nodes.toSorted(byKey), relationships: relationships.toSorted(byKey) };
}

function byKey(one: GraphNode | GraphRelationship, other: GraphNode | GraphRelationship): number {
  return compare(stableKey(one), stableKey(other)) || compare(one.elementId, other.elementId);
}

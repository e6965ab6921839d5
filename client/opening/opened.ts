/** From what a file holds to the view that is shown. */
import { GraphError } from "../../graph/errors.ts";
import type { Position } from "../../graph/figure/geometry.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import { stableKey } from "../../graph/files/exported-graph.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { drawable } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import type { View } from "../state/explored.ts";

/** A view that a file brought, and how many of its parts are not there any more. */
export interface Opened {
  readonly view: View;
  readonly title: string | undefined;
  readonly missing: { readonly nodes: number; readonly relationships: number };
}

const NOTHING_MISSING = { nodes: 0, relationships: 0 };

/** The view of a graph file: all of it is in the file. @param known the lens of the page, kept where the file has the same */
export function viewOfGraph(graph: ExportedGraph, known: Lens): Opened {
  const { nodes, relationships, positions, lens, origin } = graph;
  const { title, query, actors } = origin;
  const isKnown = JSON.stringify(lens) === JSON.stringify(known);
  const source = { title, query, actors, ...(isKnown ? {} : { lens }) };
  return { view: { subgraph: { nodes, relationships }, positions, source }, title, missing: NOTHING_MISSING };
}

/**
 * The view of a note: what the database has of it, in the order and at the places of the note.
 * @throws GraphError `not_found` where it has none of the nodes
 */
export function viewOfNote(note: ViewNote, found: Subgraph, name: string): Opened {
  const nodes = inOrder(
    note.nodes.map(([key]) => key),
    found.nodes,
  );
  if (nodes.length === 0 && note.nodes.length > 0) {
    throw new GraphError("not_found", `None of the ${note.nodes.length} nodes of “${name}” is in this database.`, {
      hint: "It was made from another database, or the data have been loaded anew without ids. A graph exported as JSON opens anywhere.",
    });
  }
  const places = new Map(note.nodes.map(([key, x, y]): [string, Position] => [key, { x, y }]));
  const positions = new Map<string, Position>();
  for (const node of nodes) {
    const place = places.get(stableKey(node));
    if (place !== undefined) positions.set(node.elementId, place);
  }
  const subgraph = drawable({ nodes, relationships: inOrder(note.relationships, found.relationships) });
  const missing = {
    nodes: missingOf(
      note.nodes.map(([key]) => key),
      nodes,
    ),
    relationships: missingOf(note.relationships, subgraph.relationships),
  };
  const { title, query, actors } = note;
  return { view: { subgraph, positions, source: { title, query, actors } }, title, missing };
}

function inOrder<T extends GraphNode | GraphRelationship>(keys: readonly string[], found: readonly T[]): readonly T[] {
  const places = new Map(keys.map((key, index) => [key, index]));
  const placeOf = (entity: T): number => places.get(stableKey(entity)) ?? keys.length;
  return found.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function missingOf(keys: readonly string[], found: readonly (GraphNode | GraphRelationship)[]): number {
  const known = new Set(found.map(stableKey));
  return keys.filter((key) => !known.has(key)).length;
}

/** The graph of a note: what it names by stable keys, where it stood, as far as the database still has it. */
import { GraphError } from "../errors.ts";
import type { Position } from "../figure/geometry.ts";
import { stableKey } from "../files/exported-graph.ts";
import type { GraphReader } from "../store.ts";
import type { ViewNote } from "../view/view-note.ts";
import { lookup } from "./lookup.ts";
import type { Selected, Selecting } from "./select-graph.ts";

/** @throws GraphError `not_found` where no node of the note is left */
export async function selectByNote(reader: GraphReader, note: ViewNote, selecting: Selecting): Promise<Selected> {
  const keys = { nodes: [...new Set(note.nodes.map(([key]) => key))], relationships: [...new Set(note.relationships)] };
  if (keys.nodes.length === 0) throw new GraphError("invalid_request", "The view has no nodes.");
  const found = await lookup(reader, keys, selecting);
  if (found.nodes.length === 0) {
    throw new GraphError("not_found", `None of the ${keys.nodes.length} nodes of the view is in this graph.`, {
      hint: "The view is from another database, or its data have been removed.",
    });
  }
  const places = new Map(note.nodes.map(([key, x, y]): [string, Position] => [key, { x, y }]));
  const positions = new Map<string, Position>();
  for (const node of found.nodes) {
    const place = places.get(stableKey(node)) ?? places.get(node.elementId) ?? places.get(String(node.properties.id));
    if (place !== undefined) positions.set(node.elementId, place);
  }
  const { title, query, actors, filters } = note;
  const leftOut = { nodes: found.missing.nodes.length, relationships: found.missing.relationships.length };
  return {
    subgraph: found,
    positions,
    origin: {
      ...(title === undefined ? {} : { title }),
      ...(query === undefined ? {} : { query }),
      ...(actors === undefined ? {} : { actors }),
      ...(filters === undefined ? {} : { filters }),
      ...(leftOut.nodes + leftOut.relationships === 0 ? {} : { leftOut }),
    },
  };
}

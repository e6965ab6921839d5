/** From what a file holds to the view that is shown. */
import { GraphError } from "../../graph/errors.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import type { Lens } from "../../graph/lens.ts";
import { applyLensChanges, NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import { restoredView } from "../keep/restored-view.ts";
import type { ShownView } from "../state/explored.ts";
import type { Selection } from "../state/selection.ts";

/** A view that a file brought, and how many of its parts are not there any more. */
export interface Opened {
  readonly view: ShownView;
  readonly title: string | undefined;
  readonly missing: { readonly nodes: number; readonly relationships: number };
  /** What was selected, where that was kept. */
  readonly selection?: Selection | undefined;
}

const NOTHING_MISSING = { nodes: 0, relationships: 0 };

/** The view of a graph file: all of it is in the file. @param known the lens of the database, kept where the file has the same */
export function viewOfGraph(graph: ExportedGraph, known: Lens): Opened {
  const { nodes, relationships, positions, lens, origin } = graph;
  const { title, query, actors } = origin;
  const isKnown = JSON.stringify(lens) === JSON.stringify(known);
  const source = { title, query, actors, isFile: true as const, ...(isKnown ? {} : { lens }) };
  return { view: { subgraph: { nodes, relationships }, positions, source }, title, missing: NOTHING_MISSING };
}

/** The view with which a graph was saved: all that it shows is in the file. @param known as in `viewOfGraph` */
export function viewOfBoth(graph: ExportedGraph, note: ViewNote, known: Lens, name: string): Opened {
  const shown = viewOfNote(note, graph, name, graph.lens);
  // What the file was drawn with is the lens of a database and the look of the view, which comes back by itself.
  const inFile = viewOfGraph(graph, applyLensChanges(known, shown.view.look ?? NO_LENS_CHANGES));
  return { ...shown, view: { ...shown.view, source: inFile.view.source } };
}

/**
 * The view of a note: what the database has of it, as the note shows it.
 * @param lens that of the database
 * @throws GraphError `not_found` where it has none of the nodes, `invalid_request` where the note cannot be read to its end
 */
export function viewOfNote(note: ViewNote, found: Subgraph, name: string, lens: Lens): Opened {
  const restored = restoredView(note, found, lens);
  if (restored.view.subgraph.nodes.length > 0 || note.nodes.length === 0) return { ...restored, title: note.title };
  throw new GraphError("not_found", `None of the ${note.nodes.length} nodes of “${name}” is in this database.`, {
    hint: "It was made from another database, or the data have been loaded anew without ids. A graph exported as JSON opens anywhere.",
  });
}

/** Turns element ids that were chosen on the canvas or in a panel into a selection of nodes and relationships. */

import { nothingSelected } from "../state/highlight.ts";
import { select, toggle } from "../state/selection.ts";
import { exploredSubgraph, rolledUp } from "../state/state.ts";
import type { ExplorerStore } from "../state/store.ts";
import { change } from "../state/store.ts";

/** @param additive toggles each instead of replacing what was selected; an empty list then changes nothing */
export function selectOnCanvas(store: ExplorerStore, elementIds: readonly string[], additive: boolean): void {
  const state = store.getState();
  const known = [...exploredSubgraph(state).nodes, ...(rolledUp(state)?.subgraph.nodes ?? [])];
  const nodeIds = new Set(known.map((node) => node.elementId));
  const nodes = elementIds.filter((id) => nodeIds.has(id));
  const relationships = elementIds.filter((id) => !nodeIds.has(id));
  if (additive) change(store, "selection", (selection) => toggle(selection, { nodes, relationships }));
  else if (elementIds.length === 0) store.setState(nothingSelected(state));
  else store.setState({ selection: select({ nodes, relationships }) });
}

/** Turns element ids that were chosen on the canvas or in a panel into a selection of nodes and relationships. */
import type { Selection } from "../state/selection.ts";
import { select, toggleNode, toggleRelationship } from "../state/selection.ts";
import { exploredSubgraph } from "../state/state.ts";
import type { ExplorerStore } from "../state/store.ts";
import { change } from "../state/store.ts";

/** @param additive toggles each instead of replacing what was selected; an empty list then changes nothing */
export function selectOnCanvas(store: ExplorerStore, elementIds: readonly string[], additive: boolean): void {
  const nodeIds = new Set(exploredSubgraph(store.getState()).nodes.map((node) => node.elementId));
  if (additive) {
    change(store, "selection", (selection) =>
      elementIds.reduce<Selection>(
        (value, id) => (nodeIds.has(id) ? toggleNode(value, id) : toggleRelationship(value, id)),
        selection,
      ),
    );
    return;
  }
  const nodes = elementIds.filter((id) => nodeIds.has(id));
  const relationships = elementIds.filter((id) => !nodeIds.has(id));
  store.setState({
    selection: select({ nodes, relationships }),
    ...(elementIds.length === 0 ? { spotlight: undefined } : {}),
  });
}

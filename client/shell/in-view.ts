/** Whether a node or relationship can be seen on the canvas as it is zoomed and moved now. */
import type { Explorer } from "../state/explorer.ts";
import { exploredSubgraph } from "../state/state.ts";

/** Pixels from the edge within which a node counts as out of view. */
const MARGIN = 24;

/** A relationship is in view when both its ends are. */
export function isInView({ store, handles }: Explorer, elementId: string): boolean {
  const relationship = exploredSubgraph(store.getState()).relationships.find((other) => other.elementId === elementId);
  const nodeIds =
    relationship === undefined ? [elementId] : [relationship.startNodeElementId, relationship.endNodeElementId];
  const box = handles.canvasBox?.getBoundingClientRect();
  if (box === undefined) return true;
  return nodeIds.every((id) => {
    const place = handles.canvas?.renderedPosition(id);
    if (place === undefined) return false;
    const { x, y } = place;
    return x > MARGIN && y > MARGIN && x < box.width - MARGIN && y < box.height - MARGIN;
  });
}

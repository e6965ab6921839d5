/** The field that finds nodes on the canvas, wired to the store. */
import { FindBar } from "../finding/FindBar.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { select } from "../state/selection.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { isInView } from "./in-view.ts";

export function FindArea() {
  const explorer = useExplorer();
  const { store, handles } = explorer;
  const lens = useExplorerState(lensOf);
  const shown = useExplorerState(drawnSubgraph);
  return (
    <FindBar
      lens={lens}
      shown={shown}
      onWalk={(id) => {
        change(store, "selection", () => select({ nodes: [id] }));
        if (!isInView(explorer, id)) handles.canvas?.center(id);
      }}
      onSelectAll={(nodes) => {
        change(store, "selection", () => select({ nodes }));
        handles.canvas?.fit(nodes);
      }}
      onClose={() => {
        change(store, "panels", (panels) => ({ ...panels, finding: false }));
        handles.canvas?.focus();
      }}
    />
  );
}

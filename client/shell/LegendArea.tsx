/** The legend, wired to the store. */
import { Legend } from "../legend/Legend.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { exploredSubgraph, lensOf, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";

export function LegendArea() {
  const { store } = useExplorer();
  const lens = useExplorerState(lensOf);
  const explored = useExplorerState(exploredSubgraph);
  const visible = useExplorerState(visibleSubgraph);
  const filters = useExplorerState((state) => state.filters);
  return (
    <Legend
      lens={lens}
      explored={explored}
      visible={visible}
      filters={filters}
      onChange={(next) => change(store, "filters", () => next)}
    />
  );
}

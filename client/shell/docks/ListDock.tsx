/** The list under the canvas, wired to the store: the same graph and the same selection. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { dateSourceOf } from "../../../graph/filter/judges.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import type { DateSource } from "../../../graph/time/date-sources.ts";
import { findDateSources } from "../../../graph/time/date-sources.ts";
import { keysInWords } from "../../actions/keys.ts";
import { actionOf } from "../../actions/registry.ts";
import { IS_MAC } from "../../actions/use-keyboard.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import { drawnSubgraph, filtersOf, lensOf } from "../../state/state.ts";
import { change } from "../../state/store.ts";
import type { TreeSettings } from "../../tree/props.ts";
import { TreeGrid } from "../../tree/TreeGrid.tsx";
import { NOTHING_OPENED } from "../../tree/tree-rows.ts";
import { isInView } from "../in-view.ts";
import { selectOnCanvas } from "../select-on-canvas.ts";
import { keptForStore } from "./kept-for-store.ts";
import { useRoom } from "./use-room.ts";

const START: TreeSettings = { sort: { by: "name", isDescending: false }, filter: "", opened: NOTHING_OPENED };
/** Pixels in which some rows can be read. */
const ROOM = 300;
const kept = keptForStore<TreeSettings>();

export function ListDock() {
  const explorer = useExplorer();
  const { store, handles, exploring } = explorer;
  const lens = useExplorerState(lensOf);
  const selection = useExplorerState((state) => state.selection);
  // While a filter is brushed or played, the canvas goes first.
  const subgraph = useDeferredValue(useExplorerState(drawnSubgraph));
  const dateSources = useDateSources(subgraph);
  const box = useRef<HTMLDivElement>(null);
  useRoom(ROOM);
  useEffect(() => {
    const { activeElement } = document;
    // Opened by its key: the keyboard goes on in the list.
    if (activeElement === document.body || activeElement?.getAttribute("role") === "application")
      box.current?.querySelector<HTMLElement>("[role=treegrid]")?.focus({ preventScroll: true });
  }, []);
  const onSettings = useCallback((settings: TreeSettings) => kept.set(store, settings), [store]);
  const onSelect = (ids: readonly string[], additive: boolean): void => {
    selectOnCanvas(store, ids, additive);
    const [first] = ids;
    const { nodes, relationships } = store.getState().selection;
    const isIn = first !== undefined && (nodes.includes(first) || relationships.includes(first));
    if (isIn && !isInView(explorer, first)) handles.canvas?.center(first);
  };
  return (
    <div ref={box} style={{ height: "100%" }}>
      <TreeGrid
        lens={lens}
        subgraph={subgraph}
        selection={selection}
        dateSources={dateSources}
        start={kept.get(store) ?? START}
        onSettings={onSettings}
        onSelect={onSelect}
        onInspect={() => actionOf("inspect").run(explorer)}
        onExpand={(ids) => void exploring.expand(ids)}
        onMenu={(x, y) => change(store, "panels", (panels) => ({ ...panels, menu: { kind: "context", x, y } }))}
        expandKeys={keysInWords("Mod+E", IS_MAC)}
      />
    </div>
  );
}

/** What dates the rows: the property that filters and timeline go by, else all that are found in what is shown. */
function useDateSources(subgraph: Subgraph): readonly DateSource[] {
  // Texts, which are equal as long as they say the same: a list is made anew for other sources.
  const entity = useExplorerState((state) => dateSourceOf(filtersOf(state), lensOf(state))?.entity);
  const key = useExplorerState((state) => dateSourceOf(filtersOf(state), lensOf(state))?.key);
  return useMemo(
    () => (entity === undefined || key === undefined ? findDateSources(subgraph) : [{ entity, key }]),
    [entity, key, subgraph],
  );
}

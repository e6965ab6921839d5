/** Actions that open what lies under the canvas. */
import type { Words } from "../../graph/vocabulary.ts";
import type { DockId } from "../state/panels.ts";
import { toggleDock } from "../state/panels.ts";
import { exploredSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const DOCK_ACTIONS: readonly Action[] = [
  dockAction("timeline", WORDS.timeline, "T"),
  dockAction("list", WORDS.list, "Shift+L"),
  dockAction("pair", WORDS.pair, "Shift+P"),
  dockAction("matrix", WORDS.matrix, "M"),
  dockAction("compare", WORDS.compare, "D"),
];

function dockAction(id: DockId, label: Words, key: string): Action {
  return {
    id,
    label,
    group: "page",
    keys: [key],
    // One that is open can be closed, whatever has become of the graph.
    when: (state) => exploredSubgraph(state).nodes.length > 0 || state.panels.dock === id,
    run: ({ store }) => change(store, "panels", (panels) => toggleDock(panels, id)),
  };
}

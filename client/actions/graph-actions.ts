/** Actions on what is explored. */
import type { Explorer } from "../state/explorer.ts";
import { exploredSubgraph } from "../state/state.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const GRAPH_ACTIONS: readonly Action[] = [
  {
    id: "search",
    label: WORDS.search,
    group: "graph",
    keys: ["/"],
    when: () => true,
    run: ({ handles }) => handles.search?.focus(),
  },
  {
    id: "undo",
    label: WORDS.undo,
    group: "graph",
    keys: ["Mod+Z"],
    when: ({ explored }) => explored.past.length > 0,
    run: (explorer) => walk(explorer, "undo"),
  },
  {
    id: "redo",
    label: WORDS.redo,
    group: "graph",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    when: ({ explored }) => explored.future.length > 0,
    run: (explorer) => walk(explorer, "redo"),
  },
  {
    id: "overview",
    label: WORDS.overview,
    group: "graph",
    keys: ["Mod+Shift+O"],
    menu: "canvas",
    when: ({ session }) => session.backend.kind === "ready",
    run: ({ exploring }) => void exploring.loadOverview(),
  },
  {
    id: "clear",
    label: WORDS.clear,
    group: "graph",
    keys: ["Mod+Shift+Delete"],
    menu: "canvas",
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: ({ exploring }) => exploring.clear(),
  },
];

/** Undoes or redoes; where that puts the nodes of a whole layout elsewhere, the view follows them. */
function walk({ store, exploring, handles }: Explorer, direction: "undo" | "redo"): void {
  const before = store.getState().explored.present.positions;
  exploring[direction]();
  const after = store.getState().explored.present.positions;
  const moved = [...after].filter(([id, place]) => before.has(id) && before.get(id) !== place);
  // Two frames: one in which the canvas takes the places, one in which it has drawn them.
  if (moved.length > 1) requestAnimationFrame(() => requestAnimationFrame(() => handles.canvas?.fit()));
}

/** Actions that bring neighbours and links, and take them back. */
import { openExpand } from "../state/panels.ts";
import type { ExplorerState } from "../state/state.ts";
import { membersOf, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

const isReady = ({ session }: ExplorerState): boolean => session.backend.kind === "ready";
const canExpand = (state: ExplorerState): boolean => state.selection.nodes.length > 0 && isReady(state);

export const EXPAND_ACTIONS: readonly Action[] = [
  {
    id: "expand",
    label: WORDS.expand,
    group: "selection",
    keys: ["E", "Mod+E"],
    menu: "selection",
    when: canExpand,
    run: ({ store, exploring }) => void exploring.expand(store.getState().selection.nodes),
  },
  {
    id: "expand-choice",
    label: WORDS.expandChoice,
    group: "selection",
    keys: ["Shift+E"],
    menu: "selection",
    when: canExpand,
    run: ({ store }) => {
      const ids = membersOf(store.getState(), store.getState().selection.nodes);
      change(store, "panels", (panels) => openExpand(panels, { ids, choice: {}, isGuard: false }));
    },
  },
  {
    id: "collapse",
    label: WORDS.collapse,
    group: "selection",
    keys: ["Shift+C"],
    menu: "selection",
    when: (state) => {
      const { expansions } = state.explored.present;
      if (expansions.length === 0) return false;
      const selected = new Set(membersOf(state, state.selection.nodes));
      return expansions.some(({ of }) => of.some((id) => selected.has(id)));
    },
    run: ({ store, exploring }) => void exploring.collapse(store.getState().selection.nodes),
  },
  {
    id: "show-links",
    label: WORDS.showLinks,
    group: "graph",
    keys: ["K"],
    menu: "canvas",
    when: (state) => visibleSubgraph(state).nodes.length > 1 && isReady(state),
    run: ({ exploring }) => void exploring.showLinks(),
  },
  {
    id: "hide-links",
    label: WORDS.hideLinks,
    group: "graph",
    keys: ["Shift+K"],
    menu: "canvas",
    when: ({ explored }) => explored.present.revealed.size > 0,
    run: ({ exploring }) => void exploring.hideLinks(),
  },
];

/** Actions on what is explored. */
import { IconArrowBackUp, IconArrowForwardUp, IconEraser, IconSearch, IconTopologyStar3 } from "@tabler/icons-react";
import { exploredSubgraph } from "../state/state.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

export const GRAPH_ACTIONS: readonly Action[] = [
  {
    id: "search",
    label: WORDS.search,
    group: "graph",
    keys: ["/"],
    icon: IconSearch,
    when: () => true,
    run: ({ handles }) => handles.search?.focus(),
  },
  {
    id: "undo",
    label: WORDS.undo,
    group: "graph",
    keys: ["Mod+Z"],
    icon: IconArrowBackUp,
    when: ({ explored }) => explored.past.length > 0,
    run: ({ exploring }) => exploring.undo(),
  },
  {
    id: "redo",
    label: WORDS.redo,
    group: "graph",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    icon: IconArrowForwardUp,
    when: ({ explored }) => explored.future.length > 0,
    run: ({ exploring }) => exploring.redo(),
  },
  {
    id: "overview",
    label: WORDS.overview,
    group: "graph",
    keys: ["Mod+Shift+O"],
    icon: IconTopologyStar3,
    menu: "canvas",
    when: ({ session }) => session.backend.kind === "ready",
    run: ({ exploring }) => void exploring.loadOverview(),
  },
  {
    id: "clear",
    label: WORDS.clear,
    group: "graph",
    keys: ["Mod+Shift+Delete"],
    icon: IconEraser,
    menu: "canvas",
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: ({ exploring }) => exploring.clear(),
  },
];

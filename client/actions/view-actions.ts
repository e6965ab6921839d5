/** Actions on how the graph is seen. */
import type { ExplorerState } from "../state/state.ts";
import { visibleSubgraph } from "../state/state.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

const hasPicture = (state: ExplorerState): boolean => visibleSubgraph(state).nodes.length > 0;

export const VIEW_ACTIONS: readonly Action[] = [
  {
    id: "fit",
    label: WORDS.fit,
    group: "view",
    keys: ["F", "0"],
    menu: "canvas",
    when: hasPicture,
    run: ({ store, handles }) => {
      const { nodes, relationships } = store.getState().selection;
      // Bloom's F fits to the selection; pressed with nothing selected it fits everything.
      handles.canvas?.fit(nodes.length > 1 ? [...nodes, ...relationships] : undefined);
    },
  },
  {
    id: "zoom-in",
    label: WORDS.zoomIn,
    group: "view",
    keys: ["+", "="],
    when: hasPicture,
    run: ({ handles }) => handles.canvas?.zoomIn(),
  },
  {
    id: "zoom-out",
    label: WORDS.zoomOut,
    group: "view",
    keys: ["-"],
    when: hasPicture,
    run: ({ handles }) => handles.canvas?.zoomOut(),
  },
  {
    id: "arrange",
    label: WORDS.relayout,
    group: "view",
    keys: ["L"],
    menu: "canvas",
    when: hasPicture,
    run: ({ store, exploring }) => exploring.arrange(store.getState().explored.present.layout.id),
  },
];

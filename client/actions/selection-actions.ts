/** Actions on what is selected. */
import type { Explorer } from "../state/explorer.ts";
import { nothingSelected } from "../state/highlight.ts";
import { openDialog, revealPanel } from "../state/panels.ts";
import { endsOf, isNothingSelected, selectAll } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph, exploredSubgraph, selectedNodes, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

const hasAny = ({ selection }: ExplorerState): boolean => !isNothingSelected(selection);

export const SELECTION_ACTIONS: readonly Action[] = [
  {
    id: "inspect",
    label: WORDS.inspect,
    group: "selection",
    keys: ["I"],
    menu: "selection",
    when: hasAny,
    run: ({ store, isNarrow, handles }) => {
      change(store, "panels", (panels) => revealPanel(panels, "inspector", isNarrow()));
      handles.inspector?.focus();
    },
  },
  {
    id: "paths",
    label: WORDS.paths,
    group: "selection",
    keys: ["P"],
    menu: "selection",
    section: "reach",
    when: ({ session }) => session.backend.kind === "ready",
    run: findPaths,
  },
  {
    id: "hide",
    label: WORDS.hide,
    group: "selection",
    keys: ["Mod+H", "Delete"],
    menu: "selection",
    section: "sight",
    when: hasAny,
    run: ({ store, exploring }) => {
      const { nodes, relationships } = store.getState().selection;
      exploring.hide([...nodes, ...relationships]);
    },
  },
  {
    id: "hide-others",
    label: WORDS.hideOthers,
    group: "selection",
    keys: ["Mod+Shift+H"],
    menu: "selection",
    section: "sight",
    when: hasAny,
    run: ({ store, exploring }) => {
      const state = store.getState();
      exploring.hideOthers(endsOf(state.selection, exploredSubgraph(state)));
    },
  },
  {
    id: "select-all",
    label: WORDS.selectAll,
    group: "selection",
    keys: ["Mod+A"],
    menu: "canvas",
    section: "select",
    when: (state) => visibleSubgraph(state).nodes.length > 0,
    run: ({ store }) => change(store, "selection", () => selectAll(drawnSubgraph(store.getState()))),
  },
  {
    id: "select-none",
    label: WORDS.selectNone,
    group: "selection",
    keys: ["Escape"],
    when: (state) => hasAny(state) || state.spotlight !== undefined || state.highlight !== undefined,
    run: ({ store }) => store.setState(nothingSelected(store.getState())),
  },
  {
    id: "menu",
    label: WORDS.menu,
    group: "selection",
    keys: ["Shift+F10", "ContextMenu"],
    when: hasAny,
    run: openMenu,
  },
];

/** Straight away for two selected nodes, else the form that asks for them. */
function findPaths({ store, exploring }: Explorer): void {
  const ends = selectedNodes(store.getState());
  if (ends.length === 2) void exploring.showPaths(ends);
  else change(store, "panels", (panels) => openDialog(panels, "paths"));
}

/** At the selected node, or in the middle of the canvas. */
function openMenu({ store, handles }: Explorer): void {
  const [first] = store.getState().selection.nodes;
  const box = handles.canvasBox?.getBoundingClientRect();
  const place = first === undefined ? undefined : handles.canvas?.renderedPosition(first);
  const x = (box?.left ?? 0) + (place?.x ?? (box?.width ?? 0) / 2);
  const y = (box?.top ?? 0) + (place?.y ?? (box?.height ?? 0) / 2);
  change(store, "panels", (panels) => ({ ...panels, menu: { kind: "context", x, y } }));
}
